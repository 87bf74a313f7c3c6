import Foundation
import Testing

@Suite(.serialized) struct SheetCommandTests {
  private static let site = "https://www.thungdokchan.example/"
  private static let options =
    "--year 2566 --as-of 2023-12-01 --no-cache --base-url \(site) --mirror complete"

  @Test func `the sheet of a site passes on it, but for a swapped address`() async throws {
    let tree = try TemporaryTree()
    try tree.copy(Repository.sample("complete-agency"), to: "site")
    let script = """
      cd '\(tree.path)'
      "$0" sheet site \(Self.options) --format xlsx=sheet.xlsx --format csv=sheet.csv || exit 9
      sed 's|plan/action-plan-2566.html|nowhere.html|' sheet.csv >swapped.csv
      "$0" verify swapped.csv --site site \(Self.options) --format json=x.json --format csv
      """
    let run = try await ProgramRun.shell(script)
    #expect(run.exitCode == 1, "\(run.errors)")
    #expect(try tree.read("sheet.csv").split(separator: "\r\n").count == 44)
    let counts = try tree.read("x.json")
    #expect(counts.contains("\"passes\" : 42") && counts.contains("\"fails\" : 1"))
    let fails = run.output.split(separator: "\r\n").filter { $0.contains("ไม่ผ่าน,") }
    #expect(fails.count == 1)
    #expect(fails.first?.contains("\(Self.site)nowhere.html") == true)
    #expect(fails.first?.contains("\(Self.site)plan/action-plan-2566.html") == true)
    #expect(FileManager.default.fileExists(atPath: tree.path(of: "sheet.xlsx")))
  }

  @Test func `a saved report gives the sheet of its site`() async throws {
    let tree = try TemporaryTree()
    try tree.write("site/index.html", "<a href='law.html'>กฎหมายที่เกี่ยวข้อง</a>")
    let law = String(repeating: "<p>พระราชบัญญัติสภาตำบลและองค์การบริหารส่วนตำบล พ.ศ. 2537</p>", count: 8)
    try tree.write("site/law.html", "<h1>กฎหมายที่เกี่ยวข้อง</h1>\(law)")
    let script = """
      cd '\(tree.path)'
      "$0" scan site \(Self.options) --format json=report.json
      "$0" sheet site \(Self.options) >site.csv && "$0" sheet report.json >report.csv
      """
    let run = try await ProgramRun.shell(script)
    #expect(run.exitCode == 0, "\(run.errors)")
    let sheet = try tree.read("site.csv")
    #expect(sheet.contains("หน้าหลัก → กฎหมายที่เกี่ยวข้อง"))
    #expect(try tree.read("report.csv") == sheet)
  }

  @Test func `replaces no sheet unless told to`() async throws {
    let tree = try TemporaryTree()
    try tree.write("b.csv", "mine")
    let report = Repository.root.appending(path: "Samples/expected/complete-agency.json").path()
    let script = """
      cd '\(tree.path)' && "$0" sheet '\(report)' --format xlsx=a.xlsx --format csv=b.csv
      echo $? && ls && cat b.csv
      "$0" sheet '\(report)' --format xlsx=a.xlsx --format csv=b.csv --force && ls
      """
    let run = try await ProgramRun.shell(script)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output == "2\nb.csv\nminea.xlsx\nb.csv\n")
    #expect(try tree.read("b.csv").contains("o43"))
  }

  @Test func `paths of a mirror are told to be no addresses, and are checked all the same`()
    async throws
  {
    let report = Repository.root.appending(path: "Samples/expected/complete-agency.json").path()
    let script = """
      "$0" sheet '\(report)' >"$HOME/s.csv" && "$0" verify "$HOME/s.csv" --year 2566 \
      --site '\(Repository.sample("complete-agency"))' --as-of 2023-12-01 --no-cache
      """
    let run = try await ProgramRun.shell(script)
    #expect(run.errors.contains("--base-url"))
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.contains("ผ่าน 43 · ไม่ผ่าน 0 · ต้องตรวจเอง 0"))
  }

  @Test(arguments: [
    ("sheet /no/such/report.json", 2, "/no/such/report.json"), ("sheet /no/such/site", 3, "site"),
    ("sheet . --format pdf", 2, "pdf"), ("sheet . --format csv --format csv", 2, "--format"),
    ("sheet . --format csv=/no/such/place/s.csv", 2, "/no/such/place"),
    ("sheet . --format csv=README.md", 2, "'README.md' is there already"),
    ("sheet . --format csv=s.csv --format xlsx=./s.csv", 2, "two formats would write"),
    ("verify s.csv --format csv=v.csv --format xlsx=./v.csv", 2, "two formats would write"),
    ("verify /no/such.csv --site .", 2, "/no/such.csv"),
    ("verify s.csv", 2, "'s.csv' cannot be read"),
    ("verify README.md --site .", 2, "README.md: no row names the columns"),
  ])
  func `refuses a mistake on the command line`(
    command: String,
    code: Int32,
    named: String
  ) async throws {
    let run = try await ProgramRun.shell("\"$0\" \(command) --year 2566")
    #expect(run.exitCode == code, "\(run.errors)")
    #expect(run.errors.contains(named), "\(run.errors)")
    #expect(run.output == "")
  }

  @Test func `tells all mistakes of a sheet with their places`() async throws {
    let tree = try TemporaryTree()
    try tree.write("s.csv", "ข้อ,URL\no77,https://a.example/\no1,แผน\n")
    let script = "\"$0\" verify '\(tree.path(of: "s.csv"))' --site '\(tree.path)' --year 2566"
    let run = try await ProgramRun.shell(script)
    #expect(run.exitCode == 2)
    #expect(run.errors.contains("cell A2: 'o77'") && run.errors.contains("cell B3: 'แผน'"))
  }
}
