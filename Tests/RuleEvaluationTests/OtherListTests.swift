import ComplianceModel
import Testing

@Suite struct OtherListTests {
  /// A list of another kind of agency, whose numbers mean other things.
  struct OtherList: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var heading: String
    var year: Int
    /// What stands before each number.
    var code: String
    var titles: [String]
    var finding: Finding.Rule

    /// The list, each row linking to a page that would serve the number's item in a list of a local
    /// organisation.
    var site: SmallSite {
      let rows = titles.enumerated().map { index, title in
        let number = index + 1
        let digits = code == "0" && number < 10 ? "0\(number)" : "\(code)\(number)"
        return SamplePages.row(digits, title, "p\(number).html")
      }
      var pages = [
        "index.html": "<h1>\(heading)</h1><table>\(rows.joined())</table>"
      ]
      for number in titles.indices { pages["p\(number + 1).html"] = OtherListTests.content }
      return SmallSite(pages, year: year)
    }
  }

  /// Holds what many items ask for under a title that is none of theirs.
  private static let content = """
    <h1>เอกสารของเรา ปี 2566</h1>
    <p>นายก รองนายก ปลัด สำนักปลัด กองคลัง กองช่าง แผนผังโครงสร้างการแบ่งส่วนราชการ</p>
    <p>ตำบลบึงนกยาง อำเภอทุ่งแสง จังหวัดแก่นดาว 46999 โทรศัพท์ 043-999-123 โทรสาร 043-999-124</p>
    <p>saraban@buengnokyang.example <iframe src="https://www.google.com/maps/embed?pb=1"></iframe></p>
    <p>โครงการขุดลอกคลอง งบประมาณ 450,000 บาท ระยะเวลาดำเนินการ ต.ค. 2565 - ก.ย. 2566</p>
    <p>ปัญหาและอุปสรรค ข้อเสนอแนะ ผลการดำเนินงาน เบิกจ่าย 430,000 บาท ขั้นตอน ค่าธรรมเนียม</p>
    """

  private static let college = [
    "หลักสูตรที่เปิดสอน", "ทำเนียบครูที่ปรึกษา", "แผนพัฒนาการจัดการศึกษา", "ปฏิทินการเรียน",
    "รายชื่อสถานประกอบการ", "ทวิภาคี", "ผลงานนักเรียนนักศึกษา", "รายงานการประเมินตนเอง",
    "ทุนการศึกษา", "หอพัก", "ชมรมวิชาชีพ", "ตารางสอบปลายภาค",
  ]

  private static let school = [
    "วิสัยทัศน์ของโรงเรียน", "ข้อมูลนักเรียนรายชั้น", "อาคารสถานที่", "เครื่องแบบนักเรียน",
    "คณะกรรมการสถานศึกษา", "หลักสูตรสถานศึกษา", "ผลการสอบระดับชาติ", "ตารางเรียน",
    "อาหารกลางวัน", "การรับนักเรียน", "ห้องสมุด",
  ]

  private static let station = [
    "เขตพื้นที่รับผิดชอบ", "สายตรวจ", "สถิติอาชญากรรม", "การเปรียบเทียบปรับ", "งานสอบสวน",
    "งานจราจร", "ตู้ยาม", "อาสาสมัคร", "การประกันตัว", "หมายจับ", "ของกลาง",
  ]

  private static let lists: [OtherList] = [
    OtherList(
      testDescription: "a vocational college",
      heading: "การเปิดเผยข้อมูลสาธารณะ (OIT) 2566 วิทยาลัยเทคนิคบึงนกยาง",
      year: 2566,
      code: "O",
      titles: college,
      finding: .otherScheme
    ),
    OtherList(
      testDescription: "a school",
      heading: "ITA 2566 โรงเรียนบ้านทุ่งแสงวิทยา",
      year: 2566,
      code: "o",
      titles: school,
      finding: .otherScheme
    ),
    OtherList(
      testDescription: "a police station, with a zero for the letter",
      heading: "OIT 2566 สถานีตำรวจภูธรทุ่งแสง",
      year: 2566,
      code: "0",
      titles: station,
      finding: .otherScheme
    ),
    OtherList(
      testDescription: "a hospital",
      heading: "ITA 2566",
      year: 2566,
      code: "MOIT ",
      titles: Array(station.prefix(8)),
      finding: .otherScheme
    ),
    OtherList(
      testDescription: "questions of the survey",
      heading: "ITA 2566",
      year: 2566,
      code: "i",
      titles: Array(school.prefix(8)),
      finding: .otherScheme
    ),
    OtherList(
      testDescription: "a college whose list does not say whose it is",
      heading: "การเปิดเผยข้อมูลสาธารณะ (OIT) 2566",
      year: 2566,
      code: "o",
      titles: college,
      finding: .numberingDrift
    ),
    OtherList(
      testDescription: "a list of the latest year that does not say whose it is",
      heading: "OIT 2569",
      year: 2569,
      code: "O",
      titles: station,
      finding: .numberingDrift
    ),
  ]

  @Test(arguments: lists)
  func `takes no item from the numbers of`(_ list: OtherList) async throws {
    let report = try await list.site.report()
    #expect(report.findings(list.finding).map(\.url) == ["index.html"])
    let passed = report.items.filter { $0.status == .disclosed || $0.status == .declaredNone }
    #expect(passed.isEmpty, "\(passed.map { "\($0.id) \($0.requirement)" })")
    let found = report.items.filter { item in item.evidence.contains { $0.strength == .labelled } }
    #expect(found.isEmpty, "\(found.map(\.id))")
  }

  @Test func `takes the numbers of a local organisation's own list`() async throws {
    let own = [
      ("o1", "โครงสร้าง"), ("o2", "ข้อมูลผู้บริหาร"), ("o3", "อำนาจหน้าที่"), ("o5", "ข้อมูลการติดต่อ"),
      ("o6", "กฎหมายที่เกี่ยวข้อง"), ("o7", "สารบ้านสามแยก"),
    ]
    let rows = own.map { SamplePages.row($0.0, $0.1, "\($0.0).html") }
    let report = try await SmallSite([
      "index.html": "<h1>OIT 2566</h1><table>\(rows.joined())</table>",
      "o7.html": "<h1>สารบ้านสามแยก ฉบับที่ 12</h1><p>งานบุญประจำปีของตำบล 5 มกราคม 2566</p>",
    ]).report()
    // The agency calls its news by a name of its own; the number tells.
    #expect(try report.item("news").evidence.first?.url == "o7.html")
    #expect(report.findings(.otherScheme).isEmpty)
    #expect(report.findings(.numberingDrift).isEmpty)
  }

  @Test func `a school that the heading names does not take a rightly numbered list away`()
    async throws
  {
    let own = [
      ("o1", "โครงสร้าง"), ("o2", "ข้อมูลผู้บริหาร"), ("o3", "อำนาจหน้าที่"), ("o5", "ข้อมูลการติดต่อ"),
      ("o6", "กฎหมายที่เกี่ยวข้อง"), ("o11", "แผนดำเนินงานประจำปี"),
    ]
    let rows = own.map { SamplePages.row($0.0, $0.1, "\($0.0).html") }
    let report = try await SmallSite([
      "index.html": "<h1>OIT 2566 อบต.บึงนกยาง และโรงเรียนในสังกัด</h1><table>\(rows.joined())</table>",
      "o11.html": SamplePages.plan("ปี 2566"),
    ]).report()
    #expect(report.findings(.otherScheme).isEmpty)
    #expect(try report.item("annual-plan").status == .disclosed)
  }

  @Test func `reports last year's numbers with a zero for the letter`() async throws {
    let rows = [
      SamplePages.row("010", "แผนดำเนินงานประจำปี", "p.html"),
      SamplePages.row("011", "รายงานการกำกับติดตามการดำเนินงานประจำปี รอบ 6 เดือน", "q.html"),
      SamplePages.row("๐๑๒", "รายงานผลการดำเนินงานประจำปี", "r.html"),
      SamplePages.row("013", "คู่มือหรือมาตรฐานการปฏิบัติงาน", "s.html"),
    ]
    let report = try await SmallSite([
      "index.html": "<h1>ITA 2566</h1><table>\(rows.joined())</table>",
      "p.html": SamplePages.plan("ปี 2566"), "q.html": SamplePages.progress("ปี 2566"),
    ]).report()
    let finding = try #require(report.findings(.numberingDrift).first)
    #expect(finding.message.en.contains("2565"))
    #expect(try report.item("annual-plan").status == .disclosed)
  }

  @Test func `reports a list that mixes the numbers of later years`() async throws {
    // o8 and o9 stand in the list of 2567, o14 in that of 2569; the page is headed 2568.
    let rows = [
      SamplePages.row("o8", "แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณประจำปี", "a.html"),
      SamplePages.row("o9", "รายงานผลการดำเนินงานประจำปี", "b.html"),
      SamplePages.row("o10", "คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่", "c.html"),
      SamplePages.row("o11", "คู่มือหรือแนวทางการให้บริการสำหรับผู้รับบริการหรือผู้มาติดต่อ", "d.html"),
      SamplePages.row("o14", "รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี", "e.html"),
    ]
    let report = try await SmallSite(
      [
        "index.html": "<h1>OIT 2568</h1><table>\(rows.joined())</table>",
        "b.html": SamplePages.report("ปี 2567"),
      ],
      year: 2568
    ).report()
    let finding = try #require(report.findings(.numberingDrift).first)
    #expect(finding.items.contains("o7"))
    #expect(try report.item("annual-report").status == .disclosed)
  }
}
