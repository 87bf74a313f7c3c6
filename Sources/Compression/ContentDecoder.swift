/// Undoes the compression of a body while it arrives.
package struct ContentDecoder: ~Copyable {
  /// A way to compress a body.
  package enum Coding: String, Sendable, Hashable {
    case gzip, deflate
  }

  /// True if the last stream was read to its end.
  package var isWhole: Bool { inflater.isAtEnd }

  private let coding: Coding
  private var inflater: Inflater
  /// The first bytes, kept until there are enough to tell what they are.
  private var beginning: [UInt8] = []
  private var hasBegun = false
  /// True once something follows that is no further stream.
  private var isPadding = false

  package init(_ coding: Coding) throws(CompressionError) {
    self.coding = coding
    inflater = try Inflater(format: coding == .gzip ? .gzip : .zlib)
  }

  /// Decodes the next bytes of a body.
  ///
  /// - Parameters:
  ///   - input: The bytes.
  ///   - output: Where the decoded bytes are appended.
  ///   - limit: How many bytes the output may hold.
  /// - Throws: ``CompressionError`` if the bytes are damaged or unpack to more than the limit; what
  ///   was decoded before stands in the output.
  package mutating func decode(
    _ input: Span<UInt8>,
    into output: inout [UInt8],
    limit: Int
  ) throws(CompressionError) {
    guard !hasBegun else { return try continueDecoding(input, into: &output, limit: limit) }
    for index in input.indices { beginning.append(input[index]) }
    guard beginning.count >= 2 else { return }
    hasBegun = true
    // Some servers send "deflate" without the zlib wrapper that the standard asks for.
    if coding == .deflate, !Self.isZlibHeader(beginning[0], beginning[1]) {
      inflater = try Inflater(format: .raw)
    }
    let bytes = beginning
    beginning = []
    try continueDecoding(bytes.span, into: &output, limit: limit)
  }

  private mutating func continueDecoding(
    _ input: Span<UInt8>,
    into output: inout [UInt8],
    limit: Int
  ) throws(CompressionError) {
    var rest = input
    while !rest.isEmpty, !isPadding {
      if inflater.isAtEnd {
        // A gzip file may have several members; many servers pad the last one.
        guard coding == .gzip, rest[0] == 0x1F, rest.count < 2 || rest[1] == 0x8B else {
          isPadding = true
          return
        }
        inflater.reset()
      }
      let consumed = try inflater.unpack(rest, into: &output, limit: limit)
      guard consumed > 0 || inflater.isAtEnd else { return }
      rest = rest.extracting(consumed...)
    }
  }

  private static func isZlibHeader(_ first: UInt8, _ second: UInt8) -> Bool {
    first & 0x0F == 8 && (Int(first) << 8 | Int(second)) % 31 == 0
  }
}
