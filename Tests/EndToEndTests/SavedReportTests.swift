import ComplianceModel
import Foundation
import Testing

/// What the program does with reports that it wrote before.
@Suite(.serialized) struct SavedReportTests {
  private static let day = ["--year", "2566", "--as-of", "2023-12-01", "--no-progress"]

  /// The JSON reports of two samples, which are judged once for all tests.
  private static let judged = Task {
    var reports: [String: String] = [:]
    for (name, sample) in [("half", "half-done-agency"), ("full", "complete-agency")] {
      let run = try await ProgramRun.shell(
        "\"$0\" scan '\(Repository.sample(sample))' \(day.joined(separator: " ")) --format json"
      )
      try #require(run.exitCode <= 1, "\(run.errors)")
      reports[name] = run.output
    }
    return reports
  }

  /// A folder with the reports as files: `half.json` and `full.json`.
  private static func reports() async throws -> TemporaryTree {
    let tree = try TemporaryTree()
    for (name, report) in try await judged.value { try tree.write("\(name).json", report) }
    return tree
  }

  @Test func `draws a saved report again, in every format`() async throws {
    let tree = try await Self.reports()
    let again = try await ProgramRun("report", tree.path(of: "half.json"), "--format", "json")
    #expect(again.exitCode == 0 && again.errors == "")
    #expect(try again.output == tree.read("half.json"))
    let names = ["text", "html", "junit", "sarif", "github", "markdown", "csv", "xlsx"]
    let wanted = names.map { "--format '\($0)=\(tree.path(of: "r.\($0)"))'" }
    let run = try await ProgramRun.shell(
      "\"$0\" report '\(tree.path(of: "half.json"))' \(wanted.joined(separator: " "))"
    )
    #expect(run.exitCode == 0 && run.output == "" && run.errors == "", "\(run.errors)")
    for name in names {
      let file = URL(filePath: tree.path(of: "r.\(name)"))
      #expect(try Data(contentsOf: file).count > 1000, "\(name)")
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: tree.path)
    #expect(left.count == names.count + 2, "\(left)")
  }

  @Test func `tells what changed and exits by what got worse`() async throws {
    let tree = try await Self.reports()
    let (half, full) = (tree.path(of: "half.json"), tree.path(of: "full.json"))
    for (old, new, code) in [(half, full, 0 as Int32), (full, half, 1), (half, half, 0)] {
      let run = try await ProgramRun("diff", old, new, "--format", "json")
      #expect(run.exitCode == code && run.errors == "", "\(run.errors)")
      #expect(run.output.contains("\"matching\" : \"item\""))
    }
  }

  @Test func `tells a comparison in several formats at once, or in none`() async throws {
    let tree = try await Self.reports()
    let names = ["text", "html", "json", "markdown"]
    let wanted = names.map { "--format '\($0)=\(tree.path(of: "c.\($0)"))'" }
    let diff =
      "\"$0\" diff '\(tree.path(of: "half.json"))' '\(tree.path(of: "full.json"))' --lang th"
    let run = try await ProgramRun.shell("\(diff) \(wanted.joined(separator: " "))")
    #expect(run.exitCode == 0 && run.output == "" && run.errors == "", "\(run.errors)")
    for name in names { #expect(try tree.read("c.\(name)").count > 1000, "\(name)") }
    // A day of the year that the earlier report names is no new year.
    #expect(try !tree.read("c.text").contains("เปลี่ยนเป็นข้อมูลปีใหม่ index.html"))
    try tree.write("c.text", "old")
    let none = try await ProgramRun.shell(
      "\(diff) --format 'text=\(tree.path(of: "c.text"))' --format json=/no/such/place/c.json"
    )
    #expect(none.exitCode == 2 && none.errors.contains("/no/such/place"), "\(none.errors)")
    #expect(try tree.read("c.text") == "old")
  }

  @Test func `fails a scan only on what got worse than the baseline`() async throws {
    let tree = try await Self.reports()
    let scan =
      "\"$0\" scan '\(Repository.sample("half-done-agency"))' "
      + Self.day.joined(separator: " ") + " --lang en"
    let known = try await ProgramRun.shell("\(scan) --baseline '\(tree.path(of: "half.json"))'")
    #expect(known.exitCode == 0 && known.errors == "", "\(known.errors)")
    #expect(known.output.contains("Against the baseline"))
    #expect(known.output.contains(#/Known already +o2, /#))
    #expect(known.output.contains(#/Got worse +–/#))
    let worse = try await ProgramRun.shell("\(scan) --baseline '\(tree.path(of: "full.json"))'")
    #expect(worse.exitCode == 1)
    #expect(worse.output.contains(#/Got worse +o2, /#))
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    /// What follows the program's name; `DIR` is a folder with the file `bad.json`.
    var testDescription: String
    var content: String
    var named: String
  }

  @Test(arguments: [
    Refusal(testDescription: "report DIR/bad.json", content: "{", named: "bad.json: no JSON"),
    Refusal(testDescription: "report DIR/bad.json", content: "{\"a\": 1}", named: "schema"),
    Refusal(
      testDescription: "report DIR/bad.json",
      content: "{\"schema\": \"https://oitcheck.dev/schema/report-2.json\"}",
      named: "newer"
    ),
    Refusal(testDescription: "report DIR/none.json", content: "", named: "none.json"),
    Refusal(testDescription: "report DIR", content: "", named: "cannot be read"),
    Refusal(testDescription: "diff DIR/bad.json DIR/bad.json", content: "[]", named: "schema"),
    Refusal(
      testDescription: "diff DIR/bad.json DIR/bad.json --format xlsx",
      content: "[]",
      named: "xlsx"
    ),
    Refusal(
      testDescription: "scan Samples/legacy-agency --baseline DIR/bad.json",
      content: "[]",
      named: "bad.json"
    ),
    Refusal(
      testDescription: "report DIR/bad.json --format csv=DIR/x --format text=DIR/x",
      content: "[]",
      named: "two formats"
    ),
    Refusal(
      testDescription: "diff DIR/bad.json DIR/bad.json --format json=DIR/x --format text=DIR/x",
      content: "[]",
      named: "two formats"
    ),
    Refusal(
      testDescription: "report DIR/bad.json --format csv=DIR",
      content: "[]",
      named: "directory"
    ),
  ])
  func `refuses what is no report and says what to do`(_ refusal: Refusal) async throws {
    let tree = try TemporaryTree()
    try tree.write("bad.json", refusal.content)
    let arguments = refusal.testDescription.replacing("DIR", with: tree.path)
    let run = try await ProgramRun.shell("\"$0\" \(arguments)")
    #expect(run.exitCode == 2 && run.output == "")
    #expect(run.errors.contains(refusal.named), "\(run.errors)")
  }

  @Test func `replaces all files or none`() async throws {
    let tree = try await Self.reports()
    try tree.write("r.csv", "old")
    try FileManager.default.createDirectory(
      atPath: tree.path(of: "locked"),
      withIntermediateDirectories: false
    )
    // The name is too long for any file, which only writing shows.
    let long = String(repeating: "n", count: 254)
    let run = try await ProgramRun.shell(
      """
      "$0" report '\(tree.path(of: "half.json"))' --format 'csv=\(tree.path(of: "r.csv"))' \
      --format 'html=\(tree.path(of: "\(long).html"))'
      """
    )
    #expect(run.exitCode == 2)
    #expect(try tree.read("r.csv") == "old")
    let left = try FileManager.default.contentsOfDirectory(atPath: tree.path)
    #expect(Set(left) == ["half.json", "full.json", "r.csv", "locked"])
  }

  @Test func `writes through a symbolic link and keeps the file's mode`() async throws {
    let tree = try await Self.reports()
    try tree.write("deep/r.csv", "old")
    chmod(tree.path(of: "deep/r.csv"), 0o600)
    try tree.link("r.csv", to: "deep/r.csv")
    let run = try await ProgramRun(
      "report",
      tree.path(of: "half.json"),
      "--format",
      "csv=\(tree.path(of: "r.csv"))"
    )
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: tree.path(of: "r.csv"))
        == "deep/r.csv"
    )
    #expect(try tree.read("deep/r.csv").contains("o43"))
    let attributes = try FileManager.default.attributesOfItem(atPath: tree.path(of: "deep/r.csv"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func `refuses to draw a workbook on a terminal`() async throws {
    let tree = try await Self.reports()
    // `script` gives the program a terminal for its standard output.
    try #require(FileManager.default.isExecutableFile(atPath: "/usr/bin/script"))
    let command = "'$0' report '\(tree.path(of: "half.json"))' --format xlsx"
    let run = try await ProgramRun.shell("script -qec \"\(command)\" /dev/null; true")
    #expect(run.output.contains("no text for a terminal"), "\(run.output.prefix(300))")
    let piped = try await ProgramRun.shell(
      "\"$0\" report '\(tree.path(of: "half.json"))' --format xlsx | head -c 2"
    )
    #expect(piped.output == "PK")
  }

  @Test func `appends the summary that a workflow's step asks for`() async throws {
    let tree = try await Self.reports()
    try tree.write("summary.md", "before\n")
    let run = try await ProgramRun.shell(
      """
      export GITHUB_STEP_SUMMARY='\(tree.path(of: "summary.md"))'
      "$0" report '\(tree.path(of: "half.json"))' --format github
      """
    )
    #expect(run.exitCode == 0 && run.output.hasPrefix("::"), "\(run.errors)")
    let summary = try tree.read("summary.md")
    #expect(summary.hasPrefix("before\n# ") && summary.contains("| o1 |"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completes for a shell`(shell: String) async throws {
    let run = try await ProgramRun("--generate-completion-script", shell)
    #expect(run.exitCode == 0)
    #expect(run.output.contains("baseline") && run.output.contains("diff"))
  }

  @Test(arguments: ["scan", "report", "diff", "inspect", "rules"])
  func `shows an example in the help of each command`(command: String) async throws {
    let run = try await ProgramRun(command, "--help")
    #expect(run.exitCode == 0)
    #expect(run.output.contains("Example"))
    #expect(run.output.contains("oitcheck \(command) "))
  }
}
