import ComplianceModel

/// A report with a few items, each field of which a test may set.
enum SmallReport {
  static func report(
    _ items: [ItemResult],
    checklist: String = "demo-2566-lao",
    location: String = "sites/demo",
    asOf: CalendarDate? = CalendarDate("2023-04-20"),
    findings: [Finding] = []
  ) throws -> Report {
    guard let year = FiscalYear(year: 2566), let asOf else { throw NoSuchDay() }
    return Report(
      tool: .init(name: "oitcheck", version: "test"),
      source: .init(
        kind: .directory,
        location: location,
        baseURL: nil,
        pages: 1,
        documents: 0,
        bytes: 1,
        mirror: nil
      ),
      checklist: .init(
        id: checklist,
        fiscalYear: year,
        edition: "lao",
        items: items.count,
        title: LocalizedText(th: "รายการทดลอง", en: "Demo list"),
        closes: CalendarDate("2023-04-30")
      ),
      asOf: asOf,
      items: items,
      findings: findings
    )
  }

  static func item(
    _ id: String,
    _ status: Status,
    owner: String = "กองคลัง",
    indicator: String = "9.2",
    text: String = "แผนดำเนินงาน",
    due: CalendarDate? = CalendarDate("2023-04-30"),
    address: String = "plan.html"
  ) -> ItemResult {
    let words = LocalizedText(th: text, en: text)
    return ItemResult(
      id: id,
      requirement: "annual-plan",
      title: words,
      indicator: indicator,
      status: status,
      confidence: 0.9,
      owner: owner,
      due: due,
      period: words,
      reason: words,
      advice: words,
      evidence: [
        Evidence(
          url: address,
          kind: .page,
          foundOn: address,
          title: text,
          locator: .init(),
          quote: text,
          periods: [],
          sha256: nil,
          strength: .titled,
          confidence: 0.9,
          state: .read
        )
      ],
      elements: [
        ElementResult(
          id: "projects",
          outcome: .lacking,
          text: words,
          source: "manual",
          basis: .evidenced,
          note: words,
          evidence: nil
        )
      ]
    )
  }

  struct NoSuchDay: Error {}
}
