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
    var places = Set([0])
    skipStars(&places)
    for byte in subject {
      var next: Set<Int> = []
      for place in places where place < tokens.count {
        switch tokens[place] {
        case .byte(byte): next.insert(place + 1)
        case .byte: break
        case .part: if !Self.endsPart(byte) { next.insert(place) }
        case .anything: next.insert(place)
        }
      }
      guard !next.isEmpty else { return false }
      places = next
      skipStars(&places)
    }
    return places.contains(tokens.count)
  }

  /// Stars may stand for nothing.
  private func skipStars(_ places: inout Set<Int>) {
    for place in places {
      var next = place
      while next < tokens.count, tokens[next] == .part || tokens[next] == .anything {
        next += 1
        places.insert(next)
      }
    }
  }

  private static func endsPart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "&")
  }
}
