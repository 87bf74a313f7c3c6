internal import Compression
internal import WebCrawling

/// Collects a body while it arrives, raw and decoded, up to a limit.
struct BodyReader: ~Copyable {
  private let limit: Int
  private let isCompressed: Bool
  private var decoder: ContentDecoder?
  private var raw: [UInt8] = []
  private var decoded: [UInt8] = []
  var isEmpty: Bool { raw.isEmpty }
  /// True once the limit is reached; what follows is not wanted.
  private(set) var isFull = false

  /// - Parameters:
  ///   - codings: The value of `Content-Encoding`, or `nil`.
  ///   - limit: How many bytes are kept.
  /// - Throws: ``FetchError/undecodable(_:)`` if the body is compressed in an unknown way.
  init(codings: String?, limit: Int) throws(FetchError) {
    self.limit = limit
    let names = (codings ?? "").lowercased().split { $0 == "," || $0 == " " || $0 == "\t" }
      .filter { $0 != "identity" }
    isCompressed = !names.isEmpty
    guard let name = names.first else { return }
    let coding: ContentDecoder.Coding? =
      switch name {
      case "gzip", "x-gzip": .gzip
      case "deflate": .deflate
      default: nil
      }
    guard names.count == 1, let coding else {
      throw .undecodable("it is encoded as '\(names.joined(separator: ", ").prefix(60))'")
    }
    do throws(CompressionError) {
      decoder = try ContentDecoder(coding)
    } catch {
      throw .undecodable("\(error)")
    }
  }

  /// Takes the next bytes.
  ///
  /// - Throws: ``FetchError/undecodable(_:)`` if they cannot be decoded, or unpack to too much.
  mutating func take(_ bytes: [UInt8]) throws(FetchError) {
    guard !isFull else { return }
    let room = limit - raw.count
    isFull = bytes.count > room
    let kept = bytes.count > room ? Array(bytes[..<room]) : bytes
    if raw.count + kept.count > raw.capacity {
      // Doubling beyond the limit would cost memory for bytes that never come.
      raw.reserveCapacity(min(limit, max(raw.capacity * 2, raw.count + kept.count)))
    }
    raw.append(contentsOf: kept)
    guard isCompressed else { return }
    do throws(CompressionError) {
      try decoder?.decode(kept.span, into: &decoded, limit: limit)
    } catch {
      throw .undecodable("\(error)")
    }
  }

  /// Ends the collection.
  ///
  /// - Parameter brokeOff: True if the body ended before its end.
  /// - Returns: The body as it came and decoded, and whether a part of it lacks.
  /// - Throws: ``FetchError/undecodable(_:)`` if nothing of it could be decoded.
  consuming func finish(
    brokeOff: Bool
  ) throws(FetchError) -> (raw: [UInt8], body: [UInt8], isCutOff: Bool) {
    guard isCompressed else { return (raw, raw, isFull || brokeOff) }
    let isWhole = decoder?.isWhole ?? true
    // A compressed body of which nothing was decoded is no body; an empty one is an empty page.
    if decoded.isEmpty, !isWhole, !raw.isEmpty {
      throw .undecodable("it ends before it begins")
    }
    return (raw, decoded, isFull || brokeOff || (!isWhole && !raw.isEmpty))
  }
}
