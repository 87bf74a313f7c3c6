/// A reason why a page could not be parsed at all.
package enum HTMLParsingError: Error, Hashable {
  /// The input is larger than is read.
  case inputTooLarge(byteCount: Int, maximum: Int)
  /// The system had no memory for a parser.
  case outOfMemory
}

extension HTMLParsingError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .inputTooLarge(let byteCount, let maximum):
      "the page is too large to parse (\(byteCount) bytes; at most \(maximum) are read)"
    case .outOfMemory: "no memory for a parser"
    }
  }
}
