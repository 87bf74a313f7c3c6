import ComplianceModel
import MeasuresRegister
import Testing

/// A report with one thing that its author should look at.
struct DoubtfulReport: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var text: String
  var note: ImportNote.Kind
  var place: String

  private static let start = "๐๑๒\tให้จัดทำรายงานผลการดำเนินงานประจำปี"

  static let all = [
    DoubtfulReport(
      testDescription: "a unit with a typing mistake",
      text: ImportFixture.report("\(start)\tสำนักปลัก\tเมื่อสิ้นปี\tจัดทำแล้ว"),
      note: .unknownUnit("สำนักปลัก", suggestion: "สำนักปลัด"),
      place: "f:6:41"
    ),
    DoubtfulReport(
      testDescription: "a unit that nobody named",
      text: ImportFixture.report("\(start)\tศูนย์พัฒนาเด็กเล็ก\tเมื่อสิ้นปี\tจัดทำแล้ว"),
      note: .unknownUnit("ศูนย์พัฒนาเด็กเล็ก", suggestion: nil),
      place: "f:6:41"
    ),
    DoubtfulReport(
      testDescription: "a day that the calendar lacks",
      text: ImportFixture.report(
        "\(start)\tสำนักปลัด\tเมื่อสิ้นปี\tจัดทำแล้วเมื่อวันที่ ๓๑ กุมภาพันธ์ ๒๕๖๖"
      ),
      note: .impossibleDate("31 กุมภาพันธ์ 2566", lastDay: 28),
      place: "f:6:63"
    ),
    DoubtfulReport(
      testDescription: "two measures for one item",
      text: ImportFixture.report(ImportFixture.row, ImportFixture.row),
      note: .duplicateItem("๐๑๒", firstPlace: "6:1"),
      place: "f:7:1"
    ),
    DoubtfulReport(
      testDescription: "a row without a number",
      text: ImportFixture.report(ImportFixture.row, "\tให้แจ้งเวียน\tกองคลัง\tเมื่อสิ้นปี\tแจ้งแล้ว"),
      note: .withoutNumber,
      place: "f:7:1"
    ),
    DoubtfulReport(
      testDescription: "a row that is too short",
      text: ImportFixture.report("\(start)\tสำนักปลัด"),
      note: .shortRow(cells: 3, headings: 5),
      place: "f:6:1"
    ),
    DoubtfulReport(
      testDescription: "a row that is too long",
      text: ImportFixture.report("\(ImportFixture.row)\tและแจ้งเวียน"),
      note: .longRow(cells: 6, headings: 5),
      place: "f:6:1"
    ),
    DoubtfulReport(
      testDescription: "a number that no list has",
      text: ImportFixture.report("๗๗\tให้ปลูกต้นไม้\tสำนักปลัด\tเมื่อสิ้นปี\tปลูกแล้ว"),
      note: .unresolved(item: "๗๗"),
      place: "f:6:1"
    ),
    DoubtfulReport(
      testDescription: "a column that registers do not have",
      text: ImportFixture.report(
        "\(ImportFixture.row)\t๕๐๐ บาท",
        headings: "\(ImportFixture.headings)\tงบประมาณ"
      ),
      note: .otherColumn("งบประมาณ"),
      place: "f:5:60"
    ),
  ]
}

@Suite struct DoubtfulReportTests {
  @Test(arguments: DoubtfulReport.all)
  func `notes what is doubtful with its place`(_ report: DoubtfulReport) throws {
    let notes = try ImportFixture.imported(report.text).notes
    let note = try #require(notes.first { $0.kind == report.note }, "\(notes)")
    #expect(note.place?.description(in: "f") == report.place)
    #expect(!note.message.th.isEmpty && !note.message.en.isEmpty)
  }

  @Test func `keeps what a doubtful row says`() throws {
    let date = try ImportFixture.imported(DoubtfulReport.all[2].text).register.measures[0]
    #expect(date.actions == [MeasureAction(text: "จัดทำแล้วเมื่อวันที่ ๓๑ กุมภาพันธ์ ๒๕๖๖")])
    let long = try ImportFixture.imported(DoubtfulReport.all[6].text).register.measures[0]
    #expect(long.actions.map(\.text) == ["จัดทำแล้ว", "และแจ้งเวียน"])
    let other = try ImportFixture.imported(DoubtfulReport.all[8].text).register
    #expect(other.remarks == ["๐๑๒: งบประมาณ: ๕๐๐ บาท"])
  }

  @Test(arguments: MeasureColumn.allCases)
  func `refuses a table that lacks a column`(_ column: MeasureColumn) throws {
    let kept = MeasureColumn.allCases.filter { $0 != column }
    let text = ImportFixture.report(
      "ก\tข\tค\tง",
      headings: kept.map(\.heading).joined(separator: "\t")
    )
    let failure = #expect(throws: ImportFailure.self) { try ImportFixture.imported(text) }
    #expect(failure?.reason == .missingColumns([column], found: kept.map(\.heading)))
    #expect(failure?.place?.description(in: "f") == "f:5:1")
    #expect(failure?.message.en.contains("'\(column.heading)'") == true)
  }

  @Test func `refuses rows before any headings`() throws {
    let text = "รายงาน ปี ๒๕๖๖\n\(ImportFixture.row)\n"
    let failure = #expect(throws: ImportFailure.self) { try ImportFixture.imported(text) }
    #expect(failure == ImportFailure(place: .line(2, column: 1), reason: .rowWithoutHeadings))
  }

  @Test func `asks for the year where the title states none`() throws {
    let text = "รายงานมาตรการ\n\n\(ImportFixture.headings)\n\(ImportFixture.row)\n"
    let failure = #expect(throws: ImportFailure.self) { try ImportFixture.imported(text) }
    #expect(failure?.reason == .noFiscalYear)
    let blocks = PlainReportReader().read(text)
    let report = try ImportFixture.importer(year: 2566).register(from: blocks)
    #expect(report.register.fiscalYear == FiscalYear(year: 2566))
  }

  @Test func `reads columns in any order and tables of Markdown`() throws {
    let text = """
      # รายงานของเทศบาลตำบลบ้านสมมติ ปี 2566

      | ผู้รับผิดชอบ | ข้อ | มาตรการ | ผลการดำเนินการ | การติดตามผล |
      |---|---|---|---|---|
      | กองคลัง, กองช่าง | o12 | ให้จัดทำรายงานผลการดำเนินงานประจำปี | จัดทำแล้ว | ทุกเดือน |
      """
    let imported = try ImportFixture.imported(text)
    let measure = try #require(imported.register.measures.first)
    #expect(measure.owners == ["กองคลัง", "กองช่าง"])
    #expect(measure.item == "o12")
    #expect(measure.followUp == MeasureFollowUp(kind: .monthly, words: "ทุกเดือน"))
    #expect(imported.register.organisation == "เทศบาลตำบลบ้านสมมติ")
  }
}
