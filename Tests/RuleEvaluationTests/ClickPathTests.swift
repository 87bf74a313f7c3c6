import ComplianceModel
import Testing

/// How reports say that a visitor gets from the home page to the evidence.
@Suite struct ClickPathTests {
  private static let plan = "<h1>แผนดำเนินงานประจำปีงบประมาณ พ.ศ. 2566</h1><p>\(filler)</p>"
  private static let filler = String(
    repeating: "โครงการก่อสร้างถนนในตำบล งบประมาณ 100,000 บาท ",
    count: 12
  )

  private func path(_ pages: [String: String], jobs: Int = 2) async throws -> [PathStep]? {
    var site = SmallSite(pages)
    site.jobs = jobs
    let item = try await site.item("annual-plan")
    return try #require(item.evidence.first { $0.state == .read }).path
  }

  private func words(_ path: [PathStep]?) -> [String]? {
    path?.map { step in step.menu.map { "\($0) > \(step.label)" } ?? step.label }
  }

  @Test func `takes the shortest way and the words of its links`() async throws {
    let pages = [
      "index.html": "<a href='a.html'>ก่อน</a> <a href='z.html'>ข้อมูล ITA</a>",
      "a.html": "<a href='b.html'>ไกล</a>",
      "b.html": "<a href='plan.html'>แผนดำเนินงานประจำปี 2566</a>",
      "plan.html": Self.plan,
      "z.html": "<a href='plan.html'><img src=x.png alt='รูปแผน'></a><a href='plan.html'>ดูแผน</a>",
    ]
    let path = try await path(pages)
    #expect(words(path) == ["ข้อมูล ITA", "ดูแผน"])
    #expect(path?.map(\.url) == ["z.html", "plan.html"])
  }

  @Test func `prefers the link that bears the title where ways are as short`() async throws {
    let pages = [
      "index.html": "<a href='a.html'>หนึ่ง</a> <a href='b.html'>สอง</a>",
      "a.html": "<a href='plan.html'>ดูเพิ่มเติม</a>",
      "b.html": "<a href='plan.html'>อ่าน</a> <a href='plan.html'>แผนดำเนินงานประจำปี 2566</a>",
      "plan.html": Self.plan,
    ]
    #expect(words(try await path(pages)) == ["สอง", "แผนดำเนินงานประจำปี 2566"])
  }

  @Test func `names no way to a page that nothing leads to`() async throws {
    let lost = [
      "index.html": "<a href='a.html'>หนึ่ง</a>", "a.html": "<p>ข้อความ</p>",
      "lost.html": "<a href='plan.html'>แผนดำเนินงานประจำปี 2566</a>", "plan.html": Self.plan,
    ]
    #expect(try await path(lost) == nil)
    #expect(try await path(["plan.html": Self.plan]) == nil)
  }

  @Test func `the home page needs no click, and a redirection none either`() async throws {
    #expect(try await path(["index.html": Self.plan]) == [])
    let pages = [
      "index.html": "<a href='go.html'>แผน</a>",
      "go.html": "<meta http-equiv=refresh content='0; url=plan.html'><p>โปรดรอ</p>",
      "plan.html": Self.plan,
    ]
    #expect(words(try await path(pages)) == ["แผน"])
  }

  @Test func `ends with the link where the target is not on the site`() async throws {
    let pages = [
      "index.html": "<a href='list.html'>เอกสาร</a>",
      "list.html": "<a href='https://drive.example/x'>แผนดำเนินงานประจำปี 2566</a>",
    ]
    let item = try await SmallSite(pages).item("annual-plan")
    let path = try #require(item.evidence.first).path
    #expect(words(path) == ["เอกสาร", "แผนดำเนินงานประจำปี 2566"])
    #expect(path?.last?.url == "https://drive.example/x")
  }

  /// Menus are read on some pages only; what they lead to is reachable from every page with the menu.
  @Test(arguments: [1, 2, 8])
  func `knows the links of menus that were passed over`(jobs: Int) async throws {
    let entries = (0..<30).map { "<li><a href='/m\($0).html'>เมนูที่ \($0)</a></li>" }.joined()
    let menu = """
      <nav><ul>\(entries)<li>ข้อมูลพื้นฐาน<ul><li><a href='/plan.html'>แผนงาน</a></li></ul></li></ul></nav>
      """
    var pages: [String: String] = [:]
    for number in 0..<30 { pages["m\(number).html"] = menu + "<p>หน้า \(number)</p>" }
    for number in 0..<200 { pages["n/\(number).html"] = menu + "<p>ข่าว \(number)</p>" }
    pages["plan.html"] = menu + Self.plan
    // A page before the real home, without the menu.
    pages["index.html"] = "<a href='/n/7.html'>เข้าสู่เว็บไซต์</a>"
    let path = try await path(pages, jobs: jobs)
    #expect(words(path) == ["เข้าสู่เว็บไซต์", "ข้อมูลพื้นฐาน > แผนงาน"])
  }
}
