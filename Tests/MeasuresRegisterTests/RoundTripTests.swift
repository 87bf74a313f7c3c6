import ComplianceModel
import MeasuresRegister
import RuleLoading
import Testing

/// Registers that are hard to write and read back.
struct HardRegister: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var change: @Sendable (inout MeasureRegister) -> Void

  var register: MeasureRegister {
    var register = Self.plain
    change(&register)
    return register
  }

  static let plain = MeasureRegister(
    title: "รายงานผลการดำเนินการตามมาตรการ",
    organisation: "เทศบาลตำบลบ้านสมมติ",
    fiscalYear: FiscalYear(containing: CalendarDate.firstDay(ofMonth: 1, year: 2023)),
    numberingYear: FiscalYear(containing: CalendarDate.firstDay(ofMonth: 1, year: 2022)),
    sections: [
      .init(indicator: "9", title: "การเปิดเผยข้อมูล", measures: [measure("๐๑๑", "progress-6m")])
    ]
  )

  static func measure(_ item: String, _ requirement: String) -> Measure {
    Measure(
      item: item,
      target: .requirement(requirement),
      method: "ให้จัดทำ",
      owners: ["สำนักปลัด"],
      followUp: MeasureFollowUp(kind: .sixMonths, words: "เมื่อพ้น ๖ เดือน"),
      actions: [MeasureAction(text: "จัดทำแล้ว")]
    )
  }

  private static func changed(_ change: @escaping @Sendable (inout Measure) -> Void)
    -> @Sendable (inout MeasureRegister) -> Void
  {
    { register in change(&register.sections[0].measures[0]) }
  }

  static let all = [
    HardRegister(testDescription: "a plain one") { _ in },
    HardRegister(testDescription: "no agency") { $0.organisation = nil },
    HardRegister(
      testDescription: "mixed digits",
      change: changed {
        $0.item = "0๒๐"
        $0.method = "ภายใน 15 วัน (๑๕) ตาม ITA2566 และแบบ 2566.pdf"
      }
    ),
    HardRegister(
      testDescription: "markup and quotes",
      change: changed { $0.method = "Dos & Don'ts <b>\"ไม่รับ\"</b>: 100% # ไม่ \\ ใช่" }
    ),
    HardRegister(testDescription: "two lines", change: changed { $0.method = "หนึ่ง\nสอง" }),
    HardRegister(
      testDescription: "a rhythm that the words do not state",
      change: changed { $0.followUp = MeasureFollowUp(kind: .monthly, words: "ตามที่ตกลง") }
    ),
    HardRegister(
      testDescription: "a requirement that neither number nor words suggest",
      change: changed { $0.target = .requirement("asset-benefit-report") }
    ),
    HardRegister(
      testDescription: "a survey's question",
      change: changed { $0.target = .question("e5") }
    ),
    HardRegister(
      testDescription: "a question whose letter was typed as a one",
      change: changed {
        $0.item = "120"
        $0.target = .question("i20")
      }
    ),
    HardRegister(
      testDescription: "a question whose letter was typed as a Thai one",
      change: changed {
        $0.item = "๑๒๐"
        $0.target = .question("i20")
      }
    ),
    HardRegister(
      testDescription: "a question without a letter",
      change: changed {
        $0.item = "๒๔"
        $0.target = .question("i24")
      }
    ),
    HardRegister(testDescription: "no number", change: changed { $0.item = "-" }),
    HardRegister(testDescription: "no target", change: changed { $0.target = nil }),
    HardRegister(testDescription: "no owner", change: changed { $0.owners = [] }),
    HardRegister(
      testDescription: "an owner with a slash in the name",
      change: changed { $0.owners = ["กองคลัง/พัสดุ", "กองสาธารณสุข และสิ่งแวดล้อม"] }
    ),
    HardRegister(testDescription: "no action", change: changed { $0.actions = [] }),
    HardRegister(
      testDescription: "actions with dates and evidence",
      change: changed {
        $0.actions = [
          MeasureAction(
            text: "- ประกาศแล้ว - และแจ้งเวียน",
            date: CalendarDate(year: 2023, month: 3, day: 31),
            evidence: ["https://ban-sommut.example/a?b=1&c=2", "เอกสาร/ก ข.pdf"]
          ),
          MeasureAction(text: "ประชุมเมื่อวันที่ ๕ มีนาคม ๒๕๖๖"),
          MeasureAction(
            text: "ประชุมเมื่อวันที่ 5 มีนาคม 2566",
            date: CalendarDate(year: 2023, month: 3, day: 5)
          ),
          MeasureAction(
            text: "https://ban-sommut.example/x1 ใช้ได้แล้ว",
            evidence: ["javascript:alert(1)", "https://ban-sommut.example/%E0%B8%81%E0%B8%82"]
          ),
        ]
      }
    ),
    HardRegister(testDescription: "sections without headings") {
      $0.sections = [
        .init(indicator: nil, title: nil, measures: [measure("๐๑๑", "progress-6m")]),
        .init(indicator: nil, title: nil, measures: [measure("๐๑๒", "annual-report")]),
        .init(indicator: nil, title: "ตัวชี้วัดที่ ๓ ของหน่วยงาน", measures: [measure("๑", "news")]),
        .init(indicator: "10", title: nil, measures: [measure("๒", "culture")]),
      ]
    },
    HardRegister(testDescription: "lists that look like headings") {
      $0.introduction = ["ข้อเสนอแนะ", "ปี 2566"]
      $0.obstacles = ["ข้อเสนอแนะ", "๑. มีเลขนำหน้า", "- มีขีดนำหน้า"]
      $0.suggestions = ["ลงชื่อ ผู้แทน", "ปัญหา"]
      $0.remarks = ["ตัวชี้วัดที่ ๙ มีผลต่อคะแนน", "ข้อเสนอแนะ"]
    },
    HardRegister(testDescription: "three signatures") {
      $0.signatures = ["ผู้รายงาน", "ปลัดเทศบาล", "นายกเทศมนตรี"]
    },
  ]
}

@Suite struct RoundTripTests {
  @Test(arguments: HardRegister.all)
  func `is equal after the report was written and imported`(_ hard: HardRegister) throws {
    let document = try WordReportWriter().document(of: hard.register)
    let again = try ImportFixture.importer().register(from: try WordReportReader().read(document))
    #expect(again.register == hard.register)
  }

  @Test(arguments: HardRegister.all)
  func `what a scan found is read back as no part of it`(_ hard: HardRegister) throws {
    let check = MeasureCheck(
      register: hard.register,
      report: MeasureCheckTests.report(.missing),
      checklists: [],
      asOf: CalendarDate.firstDay(ofMonth: 5, year: 2023)
    )
    let document = try WordReportWriter().document(of: hard.register, check: check)
    let again = try ImportFixture.importer().register(from: try WordReportReader().read(document))
    #expect(again.register == hard.register)
  }

  @Test(arguments: [("120", "i20", "i๒๐"), ("๑๒๐", "i20", "i๒๐"), ("๒๔", "i24", "i๒๔")])
  func `shows a question with its letter`(typed: String, question: String, shown: String) {
    var register = HardRegister.plain
    register.sections[0].measures[0].item = typed
    register.sections[0].measures[0].target = .question(question)
    #expect(
      HTMLReportWriter().page(of: register).contains("<td><p class=\"text\">\(shown)</p></td>")
    )
  }

  @Test(arguments: HardRegister.all)
  func `is equal after the file was written and loaded`(_ hard: HardRegister) throws {
    let text = RegisterYAML().text(of: hard.register)
    let loaded = try MeasureRegisterLoader().load(text: text, file: "measures.yaml")
    #expect(loaded.register == hard.register)
    #expect(RegisterYAML().text(of: loaded.register) == text)
  }

  @Test func `a report of the invented register is imported as it was`() throws {
    let register = try ImportFixture.imported(ImportFixture.text("invented-report.txt")).register
    let document = try WordReportWriter().document(of: register)
    let again = try ImportFixture.importer().register(from: try WordReportReader().read(document))
    #expect(again.register == register)
    #expect(try WordReportWriter().document(of: again.register) == document)
  }
}
