import ComplianceModel
import Foundation
import Testing

@Suite(.serialized) struct CommandLineTests {
  private static let day = ["--year", "2566", "--as-of", "2023-12-01"]

  @Test(arguments: [
    ("complete-agency", 0 as Int32), ("half-done-agency", 1), ("hostile-agency", 1),
  ])
  func `exits by what it found`(sample: String, exitCode: Int32) async throws {
    let run = try await ProgramRun(
      "scan",
      Repository.sample(sample),
      "--year",
      "2566",
      "--as-of",
      "2023-12-01",
      "--format",
      "json"
    )
    #expect(run.exitCode == exitCode)
    #expect(run.errors == "")
    let report = try run.report()
    #expect(report.items.count == 43)
    #expect(report.source.location == Repository.sample(sample))
    let fails = report.items.contains { Status.failingByDefault.contains($0.status) }
    #expect(fails == (exitCode == 1))
  }

  @Test(arguments: [
    ("none", 0 as Int32), ("missing", 1), ("attested", 0), ("attested,not-applicable", 0),
    ("unverified,missing", 1),
  ])
  func `fails on the statuses that it is told`(list: String, exitCode: Int32) async throws {
    let run = try await ProgramRun(
      "scan",
      Repository.sample("half-done-agency"),
      "--as-of",
      "2023-12-01",
      "--year",
      "2023",
      "--fail-on",
      list,
      "--quiet"
    )
    #expect(run.exitCode == exitCode)
    #expect(!run.output.isEmpty)
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    var arguments: [String]
    /// What the message must name.
    var named: String
    var testDescription: String { arguments.joined(separator: " ") }

    init(_ named: String, _ arguments: String...) {
      self.arguments = arguments
      self.named = named
    }
  }

  @Test(arguments: [
    Mistake("2599", "--year", "2599"), Mistake("12", "--year", "12"),
    Mistake("school", "--edition", "school"), Mistake("docx", "--format", "docx"),
    Mistake("json=", "--format", "json="), Mistake("broke", "--fail-on", "broke"),
    Mistake("jobs", "--jobs", "0"), Mistake("jobs", "--jobs", "-1"),
    Mistake("many", "--jobs", "many"),
    Mistake("2023-02-30", "--as-of", "2023-02-30"), Mistake("base-url", "--base-url", "nowhere"),
    Mistake("full", "--mirror", "full"), Mistake("xx", "--lang", "xx"),
    Mistake("--colour", "--colour", "always"),
    Mistake("standard output", "--format", "json", "--format", "text"),
    Mistake("/no/such/directory", "--format", "json=/no/such/directory/x.json"),
    Mistake("/no/such/rules", "--rules", "/no/such/rules"),
  ])
  func `refuses a mistake on the command line`(_ mistake: Mistake) async throws {
    let sample = Repository.sample("legacy-agency")
    let quoted = ([sample] + mistake.arguments).map { "'\($0)'" }.joined(separator: " ")
    let run = try await ProgramRun.shell("\"$0\" scan \(quoted)")
    #expect(run.exitCode == 2, "\(run.errors)")
    #expect(run.output == "")
    #expect(run.errors.contains(mistake.named), "\(run.errors)")
  }

  @Test func `refuses a rule file with an unknown key and names its place`() async throws {
    let tree = try TemporaryTree()
    try tree.copy(Repository.root.appending(path: "Rules").path(), to: "Rules")
    let file = "Rules/th-oit/requirements/contact.yaml"
    let lines = try tree.read(file).split(separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(lines.firstIndex { $0.hasPrefix("title:") })
    try tree.write(
      file,
      (lines[...first] + ["colour: red"] + lines[(first + 1)...]).joined(separator: "\n")
    )
    let run = try await ProgramRun(
      "scan",
      Repository.sample("legacy-agency"),
      "--rules",
      tree.path(of: "Rules")
    )
    #expect(run.exitCode == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("contact.yaml:\(first + 2):1:"), "\(run.errors)")
    #expect(run.errors.contains("colour"))
  }

  @Test func `writes every format that it is asked for`() async throws {
    let tree = try TemporaryTree()
    let (json, html) = (tree.path(of: "r.json"), tree.path(of: "r.html"))
    let run = try await ProgramRun(
      "scan",
      Repository.sample("half-done-agency"),
      "--year",
      "2566",
      "--as-of",
      "2023-12-01",
      "--format",
      "json=\(json)",
      "--format",
      "html=\(html)",
      "--format",
      "text"
    )
    #expect(run.exitCode == 1)
    #expect(run.errors == "")
    #expect(run.output.contains("o11"))
    #expect(!run.output.contains("\u{1B}"))
    let report = try JSONDecoder().decode(Report.self, from: Data(tree.read("r.json").utf8))
    #expect(report.items.count == 43)
    #expect(try tree.read("r.html").hasPrefix("<!"))
  }

  @Test func `leaves an older report alone when the run is refused`() async throws {
    let tree = try TemporaryTree()
    try tree.write("r.json", "old")
    let run = try await ProgramRun(
      "scan",
      "/no/such/mirror",
      "--format",
      "json=\(tree.path(of: "r.json"))"
    )
    #expect(run.exitCode == 3)
    #expect(try tree.read("r.json") == "old")
  }

  @Test func `survives a reader that has seen enough`() async throws {
    let sample = Repository.sample("half-done-agency")
    let run = try await ProgramRun.shell(
      "\"$0\" scan '\(sample)' --year 2566 --as-of 2023-12-01 --format html | head -1; echo \"${PIPESTATUS[0]}\""
    )
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.last == "1", "\(run.errors)")
    #expect(run.errors == "")
  }

  @Test func `survives a closed standard output`() async throws {
    let sample = Repository.sample("half-done-agency")
    let run = try await ProgramRun.shell(
      "\"$0\" scan '\(sample)' --as-of 2023-12-01 --format json >&-"
    )
    #expect(run.exitCode == 1 || run.exitCode == 2, "\(run.exitCode) \(run.errors)")
  }

  @Test func `tells its version and its commands`() async throws {
    let version = try await ProgramRun("--version")
    #expect(version.exitCode == 0)
    #expect(version.output.contains { $0.isNumber })
    let help = try await ProgramRun("--help")
    #expect(help.exitCode == 0)
    #expect(help.output.contains("scan") && help.output.contains("rules"))
    let none = try await ProgramRun("frobnicate")
    #expect(none.exitCode == 2)
    #expect(none.output == "")
  }
}
