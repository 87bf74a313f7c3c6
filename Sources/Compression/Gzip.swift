internal import CZlib

/// The gzip format as a whole: files and records that fit into memory.
package enum Gzip {
  /// Packs bytes as one gzip member without a name or a time, so that equal bytes pack equally.
  ///
  /// - Parameters:
  ///   - pieces: The bytes, in pieces that need not be joined for this.
  ///   - level: How hard to try, from 1 to 9. Level 3 packs pages three times as fast as zlib's usual
  ///     level 6, and into a sixth more.
  /// - Returns: The member.
  /// - Throws: ``CompressionError/outOfMemory`` if zlib has no memory.
  package static func pack(_ pieces: [UInt8]..., level: Int32 = 6) throws(CompressionError)
    -> [UInt8]
  {
    var output: [UInt8] = []
    // SAFETY: the stream lives on this frame for all calls of zlib, which never moves it.
    let isWhole = unsafe withUnsafeTemporaryAllocation(of: z_stream.self, capacity: 1) { buffer in
      guard let stream = buffer.baseAddress else { return false }
      unsafe stream.initialize(to: z_stream())
      guard unsafe oitcheck_deflate_init(stream, level, 15 + 16) == Z_OK else {
        return false
      }
      defer { unsafe deflateEnd(stream) }
      for piece in pieces where !piece.isEmpty {
        guard unsafe deflate(piece, Z_NO_FLUSH, stream, into: &output) else { return false }
      }
      return unsafe deflate([], Z_FINISH, stream, into: &output)
    }
    guard isWhole else { throw .outOfMemory }
    return output
  }

  /// Feeds one piece to zlib, and takes what comes of it 64 KiB at a time.
  @unsafe private static func deflate(
    _ piece: [UInt8],
    _ flush: Int32,
    _ stream: UnsafeMutablePointer<z_stream>,
    into output: inout [UInt8]
  ) -> Bool {
    var part = [UInt8](repeating: 0, count: 64 << 10)
    // SAFETY: both buffers outlive the calls of `deflate` that use them, and the stream forgets them.
    return unsafe piece.withUnsafeBufferPointer { source in
      unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
      unsafe stream.pointee.avail_in = UInt32(clamping: source.count)
      defer {
        unsafe stream.pointee.next_in = nil
        unsafe stream.pointee.next_out = nil
      }
      while true {
        let (code, made): (Int32, Int) = unsafe part.withUnsafeMutableBufferPointer { target in
          unsafe stream.pointee.next_out = target.baseAddress
          unsafe stream.pointee.avail_out = UInt32(clamping: target.count)
          let code = unsafe CZlib.deflate(stream, flush)
          return (code, target.count - Int(unsafe stream.pointee.avail_out))
        }
        output.append(contentsOf: part[..<made])
        if code == Z_STREAM_END { return true }
        guard code == Z_OK || code == Z_BUF_ERROR else { return false }
        if made < part.count { return flush == Z_NO_FLUSH }
      }
    }
  }

  /// Unpacks all members of a gzip file; what follows them and is none is passed over.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - limit: How many bytes it may unpack to.
  /// - Returns: The unpacked bytes, and whether the last member was whole.
  /// - Throws: ``CompressionError`` if the bytes are no gzip file or unpack to more than the limit.
  package static func unpack(
    _ bytes: [UInt8],
    limit: Int
  ) throws(CompressionError) -> (bytes: [UInt8], isWhole: Bool) {
    var decoder = try ContentDecoder(.gzip)
    var output: [UInt8] = []
    try decoder.decode(bytes.span, into: &output, limit: limit)
    return (output, decoder.isWhole)
  }
}
