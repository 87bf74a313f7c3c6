internal import ComplianceModel

/// The results of a run: what asks for something, each with a fingerprint of its own.
struct SARIFResults {
  private let report: Report
  /// How often an identity occurred, for those that occur more than once.
  private var occurrences: [String: Int] = [:]
  private(set) var json: [JSONValue] = []

  init(_ report: Report) {
    self.report = report
    for item in report.items where Self.isReported(item.status) { add(item) }
    for finding in report.findings { add(finding) }
  }

  /// Tells whether a status asks somebody to do or look at something.
  static func isReported(_ status: Status) -> Bool {
    Status.failingByDefault.contains(status) || status == .unverified
  }

  /// Adds one result for the item, or one for each element that an incomplete item lacks, so that
  /// mending one element closes one result.
  private mutating func add(_ item: ItemResult) {
    let lacking = item.elements.filter { $0.outcome == .lacking }
    guard item.status == .incomplete, !lacking.isEmpty else { return add(item, element: nil) }
    for element in lacking { add(item, element: element) }
  }

  private mutating func add(_ item: ItemResult, element: ElementResult?) {
    let best = item.evidence.first
    let lack = element.map { "\(ReportWords.lacking.both): \($0.text.both)" }
    let sentences = [lack, item.reason.both, item.advice.both].compactMap { $0 }
    append(
      rule: SARIFRule.id(of: item),
      // A result that is to be reviewed has no level.
      kind: item.status == .unverified ? "review" : "fail",
      level: SARIFRule.level(of: item.status),
      sentences: ["\(item.id) \(item.title.both) – \(item.status.words.both)"] + sentences,
      addresses: [best?.url, best?.foundOn],
      identity: [item.id, item.status.rawValue, element?.id ?? "", best?.url ?? ""],
      properties: Self.properties(of: item, best)
    )
  }

  private mutating func add(_ finding: Finding) {
    let level = finding.severity.rawValue
    append(
      rule: finding.rule.rawValue,
      kind: "fail",
      level: level,
      sentences: [finding.message.both],
      addresses: [finding.url],
      identity: [finding.items.joined(separator: ","), finding.rule.rawValue, "", finding.url],
      properties: [.init(name: "items", value: .list(finding.items.map { .string($0) }))]
    )
  }

  private mutating func append(
    rule: String,
    kind: String,
    level: String,
    sentences: [String],
    addresses: [String?],
    identity: [String],
    properties: [JSONValue.Member]
  ) {
    let message = sentences.map(TerminalText.cleaned).filter { !$0.isEmpty }
    // Two places may have the same identity; what comes second gets a number.
    let base = ([report.checklist.id] + identity).joined(separator: "\u{1F}")
    let count = occurrences[base, default: 0]
    occurrences[base] = count + 1
    let fingerprint = SHA256.hexDigest(of: Array((base + (count > 0 ? "\u{1F}\(count)" : "")).utf8))
    json.append([
      "ruleId": .string(rule),
      "kind": .string(kind),
      "level": .string(level),
      "message": ["text": .string(message.isEmpty ? rule : message.joined(separator: "\n"))],
      "locations": [
        ["physicalLocation": ["artifactLocation": ["uri": .string(place(among: addresses))]]]
      ],
      "partialFingerprints": ["oitcheckIdentity/v1": .string(fingerprint)],
      "properties": .mapping(properties),
    ])
  }

  /// The first address that leads somewhere, or that of the site.
  private func place(among addresses: [String?]) -> String {
    for address in addresses {
      if let text = address.flatMap(URIReference.text) { return text }
    }
    let site = report.source.baseURL ?? report.source.location
    return URIReference.text(of: site).flatMap { site.hasPrefix("/") ? nil : $0 }
      ?? URIReference.text(ofPath: report.source.location)
  }

  private static func properties(of item: ItemResult, _ best: Evidence?) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = [
      .init(name: "item", value: .string(item.id)),
      .init(name: "requirement", value: .string(item.requirement)),
      .init(name: "owner", value: .string(item.owner)),
    ]
    if let quote = best?.quote, !quote.isEmpty {
      members.append(.init(name: "quote", value: .string(quote)))
    }
    if let page = best?.locator.page {
      members.append(.init(name: "page", value: .integer(page)))
    }
    return members
  }
}
