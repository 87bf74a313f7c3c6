package import ComplianceModel

/// What an archive says of the crawl as a whole, in a `metadata` record behind everything else.
///
/// A crawl that was taken up again has several; the last one counts. Without one, the program was
/// ended before it could write it.
package struct ArchivedCrawl: Sendable, Hashable {
  package var crawl: Report.Crawl

  /// The fact of the `warcinfo` record that names the address at which the crawl began.
  package static let startField = "crawl-start"
  private static let endingField = "crawl-ending"
  private static let refused = "crawl-refused-"
  private static let failed = "crawl-failed-"

  package init(_ crawl: Report.Crawl) { self.crawl = crawl }

  /// Reads the facts of a record, or `nil` if they are about something else.
  init?(_ facts: [WARCField]) {
    func value(_ name: String) -> String? { facts.first { $0.name == name }?.value }
    guard let ending = value(Self.endingField).flatMap(Report.Crawl.Ending.init) else { return nil }
    func counts(_ prefix: String) -> [String: Int] {
      var counts: [String: Int] = [:]
      for fact in facts where fact.name.hasPrefix(prefix) {
        counts[String(fact.name.dropFirst(prefix.count))] = Int(fact.value)
      }
      return counts
    }
    crawl = Report.Crawl(
      ending: ending,
      fetches: value("crawl-fetches").flatMap { Int($0) } ?? 0,
      waiting: value("crawl-waiting").flatMap { Int($0) } ?? 0,
      refused: counts(Self.refused),
      failed: counts(Self.failed)
    )
  }

  /// The facts, in a fixed order.
  var fields: [WARCField] {
    var fields = [
      WARCField(Self.endingField, crawl.ending.rawValue),
      WARCField("crawl-fetches", "\(crawl.fetches)"),
      WARCField("crawl-waiting", "\(crawl.waiting)"),
    ]
    for (kind, count) in crawl.refused.sorted(by: { $0.key < $1.key }) {
      fields.append(WARCField(Self.refused + kind, "\(count)"))
    }
    for (kind, count) in crawl.failed.sorted(by: { $0.key < $1.key }) {
      fields.append(WARCField(Self.failed + kind, "\(count)"))
    }
    return fields
  }

  /// Tells whether a `metadata` record is about a crawl rather than a fetch.
  static func isAbout(_ record: WARCRecord) -> Bool {
    WARCField.parse(record.block[...]).contains { $0.name == endingField }
  }
}
