import ComplianceModel
import TextMatching
import Testing

@Suite struct AddressPeriodTests {
  private let reader = PeriodReader()

  private func names(_ address: String) -> [String] {
    reader.read(inAddress: address).map(\.period.name)
  }

  @Test(arguments: [
    PeriodCase("https://www.sample.go.th/wp-content/uploads/2022/04/plan.pdf", "2565-04"),
    PeriodCase("/uploads/2022/04/15/plan.pdf", "2565-04-15"),
    PeriodCase("2023/report.pdf", "2566"),
    PeriodCase("/news/2566", "2566"),
    PeriodCase("files/6M_2022.pdf", "2565 H1"),
    PeriodCase("plan2021.pdf", "2564"),
    PeriodCase("/oit66/8-2.htm", "2566"),
    PeriodCase("/ita67", "2567"),
    PeriodCase("/ita-2566/", "2566"),
    PeriodCase("/th/oit-2566-2/", "2566"),
    PeriodCase("/ita/4411-ita-2563", "2563"),
    PeriodCase("/ITA2023/", "2566"),
    PeriodCase("/page/ita2566.php", "2566"),
    PeriodCase("/get/ita2569-o20-02?view=1", "2569"),
    PeriodCase("doc/25650714-ประกาศรายชื่อ.pdf", "2565-07-14"),
    PeriodCase("doc/09032025142233.pdf", "2568-03-09"),
    PeriodCase("doc/20250214151957.pdf", "2568-02-14"),
    PeriodCase("doc/202502141519.pdf", "2568-02-14"),
    PeriodCase("doc/5.-ประกาศแผน-24.6.67.pdf", "2567-06-24"),
    PeriodCase("670902-ใบแจ้ง.pdf", "2567-09-02"),
    PeriodCase("12_4_feb65.pdf", "2565-02"),
    PeriodCase("event_20211124", "2564-11-24"),
    PeriodCase("ศาลา-18ธค66.pdf", "2566-12-18"),
    PeriodCase("buying.html#pro2565", "2565"),
    PeriodCase("buying.html#buying-2564", "2564"),
    PeriodCase("ข้อบัญญัติ256503042565.pdf", "2565", "2565-04-03"),
    PeriodCase("/%E0%B8%9B%E0%B8%B5-2566.pdf", "2566"),
    PeriodCase("/%E0%B9%92%E0%B9%95%E0%B9%96%E0%B9%96.pdf", "2566"),
    PeriodCase("แผน%202566-2570.pdf", "2566-2570"),
    PeriodCase("แผน+ปี+2566.pdf", "2566"),
    PeriodCase("Scan2023-11-07_090512.pdf", "2566-11-07"),
    PeriodCase("สรุป-ต.ค.2567_0001.pdf", "2567-10"),
    PeriodCase("สรุปเดือนธันวาคม-2567.pdf", "2567-12"),
    PeriodCase("ตลาคม-2566", "2566-10"),
    PeriodCase("กมภาพนธ_2566", "2566-02"),
    PeriodCase("march_2023.pdf", "2566-03"),
    PeriodCase("รายงาน-รอบ-6-เดือน-2566.pdf", "2566"),
    PeriodCase("index.php?year=2566", "2566"),
    PeriodCase("index.php?budget_year=2566&page=3", "2566"),
    PeriodCase("view?file=ita2566.pdf", "2566"),
    PeriodCase("ปี66.zip", "2566"),
    PeriodCase("งบ66.xlsx", "2566"),
    PeriodCase("1-2566.pdf", "2566"),
    PeriodCase("2566.1.pdf", "2566"),
  ])
  func `reads addresses`(_ expected: PeriodCase) {
    #expect(names(expected.text) == expected.names)
  }

  @Test(arguments: [
    "standard-CX60022567.pdf", "uploads/6e2c8db9.pdf", "uploads/a2566b1c2023d4.pdf",
    "files/3f2a1b4c-9d2e-2566-a1b2-0c1d2e3f4a5b.pdf", "?page_id=31757", "?id=2566", "?p=2023&x=1",
    "index/menu/1472", "b_180222_151148.pdf", "38217_win.pdf", "UserFiles/File/8(3).pdf",
    "https://2566.sample.go.th/", "http://192.0.2.66/files/a.pdf", "//ita2566.sample.go.th/x",
    "?mod=cGFnZXM&type=NDI", "moit3-2.1-68.pdf", "1666666666666.jpg", "1680307200.jpg",
    "99999999.pdf", "25661301.pdf", "31022566.pdf", "260767.pdf", "681301-x.pdf", "o11.pdf",
    "oit-11-plan", "%25%32%35", "%", "%2", "", "/", "://", "https://",
  ])
  func `leaves out numbers of addresses that are no periods`(address: String) {
    #expect(names(address) == [])
  }

  @Test(arguments: [
    FormCase("/uploads/2022/04/plan.pdf", .folder, .month),
    FormCase("/uploads/2022/04/30/plan.pdf", .folder, .date),
    FormCase("/2566/plan.pdf", .folder, .year),
    FormCase("/ita-2566/", .bare, .year),
    FormCase("ita66", .short, .year),
    FormCase("plan2021.pdf", .gregorian, .year),
    FormCase("25650819-x.pdf", .explicit, .date),
    FormCase("670902-x.pdf", .short, .date),
    FormCase("6M_2022", .gregorian, .half),
  ])
  func `tells how an address writes a period`(_ expected: FormCase) throws {
    let mention = try #require(reader.read(inAddress: expected.text).first)
    #expect(mention.form == expected.form)
    #expect(mention.period.kind == expected.kind)
  }

  @Test func `places a period in the raw address`() throws {
    let address = "https://sample.go.th/%E0%B8%9B%E0%B8%B5%202566/x.pdf"
    let mention = try #require(reader.read(inAddress: address).first)
    #expect(quote(mention, in: address) == "%E0%B8%9B%E0%B8%B5%202566")
  }
}
