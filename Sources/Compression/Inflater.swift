internal import CZlib

/// Unpacks one compressed stream, piece by piece.
///
/// The output is handed over in pieces of 64 KiB and checked against a limit after each, so that a
/// bomb costs no more than the limit and one piece.
@safe package struct Inflater: ~Copyable {
  /// How the compressed bytes are wrapped.
  package enum Format: Sendable, Hashable {
    case gzip, zlib, raw

    fileprivate var windowBits: Int32 {
      switch self {
      case .gzip: 15 + 16
      case .zlib: 15
      case .raw: -15
      }
    }
  }

  /// True once the end of the stream has been read; what follows belongs to something else.
  package private(set) var isAtEnd = false

  /// zlib keeps the address of the structure, which therefore must not move.
  private let stream: UnsafeMutablePointer<z_stream>
  private var piece = [UInt8](repeating: 0, count: 64 << 10)

  package init(format: Format) throws(CompressionError) {
    // SAFETY: the memory lives until `deinit`, and zlib takes zeros for "use your own allocator".
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    guard unsafe oitcheck_inflate_init(stream, format.windowBits) == Z_OK else {
      unsafe stream.deallocate()
      throw .outOfMemory
    }
    unsafe self.stream = stream
  }

  deinit {
    // SAFETY: the stream was initialised by `init`, and nothing uses it after this.
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Unpacks bytes up to the end of the stream.
  ///
  /// - Parameters:
  ///   - input: The next bytes.
  ///   - output: Where the unpacked bytes are appended.
  ///   - limit: How many bytes the output may hold.
  /// - Returns: How many of the bytes belong to the stream.
  /// - Throws: ``CompressionError`` if the bytes are damaged or unpack to more than the limit; what
  ///   was unpacked before stands in the output.
  package mutating func unpack(
    _ input: Span<UInt8>,
    into output: inout [UInt8],
    limit: Int
  ) throws(CompressionError) -> Int {
    var consumed = 0
    while !isAtEnd {
      let rest = input.extracting(consumed...)
      let (taken, made, code) = step(rest)
      consumed += taken
      let count = output.count + made
      if count > output.capacity {
        // Doubling beyond the limit would cost memory for bytes that never come.
        output.reserveCapacity(max(count, min(limit, output.capacity * 2)))
      }
      output.append(contentsOf: piece[..<made])
      guard output.count <= limit else { throw .exceedsLimit(limit) }
      switch code {
      case Z_STREAM_END: isAtEnd = true
      case Z_OK: if taken == 0, made == 0 { return consumed }
      case Z_BUF_ERROR: return consumed
      case Z_MEM_ERROR: throw .outOfMemory
      default: throw .malformed(reason)
      }
      if consumed == input.count, made < piece.count { return consumed }
    }
    return consumed
  }

  /// Begins anew with the next stream of the same format.
  package mutating func reset() {
    // SAFETY: the stream is initialised and owned by this value.
    unsafe inflateReset(stream)
    isAtEnd = false
  }

  private mutating func step(_ input: Span<UInt8>) -> (taken: Int, made: Int, code: Int32) {
    // SAFETY: both pointers are used only during the call of `inflate`, which does not write to its
    // input; zlib's declaration lacks the `const`.
    unsafe input.withUnsafeBufferPointer { source in
      unsafe piece.withUnsafeMutableBufferPointer { target in
        let available = min(source.count, Int(UInt32.max))
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(available)
        unsafe stream.pointee.next_out = target.baseAddress
        unsafe stream.pointee.avail_out = UInt32(target.count)
        let code = unsafe inflate(stream, Z_NO_FLUSH)
        let taken = available - Int(unsafe stream.pointee.avail_in)
        let made = target.count - Int(unsafe stream.pointee.avail_out)
        unsafe stream.pointee.next_in = nil
        unsafe stream.pointee.next_out = nil
        return (taken, made, code)
      }
    }
  }

  private var reason: String {
    // SAFETY: zlib's messages are constant strings.
    guard let message = unsafe stream.pointee.msg else { return "not of its format" }
    return unsafe String(cString: message)
  }
}
