/// The path of a rule in a robots.txt, in which `*` stands for anything and a last `$` for the end.
struct RobotsPattern: Sendable, Hashable {
  /// What stands between the stars, in the order in which it must be found.
  private let parts: [[UInt8]]
  private let isAnchored: Bool
  /// The octets that decide which of two matching rules is the closer one.
  let length: Int

  init(_ text: some StringProtocol) {
    var bytes = AddressText.plain(text)
    // An escape counts as it would be sent, whichever way the rule spells it.
    length = bytes.reduce(0) { $0 + ($1 < 0x80 ? 1 : 3) }
    isAnchored = bytes.last == UInt8(ascii: "$")
    if isAnchored { bytes.removeLast() }
    var parts: [[UInt8]] = []
    for part in bytes.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false) {
      // Stars in a row are one star, or a line of them would be slow to match.
      if part.isEmpty, parts.count > 1, parts.last?.isEmpty == true { continue }
      parts.append(Self.escapingMarks(part))
    }
    self.parts = parts
  }

  /// Returns a path and query as patterns are matched against it.
  static func subject(_ pathAndQuery: some StringProtocol) -> [UInt8] {
    escapingMarks(AddressText.plain(pathAndQuery)[...])
  }

  /// Tells whether the pattern matches the beginning of a ``subject(_:)``, or all if anchored.
  func matches(_ subject: [UInt8]) -> Bool {
    guard let first = parts.first, subject.starts(with: first) else { return false }
    var position = first.count
    guard parts.count > 1 else { return !isAnchored || position == subject.count }
    for part in parts[1..<(parts.count - 1)] {
      guard let end = Self.end(of: part, in: subject, from: position) else { return false }
      position = end
    }
    let last = parts[parts.count - 1]
    guard isAnchored else { return Self.end(of: last, in: subject, from: position) != nil }
    return subject.count - position >= last.count && subject.suffix(last.count).elementsEqual(last)
  }

  private static func end(of part: [UInt8], in subject: [UInt8], from start: Int) -> Int? {
    guard let first = part.first else { return start }
    var index = start
    while index + part.count <= subject.count {
      if subject[index] == first, subject[index..<(index + part.count)].elementsEqual(part) {
        return index + part.count
      }
      index += 1
    }
    return nil
  }

  /// A rule says `%2A` for a star that is meant, so stars of an address take that form, too.
  private static func escapingMarks(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "*"): output.append(contentsOf: "%2A".utf8)
      case UInt8(ascii: "$"): output.append(contentsOf: "%24".utf8)
      default: output.append(byte)
      }
    }
    return output
  }
}
