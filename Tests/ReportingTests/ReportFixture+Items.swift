import ComplianceModel

extension ReportFixture {
  static let items =
    under("9.1", passing) + under("9.2", failing) + under("10.1", undecided)

  private static func under(_ indicator: String, _ items: [ItemResult]) -> [ItemResult] {
    items.map { item in
      var item = item
      item.indicator = indicator
      return item
    }
  }

  private static let passing = [
    item(
      "o1",
      "org-structure",
      LocalizedText(th: "โครงสร้างหน่วยงาน", en: "Organisation structure"),
      .disclosed,
      confidence: 0.97,
      evidence: [
        evidence("\(site)/structure.html", title: "o1 โครงสร้าง", strength: .labelled, state: .read),
        evidence(
          "\(site)/%E0%B9%81%E0%B8%9C%E0%B8%99%E0%B8%9C%E0%B8%B1%E0%B8%87.pdf",
          kind: .document,
          title: "แผนผัง",
          strength: .content,
          state: .read,
          periods: ["2566", "2565-10..2566-03"]
        ),
      ],
      elements: [
        element("chart", .satisfied, "แผนผังแสดงโครงสร้างการแบ่งส่วนราชการ", "a chart"),
        element("current", .manual, "ข้อมูลเป็นปัจจุบัน", "is current", basis: .carried),
      ]
    ),
    item(
      "o2",
      "ethics",
      LocalizedText(th: "ข้อมูลผู้บริหาร", en: "Executives"),
      .attested,
      reason: LocalizedText(
        th: "ปลัดเทศบาลรับรองว่าได้ปิดประกาศแล้ว ถึงวันที่ 30 กันยายน 2566",
        en: "The clerk vouches that it is on the notice board, until 30 September 2023."
      )
    ),
    item(
      "o3",
      "complaint-stats",
      LocalizedText(th: "ข้อมูลเชิงสถิติเรื่องร้องเรียน", en: "Complaint statistics"),
      .declaredNone,
      confidence: 0.9
    ),
    item("o4", "e-service", LocalizedText(th: "บริการออนไลน์", en: ""), .notApplicable, owner: ""),
    item(
      "o12",
      "progress-6m",
      LocalizedText(
        th: "รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณประจำปี รอบ 6 เดือน",
        en: "Six-month progress report on the operating plan"
      ),
      .notDue
    ),
  ]

  private static let failing = [
    item(
      "o11",
      "annual-plan",
      LocalizedText(
        th: "แผนดำเนินงานและการใช้งบประมาณประจำปี",
        en: "Annual operating plan and budget use"
      ),
      .incomplete,
      owner: "กองยุทธศาสตร์และงบประมาณ",
      confidence: 0.81,
      reason: LocalizedText(
        th: "พบแผนของปี 2566 แล้ว แต่ไม่แสดงงบประมาณที่ใช้และระยะเวลาของแต่ละโครงการ",
        en: "The plan of 2566 was found, but shows neither the budget nor the duration of projects."
      ),
      advice: LocalizedText(
        th: "เพิ่มคอลัมน์งบประมาณและระยะเวลาในแผน แล้วเผยแพร่ใหม่ที่ลิงก์เดิม",
        en: "Add budget and duration to the plan and publish it at the same address."
      ),
      evidence: [
        evidence(
          "\(site)/uploads/2566/plans/annual-operating-plan-of-the-town-of-ban-sommut-final-version"
            + "-signed-and-scanned-2.pdf?download=1&token=0123456789abcdef",
          kind: .document,
          title: "แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2566",
          strength: .titled,
          state: .read,
          locator: Evidence.Locator(page: 3, heading: "แผนการดำเนินงาน")
        )
      ],
      elements: [
        element("projects", .satisfied, "รายชื่อโครงการหรือกิจกรรม", "projects or activities"),
        element("budget-used", .lacking, "งบประมาณที่ใช้แต่ละโครงการ", "budget of each project"),
        element("duration", .lacking, "ระยะเวลาดำเนินการ", "duration", basis: .recall),
        element("signed", .unchecked, "ลงนามโดยผู้บริหาร", "signed by the executive"),
      ]
    ),
    item(
      "o13",
      "annual-report",
      LocalizedText(th: "รายงานผลการดำเนินงานประจำปี", en: "Annual report"),
      .broken,
      evidence: [
        evidence("#", kind: .link, title: "เปิดข้อมูล", strength: .labelled, state: .broken),
        evidence(
          "javascript:void(0)",
          kind: .link,
          title: hostile,
          strength: .titled,
          state: .broken
        ),
      ]
    ),
    item(
      "o14",
      "work-manual",
      LocalizedText(th: "คู่มือหรือมาตรฐานการปฏิบัติงาน", en: "Work manual"),
      .outdated,
      owner: "กองคลัง",
      evidence: [
        evidence(
          "archive/คู่มือ 2563.pdf",
          kind: .document,
          title: "คู่มือ 2563",
          strength: .titled,
          state: .read,
          periods: ["2563"]
        )
      ]
    ),
    item("o43", "ita-measures-report", LocalizedText(th: hostile, en: hostile), .missing),
  ]

  private static let undecided = [
    item(
      "o5",
      "contact",
      LocalizedText(th: "ข้อมูลการติดต่อ", en: "Contact information"),
      .unverified,
      evidence: [
        evidence(
          "https://drive.example/file/d/xyz/view",
          kind: .link,
          title: "ข้อมูลการติดต่อ",
          strength: .labelled,
          state: .linked
        ),
        evidence(
          "\(site)/contact-scan.pdf",
          kind: .document,
          title: "ติดต่อ",
          strength: .titled,
          state: .unreadable
        ),
      ]
    )
  ]
}
