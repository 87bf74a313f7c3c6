/// The parts of a path between its slashes.
enum PathSegments {
  /// Appends a relative path to a directory, going up at `..` and never above the root.
  ///
  /// - Parameters:
  ///   - reference: The path as written; back slashes count as slashes.
  ///   - directory: An escaped path that begins and ends with a slash.
  static func append(_ reference: ArraySlice<UInt8>, to directory: inout [UInt8]) {
    var start = reference.startIndex
    while start < reference.endIndex {
      let end =
        reference[start...].firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
        ?? reference.endIndex
      let segment = reference[start..<end]
      switch dotCount(segment) {
      case 1: break
      case 2: removeLast(from: &directory)
      default:
        PercentEncoding.append(segment, as: .path, to: &directory)
        if end < reference.endIndex { directory.append(UInt8(ascii: "/")) }
      }
      start = end + 1
    }
  }

  /// Returns 1 for `.` and 2 for `..`, escaped or not, and 0 for any other part.
  private static func dotCount(_ segment: ArraySlice<UInt8>) -> Int {
    guard let first = segment.first, first == UInt8(ascii: ".") || first == UInt8(ascii: "%") else {
      return 0
    }
    var count = 0
    var rest = segment
    while let byte = rest.first {
      if byte == UInt8(ascii: ".") {
        rest.removeFirst()
      } else if rest.prefix(3).elementsEqual("%2e".utf8)
        || rest.prefix(3).elementsEqual("%2E".utf8)
      {
        rest.removeFirst(3)
      } else {
        return 0
      }
      count += 1
    }
    return count <= 2 ? count : 0
  }

  private static func removeLast(from directory: inout [UInt8]) {
    guard directory.count > 1 else { return }
    let parent = directory.dropLast().lastIndex(of: UInt8(ascii: "/")) ?? 0
    directory.removeSubrange((parent + 1)...)
  }
}
