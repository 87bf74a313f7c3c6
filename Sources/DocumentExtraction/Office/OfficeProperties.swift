internal import ComplianceModel
internal import MarkupParsing

/// Reads what an office file says of itself.
enum OfficeProperties {
  /// Reads the properties of an OOXML file; broken ones tell nothing and harm nothing.
  static func read(
    _ package: inout OfficePackage,
    relations: PartRelations
  ) -> ExtractedDocument.Metadata {
    var metadata = ExtractedDocument.Metadata()
    for part in relations.targets(ofType: "core-properties") + ["docProps/core.xml"] {
      read(part, of: &package, into: &metadata)
    }
    for part in relations.targets(ofType: "extended-properties") + ["docProps/app.xml"] {
      read(part, of: &package, into: &metadata)
    }
    return metadata
  }

  /// Reads the properties of an OpenDocument file.
  static func readOpenDocument(_ package: inout OfficePackage) -> ExtractedDocument.Metadata {
    var metadata = ExtractedDocument.Metadata()
    read("meta.xml", of: &package, into: &metadata)
    return metadata
  }

  private static func read(
    _ part: String,
    of package: inout OfficePackage,
    into metadata: inout ExtractedDocument.Metadata
  ) {
    var found = metadata
    do throws(DocumentError) {
      try package.read(part) { cursor throws(XMLCursorError) in
        while let event = try cursor.next() {
          guard event == .start else { continue }
          switch cursor.name {
          case "title": try fill(&found.title, &cursor)
          case "created", "creation-date": try fill(&found.created, &cursor)
          case "modified", "date": try fill(&found.modified, &cursor)
          case "Application", "generator": try fill(&found.producer, &cursor)
          default: break
          }
        }
      }
    } catch {
      return
    }
    metadata = found
  }

  /// Takes the text of an element for a value that is not known yet.
  private static func fill(
    _ value: inout String?,
    _ cursor: inout XMLCursor
  ) throws(XMLCursorError) {
    guard value == nil else { return }
    let depth = cursor.depth
    var text = PlainText()
    while let event = try cursor.nextChild(of: depth) {
      if event == .text { text.append(cursor.text) }
    }
    if !text.isEmpty { value = text.string }
  }
}
