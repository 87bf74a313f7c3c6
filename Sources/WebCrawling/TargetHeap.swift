/// Targets of one level, of which the one with the first address is at hand.
///
/// A hundred thousand may wait, so their texts stand one behind the other in one array.
struct TargetHeap: Sendable {
  private struct Text: Sendable, Hashable {
    var start: UInt32
    var count: UInt32
  }

  private struct Item: Sendable {
    var address: Text
    /// An empty text stands for none: neither an address nor a link to one is empty.
    var written: Text
    var foundOn: Text
    var followsLinks: Bool
  }

  let level: CrawlLevel
  private var items: [Item] = []
  private var texts: [UInt8] = []
  /// Bytes of ``texts`` that belong to targets that are gone.
  private var unusedCount = 0
  /// The page that the last target was found on: the next was often found there, too.
  private var lastPage = Text(start: 0, count: 0)

  private static let minimumUnusedCount = 64 << 10

  init(level: CrawlLevel) { self.level = level }

  var first: CrawlTarget? { items.first.map(target) }

  /// Calls a function for each target, in their order.
  func forEach(_ visit: (CrawlTarget) -> Void) {
    let order = items.sorted { isOrdered($0, $1) }
    for item in order { visit(target(item)) }
  }

  mutating func insert(_ target: CrawlTarget) {
    let page = target.foundOn ?? ""
    if !bytes(lastPage).elementsEqual(page.utf8) { lastPage = append(page) }
    items.append(
      Item(
        address: append(target.address),
        written: append(target.written ?? ""),
        foundOn: lastPage,
        followsLinks: target.followsLinks
      )
    )
    var child = items.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard isOrdered(items[child], items[parent]) else { return }
      items.swapAt(child, parent)
      child = parent
    }
  }

  mutating func popFirst() -> CrawlTarget? {
    guard let first = items.first, let last = items.popLast() else { return nil }
    let target = target(first)
    unusedCount += Int(first.address.count + first.written.count)
    if !items.isEmpty {
      items[0] = last
      sink()
    }
    if unusedCount > Self.minimumUnusedCount, unusedCount > texts.count / 2 { compact() }
    return target
  }

  /// Lets the first item sink to its place.
  private mutating func sink() {
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < items.count && isOrdered(items[child], items[least]) {
        least = child
      }
      guard least != parent else { return }
      items.swapAt(parent, least)
      parent = least
    }
  }

  private func isOrdered(_ first: Item, _ second: Item) -> Bool {
    // Addresses are ASCII, so their bytes have the order of their letters.
    bytes(first.address).lexicographicallyPrecedes(bytes(second.address))
  }

  private func target(_ item: Item) -> CrawlTarget {
    CrawlTarget(
      address: string(item.address) ?? "",
      rank: level.rank,
      depth: level.depth,
      foundOn: string(item.foundOn),
      written: string(item.written),
      followsLinks: item.followsLinks
    )
  }

  private func string(_ text: Text) -> String? {
    text.count == 0 ? nil : String(decoding: bytes(text), as: UTF8.self)
  }

  private func bytes(_ text: Text) -> ArraySlice<UInt8> {
    texts[Int(text.start)..<Int(text.start + text.count)]
  }

  private mutating func append(_ text: String) -> Text {
    let place = Text(start: UInt32(texts.count), count: UInt32(text.utf8.count))
    texts.append(contentsOf: text.utf8)
    return place
  }

  /// Drops the texts of targets that are gone.
  private mutating func compact() {
    let old = texts
    texts = []
    var moved: [Text: Text] = [:]
    func move(_ text: Text, _ texts: inout [UInt8]) -> Text {
      let place = Text(start: UInt32(texts.count), count: text.count)
      texts.append(contentsOf: old[Int(text.start)..<Int(text.start + text.count)])
      return place
    }
    for number in items.indices {
      items[number].address = move(items[number].address, &texts)
      items[number].written = move(items[number].written, &texts)
      let page = items[number].foundOn
      let place = moved[page] ?? move(page, &texts)
      moved[page] = place
      items[number].foundOn = place
    }
    unusedCount = 0
    lastPage = Text(start: 0, count: 0)
  }
}
