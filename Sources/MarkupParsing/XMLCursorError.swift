/// A reason why XML is not read to its end.
package enum XMLCursorError: Error, Hashable, Sendable {
  /// There are no bytes, or no element in them.
  case noRootElement
  /// The input is larger than libxml2 can address.
  case inputTooLarge(byteCount: Int)
  /// The markup is not well-formed; the 1-based line where that shows.
  case malformed(line: Int)
  /// The document declares a type, which is where entities that expand without end are declared.
  case documentType
  /// Elements are nested deeper than any office program nests them.
  case tooDeep(maximum: Int)
  /// An element has more attributes than any office program writes.
  case tooManyAttributes(maximum: Int)
  /// The system had no memory for a parser.
  case outOfMemory
}

extension XMLCursorError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noRootElement: "it holds no element"
    case .inputTooLarge(let byteCount): "it is too large to parse (\(byteCount) bytes)"
    case .malformed(let line): "the XML is not well-formed at line \(line)"
    case .documentType: "the XML declares a document type"
    case .tooDeep(let maximum): "elements are nested deeper than \(maximum)"
    case .tooManyAttributes(let maximum): "an element has more than \(maximum) attributes"
    case .outOfMemory: "no memory for a parser"
    }
  }
}
