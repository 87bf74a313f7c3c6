internal import CZlib

/// The gzip format as a whole: files and records that fit into memory.
package enum Gzip {
  /// Packs bytes as one gzip member without a name or a time, so that equal bytes pack equally.
  ///
  /// - Parameters:
  ///   - bytes: What to pack.
  ///   - level: How hard to try, from 1 to 9. Level 3 packs pages three times as fast as zlib's usual
  ///     level 6, and into a sixth more.
  /// - Returns: The member.
  /// - Throws: ``CompressionError/outOfMemory`` if zlib has no memory.
  package static func pack(
    _ bytes: [UInt8],
    level: Int32 = 6
  ) throws(CompressionError) -> [UInt8] {
    // SAFETY: the stream lives on this frame for all calls of zlib, which never moves it; the
    // buffers outlive the one call of `deflate` that uses them.
    let packed: [UInt8]? = unsafe withUnsafeTemporaryAllocation(of: z_stream.self, capacity: 1) {
      buffer in
      guard let stream = buffer.baseAddress else { return nil }
      unsafe stream.initialize(to: z_stream())
      guard unsafe oitcheck_deflate_init(stream, level, 15 + 16) == Z_OK else {
        return nil
      }
      defer { unsafe deflateEnd(stream) }
      let bound = Int(unsafe deflateBound(stream, UInt(bytes.count)))
      var output = [UInt8](repeating: 0, count: bound)
      let count: Int? = unsafe bytes.withUnsafeBufferPointer { source in
        unsafe output.withUnsafeMutableBufferPointer { target in
          unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
          unsafe stream.pointee.avail_in = UInt32(clamping: source.count)
          unsafe stream.pointee.next_out = target.baseAddress
          unsafe stream.pointee.avail_out = UInt32(clamping: target.count)
          guard unsafe deflate(stream, Z_FINISH) == Z_STREAM_END else { return nil }
          return target.count - Int(unsafe stream.pointee.avail_out)
        }
      }
      return count.map { Array(output[..<$0]) }
    }
    guard let packed else { throw .outOfMemory }
    return packed
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
