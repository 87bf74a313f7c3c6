internal import SiteSources

/// What an address has in common with others that one program makes.
struct AddressShape {
  /// The host and path with `#` for numbers and random names, then the sorted names of parameters.
  let pattern: String
  /// ``pattern`` without the parameters.
  let path: String
  /// The directory of ``path``.
  let directory: String
  let hasQuery: Bool
  /// True if the address names a month, a week or a day and nothing beyond.
  let isCalendar: Bool
  let segments: [Substring]

  private static let calendarNames: Set<String> = [
    "month", "mon", "mm", "week", "day", "date", "ym", "cal", "calendar", "tribe-bar-date", "jd",
  ]

  init(_ address: SiteAddress) {
    segments = address.path.split(separator: "/")
    var path = address.origin?.host ?? ""
    for segment in address.path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    {
      path += "/"
      path += Self.generalized(segment)
    }
    self.path = path
    directory = String(path.prefix(through: path.lastIndex(of: "/") ?? path.startIndex))
    let parameters = (address.query ?? "").split(separator: "&")
    let names = parameters.map { AddressText.lowercased($0.prefix { $0 != "=" }) }
    hasQuery = !names.isEmpty
    pattern = hasQuery ? "\(path)?\(Set(names).sorted().joined(separator: "&"))" : path
    isCalendar =
      names.contains(where: Self.calendarNames.contains)
      || Self.endsInDate(segments) && !hasQuery
  }

  /// Puts `#` for each number, and for names that look drawn by lot.
  private static func generalized(_ segment: Substring) -> String {
    let bytes = segment.utf8
    guard bytes.contains(where: AddressText.isDigit) else { return String(segment) }
    let isPlain = bytes.allSatisfy { AddressText.isDigit($0) || AddressText.isLetter($0) }
    if isPlain, bytes.count >= 16 { return "#" }
    var output: [UInt8] = []
    var isInEscape = 0
    for byte in bytes {
      // The digits of an escape are letters of a Thai name.
      if byte == UInt8(ascii: "%") { isInEscape = 3 }
      if isInEscape > 0 {
        isInEscape -= 1
        output.append(byte)
      } else if !AddressText.isDigit(byte) {
        output.append(byte)
      } else if output.last != UInt8(ascii: "#") {
        output.append(UInt8(ascii: "#"))
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Tells whether a path ends in `2023/05`, `2023/05/12`, `2023-05` or `2023-05-12`.
  private static func endsInDate(_ segments: [Substring]) -> Bool {
    let parts = segments.suffix(3).flatMap { $0.split(separator: "-") }.suffix(3).map { Int($0) }
    guard let last = parts.last, let last, parts.count >= 2 else { return false }
    let year = Array(parts.dropLast())
    if let before = year.last, let before, isYear(before), 1...12 ~= last { return true }
    guard year.count == 2, let first = year[0], let month = year[1] else { return false }
    return isYear(first) && 1...12 ~= month && 1...31 ~= last
  }

  /// Years of either era.
  private static func isYear(_ number: Int) -> Bool {
    1_900...2_200 ~= number || 2_400...2_700 ~= number
  }
}
