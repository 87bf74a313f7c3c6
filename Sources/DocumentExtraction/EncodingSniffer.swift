/// What a server and a document say about the document's encoding.
struct EncodingSniffer {
  /// The encoding of the byte order mark, if the document begins with one.
  private(set) var mark: DecodedText.Encoding?
  /// How many bytes the mark takes.
  private(set) var markLength = 0
  /// The labels in the order of their weight: the server's, then the document's.
  private(set) var labels: [String] = []

  /// Beyond this, browsers do not look for a declaration either.
  static let prescannedLength = 1024

  init(_ bytes: [UInt8], declaredByServer: String?) {
    switch (bytes.first, bytes.dropFirst().first) {
    case (0xFF, 0xFE): (mark, markLength) = (.utf16LittleEndian, 2)
    case (0xFE, 0xFF): (mark, markLength) = (.utf16BigEndian, 2)
    case (0xEF, 0xBB) where bytes.count > 2 && bytes[2] == 0xBF: (mark, markLength) = (.utf8, 3)
    default: break
    }
    if let server = declaredByServer.flatMap(Self.serverLabel) { labels.append(server) }
    var prescan = MetaPrescan(Array(bytes.prefix(Self.prescannedLength)))
    labels += prescan.labels()
  }

  /// The declared encoding, if there is a declaration and it names a known one.
  var declared: DecodedText.Encoding? {
    labels.first.flatMap(DecodedText.Encoding.init(label:))
  }

  var isConflicting: Bool {
    let named = labels.compactMap(DecodedText.Encoding.init(label:))
    return Set(named + (mark.map { [$0] } ?? [])).count > 1
  }

  /// Returns the label in `windows-874` or in `text/html; charset=windows-874`.
  private static func serverLabel(_ header: String) -> String? {
    let bytes = Array(header.utf8)
    if let label = MetaPrescan.charset(in: bytes) { return label }
    guard !header.isEmpty, !bytes.contains(UInt8(ascii: "/")) else { return nil }
    return header
  }
}

extension DecodedText.Encoding {
  /// Finds an encoding by a label, as the WHATWG's standard lists them, and by others met in Thailand.
  ///
  /// - Parameter label: A name in any case, with or without blanks and quotes around it.
  init?(label: String) {
    let ignored: Set<UInt8> = [
      0x09, 0x0A, 0x0C, 0x0D, 0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ";"),
    ]
    let name = String(
      decoding: label.utf8.filter { !ignored.contains($0) },
      as: UTF8.self
    ).lowercased()
    switch name {
    case "utf-8", "utf8", "utf_8", "unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8",
      "x-unicode20utf8":
      self = .utf8
    case "windows-874", "dos-874", "iso-8859-11", "iso8859-11", "iso885911", "tis-620", "tis620",
      "iso_8859-11", "x-windows-874", "windows874", "cp874", "cp-874", "ms874", "ibm874", "874",
      "tis620.2533", "tis620-2533", "tis-620-2533", "tis620-0", "cstis620", "iso-ir-166", "thai8":
      self = .windows874
    case "windows-1252", "ansi_x3.4-1968", "ascii", "us-ascii", "cp1252", "x-cp1252", "cp819",
      "ibm819", "csisolatin1", "iso-8859-1", "iso8859-1", "iso88591", "iso_8859-1",
      "iso_8859-1:1987", "iso-ir-100", "l1", "latin1", "latin-1", "x-user-defined":
      self = .windows1252
    case "utf-16", "utf-16le", "utf16", "ucs-2", "unicode", "iso-10646-ucs-2", "csunicode",
      "unicodefeff":
      self = .utf16LittleEndian
    case "utf-16be", "unicodefffe": self = .utf16BigEndian
    default: return nil
    }
  }
}
