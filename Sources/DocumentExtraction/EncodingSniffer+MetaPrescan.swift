/// Looks for encodings in the first bytes of a page, by the rules of the WHATWG's prescan.
///
/// It goes on after the first declaration, for a second one that disagrees is worth a word.
struct MetaPrescan {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Returns the labels of all declarations in order.
  mutating func labels() -> [String] {
    var labels = xmlLabel().map { [$0] } ?? []
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "<") {
        position += 1
      } else if starts(with: "<!--") {
        position = (first("-->", from: position + 2) ?? bytes.count) + 3
      } else if starts(with: "<meta"), isBlankOrSlash(byte(at: position + 5)) {
        position += 5
        if let label = meta() { labels.append(label) }
      } else if isTag(at: position) {
        while let byte = byte(at: position), byte != UInt8(ascii: ">"), !Self.isBlank(byte) {
          position += 1
        }
        while attribute() != nil {}
      } else if starts(with: "<!") || starts(with: "</") || starts(with: "<?") {
        position = (first(">", from: position) ?? bytes.count) + 1
      } else {
        position += 1
      }
    }
    return labels
  }

  /// Returns the label in the declaration `<?xml version="1.0" encoding="tis-620"?>`.
  private func xmlLabel() -> String? {
    guard starts(with: "<?xml"), let end = first(">", from: 0),
      var index = first("encoding", from: 5), index < end
    else { return nil }
    index += 8
    while let byte = byte(at: index), Self.isBlank(byte) || byte == UInt8(ascii: "=") {
      index += 1
    }
    guard let quote = byte(at: index), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let close = bytes[(index + 1)...].firstIndex(of: quote), close < end
    else { return nil }
    return text(bytes[(index + 1)..<close])
  }

  private mutating func meta() -> String? {
    var isPragma = false
    var needsPragma: Bool?
    var label: String?
    var seen: Set<String> = []
    while let (name, value) = attribute() {
      guard seen.insert(name).inserted else { continue }
      switch name {
      case "http-equiv": isPragma = text(value[...]).lowercased() == "content-type"
      case "content":
        if label == nil, let charset = Self.charset(in: value) {
          label = charset
          needsPragma = true
        }
      case "charset":
        label = text(value[...])
        needsPragma = false
      default: break
      }
    }
    // A tag that goes on beyond the bytes that are looked at is no declaration.
    guard position < bytes.count, let needsPragma, !needsPragma || isPragma else { return nil }
    // A page that names UTF-16 in ASCII is not in UTF-16.
    switch label.flatMap(DecodedText.Encoding.init(label:)) {
    case .utf16LittleEndian, .utf16BigEndian: return "utf-8"
    case .utf8, .windows874, .windows1252, nil: return label
    }
  }

  /// Reads one attribute, its name in lower case, or returns `nil` at the end of the tag.
  private mutating func attribute() -> (name: String, value: [UInt8])? {
    while let byte = byte(at: position), Self.isBlank(byte) || byte == UInt8(ascii: "/") {
      position += 1
    }
    guard let start = byte(at: position), start != UInt8(ascii: ">") else { return nil }
    var name: [UInt8] = []
    while let byte = byte(at: position), byte != UInt8(ascii: ">"), byte != UInt8(ascii: "/"),
      !Self.isBlank(byte), byte != UInt8(ascii: "=") || name.isEmpty
    {
      name.append(byte)
      position += 1
    }
    skipBlanks()
    guard byte(at: position) == UInt8(ascii: "=") else { return (text(name[...]).lowercased(), []) }
    position += 1
    skipBlanks()
    return (text(name[...]).lowercased(), attributeValue())
  }

  private mutating func attributeValue() -> [UInt8] {
    var value: [UInt8] = []
    if let quote = byte(at: position), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      position += 1
      while let byte = byte(at: position), byte != quote {
        value.append(byte)
        position += 1
      }
      position += 1
    } else {
      while let byte = byte(at: position), byte != UInt8(ascii: ">"), !Self.isBlank(byte) {
        value.append(byte)
        position += 1
      }
    }
    return value
  }

  /// Returns the label in `text/html; charset=tis-620`.
  static func charset(in content: [UInt8]) -> String? {
    let word = Array("charset".utf8)
    var index = 0
    while index + word.count < content.count {
      guard content[index..<index + word.count].lazy.map({ $0 | 0x20 }).elementsEqual(word) else {
        index += 1
        continue
      }
      index += word.count
      var rest = content[index...].drop(while: isBlank)
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst().drop(while: isBlank)
      guard let first = rest.first else { return nil }
      if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
        let value = rest.dropFirst()
        guard let close = value.firstIndex(of: first) else { return nil }
        return String(decoding: value[..<close], as: UTF8.self)
      }
      let label = rest.prefix { !isBlank($0) && $0 != UInt8(ascii: ";") }
      return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
    }
    return nil
  }

  private mutating func skipBlanks() {
    while let byte = byte(at: position), Self.isBlank(byte) {
      position += 1
    }
  }

  private func byte(at index: Int) -> UInt8? {
    index < bytes.count ? bytes[index] : nil
  }

  private func text(_ slice: ArraySlice<UInt8>) -> String {
    String(decoding: slice, as: UTF8.self)
  }

  private func starts(with text: StaticString) -> Bool {
    matches(text, at: position)
  }

  /// Returns the place of a text at or behind another place.
  private func first(_ text: StaticString, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if matches(text, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// Compares without regard to the case of letters; the text is in lower case.
  private func matches(_ text: StaticString, at index: Int) -> Bool {
    var place = index
    for byte in text.description.utf8 {
      guard place < bytes.count else { return false }
      let isLetter = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
      guard bytes[place] == byte || isLetter && bytes[place] | 0x20 == byte else { return false }
      place += 1
    }
    return true
  }

  private func isTag(at index: Int) -> Bool {
    let name = byte(at: index + 1) == UInt8(ascii: "/") ? index + 2 : index + 1
    guard let byte = byte(at: name) else { return false }
    return byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  private func isBlankOrSlash(_ byte: UInt8?) -> Bool {
    byte.map { Self.isBlank($0) || $0 == UInt8(ascii: "/") } ?? false
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
  }
}
