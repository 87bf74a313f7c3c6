package import ComplianceModel

/// What a file's first bytes say it is, whatever its name says.
package enum DocumentKind: String, Sendable, Hashable, CaseIterable {
  case empty
  case pdf = "PDF"
  /// An office file of today, or any other archive of that format; its entries tell.
  case zip = "ZIP"
  /// An office file of old.
  case ole = "OLE"
  case rtf = "RTF"
  case html = "HTML"
  case script = "PHP"
  case xml = "XML"
  case png = "PNG"
  case jpeg = "JPEG"
  case gif = "GIF"
  case tiff = "TIFF"
  case webp = "WebP"
  case rar = "RAR"
  case sevenZip = "7z"
  case text
  case unknown

  /// Looks at the first kilobyte.
  package init(sniffing bytes: [UInt8]) {
    let head = bytes.prefix(1_024)
    if head.isEmpty {
      self = .empty
    } else if let kind = Self.magic.first(where: { head.starts(with: $0.bytes) })?.kind {
      self = kind
    } else if head.starts(with: "RIFF".utf8), head.dropFirst(8).starts(with: "WEBP".utf8) {
      self = .webp
    } else if Self.holds("%PDF-", in: head) {
      // Readers forgive what stands before it.
      self = .pdf
    } else {
      self = Self.sniffText(head)
    }
  }

  /// The word for a person: `HTML`, `an unknown format`.
  package var name: String {
    switch self {
    case .empty: "empty"
    case .script: "a PHP script"
    case .ole: "an old office file"
    case .text: "plain text"
    case .unknown: "an unknown format"
    case .pdf, .zip, .rtf, .html, .xml, .png, .jpeg, .gif, .tiff, .webp, .rar, .sevenZip: rawValue
    }
  }

  /// Throws if bytes are not of the kind that a name's ending says.
  ///
  /// - Parameters:
  ///   - bytes: The whole file, or its first kilobyte.
  ///   - format: The format after the name.
  /// - Throws: ``DocumentError/empty``, ``DocumentError/mislabelled(as:)``, or
  ///   ``DocumentError/damaged(_:)`` for bytes that are of no kind that is known.
  package static func check(_ bytes: [UInt8], is format: DocumentFormat) throws(DocumentError) {
    let kind = DocumentKind(sniffing: bytes)
    if kind == .empty { throw .empty }
    if kind.canBe(format) { return }
    if kind == .unknown {
      throw .damaged("it does not begin as files of the format \(format.rawValue) do")
    }
    throw .mislabelled(as: kind == .zip ? zipName(bytes) : kind.name)
  }

  /// True if a file that begins like this may be of a format.
  package func canBe(_ format: DocumentFormat) -> Bool {
    switch format {
    case .pdf: self == .pdf
    case .docx, .xlsx, .pptx:
      // With a password, an office file of today is wrapped in one of old.
      self == .zip || self == .ole
    case .odt, .ods, .odp: self == .zip
    case .csv: self == .text
    // The reader of old text documents reads RTF, too.
    case .doc: self == .ole || self == .rtf
    case .xls: self == .ole
    }
  }

  /// Tells the office files of today by the names of their parts, which archives do not compress.
  private static func zipName(_ bytes: [UInt8]) -> String {
    let ends = bytes.prefix(4_096) + bytes.suffix(65_536)
    for (mark, name) in [
      ("word/", "DOCX"), ("xl/", "XLSX"), ("ppt/", "PPTX"),
      ("opendocument.text", "ODT"), ("opendocument.spreadsheet", "ODS"),
      ("opendocument.presentation", "ODP"),
    ] where holds(mark, in: ends) {
      return name
    }
    return DocumentKind.zip.name
  }

  private static func sniffText(_ head: ArraySlice<UInt8>) -> DocumentKind {
    // A byte that no text in any encoding of the web holds; UTF-16 is not among them.
    if head.contains(where: { $0 < 0x09 || (0x0E..<0x20).contains($0) && $0 != 0x1B }) {
      return .unknown
    }
    let start = head.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    let lowered = start.prefix(512).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if lowered.starts(with: "<?php".utf8) || lowered.starts(with: "<?=".utf8) { return .script }
    let marks = ["<!doctype html", "<html", "<head", "<body", "<script", "<meta", "<title"]
    if marks.contains(where: { holds($0, in: lowered[...]) }) { return .html }
    if lowered.starts(with: "<?xml".utf8) { return .xml }
    return lowered.first == UInt8(ascii: "<") && lowered.contains(UInt8(ascii: ">")) ? .html : .text
  }

  private static func holds(_ mark: String, in bytes: ArraySlice<UInt8>) -> Bool {
    let mark = Array(mark.utf8)
    guard let first = mark.first else { return false }
    var start = bytes.startIndex
    while let found = bytes[start...].firstIndex(of: first) {
      if bytes[found...].starts(with: mark) { return true }
      start = found + 1
    }
    return false
  }

  private static let magic: [(bytes: [UInt8], kind: DocumentKind)] = [
    (Array("%PDF-".utf8), .pdf),
    ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .ole),
    (Array("{\\rtf".utf8), .rtf),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
    ([0xFF, 0xD8, 0xFF], .jpeg),
    (Array("GIF87a".utf8), .gif), (Array("GIF89a".utf8), .gif),
    ([0x49, 0x49, 0x2A, 0x00], .tiff), ([0x4D, 0x4D, 0x00, 0x2A], .tiff),
    (Array("Rar!".utf8) + [0x1A, 0x07], .rar),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
  ]
}
