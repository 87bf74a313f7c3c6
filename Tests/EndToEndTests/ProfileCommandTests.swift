import ComplianceModel
import Foundation
import Testing

@Suite(.serialized) struct ProfileCommandTests {
  private static let scan =
    "scan '\(Repository.sample("half-done-agency"))' --as-of 2023-12-01 --no-documents"
    + " --format json"

  /// Runs the program in a directory of its own.
  private func run(
    _ arguments: String,
    in tree: TemporaryTree,
    _ environment: String = ""
  ) async throws -> ProgramRun {
    try await ProgramRun.shell("cd '\(tree.path)' && \(environment) \"$0\" \(arguments)")
  }

  private func verdict(_ item: String, _ report: Report) throws -> ItemResult {
    try #require(report.items.first { $0.id == item })
  }

  @Test func `a profile of the working directory changes the report and its exit code`()
    async throws
  {
    let tree = try TemporaryTree()
    let plain = try await run("\(Self.scan) --year 2566", in: tree)
    #expect(plain.exitCode == 1)
    let before = try plain.report()
    let failing = before.items.filter { Status.failingByDefault.contains($0.status) }
    let lapsed = try #require(failing.first)
    let attestations = failing.dropFirst().dropLast().map {
      "  - {for: \($0.id), year: 2566, who: นายสมมุติ, reason: เห็นแล้ว, expires: 2023-12-01}"
    }
    let exempt = try #require(failing.last)
    try tree.write(
      "oitcheck.yaml",
      """
      name: อบต.ตัวอย่าง
      year: 2566
      addresses: ["https://www.bansommut.example/"]
      owners:
        \(lapsed.id): กองทดสอบ
      exemptions:
        - for: \(exempt.requirement)
          reason: ไม่มีภารกิจ
      attestations:
        - {for: \(lapsed.id), year: 2566, who: นายสมมุติ, reason: เห็น, expires: 2023-11-30}
      \(attestations.joined(separator: "\n"))
      """
    )
    let profiled = try await run(Self.scan, in: tree)
    #expect(profiled.errors == "")
    #expect(profiled.exitCode == 1)
    let report = try profiled.report()
    #expect(report.source.baseURL == "https://www.bansommut.example/")
    #expect(report.summary[.attested] == attestations.count)
    #expect(try verdict(exempt.id, report).status == .notApplicable)
    #expect(try verdict(lapsed.id, report).status == lapsed.status)
    #expect(try verdict(lapsed.id, report).owner == "กองทดสอบ")
    #expect(report.findings.filter { $0.rule == .attestationExpired }.map(\.items) == [[lapsed.id]])
    // A day earlier, the lapsed attestation counts, too, and nothing fails.
    let earlier = Self.scan.replacing("2023-12-01", with: "2023-11-30")
    #expect(try await run(earlier, in: tree).exitCode == 0)
    #expect(try await run("\(Self.scan) --no-profile --year 2566", in: tree).report() == before)
  }

  @Test func `the command line counts before the environment and that before the profile`()
    async throws
  {
    let tree = try TemporaryTree()
    try tree.write("other.yaml", "name: ก\nyear: 2567\nfail-on: [none]\n")
    let profile = "--profile other.yaml"
    var run = try await run("\(Self.scan) \(profile)", in: tree)
    #expect(try run.report().checklist.id == "oit-2567-lao")
    #expect(run.exitCode == 0)
    let variables = "OITCHECK_YEAR=2565 OITCHECK_FAIL_ON=missing,broken"
    run = try await self.run("\(Self.scan) \(profile)", in: tree, variables)
    #expect(try run.report().checklist.id == "oit-2565-lao")
    #expect(run.exitCode == 1)
    run = try await self.run(
      "\(Self.scan) \(profile) --year 2566 --fail-on none",
      in: tree,
      variables
    )
    #expect(try run.report().checklist.id == "oit-2566-lao")
    #expect(run.exitCode == 0)
    run = try await self.run(Self.scan, in: tree, "OITCHECK_PROFILE=other.yaml OITCHECK_YEAR=''")
    #expect(try run.report().checklist.id == "oit-2567-lao")
  }

  @Test(arguments: [
    ("OITCHECK_YEAR=soon", "OITCHECK_YEAR"), ("OITCHECK_YEAR=2599", "OITCHECK_YEAR"),
    ("OITCHECK_FAIL_ON=broke", "OITCHECK_FAIL_ON"),
    ("OITCHECK_PROFILE=nowhere.yaml", "nowhere.yaml"),
    ("OITCHECK_BASE_URL=nowhere", "OITCHECK_BASE_URL"),
  ])
  func `refuses a mistake in the environment`(variable: String, named: String) async throws {
    let run = try await run(Self.scan, in: TemporaryTree(), variable)
    #expect(run.exitCode == 2)
    #expect(run.output == "")
    #expect(run.errors.contains(named), "\(run.errors)")
  }

  @Test func `refuses a faulty profile and names the places`() async throws {
    let tree = try TemporaryTree()
    try tree.write("oitcheck.yaml", "name: ก\nyear: 2566\nowner:\n  o12: ข\n")
    let run = try await run(Self.scan, in: tree)
    #expect(run.exitCode == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("oitcheck.yaml:3:1: unknown key 'owner'"), "\(run.errors)")
    #expect(run.errors.contains("did you mean 'owners'?"))
  }

  @Test func `writes a profile once, and again only by force`() async throws {
    let tree = try TemporaryTree()
    let command =
      "init --name 'อบต. \"ตัวอย่าง\"' --year 2566 --owner o12=กองคลัง --fail-on none"
      + " --address https://www.bansommut.example/"
    let first = try await run(command, in: tree)
    #expect(first.exitCode == 0, "\(first.errors)")
    let text = try tree.read("oitcheck.yaml")
    #expect(text.contains("name: \"อบต. \\\"ตัวอย่าง\\\"\""))
    #expect(text.contains("o12: \"กองคลัง\""))
    let scan = try await run(Self.scan, in: tree)
    #expect(scan.exitCode == 0, "\(scan.errors)")
    #expect(try verdict("o12", try scan.report()).owner == "กองคลัง")
    let second = try await run(command.replacing("กองคลัง", with: "กองช่าง"), in: tree)
    #expect(second.exitCode == 2)
    #expect(try tree.read("oitcheck.yaml") == text)
    let forced = try await run(
      command.replacing("กองคลัง", with: "กองช่าง") + " --force",
      in: tree
    )
    #expect(forced.exitCode == 0)
    #expect(try tree.read("oitcheck.yaml").contains("กองช่าง"))
    let left = try FileManager.default.contentsOfDirectory(atPath: tree.path)
    #expect(left == ["oitcheck.yaml"])
  }

  @Test(arguments: [
    ("init --year 2566", "--name"), ("init --name ก --year 2599", "2599"),
    ("init --name ก --owner o12", "--owner"), ("init --name ก --owner o99=ข", "o99"),
    ("init --name ก --address nowhere", "nowhere"), ("init --name ' '", "empty"),
    (
      "init --name ก --output /no/such/place/p.yaml", "there is no folder '/no/such/place'; make it"
    ),
    ("init --name ก --output /proc/p.yaml", "'/proc'"),
    ("init --name ก --output /proc/p.yaml --force", "name a file elsewhere"),
  ])
  func `writes no profile that would not load`(command: String, named: String) async throws {
    let tree = try TemporaryTree()
    let run = try await run(command, in: tree)
    #expect(run.exitCode == 2)
    #expect(run.errors.contains(named), "\(run.errors)")
    #expect(!run.errors.contains("Error Domain") && !run.errors.contains("could not be completed"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: tree.path) == [])
  }

  @Test func `moves a profile to another year and says what is left to decide`() async throws {
    let tree = try TemporaryTree()
    try tree.write(
      "oitcheck.yaml",
      "# ของเรา\nname: ก\nyear: 2566\nowners:\n  o4: กองแผน\n  o11: กองแผน\n  o12: กองคลัง\n"
    )
    let run = try await run("rules migrate oitcheck.yaml --to 2567 --lang en", in: tree)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(
      run.output
        == "# ของเรา\nname: ก\nyear: 2567\nowners:\n  o7: กองแผน\n  annual-plan: กองแผน\n"
        + "  progress-6m: กองคลัง\n"
    )
    #expect(run.errors.contains("oitcheck.yaml:5: o4 → o7"))
    #expect(run.errors.contains("to decide (1)"))
    let written = try await self.run(
      "rules migrate oitcheck.yaml --to 2567 --write oitcheck.yaml",
      in: tree
    )
    #expect(written.output == "")
    #expect(try tree.read("oitcheck.yaml") == run.output)
    let scan = try await self.run(Self.scan, in: tree)
    let report = try scan.report()
    #expect(report.checklist.id == "oit-2567-lao")
    #expect(try verdict("o7", report).owner == "กองแผน")
    #expect(report.findings.filter { $0.rule == .profileUnused }.count == 2)
  }

  @Test(arguments: [
    ("--to 2599", "2599"), ("--to 12", "--to"), ("--to 2567 --from 2565", "2566"),
  ])
  func `refuses to move a profile to nowhere`(options: String, named: String) async throws {
    let tree = try TemporaryTree()
    try tree.write("p.yaml", "name: ก\nyear: 2566\n")
    let run = try await run("rules migrate p.yaml \(options)", in: tree)
    #expect(run.exitCode == 2)
    #expect(run.output == "")
    #expect(run.errors.contains(named), "\(run.errors)")
  }
}
