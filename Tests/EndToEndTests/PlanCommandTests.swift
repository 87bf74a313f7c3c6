import Foundation
import Testing

@Suite(.serialized) struct PlanCommandTests {
  @Test func `plans a site, and its saved report alike`() async throws {
    let tree = try TemporaryTree()
    let sample = Repository.sample("half-done-agency")
    let report = tree.path(of: "report.json")
    let day = ["--as-of", "2023-03-15"].joined(separator: " ")
    let options = "\(day) --format csv --owner กองคลัง"
    let script = """
      "$0" scan '\(sample)' --year 2566 --no-cache \(day) --format 'json=\(report)'
      "$0" plan '\(sample)' --year 2566 --no-cache \(options) >'\(tree.path(of: "site.csv"))' &&
      "$0" plan '\(report)' \(options) --ics '\(tree.path(of: "plan.ics"))' \
      >'\(tree.path(of: "report.csv"))'
      """
    let run = try await ProgramRun.shell(script)
    #expect(run.exitCode == 0, "\(run.errors)")
    let plan = try tree.read("site.csv")
    #expect(plan.contains("o21"))
    #expect(try tree.read("report.csv") == plan)
    #expect(try tree.read("plan.ics").hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
  }

  @Test func `puts reports side by side`() async throws {
    let samples = ["half-done-agency", "complete-agency"].map {
      Repository.root.appending(path: "Samples/expected/\($0).json").path()
    }
    let run = try await ProgramRun("plan", "--roll-up", samples[0], samples[1], "--format", "csv")
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.split(separator: "\r\n").count == 87)
  }

  @Test(arguments: [
    ("--owner กองช่าง", "กองช่าง"), ("--within -1", "within"), ("--remind soon", "soon"),
    ("--format xlsx", "xlsx"), ("--format html=/no/such/directory/x.html", "/no/such/directory"),
    ("--ics /no/such/directory/x.ics", "/no/such/directory"), ("README.md", "one source"),
    ("--roll-up --ics x.ics", "--ics"),
  ])
  func `refuses a mistake on the command line`(mistake: String, named: String) async throws {
    let report = Repository.root.appending(path: "Samples/expected/half-done-agency.json").path()
    let run = try await ProgramRun.shell("\"$0\" plan '\(report)' \(mistake)")
    #expect(run.exitCode == 2, "\(run.errors)")
    #expect(run.errors.contains(named))
    #expect(run.output == "")
  }

  @Test(arguments: [
    ("{", "no JSON"), ("[]", "schema"), ("{\"schema\": 1}", "schema"), ("{}", "schema"),
  ])
  func `names what is wrong with a report`(text: String, named: String) async throws {
    let tree = try TemporaryTree()
    try tree.write("broken.json", Array(text.utf8))
    let run = try await ProgramRun("plan", tree.path(of: "broken.json"))
    #expect(run.exitCode == 2)
    #expect(run.errors.contains("broken.json") && run.errors.contains(named), "\(run.errors)")
  }

  @Test func `refuses a report and a site that are not there`() async throws {
    #expect(try await ProgramRun("plan", "/no/such/report.json").exitCode == 2)
    #expect(try await ProgramRun("plan", "/no/such/site").exitCode == 3)
  }
}
