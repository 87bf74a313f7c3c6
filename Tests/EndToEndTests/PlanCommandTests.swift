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

  @Test func `plans with the owners and exemptions of the profile`() async throws {
    let tree = try TemporaryTree()
    let sample = Repository.sample("half-done-agency")
    let plan =
      "\"$0\" plan '\(sample)' --year 2566 --no-documents --as-of 2023-12-01 --format json"
    let plain = try await ProgramRun.shell("cd '\(tree.path)' && \(plan)")
    let before = try Self.tasks(plain.output)
    // An item that nobody else's profile could have moved, and one that is owed without a profile.
    let moved = try #require(before.first { $0.owner == "สำนักปลัด" })
    let exempt = try #require(before.last { $0.item != moved.item })
    try tree.write(
      "oitcheck.yaml",
      Array(
        """
        name: อบต.ตัวอย่าง
        year: 2566
        owners:
          \(moved.item): กองทดสอบ
        exemptions:
          - for: \(exempt.item)
            reason: ไม่มีภารกิจ
        """.utf8
      )
    )
    let profiled = try await ProgramRun.shell("cd '\(tree.path)' && \(plan)")
    #expect(profiled.exitCode == 0, "\(profiled.errors)")
    let after = try Self.tasks(profiled.output)
    #expect(after.first { $0.item == moved.item }?.owner == "กองทดสอบ")
    #expect(!after.contains { $0.item == exempt.item })
    #expect(after.count == before.count - 1)
    let own = try await ProgramRun.shell("cd '\(tree.path)' && \(plan) --owner กองทดสอบ")
    #expect(try Self.tasks(own.output).map(\.item) == [moved.item])
    let ignored = try await ProgramRun.shell("cd '\(tree.path)' && \(plan) --no-profile")
    #expect(ignored.output == plain.output)
  }

  /// The tasks of a plan in JSON, unit by unit.
  private static func tasks(_ json: String) throws -> [(owner: String, item: String)] {
    struct Plan: Decodable {
      struct Owner: Decodable {
        struct Task: Decodable { var item: String }
        var owner: String
        var tasks: [Task]
      }
      var owners: [Owner]
    }
    let plan = try JSONDecoder().decode(Plan.self, from: Data(json.utf8))
    return plan.owners.flatMap { owner in owner.tasks.map { (owner.owner, $0.item) } }
  }

  @Test func `writes a workbook beside a calendar, or neither`() async throws {
    let tree = try TemporaryTree()
    let report = Repository.root.appending(path: "Samples/expected/half-done-agency.json").path()
    let start = "\"$0\" plan '\(report)' --as-of 2023-03-15"
    let workbook = tree.path(of: "plan.xlsx")
    let calendar = tree.path(of: "plan.ics")
    let run = try await ProgramRun.shell("\(start) --format 'xlsx=\(workbook)' --ics '\(calendar)'")
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output == "")
    let bytes = try Data(contentsOf: URL(filePath: workbook))
    #expect(bytes.starts(with: Array("PK".utf8)))
    // A directory in the way of one file leaves the other as it was.
    try FileManager.default.removeItem(atPath: calendar)
    let failed = try await ProgramRun.shell(
      "mkdir '\(calendar)' && \(start) --lang en --force --format 'xlsx=\(workbook)'"
        + " --ics '\(calendar)'"
    )
    #expect(failed.exitCode == 2)
    #expect(failed.errors.contains("plan.ics"))
    #expect(try Data(contentsOf: URL(filePath: workbook)) == bytes)
  }

  @Test func `replaces no file unless told to, and then all of them or none`() async throws {
    let tree = try TemporaryTree()
    try tree.write("plan.html", "mine")
    let report = Repository.root.appending(path: "Samples/expected/half-done-agency.json").path()
    let script = "cd '\(tree.path)' && \"$0\" plan '\(report)' --as-of 2023-03-15"
    let refused = try await ProgramRun.shell("\(script) --format html=plan.html --ics plan.ics")
    #expect(refused.exitCode == 2)
    #expect(refused.errors.contains("'plan.html' is there already"))
    #expect(refused.errors.contains("--force"))
    #expect(try tree.read("plan.html") == "mine")
    #expect(!FileManager.default.fileExists(atPath: tree.path(of: "plan.ics")))
    let forced = try await ProgramRun.shell(
      "\(script) --format html=plan.html --ics plan.ics --force"
    )
    #expect(forced.exitCode == 0, "\(forced.errors)")
    #expect(try tree.read("plan.html").hasPrefix("<!DOCTYPE html>"))
    #expect(try tree.read("plan.ics").hasPrefix("BEGIN:VCALENDAR"))
  }

  @Test func `tells of a crawl in the language of the plan`() async throws {
    let tree = try TemporaryTree()
    let run = try await ProgramRun(
      "plan",
      "http://127.0.0.1:9/",
      "--allow-private",
      "--lang",
      "en",
      "--year",
      "2566",
      "--as-of",
      "2023-03-15"
    )
    #expect(run.exitCode == 3)
    #expect(!run.errors.unicodeScalars.contains { ("ก"..."๛").contains($0) }, "\(run.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: tree.path).isEmpty)
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
    ("--format docx", "docx"), ("--format html=/no/such/directory/x.html", "/no/such/directory"),
    ("--ics /no/such/directory/x.ics", "/no/such/directory"), ("README.md", "one source"),
    ("--roll-up --ics x.ics", "--ics"),
    ("--format html=q.html --ics q.html", "two formats would write 'q.html'"),
    ("--format html=q.html --format text=./q.html", "two formats would write './q.html'"),
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
