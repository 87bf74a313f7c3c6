/// Counts the attributes of tags before they are parsed.
///
/// libxml2 compares each attribute of an element with all others, so that one tag with a million of
/// them would keep it busy for minutes.
enum TagWidth {
  /// Tells whether a tag has more attributes than a number.
  ///
  /// - Parameters:
  ///   - bytes: Markup in an encoding that holds ASCII.
  ///   - maximum: The number.
  /// - Returns: True for the first such tag.
  static func exceeds(_ bytes: borrowing Span<UInt8>, maximum: Int) -> Bool {
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index &+= 1
        continue
      }
      if let end = end(ofPassage: bytes, from: index) {
        index = end
        continue
      }
      var count = 0
      while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
        let quote = bytes[index]
        index &+= 1
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { continue }
        while index < bytes.count, bytes[index] != quote { index &+= 1 }
        index &+= 1
        count += 1
        if count > maximum { return true }
      }
    }
    return false
  }

  /// Returns the end of a comment or a passage of plain text, in which quotes mean nothing.
  private static func end(ofPassage bytes: borrowing Span<UInt8>, from start: Int) -> Int? {
    guard start + 8 < bytes.count, bytes[start + 1] == UInt8(ascii: "!") else { return nil }
    let close: UInt8
    switch bytes[start + 2] {
    case UInt8(ascii: "-"): close = UInt8(ascii: "-")
    case UInt8(ascii: "["): close = UInt8(ascii: "]")
    default: return nil
    }
    var index = start + 6
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: ">"), bytes[index - 1] == close, bytes[index - 2] == close {
        return index
      }
      index &+= 1
    }
    return bytes.count
  }
}
