/// One record of a WARC file (ISO 28500).
package struct WARCRecord: Sendable, Hashable {
  /// What a record is.
  package enum Kind: Sendable, Hashable {
    case warcinfo, request, response, revisit, metadata, resource, conversion
    case other(String)

    init(_ name: String) {
      self =
        switch name.lowercased() {
        case "warcinfo": .warcinfo
        case "request": .request
        case "response": .response
        case "revisit": .revisit
        case "metadata": .metadata
        case "resource": .resource
        case "conversion": .conversion
        default: .other(name)
        }
    }

    var name: String {
      switch self {
      case .warcinfo: "warcinfo"
      case .request: "request"
      case .response: "response"
      case .revisit: "revisit"
      case .metadata: "metadata"
      case .resource: "resource"
      case .conversion: "conversion"
      case .other(let name): name
      }
    }
  }

  package var kind: Kind
  /// The fields but `WARC-Type` and `Content-Length`, in their order.
  package var fields: [WARCField]
  package var block: [UInt8]
  /// True if the file holds more of the block than is kept.
  package var isCutOff = false

  init(_ kind: Kind, fields: [WARCField], block: [UInt8]) {
    self.kind = kind
    self.fields = fields
    self.block = block
  }

  /// Returns the value of the first field of a name, whatever its case.
  package func value(of name: String) -> String? {
    let wanted = name.lowercased()
    return fields.first { $0.name.lowercased() == wanted }?.value
  }

  /// The address that the record is about; some tools write it in angle brackets.
  package var target: String? {
    value(of: "WARC-Target-URI").map { text in
      text.hasPrefix("<") && text.hasSuffix(">") ? String(text.dropFirst().dropLast()) : text
    }
  }

  /// The record as a file holds it.
  var bytes: [UInt8] { head + block + Self.end }

  /// What stands before the block.
  var head: [UInt8] {
    var head = "WARC/1.1\r\nWARC-Type: \(kind.name)\r\n"
    for field in fields { head += "\(field.name): \(field.value)\r\n" }
    head += "Content-Length: \(block.count)\r\n\r\n"
    return Array(head.utf8)
  }

  /// What stands behind the block.
  static let end = Array("\r\n\r\n".utf8)
}

/// A name with a value, as heads of records and metadata consist of.
package struct WARCField: Sendable, Hashable {
  package var name: String
  package var value: String

  /// Line ends in a value would begin another field, so they become blanks; tabs belong to values.
  package init(_ name: String, _ value: String) {
    func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 }
    self.name = name
    self.value =
      value.utf8.contains(where: isControl)
      ? String(decoding: value.utf8.map { isControl($0) ? 0x20 : $0 }, as: UTF8.self) : value
  }

  /// Reads lines of names and values; lines that begin with a blank go on with the one before.
  static func parse(_ bytes: ArraySlice<UInt8>) -> [WARCField] {
    var fields: [WARCField] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      var line = line
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      guard let first = line.first else { continue }
      if first == 0x20 || first == 0x09, let last = fields.indices.last {
        fields[last].value += " " + trimmed(line)
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        fields.append(WARCField(trimmed(line[..<colon]), trimmed(line[(colon + 1)...])))
      }
    }
    return fields
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    let start = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    let end = start.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? start.startIndex
    return String(decoding: start[..<end], as: UTF8.self)
  }
}
