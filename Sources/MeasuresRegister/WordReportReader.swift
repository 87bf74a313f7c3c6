package import ArchiveReading
package import MarkupParsing

/// Reads the paragraphs and tables of a DOCX as the lines of a report.
///
/// Reading cells as cells, and styles and bookmarks with them, is what tells a report that this
/// program wrote from any other; the general reader of documents needs none of it.
package struct WordReportReader: Sendable {
  private let limits: ArchiveLimits

  /// Creates a reader.
  ///
  /// - Parameter limits: What unpacking the file may cost.
  package init(limits: ArchiveLimits = ArchiveLimits(maximumTotalByteCount: 64 << 20)) {
    self.limits = limits
  }

  /// A reason why a document cannot be read.
  package enum Failure: Error, Hashable, CustomStringConvertible {
    case archive(ArchiveError)
    case markup(XMLCursorError)
    /// The archive holds no text of a word processor.
    case noDocument

    package var description: String {
      switch self {
      case .archive(let error): "\(error)"
      case .markup(let error): "\(error)"
      case .noDocument: "it holds no document of a word processor; save it as DOCX or as text"
      }
    }
  }

  /// Reads a file.
  ///
  /// - Parameter bytes: The whole file.
  /// - Returns: One block for each paragraph outside of tables and each row.
  /// - Throws: ``Failure`` if it is no DOCX or a damaged one.
  package func read(_ bytes: [UInt8]) throws(Failure) -> [ReportBlock] {
    let main = "word/document.xml"
    let relations = "word/_rels/document.xml.rels"
    let parts: [String: [UInt8]]
    do throws(ArchiveError) {
      var archive = try Archive(bytes, limits: limits)
      parts = try archive.contents(of: [main, relations])
    } catch {
      throw .archive(error)
    }
    guard let document = parts[main] else { throw .noDocument }
    do throws(XMLCursorError) {
      let targets = try parts[relations].map(Self.targets) ?? [:]
      var text = WordReportText(targets: targets)
      var cursor = try XMLCursor(document)
      while try cursor.next() != nil {
        if cursor.name == "body" {
          try text.readBody(&cursor)
          break
        }
      }
      return text.blocks
    } catch {
      throw .markup(error)
    }
  }

  /// The addresses outside of the file that links lead to, by the links' identifiers.
  private static func targets(_ part: [UInt8]) throws(XMLCursorError) -> [String: String] {
    var targets: [String: String] = [:]
    var cursor = try XMLCursor(part)
    while let event = try cursor.next() {
      guard event == .start, cursor.name == "Relationship",
        cursor.attribute("TargetMode") == "External",
        let id = cursor.attribute("Id"), let target = cursor.attribute("Target")
      else { continue }
      targets[id] = target
    }
    return targets
  }
}
