import Foundation
import Testing

@Suite(.serialized) struct SheetCommandTests {
  private static let site = "https://www.thungdokchan.example/"
  private static let options =
    "--year 2566 --as-of 2023-12-01 --no-cache --base-url \(site) --mirror complete"

  @Test func `the sheet of a site passes on it; a swapped address fails with a better one`()
    async throws
  {
    let tree = try TemporaryTree()
    try tree.copy(Repository.sample("complete-agency"), to: "site")
    let script = """
      cd '\(tree.path)'
      "$0" sheet site \(Self.options) --format xlsx=sheet.xlsx --format csv=sheet.csv || exit 9
      "$0" verify sheet.xlsx --site site \(Self.options) --format json=x.json --format text || exit 8
      sed 's|plan/action-plan-2566.html|nowhere.html|' sheet.csv >swapped.csv
      "$0" verify swapped.csv --site site \(Self.options) --format csv
      """
    let run = try await ProgramRun.shell(script)
    #expect(run.exitCode == 1, "\(run.errors)")
    #expect(run.output.contains("ผ่าน 43 · ไม่ผ่าน 0 · ต้องตรวจเอง 0"))
    #expect(try tree.read("sheet.csv").split(separator: "\r\n").count == 44)
    #expect(try tree.read("x.json").contains("\"passes\" : 43"))
    let fails = run.output.split(separator: "\r\n").filter { $0.contains("ไม่ผ่าน,") }
    #expect(fails.count == 1)
    #expect(fails.first?.contains("\(Self.site)nowhere.html") == true)
    #expect(fails.first?.contains("\(Self.site)plan/action-plan-2566.html") == true)
  }

  @Test func `a saved report gives the sheet of its site`() async throws {
    let tree = try TemporaryTree()
    let sample = Repository.sample("half-done-agency")
    let script = """
      cd '\(tree.path)'
      "$0" scan '\(sample)' \(Self.options) --format json=report.json
      "$0" sheet '\(sample)' \(Self.options) >site.csv && "$0" sheet report.json >report.csv
      """
    let run = try await ProgramRun.shell(script)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(try tree.read("site.csv") == tree.read("report.csv"))
  }

  @Test func `paths of a mirror are told to be no addresses`() async throws {
    let sample = Repository.sample("complete-agency")
    let script = """
      "$0" sheet '\(sample)' --year 2566 --as-of 2023-12-01 --no-cache >"$HOME/s.csv" &&
      "$0" verify "$HOME/s.csv" --site '\(sample)' --year 2566 --as-of 2023-12-01 --no-cache
      """
    let run = try await ProgramRun.shell(script)
    #expect(run.errors.contains("--base-url"))
    #expect(run.exitCode == 0, "\(run.errors)")
  }

  @Test(arguments: [
    ("sheet /no/such/report.json", 2, "/no/such/report.json"), ("sheet /no/such/site", 3, "site"),
    ("sheet . --format pdf", 2, "pdf"), ("sheet . --format csv --format csv", 2, "--format"),
    ("sheet . --format csv=/no/such/place/s.csv", 2, "/no/such/place"),
    ("verify /no/such.csv --site .", 2, "/no/such.csv"), ("verify s.csv", 2, "--site"),
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
