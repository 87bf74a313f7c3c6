/// A pattern for the path and query of addresses, as people write it.
///
/// `*` stands for any letters within one part of the path or query, `**` for any letters at all:
/// `/news/*` is a page right below `/news/`, `/news/**` is everything below it, and `**.pdf` every
/// PDF. A pattern that begins with a slash begins with the path, any other one anywhere behind a
/// slash; all of it has to fit to the end. Thai may be written as it is or in escapes. Without a
/// question mark in the pattern, only the path is compared.
package struct AddressPattern: Sendable, Hashable, Codable {
  /// The pattern as written.
  package let text: String
  private let tokens: [Token]
  private let comparesQuery: Bool

  private enum Token: Sendable, Hashable {
    case byte(UInt8)
    /// Any letters but `/`, `?` and `&`.
    case part
    case anything
  }

  package init(_ text: String) {
    self.text = text
    comparesQuery = text.utf8.contains(UInt8(ascii: "?"))
    var tokens: [Token] = text.hasPrefix("/") ? [] : [.anything, .byte(UInt8(ascii: "/"))]
    if text.hasPrefix("**") { tokens.removeAll() }
    for byte in AddressText.plain(text) {
      switch (byte, tokens.last) {
      case (UInt8(ascii: "*"), .part): tokens[tokens.count - 1] = .anything
      case (UInt8(ascii: "*"), .anything): break
      case (UInt8(ascii: "*"), _): tokens.append(.part)
      default: tokens.append(.byte(byte))
      }
    }
    self.tokens = tokens
  }

  package init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }

  /// Tells whether an address fits the pattern.
  ///
  /// - Parameters:
  ///   - path: The path, escaped or not.
  ///   - query: The query without its question mark.
  /// - Returns: True if all of it fits.
  package func matches(path: String, query: String?) -> Bool {
    var subject = AddressText.plain(path)
    if comparesQuery, let query {
      subject.append(UInt8(ascii: "?"))
      subject += AddressText.plain(query)
    }
    return matches(subject)
  }

  /// Follows all readings of the stars at once, so that no pattern is slow.
  private func matches(_ subject: [UInt8]) -> Bool {
    var places = [Bool](repeating: false, count: tokens.count + 1)
    places[0] = true
    skipStars(&places)
    for byte in subject {
      // From the back: what a place leads to must not be moved on once more.
      for place in stride(from: tokens.count, through: 0, by: -1) where places[place] {
        places[place] = false
        guard place < tokens.count else { continue }
        switch tokens[place] {
        case .byte(byte): places[place + 1] = true
        case .byte: break
        case .part: places[place] = !Self.endsPart(byte)
        case .anything: places[place] = true
        }
      }
      skipStars(&places)
    }
    return places[tokens.count]
  }

  /// Stars may stand for nothing.
  private func skipStars(_ places: inout [Bool]) {
    for place in tokens.indices where places[place] {
      if tokens[place] == .part || tokens[place] == .anything { places[place + 1] = true }
    }
  }

  private static func endsPart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "&")
  }
}
