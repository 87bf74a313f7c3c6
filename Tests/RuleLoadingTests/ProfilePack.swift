import ComplianceModel
import RuleLoading

/// Rules with two lists whose numbers differ, and a profile that fits them; both are invented.
enum ProfilePack {
  static let pack = RulePack(
    name: "demo",
    version: "1",
    checklists: [
      list(
        2566,
        [
          item("o1", "org-chart"), item("o2", "annual-plan"), item("o3", "progress-6m"),
          item("o4", "web-board"), item("o5", "site-map"),
        ]
      ),
      list(
        2567,
        [
          item("o1", "org-chart"), item("o2", "web-board"),
          item("o3", "plan-progress", includes: ["annual-plan", "progress-6m"]),
        ]
      ),
    ],
    requirements: [],
    patterns: [],
    vocabulary: Vocabulary(),
    weights: Weights([:])
  )

  static let text = """
    name: เทศบาลตำบลบ้านสมมุติ
    edition: lao
    year: 2566
    addresses:
      - https://www.bansommut.example/
    owners:
      o2: กองคลัง
      web-board: สำนักปลัด
    exemptions:
      - for: o5
        reason: มีหน้าเดียว
      - for: org-chart
        reason: อยู่ระหว่างจัดตั้ง
        year: 2567
    attestations:
      - for: o3
        year: 2566
        who: นางสาวสมมุติ ตัวอย่าง
        reason: เห็นประกาศที่บอร์ดแล้ว
        evidence: https://www.bansommut.example/board
        expires: 2023-09-30
    crawl:
      delay: 1.5
      connections: 2
      include: [/ita/]
      exclude: [/webboard/]
      subdomains: true
      contact: webmaster@bansommut.example
    fail-on: [missing, broken]
    rules: rules
    """

  static func profile(_ text: String = text) throws -> OrganisationProfile {
    try ProfileLoader().read(text, file: "oitcheck.yaml").profile(for: pack, edition: "lao")
  }

  /// The messages that reading a profile ends with, without the file's name.
  static func messages(_ text: String) -> [String] {
    do {
      _ = try profile(text)
      return []
    } catch {
      let prefix = "oitcheck.yaml:"
      return "\(error)".split(separator: "\n").map { line in
        String(line.hasPrefix(prefix) ? line.dropFirst(prefix.count) : line)
      }
    }
  }

  private static func list(_ year: Int, _ items: [Checklist.Item]) -> Checklist {
    guard let fiscalYear = FiscalYear(year: year) else { preconditionFailure("no year") }
    return Checklist(
      id: "demo-\(year)-lao",
      fiscalYear: fiscalYear,
      edition: "lao",
      title: LocalizedText(th: "รายการ", en: "List"),
      codeLetter: "o",
      windows: [],
      indicators: [],
      sources: [],
      items: items
    )
  }

  private static func item(
    _ id: String,
    _ requirement: String,
    includes: [String] = []
  ) -> Checklist.Item {
    Checklist.Item(
      id: id,
      requirement: requirement,
      includes: includes,
      title: LocalizedText(th: "ข้อ \(id)", en: "Item \(id)"),
      indicator: "9.1",
      owner: "สำนักปลัด",
      period: .fiscalYear,
      cadence: .yearly,
      due: "submission",
      confidence: .high,
      sources: [],
      elements: [],
      note: nil
    )
  }
}
