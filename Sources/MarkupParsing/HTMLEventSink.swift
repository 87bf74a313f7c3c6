/// Receives a parser's events.
///
/// A class, because the parser's callbacks need one place in memory; it never leaves this module.
/// Each event is one access to the collector, for every access is checked at run time.
final class HTMLEventSink {
  private var collector: PageCollector
  private let tags = HTMLEventSink.tagTable
  private let attributeNames = HTMLEventSink.attributeNameTable

  private static let tagTable = NameTable(Tag.allCases.map { ("\($0)", $0) })
  private static let attributeNameTable = NameTable(
    AttributeName.allCases.flatMap { name in name.spellings.map { ($0, name) } }
  )

  init(byteCount: Int, maximumElements: Int) {
    collector = PageCollector(byteCount: byteCount, maximumElements: maximumElements)
  }

  /// What was collected so far.
  var page: PageDocument { collector.page }

  func tag(of key: UInt64) -> Tag { tags[key] ?? .other }

  func attributeName(of key: UInt64) -> AttributeName? { attributeNames[key] }

  func start(_ tag: Tag) { collector.start(tag) }

  func addAttribute(_ name: AttributeName, _ value: UnsafeBufferPointer<UInt8>) {
    unsafe collector.addAttribute(name, value)
  }

  func end(_ tag: Tag) { collector.end(tag) }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { unsafe collector.text(bytes) }

  func finish() { collector.finish() }
}
