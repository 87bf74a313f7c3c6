/// Finds the `loc` elements in XML without a parser for all of it.
///
/// It checks that elements are closed in order and refuses document types; namespaces are dropped.
struct LocationScanner {
  private let bytes: [UInt8]
  private var index = 0
  private var open: [ArraySlice<UInt8>] = []
  private var text: [UInt8] = []
  private var locations: [SitemapLocation] = []

  /// More nesting than that is no sitemap.
  private static let maximumDepth = 32
  private static let location = Array("loc".utf8)

  /// Returns the elements in their order.
  static func locations(
    in bytes: [UInt8],
    limit: Int
  ) throws(SitemapError) -> [SitemapLocation] {
    var scanner = LocationScanner(bytes: bytes)
    try scanner.scan(limit: limit)
    return scanner.locations
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func scan(limit: Int) throws(SitemapError) {
    while index < bytes.count, locations.count < limit {
      if bytes[index] != UInt8(ascii: "<") {
        scanText()
        continue
      }
      switch index + 1 < bytes.count ? bytes[index + 1] : 0 {
      case UInt8(ascii: "!"): try scanDeclaration()
      case UInt8(ascii: "?"): try skip(past: Array("?>".utf8))
      default: try scanTag()
      }
    }
    guard open.isEmpty || locations.count == limit else { throw .malformed }
  }

  private mutating func scanDeclaration() throws(SitemapError) {
    if bytes[index...].starts(with: "<!--".utf8) {
      try skip(past: Array("-->".utf8))
    } else if bytes[index...].starts(with: "<![CDATA[".utf8) {
      let start = index + 9
      try skip(past: Array("]]>".utf8))
      if isInLocation { text += bytes[start..<(index - 3)] }
    } else {
      throw .documentType
    }
  }

  private var isInLocation: Bool {
    open.last.map { $0.elementsEqual(Self.location) } ?? false
  }

  private mutating func scanText() {
    let end = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    if isInLocation { text += XMLReferences.resolved(bytes[index..<end]) }
    index = end
  }

  private mutating func scanTag() throws(SitemapError) {
    let start = index + 1
    guard let end = tagEnd(from: start) else { throw .malformed }
    index = end + 1
    let isEnd = start < end && bytes[start] == UInt8(ascii: "/")
    let name = localName(in: bytes[(isEnd ? start + 1 : start)..<end])
    guard !name.isEmpty else { throw .malformed }
    if isEnd {
      guard let last = open.last, last.elementsEqual(name) else { throw .malformed }
      if isInLocation { closeLocation() }
      open.removeLast()
    } else if bytes[end - 1] != UInt8(ascii: "/") {
      guard open.count < Self.maximumDepth else { throw .malformed }
      open.append(name)
      text.removeAll(keepingCapacity: true)
    }
  }

  private mutating func closeLocation() {
    let blanks = text.prefix { $0 <= 0x20 }.count
    let ending = text.reversed().prefix { $0 <= 0x20 }.count
    let content = blanks == text.count ? [] : text[blanks..<(text.count - ending)]
    let parent = open.dropLast().last ?? []
    locations.append(
      SitemapLocation(
        parent: String(decoding: parent, as: UTF8.self),
        text: String(decoding: content, as: UTF8.self)
      )
    )
  }

  /// Returns the place of the tag's end; values in quotes may hold the sign.
  private func tagEnd(from start: Int) -> Int? {
    var quote: UInt8?
    for place in start..<bytes.count {
      let byte = bytes[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return place
      } else if byte == UInt8(ascii: "<") {
        return nil
      }
    }
    return nil
  }

  private func localName(in tag: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let name = tag.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
    return name.firstIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
  }

  private mutating func skip(past mark: [UInt8]) throws(SitemapError) {
    var place = index
    while place + mark.count <= bytes.count {
      if bytes[place] == mark[0], bytes[place..<(place + mark.count)].elementsEqual(mark) {
        index = place + mark.count
        return
      }
      place += 1
    }
    throw .malformed
  }
}
