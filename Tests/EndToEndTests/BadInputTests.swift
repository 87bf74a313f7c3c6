import ComplianceChecker
import ComplianceModel
import Foundation
import SiteSources
import Testing

@Suite(.serialized) struct BadInputTests {
  /// A site of one good item beside whatever a test adds.
  private func makeTree() throws -> TemporaryTree {
    let tree = try TemporaryTree()
    try tree.write(
      "index.html",
      "<h1>OIT 2566</h1><table><tr><td>o11</td><td>แผนดำเนินงานประจำปี</td>"
        + "<td><a href=plan.html>เปิด</a></td></tr></table>"
    )
    try tree.write(
      "plan.html",
      "<h1>แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2566</h1><table><tr><th>โครงการ<th>งบประมาณ"
        + "<th>ระยะเวลาดำเนินการ<tr><td>ขุดลอกคลอง<td>450,000 บาท<td>พ.ย. - ธ.ค.</table>"
    )
    return tree
  }

  private func scan(_ tree: TemporaryTree) async throws -> Report {
    try report(
      of: try await ProgramRun(
        "scan",
        tree.path,
        "--year",
        "2566",
        "--as-of",
        "2023-12-01",
        "--format",
        "json"
      )
    )
  }

  private func report(of run: ProgramRun) throws -> Report {
    #expect(run.exitCode == 1, "\(run.errors)")
    #expect(run.errors == "")
    return try run.report()
  }

  private func expectPlanJudged(_ report: Report) throws {
    let item = try #require(report.items.first { $0.requirement == "annual-plan" })
    #expect(item.status == .disclosed, "\(item.reason.en)")
  }

  @Test(arguments: [
    ("2566-02-31", "that month ends on 28 February 2023"),
    ("2023-04-31", "that month ends on 30 April 2023"),
    ("2023-13-01", "expected a day such as 2023-04-30"), ("today", "expected a day such as"),
  ])
  func `says what is wrong with a day`(day: String, words: String) async throws {
    let tree = try makeTree()
    for option in [["--as-of", day], ["--as-of=\(day)"]] {
      let run = try await ProgramRun.shell(
        "\"$0\" scan \(tree.path) \(option.joined(separator: " "))"
      )
      #expect(run.exitCode == 2 && run.output == "")
      #expect(run.errors.contains(words), "\(run.errors)")
    }
  }

  @Test func `takes a day of the Buddhist era for what it is`() async throws {
    let tree = try makeTree()
    let run = try await ProgramRun.shell(
      "\"$0\" scan \(tree.path) --year 2566 --as-of 2566-12-01 --format json"
    )
    let plain = try await scan(tree)
    #expect(try run.report() == plain)
  }

  @Test func `refuses a source that is no directory`() async throws {
    let tree = try makeTree()
    try FileManager.default.createDirectory(
      atPath: tree.path(of: "empty"),
      withIntermediateDirectories: true
    )
    for (name, words) in [
      ("nowhere", "there is no directory"), ("empty", "is empty"),
      ("plan.html", "is not a directory"),
    ] {
      let run = try await ProgramRun("scan", tree.path(of: name))
      #expect(run.exitCode == 3, "\(name)")
      #expect(run.output == "", "\(name)")
      #expect(
        run.errors.contains(tree.path(of: name)) && run.errors.contains(words),
        "\(run.errors)"
      )
    }
  }

  @Test func `says that a mirror without a page cannot be judged`() async throws {
    let tree = try TemporaryTree()
    try tree.write("a.pdf", "%PDF-1.4")
    let run = try await ProgramRun("scan", tree.path, "--format", "json")
    #expect(run.exitCode == 3)
    #expect(try run.report().source.pages == 0)
    #expect(run.errors.contains("no page"))
  }

  @Test func `judges the other pages beside a page of fifty megabytes`() async throws {
    let tree = try makeTree()
    // Most of it stands where no reader sees it: an unoptimised program takes too long for the rest.
    let filling = [UInt8](repeating: UInt8(ascii: "x"), count: 24 << 20)
    let line = "<p>ข้อความยาวมาก ไม่มีสาระ <a href=x.html>ก</a></p>\n"
    let lines = Array(String(repeating: line, count: 4_000).utf8)
    let large =
      Array("<!--".utf8) + filling + Array("--><p>ก".utf8) + lines
      + Array("<script>".utf8) + filling + Array("</script><p>ท้าย".utf8) + lines
    #expect(large.count > 48 << 20)
    try tree.write("large.html", large)
    let report = try await scan(tree)
    try expectPlanJudged(report)
    #expect(report.source.pages == 3)
    #expect(report.source.bytes > large.count)
  }

  @Test func `judges the other pages beside broken ones`() async throws {
    let tree = try makeTree()
    try tree.write("zero.html", [])
    try tree.write(
      "deep.html",
      String(repeating: "<div>", count: 20_000) + "<a href=plan.html>ก</a>"
    )
    try tree.write("nul.html", [UInt8](repeating: 0, count: 5_000) + Array("<p>ก\u{0}ข".utf8))
    try tree.write("half.html", Array("<p>สำนัก".utf8).dropLast())
    try tree.write("bytes.html", (0..<40_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) })
    try tree.write("open.html", "<a href='x<!-- <script> <title> <textarea>")
    try tree.write("utf16.html", [0xFF, 0xFE, 0x3C])
    try tree.write("pdf.html", "%PDF-1.4 \u{0}\u{1}")
    let report = try await scan(tree)
    try expectPlanJudged(report)
    #expect(report.source.pages == 9)
  }

  @Test func `follows no symbolic link in a circle or out of the mirror`() async throws {
    let tree = try makeTree()
    try tree.link("loop", to: ".")
    try tree.link("self.html", to: "self.html")
    try tree.link("outside", to: "/etc")
    let report = try await scan(tree)
    try expectPlanJudged(report)
    let refused = report.findings.filter { $0.rule == .refusedLink }.map(\.url)
    #expect(Set(refused) == ["loop", "self.html", "outside"])
    #expect(report.source.pages == 2)
  }

  @Test func `names a file and a folder that it may not read`() async throws {
    let tree = try makeTree()
    try tree.write("secret.html", "<p>ก</p>")
    try tree.write("closed/page.html", "<p>ก</p>")
    for name in ["secret.html", "closed"] { chmod(tree.path(of: name), 0) }
    defer { chmod(tree.path(of: "closed"), 0o700) }
    let run = try await ProgramRun.boundByPermissions(
      "scan",
      tree.path,
      "--year",
      "2566",
      "--as-of",
      "2023-12-01",
      "--format",
      "json"
    )
    let report = try report(of: run)
    try expectPlanJudged(report)
    let unread = report.findings.filter { $0.rule == .unreadFile }
    #expect(Set(unread.map(\.url)) == ["secret.html", "closed"])
    #expect(unread.allSatisfy { $0.message.en.contains("permission denied") })
    #expect(report.source.pages == 2)
  }

  @Test func `reads files whose names are not UTF-8`() async throws {
    let tree = try makeTree()
    tree.write(name: [0xE1, 0xBC, 0xB9] + Array(".html".utf8), "<h1>ข่าว</h1><p>ก</p>")
    tree.write(name: Array("a\nb.html".utf8), "<p>ก</p>")
    let report = try await scan(tree)
    try expectPlanJudged(report)
    #expect(report.source.pages == 4)
  }

  @Test func `ends when it is cancelled`() async throws {
    let source = MemorySource(files: GeneratedSite(pageCount: 400, seed: 1).files)
    let check = Task { try await Repository.report(on: source, jobs: 2) }
    check.cancel()
    await #expect(throws: CancellationError.self) { try await check.value }
  }
}
