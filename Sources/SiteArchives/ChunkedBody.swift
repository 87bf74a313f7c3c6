/// A body in pieces with their lengths before them, as archives of other programs keep it.
enum ChunkedBody {
  /// Joins the pieces.
  ///
  /// - Returns: The body, or the bytes as they are if they are in no pieces: some programs keep the
  ///   header field and drop what it tells of.
  static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var rest = bytes
    while let newline = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let digits = rest[..<newline].prefix { isHexadecimal($0) }
      guard !digits.isEmpty, digits.count <= 8,
        let count = Int(String(decoding: digits, as: UTF8.self), radix: 16)
      else { return output.isEmpty ? Array(bytes) : output }
      let start = newline + 1
      let end = min(start + count, rest.endIndex)
      output.append(contentsOf: rest[start..<end])
      guard count > 0 else { return output }
      rest = rest[end...].drop { $0 == UInt8(ascii: "\r") }
      if rest.first == UInt8(ascii: "\n") { rest.removeFirst() }
    }
    return output.isEmpty ? Array(bytes) : output
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66)
  }
}
