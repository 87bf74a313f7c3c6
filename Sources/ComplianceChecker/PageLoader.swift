internal import ComplianceModel
internal import DocumentExtraction
internal import MarkupParsing
internal import SiteSources

/// Reads a file of the source into what it says.
struct PageLoader: Sendable {
  let source: any PageSource
  private let decoder = CharacterDecoder()
  private let reader = PageReader()

  init(source: any PageSource) { self.source = source }

  /// A page that was read.
  struct Page: Sendable {
    var content: DocumentContent
    var byteCount: Int
    var sha256: String?
    var encoding: DecodedText.Encoding
    var declared: String?
    var issues: Set<DecodedText.Issue>
  }

  /// What became of a file.
  enum Outcome: Sendable {
    case page(Page)
    /// A document under a name that does not say so.
    case document
    case unreadable(String)
  }

  /// Reads one file.
  ///
  /// - Parameters:
  ///   - entry: The file.
  ///   - areas: Keys of recurring areas that are passed over.
  ///   - anchors: Fragments that other pages link to.
  ///   - needsDigest: True if the page may be quoted as evidence.
  /// - Returns: The page, or why there is none.
  func load(
    _ entry: MirrorEntry,
    passingOver areas: Set<UInt64> = [],
    anchors: Set<String> = [],
    needsDigest: Bool = false
  ) -> Outcome {
    let bytes: [UInt8]
    do throws(SiteReadError) {
      bytes = try source.read(entry)
    } catch {
      return .unreadable("\(error)")
    }
    guard !Self.isDocument(bytes) else { return .document }
    let byteCount = bytes.count
    let digest = needsDigest ? SHA256.hexDigest(of: bytes) : nil
    let decoded = decoder.decode(bytes, declaredByServer: source.contentType(of: entry))
    let slash = entry.path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? entry.path.startIndex
    let furniture = KnownFurniture(keys: areas, folder: String(entry.path[..<slash]))
    do throws(HTMLParsingError) {
      return .page(
        Page(
          content: try reader.read(decoded.utf8, passingOver: furniture, anchors: anchors),
          byteCount: byteCount,
          sha256: digest,
          encoding: decoded.encoding,
          declared: decoded.declared,
          issues: decoded.issues
        )
      )
    } catch {
      return .unreadable("\(error)")
    }
  }

  /// Tells whether bytes begin as a PDF, an archive, an OLE file or a picture does.
  static func isDocument(_ bytes: [UInt8]) -> Bool {
    let magics: [[UInt8]] = [
      Array("%PDF-".utf8), [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0],
      [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), Array("Rar!".utf8),
    ]
    return magics.contains { bytes.starts(with: $0) }
  }
}
