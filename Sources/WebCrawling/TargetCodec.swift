/// Packs targets one behind the other, in an order in which neighbours begin alike.
struct TargetCodec {
  private var last: [UInt8] = []
  /// Pages that links were found on, by their place in the order in which they were first named.
  private var pages: [String: Int] = [:]
  private var names: [String] = []

  mutating func write(_ target: CrawlTarget, to writer: inout PackedWriter) {
    writer.write(target.rank.rawValue << 1 | (target.followsLinks ? 1 : 0))
    writer.write(target.depth)
    let address = Array(target.address.utf8)
    let sharedCount = zip(address, last).prefix { $0 == $1 }.count
    writer.write(sharedCount)
    writer.write(address[sharedCount...])
    last = address
    // Zero stands for none, and the number behind the last one for a name that follows.
    let number = target.foundOn.map { (pages[$0] ?? pages.count) + 1 } ?? 0
    writer.write(number)
    if let page = target.foundOn, number > pages.count {
      writer.write(page.utf8)
      pages[page] = pages.count
    }
    writer.write(target.written == nil ? 0 : 1)
    if let written = target.written { writer.write(written.utf8) }
  }

  mutating func read(_ reader: inout PackedReader) throws(PackedReader.Malformed) -> CrawlTarget {
    let first = try reader.count()
    guard let rank = CrawlClass(rawValue: first >> 1) else { throw PackedReader.Malformed() }
    let depth = try reader.count()
    let sharedCount = try reader.count()
    guard sharedCount <= last.count else { throw PackedReader.Malformed() }
    last = Array(last[..<sharedCount] + (try reader.text()))
    let page = try reader.count()
    if page == names.count + 1 {
      names.append(String(decoding: try reader.text(), as: UTF8.self))
    }
    guard page <= names.count else { throw PackedReader.Malformed() }
    let isRewritten = try reader.count() > 0
    return CrawlTarget(
      address: String(decoding: last, as: UTF8.self),
      rank: rank,
      depth: depth,
      foundOn: page > 0 ? names[page - 1] : nil,
      written: isRewritten ? String(decoding: try reader.text(), as: UTF8.self) : nil,
      followsLinks: first & 1 == 1
    )
  }
}
