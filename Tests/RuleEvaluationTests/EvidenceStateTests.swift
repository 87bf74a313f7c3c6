import ComplianceModel
import Testing

@Suite struct EvidenceStateTests {
  private func list(_ target: String) -> String {
    SamplePages.list(SamplePages.row("o11", "แผนดำเนินงานประจำปี 2566", target))
  }

  struct Target: Sendable, CustomTestStringConvertible {
    var address: String
    var mirror: Report.Mirror.Completeness
    var status: Status
    var state: EvidenceState
    var finding: Finding.Rule?
    var testDescription: String { "\(address) in a \(mirror.rawValue) mirror" }

    init(
      _ address: String,
      _ mirror: Report.Mirror.Completeness,
      _ status: Status,
      _ state: EvidenceState,
      _ finding: Finding.Rule? = nil
    ) {
      self.address = address
      self.mirror = mirror
      self.status = status
      self.state = state
      self.finding = finding
    }
  }

  @Test(arguments: [
    Target("#", .complete, .broken, .broken, .placeholderLink),
    Target("#", .partial, .broken, .broken, .placeholderLink),
    Target("javascript:void(0)", .partial, .broken, .broken, .placeholderLink),
    Target("", .complete, .broken, .broken, .placeholderLink),
    Target("index.html", .complete, .broken, .broken, .placeholderLink),
    Target("ita.html", .complete, .broken, .broken, .placeholderLink),
    Target("gone.html", .complete, .broken, .broken, .brokenLink),
    Target("gone.pdf", .complete, .broken, .broken, .brokenLink),
    Target("gone.html", .partial, .unverified, .linked),
    Target("gone.pdf", .partial, .unverified, .linked),
    Target("plan.pdf", .complete, .unverified, .linked),
    Target("plan.jpg", .complete, .unverified, .linked),
    Target("https://drive.google.com/file/d/x/view", .complete, .unverified, .linked, .foreignHost),
    Target("https://drive.google.com/file/d/x/view", .partial, .unverified, .linked, .foreignHost),
    Target("empty.html", .complete, .broken, .broken, .emptyPage),
    Target("title.html", .complete, .broken, .broken, .emptyPage),
    Target("soon.html", .complete, .broken, .broken, .emptyPage),
    Target("template.html", .complete, .broken, .broken, .emptyPage),
    Target("error.html", .complete, .broken, .broken, .softError),
    Target("shell.html", .complete, .unverified, .unreadable, .scriptOnly),
    Target("login.html", .complete, .unverified, .unreadable, .loginRequired),
    Target("image.html", .complete, .unverified, .unreadable),
    Target("private.html", .complete, .unverified, .unreadable, .unreadableText),
    Target("plan.html", .complete, .disclosed, .read),
    Target("plan.html", .partial, .disclosed, .read),
  ])
  func `says what became of a link to`(_ target: Target) async throws {
    let heading = "<h1>แผนการดำเนินงาน ปี 2566</h1>"
    let targets = [
      "plan.html": SamplePages.plan("ปี 2566"), "plan.pdf": "%PDF-1.4", "plan.jpg": "x",
      "empty.html": "", "title.html": heading,
      "soon.html": heading + "<p>อยู่ระหว่างปรับปรุง</p>",
      "template.html": "<h1>Lorem ipsum</h1><p>Lorem ipsum dolor sit amet, consectetur</p>",
      "error.html": "<title>404 Not Found</title><p>ไม่พบหน้าที่ต้องการ</p>",
      "shell.html": heading + "<div id=app>กำลังโหลดข้อมูล</div><script src=a.js></script>",
      "login.html": "<p>กรุณาเข้าสู่ระบบ</p><form><input name=u><input type=password></form>",
      "image.html": heading + "<img src=plan.jpg>",
      "private.html": "<p>" + String(repeating: "\u{F701}\u{F702}\u{E123} ", count: 60) + "</p>",
    ]
    var pages = [
      "index.html": "<h1>ยินดีต้อนรับ</h1><p><a href=ita.html>ITA 2566</a></p>",
      "ita.html": list(target.address),
    ]
    // A page that is not linked would be evidence by itself.
    pages[target.address] = pages[target.address] ?? targets[target.address]
    let site = SmallSite(pages, mirror: target.mirror)
    let report = try await site.report()
    let item = try report.item("annual-plan")
    #expect(item.status == target.status, "\(item.reason.en)")
    #expect(item.evidence.first?.state == target.state)
    if let finding = target.finding {
      #expect(report.findings(finding).contains { $0.items.contains("o11") }, "\(report.findings)")
    }
  }

  @Test func `prefers the right period, then what was read, then what leads anywhere`() async throws
  {
    let rows = ["#", "gone.html", "old.html", "undated.html", "plan.pdf", "plan.html"].map {
      "<li><a href='\($0)'>แผนการดำเนินงาน</a></li>"
    }
    let site = SmallSite([
      "index.html": "<h1>เอกสารเผยแพร่</h1><ul>\(rows.joined())</ul>",
      "plan.html": SamplePages.plan("ปี 2566"),
      "plan.pdf": "%PDF-1.4", "undated.html": SamplePages.plan("", of: 3),
      "old.html": SamplePages.plan("ปี 2564", of: 4),
    ])
    let item = try await site.item("annual-plan")
    let order = item.evidence.map(\.url)
    #expect(order.first == "plan.html")
    let places = ["undated.html", "plan.pdf", "old.html", "gone.html"].map {
      order.firstIndex(of: $0)
    }
    #expect(!places.contains(nil))
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
  }

  @Test func `reports one page that is offered for unrelated items`() async throws {
    let rows = [
      SamplePages.row("o11", "แผนดำเนินงานประจำปี 2566", "all.pdf"),
      SamplePages.row("o34", "การประเมินความเสี่ยงการทุจริตและประพฤติมิชอบประจำปี 2566", "all.pdf"),
      SamplePages.row("o19", "แผนการจัดซื้อจัดจ้างหรือแผนการจัดหาพัสดุ 2566", "all.pdf"),
    ]
    let report = try await SmallSite([
      "index.html": "<h1>OIT 2566</h1><table>\(rows.joined())</table>", "all.pdf": "%PDF-1.4",
    ]).report()
    let finding = try #require(report.findings(.duplicateEvidence).first)
    #expect(finding.url == "all.pdf")
    #expect(finding.items == ["o11", "o19", "o34"])
  }

  private func statistics(_ text: String) -> SmallSite {
    SmallSite([
      "index.html": SamplePages.list(
        SamplePages.row("o29", "ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ", "s.html")
      ),
      "s.html": """
      <h1>ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2566</h1>
      <p>องค์การบริหารส่วนตำบลดอนพิกุลแก้ว ขอรายงานให้ประชาชนทราบโดยทั่วกัน</p>\(text)
      """,
    ])
  }

  @Test func `believes the agency that nothing had to be disclosed`() async throws {
    let item = try await statistics("<p>ในห้วงเวลาดังกล่าว ไม่มีเรื่องร้องเรียนการทุจริต</p>")
      .item("complaint-stats")
    #expect(item.status == .declaredNone)
    #expect(item.reason.th.contains("ไม่มีเรื่องร้องเรียน"))
  }

  @Test(arguments: [
    "<p>แสดงข้อมูลสถิติเรื่องร้องเรียน (กรณีไม่มีเรื่องร้องเรียน ให้เผยแพร่ว่าไม่มีเรื่องร้องเรียน)</p>",
    "<p>หากไม่มีเรื่องร้องเรียน ให้ระบุว่าไม่มีเรื่องร้องเรียน</p>",
  ])
  func `takes pasted criteria for no statement`(text: String) async throws {
    let item = try await statistics(text).item("complaint-stats")
    #expect(item.status != .declaredNone)
    #expect(item.status != .disclosed)
  }

  @Test func `reports pages whose declared encoding is not theirs`() async throws {
    var site = SmallSite(["index.html": list("plan.html"), "plan.html": SamplePages.plan("ปี 2566")])
    let text = "<meta charset=utf-8>" + SamplePages.plan("ปี 2566")
    site.files["plan.html"] = text.unicodeScalars.map {
      $0.value >= 0xE00 ? UInt8($0.value - 0xD60) : UInt8(truncatingIfNeeded: $0.value)
    }
    site.files["ascii.html"] = Array("<meta charset=tis-620><p>hello</p>".utf8)
    let report = try await site.report()
    #expect(try report.item("annual-plan").status == .disclosed)
    #expect(report.findings(.encodingMismatch).map(\.url) == ["plan.html"])
    let message = try #require(report.findings(.encodingMismatch).first?.message.en)
    #expect(message.contains("utf-8") && message.contains("windows-874"))
  }

  @Test func `reads a page in spite of a staff login beside it`() async throws {
    let login = "<div class=box><form><input name=u><input type=password></form></div>"
    let site = SmallSite([
      "index.html": list("plan.html") + login, "plan.html": SamplePages.plan("ปี 2566") + login,
    ])
    let status = try await site.item("annual-plan").status
    #expect(status == .disclosed)
  }

  @Test func `tells a mirror that holds most of its links from one that does not`() async throws {
    let links = (0..<10).map { "<p><a href=p\($0).html>\($0)</a></p>" }.joined()
    for (held, taken) in [(5, Report.Mirror.Completeness.complete), (4, .partial)] {
      var pages = ["index.html": links]
      for number in 0..<held { pages["p\(number).html"] = "<p>ก</p>" }
      let report = try await SmallSite(pages, mirror: nil).report()
      let mirror = try #require(report.source.mirror)
      #expect(mirror.taken == taken)
      #expect(!mirror.stated)
      #expect(mirror.resolvedLinks == held)
      #expect(mirror.sameSiteLinks == 10)
    }
  }
}
