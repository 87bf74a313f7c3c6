internal import ComplianceModel

/// One entry of the cache as bytes: a mark, the key it belongs to, a checksum, and what was found.
struct CacheEntry {
  /// The bytes of an outcome, or `nil` for one that another run may not repeat.
  static func encode(
    _ outcome: Result<ExtractedDocument, DocumentError>,
    for key: ExtractionCache.Key
  ) -> [UInt8]? {
    var body = ByteWriter()
    switch outcome {
    case .success(let document): body.write(document)
    case .failure(let error): guard body.write(lasting: error) else { return nil }
    }
    var entry = ByteWriter()
    entry.write(mark)
    entry.write(key.name)
    entry.write(Int(bitPattern: UInt(checksum(of: body.bytes[...]))))
    return entry.bytes + body.bytes
  }

  /// The outcome, or `nil` for bytes of another key, another version or none at all.
  static func decode(
    _ bytes: [UInt8],
    for key: ExtractionCache.Key
  ) -> Result<ExtractedDocument, DocumentError>? {
    // Whatever is wrong with an entry, it is no entry.
    try? decodeChecked(bytes, for: key)
  }

  private static func decodeChecked(
    _ bytes: [UInt8],
    for key: ExtractionCache.Key
  ) throws(ByteReader.Malformed) -> Result<ExtractedDocument, DocumentError> {
    var head = ByteReader(bytes)
    guard try head.text() == mark, try head.text() == key.name else { throw .init() }
    let sum = UInt64(UInt(bitPattern: try head.number()))
    guard sum == checksum(of: bytes[head.position...]) else { throw .init() }
    let outcome = try head.outcome()
    guard head.isAtEnd else { throw .init() }
    return outcome
  }

  /// Mixes eight bytes at a time; it tells damage, not forgery.
  private static func checksum(of bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash = UInt64(bytes.count) &+ 0x9E37_79B9_7F4A_7C15
    let span = bytes.span
    let whole = span.count & ~7
    var offset = 0
    while offset < whole {
      var word: UInt64 = 0
      for index in 0..<8 { word |= UInt64(span[offset &+ index]) &<< UInt64(index &* 8) }
      hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash &>> 32
      offset &+= 8
    }
    while offset < span.count {
      hash = (hash ^ UInt64(span[offset])) &* 0x0000_0100_0000_01B3
      offset &+= 1
    }
    return hash ^ hash &>> 29
  }

  private static let mark = "oitcheck extraction 1\n"
}

extension ByteWriter {
  fileprivate mutating func write(_ document: ExtractedDocument) {
    write(0)
    write(document.format.rawValue)
    write(document.content)
    write(document.pageCount ?? -1)
    write(document.metadata.title)
    write(document.metadata.producer)
    write(document.metadata.created)
    write(document.metadata.modified)
    write(document.damage.sorted()) { $0.write($1.rawValue) }
    write(document.imageOnlyPages) { $0.write($1) }
    write(document.recognizedPages) { $0.write($1) }
    write(document.isPartial ? 1 : 0)
  }

  /// Writes an error that the same bytes will give again; false for one of this run or machine.
  fileprivate mutating func write(lasting error: DocumentError) -> Bool {
    switch error {
    case .empty: write(1)
    case .mislabelled(let kind): write(2); write(kind)
    case .unsupported(let format): write(3); write(format)
    case .encrypted: write(4)
    case .damaged(let what): write(5); write(what)
    case .overLimit(let limit): write(6); write(limit)
    case .timedOut, .crashed, .toolMissing: return false
    }
    return true
  }
}

extension ByteReader {
  fileprivate mutating func outcome() throws(Malformed) -> Result<ExtractedDocument, DocumentError>
  {
    switch try number() {
    case 0: return .success(try document())
    case 1: return .failure(.empty)
    case 2: return .failure(.mislabelled(as: try text()))
    case 3: return .failure(.unsupported(try text()))
    case 4: return .failure(.encrypted)
    case 5: return .failure(.damaged(try text()))
    case 6: return .failure(.overLimit(try text()))
    default: throw Malformed()
    }
  }

  private mutating func document() throws(Malformed) -> ExtractedDocument {
    let format = try value(of: DocumentFormat.self)
    var document = ExtractedDocument(format: format, content: try content())
    let pageCount = try number()
    document.pageCount = pageCount < 0 ? nil : pageCount
    document.metadata.title = try optionalText()
    document.metadata.producer = try optionalText()
    document.metadata.created = try optionalText()
    document.metadata.modified = try optionalText()
    document.damage = Set(
      try array { reader throws(Malformed) in try reader.value(of: TextLayerDamage.self) }
    )
    document.imageOnlyPages = try array { reader throws(Malformed) in try reader.number() }
    document.recognizedPages = try array { reader throws(Malformed) in try reader.number() }
    document.isPartial = try number() != 0
    return document
  }
}
