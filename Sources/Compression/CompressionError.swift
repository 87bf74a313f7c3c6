/// A reason why bytes could not be compressed or unpacked.
package enum CompressionError: Error, Hashable {
  /// The bytes are not what their format says; zlib's own words where it has any.
  case malformed(String)
  /// The bytes unpack to more than the limit.
  case exceedsLimit(Int)
  case outOfMemory
}

extension CompressionError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .malformed(let why): "the compressed bytes are damaged: \(why)"
    case .exceedsLimit(let limit): "it unpacks to more than \(limit) bytes"
    case .outOfMemory: "zlib could not allocate its state"
    }
  }
}
