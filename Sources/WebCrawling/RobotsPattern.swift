/// The path of a rule in a robots.txt, in which `*` stands for anything and a last `$` for the end.
struct RobotsPattern: Sendable, Hashable {
  /// What stands between the stars, in the order in which it must be found.
  private let parts: [[UInt8]]
  /// For each part behind a star and each number of its bytes that fit, how many still fit where the
  /// next byte does not (Knuth, Morris and Pratt): no file can make a search slow.
  private let fallbacks: [[UInt16]]
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
    fallbacks = parts.enumerated().map { $0 == 0 ? [] : Self.fallbacks(of: $1) }
  }

  /// True if something may stand for anything, which takes longer to look for.
  var hasStar: Bool { parts.count > 1 }

  /// Returns a path and query as patterns are matched against it.
  static func subject(_ pathAndQuery: some StringProtocol) -> [UInt8] {
    escapingMarks(AddressText.plain(pathAndQuery)[...])
  }

  /// Tells whether the pattern matches the beginning of a ``subject(_:)``, or all if anchored.
  func matches(_ subject: [UInt8]) -> Bool {
    guard let first = parts.first, subject.starts(with: first) else { return false }
    var position = first.count
    guard parts.count > 1 else { return !isAnchored || position == subject.count }
    for number in 1..<(parts.count - 1) {
      guard let end = end(ofPart: number, in: subject, from: position) else { return false }
      position = end
    }
    let last = parts[parts.count - 1]
    guard isAnchored else {
      return end(ofPart: parts.count - 1, in: subject, from: position) != nil
    }
    return subject.count - position >= last.count && subject.suffix(last.count).elementsEqual(last)
  }

  private func end(ofPart number: Int, in subject: [UInt8], from start: Int) -> Int? {
    let (part, fallbacks) = (parts[number], fallbacks[number])
    guard !part.isEmpty else { return start }
    var fitting = 0
    for index in start..<max(start, subject.count) {
      while fitting > 0, subject[index] != part[fitting] { fitting = Int(fallbacks[fitting - 1]) }
      if subject[index] == part[fitting] { fitting += 1 }
      if fitting == part.count { return index + 1 }
    }
    return nil
  }

  private static func fallbacks(of part: [UInt8]) -> [UInt16] {
    var fallbacks = Array(repeating: UInt16(0), count: part.count)
    var fitting = 0
    for index in part.indices.dropFirst() {
      while fitting > 0, part[index] != part[fitting] { fitting = Int(fallbacks[fitting - 1]) }
      if part[index] == part[fitting] { fitting += 1 }
      fallbacks[index] = UInt16(clamping: fitting)
    }
    return fallbacks
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
