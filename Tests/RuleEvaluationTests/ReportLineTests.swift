import ComplianceModel
import Foundation
import RuleEvaluation
import RuleLoading
import Testing

@Suite struct ReportLineTests {
  private static let loaded: Result<ReportLineResolver, RulePackError> = {
    let rules = URL(filePath: #filePath)
      .deletingLastPathComponent().appending(path: "../../Rules").standardized
    do throws(RulePackError) {
      let pack = try RulePackLoader().load(directory: rules.path())
      return .success(ReportLineResolver(pack: pack))
    } catch {
      return .failure(error)
    }
  }()

  private static func resolver() throws -> ReportLineResolver { try loaded.get() }

  /// The lines of a report whose cells are parted by tabs, the number first.
  private static func lines(of text: String) -> [ReportLine] {
    text.split(separator: "\n").compactMap { row in
      let cells = row.split(separator: "\t").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count >= 2, let number = cells.first,
        number.unicodeScalars.allSatisfy({ $0.properties.numericType != nil })
      else { return nil }
      return ReportLine(number: number, text: cells.dropFirst().joined(separator: " "))
    }
  }

  /// The number of the line, its item in the list of 2565, and its requirement.
  private static let expected: [(item: String, requirement: String)] = [
    ("o11", "progress-6m"), ("o12", "annual-report"), ("o15", "service-stats"),
    ("o16", "satisfaction"), ("o19", "budget-6m"), ("o20", "budget-report"),
    ("o22", "procurement-notices"), ("o23", "procurement-monthly"),
    ("o24", "procurement-report"), ("o27", "hr-criteria"), ("o28", "hr-report"),
    ("o29", "complaint-guide"), ("o31", "complaint-stats"), ("o38", "culture"),
    ("o39", "anticorruption-plan"), ("o40", "anticorruption-6m"),
    ("o41", "anticorruption-report"), ("i20", "asset-loan-steps"),
    ("i21", "asset-loan-permission"), ("i24", "asset-use-guide"),
  ]

  private static func expectMeasures(_ text: String) throws {
    let report = try resolver().resolve(lines(of: text))
    #expect(report.lines.count == 20)
    #expect(report.numbering == FiscalYear(year: 2565))
    for (line, wanted) in zip(report.lines, expected) {
      let line = try #require(line, "\(wanted)")
      #expect(line.item == wanted.item)
      #expect(line.requirement == wanted.requirement)
      #expect(line.fiscalYear == FiscalYear(year: 2565))
    }
    let slips = report.lines.map { $0?.slips ?? [] }
    #expect(slips.indices.filter { slips[$0].contains(.oneTooLow) } == [2, 3])
    #expect(!slips.contains { $0.contains(.oneTooHigh) || $0.contains(.unknownNumber) })
    #expect(slips[..<17].allSatisfy { $0.contains(.zeroForLetter) })
    #expect(slips[17] == [.oneForLetter] && slips[18] == [.oneForLetter])
    #expect(slips[19] == [.noLetter, .thaiDigits])
  }

  @Test func `reads a report numbered by hand after last year's list`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Reports/measures-2566.txt")
    try Self.expectMeasures(String(contentsOf: file, encoding: .utf8))
  }

  private static let seedReport = ProcessInfo.processInfo.environment["OITCHECK_SEED_REPORT"]

  @Test(.enabled(if: seedReport != nil, "OITCHECK_SEED_REPORT names no report"))
  func `reads the report that the program began with`() throws {
    let file = try #require(Self.seedReport)
    try Self.expectMeasures(String(contentsOfFile: file, encoding: .utf8))
  }

  struct Line: Sendable, CustomTestStringConvertible {
    var number: String
    var text: String
    var year: Int
    var item: String?
    var slips: [ResolvedLine.Slip]
    var testDescription: String { "\(number) in \(year)" }

    init(
      _ number: String,
      _ text: String,
      in year: Int,
      _ item: String?,
      _ slips: ResolvedLine.Slip...
    ) {
      self.number = number
      self.text = text
      self.year = year
      self.item = item
      self.slips = slips
    }
  }

  @Test(arguments: [
    Line("o11", "จัดทำแผนดำเนินงานประจำปีให้ครบถ้วน", in: 2566, "o11"),
    Line("OIT 29", "รวบรวมสถิติเรื่องร้องเรียนการทุจริต", in: 2566, "o29"),
    Line("๐๒๙", "รวบรวมสถิติเรื่องร้องเรียนการทุจริต", in: 2566, "o29", .zeroForLetter, .thaiDigits),
    Line("ข้อ 29", "รวบรวมสถิติเรื่องร้องเรียนการทุจริต", in: 2566, "o29", .noLetter),
    Line("o30", "รวบรวมสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ", in: 2566, "o29", .oneTooHigh),
    Line("i24", "กำหนดแนวทางการใช้ทรัพย์สินของราชการ", in: 2566, "i24"),
    Line("124", "กำหนดแนวทางการใช้ทรัพย์สินของราชการ", in: 2566, "i24", .oneForLetter),
    // Words that say nothing leave the number its item.
    Line("o5", "ปรับปรุงให้ครบถ้วน", in: 2566, "o5"),
    // A number that no list has.
    Line("o14", "ให้สำรวจความพึงพอใจของผู้มารับบริการ ณ จุดบริการ", in: 2565, "o16", .otherNumber),
    // Of two near items, the one whose title fits best.
    Line(
      "0๒๐",
      "ให้มีการลงประกาศต่าง ๆ ที่เกี่ยวกับการจัดซื้อจัดจ้างให้เป็นไปตามกฎหมายที่เกี่ยวข้อง",
      in: 2565,
      "o22",
      .zeroForLetter,
      .thaiDigits,
      .otherNumber
    ),
    Line("o77", "ทบทวนแผนปฏิบัติการป้องกันการทุจริต", in: 2566, "o36", .unknownNumber),
    Line("o77", "ปรับปรุงให้ครบถ้วน", in: 2566, nil),
    Line("", "", in: 2566, nil),
  ])
  func `resolves`(_ line: Line) throws {
    let year = try #require(FiscalYear(year: line.year))
    let found = try Self.resolver().resolve(number: line.number, text: line.text, near: [year])
    #expect(found?.item == line.item)
    #expect(found?.slips ?? [] == line.slips)
  }

  @Test func `a line without a number lies between its neighbours`() throws {
    let guide = "ให้มีการปรับปรุงคู่มือแนวทางการร้องเรียนและให้มีรายละเอียดในการร้องเรียน"
    let lines = [
      ReportLine(number: "o28", text: "รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี"),
      ReportLine(number: "", text: guide),
      ReportLine(number: "o31", text: "ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ"),
      ReportLine(number: "", text: "ให้แจ้งเวียน"),
    ]
    let report = try Self.resolver().resolve(lines, near: [try #require(FiscalYear(year: 2565))])
    #expect(report.lines.map { $0?.item } == ["o28", "o29", "o31", nil])
    #expect(report.lines[1]?.slips == [.unknownNumber])
  }

  @Test func `follows the year whose numbers the words agree with`() throws {
    let lines = [
      ReportLine(number: "o11", text: "แผนดำเนินงานและการใช้งบประมาณประจำปี"),
      ReportLine(number: "o12", text: "รายงานการกำกับติดตามการดำเนินงาน รอบ 6 เดือน"),
      ReportLine(number: "o29", text: "ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริต"),
    ]
    let resolver = try Self.resolver()
    #expect(resolver.resolve(lines).numbering == FiscalYear(year: 2566))
    let later = try #require(FiscalYear(year: 2567))
    #expect(resolver.resolve(lines, near: [later]).numbering == later)
    #expect(resolver.resolve([]).numbering == nil)
  }
}
