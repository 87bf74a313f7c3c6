import ComplianceModel

/// A report of an invented town that holds every status, outcome, state and strength, and texts
/// that a hostile site might plant.
enum ReportFixture {
  static let site = "https://www.bansommut.example"

  /// What a page might say to reach the terminal or the browser of whoever reads the report.
  static let hostile =
    "<script>alert('x')</script> \"q\" & ]]> \u{1B}[31mred\u{7} \u{202E}gnp.exe\u{202C} "
    + "a\u{2028}b \u{9B}2J \u{200B}\u{FEFF}end"

  static let report = Report(
    tool: Report.Tool(name: "oitcheck", version: "0.1.0"),
    source: Report.Source(
      kind: .directory,
      location: "mirrors/bansommut",
      baseURL: "\(site)/",
      pages: 212,
      documents: 87,
      bytes: 18_435_021,
      mirror: Report.Mirror(taken: .partial, stated: false, resolvedLinks: 143, sameSiteLinks: 401)
    ),
    checklist: checklist,
    rules: Report.Rules(
      layers: [
        RuleLayer(name: "th-oit", version: "2026.1", licence: "Apache-2.0"),
        RuleLayer(
          name: "own-rules",
          version: "2566.1",
          licence: "CC0-1.0",
          overrides: [
            RuleLayer.Override(kind: .requirement, id: "annual-plan"),
            RuleLayer.Override(kind: .weights, id: "weights"),
          ],
          addedWords: 3
        ),
      ]
    ),
    asOf: day(2023, 4, 30),
    items: items,
    findings: findings
  )

  static let checklist = Report.ChecklistSummary(
    id: "oit-2566-lao",
    fiscalYear: year,
    edition: "lao",
    items: items.count,
    title: LocalizedText(
      th: "แบบตรวจการเปิดเผยข้อมูลสาธารณะ ปีงบประมาณ พ.ศ. 2566 สำหรับองค์กรปกครองส่วนท้องถิ่น",
      en: "Open Data Integrity and Transparency checklist 2566 for local administrations"
    ),
    closes: day(2023, 4, 30),
    indicators: [
      Report.Indicator(
        id: "9.1",
        title: LocalizedText(th: "ข้อมูลพื้นฐาน", en: "Basic information")
      ),
      Report.Indicator(id: "9.2", title: LocalizedText(th: "การบริหารงาน", en: "Administration")),
    ],
    scoring: Scoring(
      item: Scoring.Item(points: 100, source: "manual-2566", confidence: .high),
      mean: Scoring.Mean(of: .indicators, source: "recall", confidence: .low)
    )
  )

  static let year: FiscalYear = {
    guard let year = FiscalYear(year: 2566) else { preconditionFailure("2566 is a fiscal year") }
    return year
  }()

  static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      preconditionFailure("no such day")
    }
    return date
  }

  static let thisYear = LocalizedText(th: "ปีงบประมาณ พ.ศ. 2566", en: "fiscal year 2566")
  static let standing = LocalizedText(th: "ข้อมูลปัจจุบัน", en: "current state")
}

extension ReportFixture {
  static let findings =
    [
      Finding(
        rule: .brokenLink,
        severity: .error,
        items: ["o13"],
        url: "\(site)/uploads/report-65.pdf",
        message: LocalizedText(
          th: "ลิงก์นำไปยังแฟ้มที่ไม่มีอยู่",
          en: "A link leads to a file that does not exist."
        )
      ),
      Finding(
        rule: .foreignHost,
        severity: .note,
        items: ["o5", "o15"],
        url:
          "https://drive.example/folders/1a2b3c4d5e6f7g8h9i0jklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUV",
        message: LocalizedText(
          th: "หลักฐานอยู่บนเว็บไซต์อื่น",
          en: "The evidence lies on another host."
        )
      ),
      Finding(
        rule: .numberingDrift,
        severity: .warning,
        items: ["o11", "o12"],
        url: "\(site)/ita-2566.html",
        message: LocalizedText(
          th: "หน้านี้ใช้เลขข้อของปี 2565",
          en: "The page uses the numbers of 2565."
        )
      ),
      Finding(
        rule: .pastedCriteria,
        severity: .warning,
        items: [],
        url: "javascript:alert(document.domain)",
        message: LocalizedText(th: hostile, en: hostile)
      ),
    ]
    + (1...5).map { number in
      Finding(
        rule: .placeholderLink,
        severity: .warning,
        items: number == 1 ? ["o14", "o99"] : [],
        url: "\(site)/menu-\(number).html",
        message: LocalizedText(th: "ลิงก์นำไปยัง #", en: "A link leads to #.")
      )
    }
}
