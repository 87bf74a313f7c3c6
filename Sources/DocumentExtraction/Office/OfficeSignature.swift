internal import ComplianceModel

/// What kind of file bytes are, by how they begin.
enum OfficeSignature: Equatable {
  case zip
  /// A compound file, as office programs wrote before 2007 and write for files with a password.
  case compound
  /// A kind that is no office file, as a word.
  case other(String)
  /// Nothing that is known; may be text.
  case unknown

  init(_ bytes: [UInt8]) {
    let starts: [(start: [UInt8], kind: OfficeSignature)] = [
      ([0x50, 0x4B, 3, 4], .zip), ([0x50, 0x4B, 5, 6], .zip),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compound),
      (Array("%PDF-".utf8), .other("PDF")), (Array("{\\rtf".utf8), .other("RTF")),
      ([0x89, 0x50, 0x4E, 0x47], .other("PNG")), ([0xFF, 0xD8, 0xFF], .other("JPEG")),
      (Array("GIF8".utf8), .other("GIF")), (Array("Rar!".utf8), .other("RAR")),
      ([0x37, 0x7A, 0xBC, 0xAF], .other("7Z")), ([0x1F, 0x8B], .other("GZIP")),
    ]
    self = starts.first { bytes.starts(with: $0.start) }?.kind ?? Self.markup(bytes)
  }

  /// Knows markup by its first tag, behind a byte order mark, blanks and comments.
  private static func markup(_ bytes: [UInt8]) -> OfficeSignature {
    var rest = bytes.prefix(2048)
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while true {
      rest = rest.drop { $0 <= 0x20 }
      guard rest.starts(with: "<!--".utf8) else { break }
      while !rest.isEmpty, !rest.starts(with: "-->".utf8) { rest = rest.dropFirst() }
      rest = rest.dropFirst(3)
    }
    let text = String(decoding: rest.prefix(512), as: UTF8.self).lowercased()
    let tags = ["<!doctype html", "<html", "<head", "<body", "<meta", "<table", "<script", "<div"]
    if tags.contains(where: text.hasPrefix) { return .other("HTML") }
    guard text.hasPrefix("<?xml") else { return text.hasPrefix("<?php") ? .other("PHP") : .unknown }
    return text.contains("<html") ? .other("HTML") : .other("XML")
  }

  /// Returns what a compound file holds: a locked office file, or one of the formats before 2007.
  ///
  /// - Parameter bytes: The file.
  /// - Returns: The error that says so.
  static func compoundError(_ bytes: [UInt8]) -> DocumentError {
    let streams: [(name: String, error: DocumentError)] = [
      ("EncryptedPackage", .encrypted), ("WordDocument", .mislabelled(as: "DOC")),
      ("Workbook", .mislabelled(as: "XLS")), ("Book", .mislabelled(as: "XLS")),
      ("PowerPoint Document", .mislabelled(as: "PPT")),
    ]
    for (name, error) in streams {
      let wanted: [UInt8] = name.utf8.flatMap { [$0, 0] as [UInt8] } + [0, 0]
      // The list of streams has entries of 128 bytes that begin with the stream's name.
      let places = stride(from: 512, to: max(512, bytes.count - wanted.count), by: 128)
      if places.contains(where: { bytes[$0...].starts(with: wanted) }) { return error }
    }
    return .mislabelled(as: "OLE")
  }
}
