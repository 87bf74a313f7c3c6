/// Where the answers of an archive are, in a few bytes each: a crawl may have a million of them.
///
/// Everything else about an answer is read from the file when it is wanted.
struct AnswerPlaces: Sendable, Hashable {
  struct Place: Sendable, Hashable {
    var offset: Int
    /// How many bytes of the file the record takes.
    var byteCount: Int
  }

  /// In the order of the file.
  private(set) var places: [Place] = []
  /// The place of the first answer with a body, by a number that stands for the body's digest.
  private var bodies: [UInt64: Int32] = [:]

  /// Notes the record of an answer.
  mutating func note(_ answer: WARCRecord, offset: Int, byteCount: Int) {
    if answer.kind == .response, let digest = answer.value(of: "WARC-Payload-Digest") {
      let key = Self.key(of: digest)
      if bodies[key] == nil { bodies[key] = Int32(clamping: places.count) }
    }
    places.append(Place(offset: offset, byteCount: byteCount))
  }

  /// Returns the first answer that may have a body, by the body's digest.
  func body(of digest: String) -> Place? {
    guard let number = bodies[Self.key(of: digest)].map({ Int($0) }), number < places.count else {
      return nil
    }
    return places[number]
  }

  /// FNV-1a: any part of a digest is as good as another.
  private static func key(of digest: String) -> UInt64 {
    digest.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
