/// The header field with which a server asks to come back later.
package enum RetryAfter {
  /// Reads the field as seconds from now, or `nil` if it is neither a number nor a date.
  ///
  /// - Parameters:
  ///   - value: The value of the field.
  ///   - now: Seconds since 1970.
  /// - Returns: The wait, never below zero.
  package static func seconds(in value: String, now: Int64) -> Int? {
    let text = value.filter { $0 != " " && $0 != "\t" }
    if !text.isEmpty, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      // More digits than a number holds are a wait that nobody survives.
      return Int(text) ?? Int.max
    }
    return HTTPDate.seconds(in: value).map { Int(max(0, $0 - now)) }
  }
}
