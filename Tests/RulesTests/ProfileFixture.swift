import ComplianceModel

/// A small list, a report about it with every status, and entries of profiles; all invented.
enum ProfileFixture {
  static let year = fiscalYear(2566)

  static func fiscalYear(_ number: Int) -> FiscalYear {
    guard let year = FiscalYear(year: number) else { preconditionFailure("no year \(number)") }
    return year
  }

  static func day(_ text: String) -> CalendarDate {
    guard let date = CalendarDate(text) else { preconditionFailure("no day \(text)") }
    return date
  }

  /// One item for each status, in the order of the statuses; `o10` took over two requirements.
  static let checklist = Checklist(
    id: "demo-2566-lao",
    fiscalYear: year,
    edition: "lao",
    title: LocalizedText(th: "รายการ", en: "List"),
    codeLetter: "o",
    windows: [],
    indicators: [],
    sources: [],
    items: Status.allCases.enumerated().map { index, status in
      Checklist.Item(
        id: "o\(index + 1)",
        requirement: status.rawValue,
        includes: status == .missing ? ["part-one", "part-two"] : [],
        title: LocalizedText(th: "ข้อ", en: "Item"),
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
  )

  /// The item whose verdict is a status.
  static func id(_ status: Status) -> String {
    checklist.items.first { $0.requirement == status.rawValue }?.id ?? ""
  }

  static func report(asOf day: String = "2023-04-30") -> Report {
    Report(
      tool: Report.Tool(name: "oitcheck", version: "test"),
      source: Report.Source(
        kind: .directory,
        location: "site",
        baseURL: nil,
        pages: 1,
        documents: 0,
        bytes: 1,
        mirror: nil
      ),
      checklist: Report.ChecklistSummary(
        id: checklist.id,
        fiscalYear: year,
        edition: "lao",
        items: checklist.items.count,
        title: checklist.title,
        closes: nil
      ),
      asOf: Self.day(day),
      items: zip(checklist.items, Status.allCases).map { item, status in
        ItemResult(
          id: item.id,
          requirement: item.requirement,
          title: item.title,
          indicator: item.indicator,
          status: status,
          confidence: 0.5,
          owner: item.owner,
          due: nil,
          period: LocalizedText(th: "ปี 2566", en: "2566"),
          reason: LocalizedText(th: "เหตุผลเดิม", en: "The machine's reason."),
          advice: LocalizedText(th: "คำแนะนำเดิม", en: "The machine's advice."),
          evidence: [],
          elements: []
        )
      },
      findings: [
        Finding(
          rule: .brokenLink,
          severity: .warning,
          items: [],
          url: "index.html",
          message: LocalizedText(th: "ลิงก์เสีย", en: "a broken link")
        )
      ]
    )
  }

  /// The subject of an item, or of a requirement if it has no digit behind its letter.
  static func subject(_ name: String, line: Int = 1) -> ProfileSubject {
    let item = checklist.items.first { $0.id == name }
    return ProfileSubject(
      requirement: item?.requirement ?? name,
      item: item.map { ProfileSubject.NumberedItem(id: $0.id, year: year) },
      place: ProfileSubject.Place(line: line, column: 3)
    )
  }

  static func profile(
    owners: [(String, String)] = [],
    exemptions: [OrganisationProfile.Exemption] = [],
    attestations: [OrganisationProfile.Attestation] = []
  ) -> OrganisationProfile {
    OrganisationProfile(
      file: "oitcheck.yaml",
      name: "เทศบาลตำบลบ้านสมมุติ",
      owners: owners.map { OrganisationProfile.Ownership(subject: subject($0.0), owner: $0.1) },
      exemptions: exemptions,
      attestations: attestations
    )
  }

  static func exemption(_ name: String, year: Int? = nil) -> OrganisationProfile.Exemption {
    OrganisationProfile.Exemption(
      subject: subject(name),
      reason: "ไม่มีภารกิจนี้",
      year: year.map { fiscalYear($0) }
    )
  }

  static func attestation(
    _ name: String,
    year: Int = 2566,
    expires: String = "2023-09-30",
    line: Int = 1
  ) -> OrganisationProfile.Attestation {
    OrganisationProfile.Attestation(
      subject: subject(name, line: line),
      year: fiscalYear(year),
      who: "นายสมมุติ ทดสอบ",
      reason: "เห็นที่บอร์ดหน้าสำนักงาน",
      evidence: "https://www.bansommut.example/board",
      expires: day(expires)
    )
  }
}
