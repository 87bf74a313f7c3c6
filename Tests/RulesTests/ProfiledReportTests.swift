import ChecklistGuidance
import ComplianceModel
import Testing

@Suite struct ProfiledReportTests {
  private typealias Fixture = ProfileFixture

  private func apply(
    _ profile: OrganisationProfile,
    to report: Report = ProfileFixture.report()
  ) -> Report {
    ProfiledReport(profile, on: report, of: ProfileFixture.checklist).report
  }

  private func item(_ status: Status, in report: Report) throws -> ItemResult {
    try #require(report.items.first { $0.requirement == status.rawValue })
  }

  @Test(arguments: Status.allCases)
  func `an exemption covers every verdict`(status: Status) throws {
    let report = apply(Fixture.profile(exemptions: [Fixture.exemption(Fixture.id(status))]))
    let result = try item(status, in: report)
    #expect(result.status == .notApplicable)
    guard status != .notApplicable else { return }
    #expect(result.reason.th.contains("ไม่มีภารกิจนี้") && result.reason.en.contains("ไม่มีภารกิจนี้"))
    #expect(result.reason.en.contains("The machine's reason."))
  }

  @Test(arguments: [
    (Status.unverified, Status.attested), (.incomplete, .attested), (.outdated, .attested),
    (.broken, .attested), (.missing, .attested), (.disclosed, .disclosed),
    (.declaredNone, .declaredNone), (.notApplicable, .notApplicable), (.notDue, .notDue),
  ])
  func `an attestation covers what does not pass by itself`(
    status: Status,
    expected: Status
  ) throws {
    let report = apply(Fixture.profile(attestations: [Fixture.attestation(Fixture.id(status))]))
    let result = try item(status, in: report)
    #expect(result.status == expected)
    let unused = report.findings.filter { $0.rule == .profileUnused }
    let isNeedless = [.disclosed, .declaredNone, .notApplicable].contains(status)
    #expect(unused.map(\.items) == (isNeedless ? [[Fixture.id(status)]] : []))
    guard expected == .attested else {
      #expect(result == (try item(status, in: Fixture.report())))
      return
    }
    for text in [result.reason.th, result.reason.en] {
      #expect(text.contains("นายสมมุติ ทดสอบ") && text.contains("เห็นที่บอร์ดหน้าสำนักงาน"))
      #expect(text.contains("https://www.bansommut.example/board"))
    }
    #expect(result.reason.th.contains("30 กันยายน 2566"))
    #expect(result.reason.en.contains("30 September 2023"))
    #expect(result.reason.en.contains(status.rawValue))
  }

  @Test(arguments: [("2023-09-30", true), ("2023-10-01", false)])
  func `the last day of an attestation counts`(day: String, isLive: Bool) throws {
    let profile = Fixture.profile(attestations: [Fixture.attestation("missing", line: 7)])
    let report = apply(profile, to: Fixture.report(asOf: day))
    let result = try item(.missing, in: report)
    #expect(result.status == (isLive ? .attested : .missing))
    let expired = report.findings.filter { $0.rule == .attestationExpired }
    #expect(expired.count == (isLive ? 0 : 1))
    guard let finding = expired.first else { return }
    #expect(finding.severity == .warning)
    #expect(finding.items == [Fixture.id(.missing)])
    #expect(finding.url == "oitcheck.yaml")
    #expect(finding.message.en.contains("line 7") && finding.message.th.contains("บรรทัด 7"))
    #expect(result == (try item(.missing, in: Fixture.report())))
  }

  @Test func `entries of another year wait for it in silence`() {
    let profile = Fixture.profile(
      exemptions: [Fixture.exemption("missing", year: 2567)],
      attestations: [Fixture.attestation("broken", year: 2565, expires: "2022-01-01")]
    )
    #expect(apply(profile) == Fixture.report())
  }

  @Test func `an exemption of the year counts in it`() throws {
    let profile = Fixture.profile(exemptions: [Fixture.exemption("missing", year: 2566)])
    #expect(try item(.missing, in: apply(profile)).status == .notApplicable)
  }

  @Test func `an exempt item needs no attestation`() throws {
    let profile = Fixture.profile(
      exemptions: [Fixture.exemption("missing")],
      attestations: [Fixture.attestation("missing")]
    )
    let report = apply(profile)
    #expect(try item(.missing, in: report).status == .notApplicable)
    #expect(report.findings.filter { $0.rule == .profileUnused }.count == 1)
  }

  @Test func `owners are replaced by item and by requirement`() throws {
    let profile = Fixture.profile(owners: [("o1", "กองคลัง"), ("missing", "กองช่าง")])
    let report = apply(profile)
    #expect(try item(.disclosed, in: report).owner == "กองคลัง")
    #expect(try item(.missing, in: report).owner == "กองช่าง")
    #expect(try item(.broken, in: report).owner == "สำนักปลัด")
    #expect(report.findings == Fixture.report().findings)
  }

  struct Joined: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var owners: [(String, String)]
    var owner: String
    var unused: Int
  }

  @Test(arguments: [
    Joined(
      testDescription: "parts that agree",
      owners: [("part-one", "กองคลัง"), ("part-two", "กองคลัง")],
      owner: "กองคลัง",
      unused: 0
    ),
    Joined(
      testDescription: "parts that differ",
      owners: [("part-one", "กองคลัง"), ("part-two", "กองช่าง")],
      owner: "สำนักปลัด",
      unused: 2
    ),
    Joined(
      testDescription: "a whole and a part that differ",
      owners: [("part-one", "กองคลัง"), ("missing", "กองช่าง")],
      owner: "กองช่าง",
      unused: 1
    ),
  ])
  func `the owner of a part counts only where nobody disagrees`(_ joined: Joined) throws {
    let report = apply(Fixture.profile(owners: joined.owners))
    #expect(try item(.missing, in: report).owner == joined.owner)
    #expect(report.findings.filter { $0.rule == .profileUnused }.count == joined.unused)
  }

  @Test func `a part does not speak for the whole item`() throws {
    let profile = Fixture.profile(
      exemptions: [Fixture.exemption("part-one")],
      attestations: [Fixture.attestation("part-two")]
    )
    let report = apply(profile)
    #expect(try item(.missing, in: report).status == .missing)
    let unused = report.findings.filter { $0.rule == .profileUnused }
    #expect(unused.map(\.items) == [[Fixture.id(.missing)], [Fixture.id(.missing)]])
  }

  @Test func `names that the list does not have are reported`() {
    let profile = Fixture.profile(
      owners: [("retired-one", "กองคลัง")],
      exemptions: [Fixture.exemption("retired-two")],
      attestations: [Fixture.attestation("retired-three")]
    )
    let report = apply(profile)
    #expect(report.items == Fixture.report().items)
    let unused = report.findings.filter { $0.rule == .profileUnused }
    #expect(unused.count == 3)
    #expect(unused.allSatisfy { $0.severity == .note && $0.url == "oitcheck.yaml" })
  }

  @Test func `the summary is counted anew`() {
    let profile = Fixture.profile(
      exemptions: [Fixture.exemption("broken")],
      attestations: [Fixture.attestation("missing")]
    )
    let summary = apply(profile).summary
    #expect(summary[.missing] == 0 && summary[.broken] == 0)
    #expect(summary[.attested] == 2 && summary[.notApplicable] == 2)
  }

  @Test func `an empty profile changes nothing`() {
    #expect(apply(Fixture.profile()) == Fixture.report())
  }

  @Test(arguments: 0..<200)
  func `applying a profile twice is applying it once`(seed: Int) {
    let profile = VariedProfile.profile(seed: seed)
    let once = apply(profile)
    #expect(apply(profile, to: once) == once)
    #expect(once.items.map(\.id) == Fixture.report().items.map(\.id))
    #expect(once.summary == StatusCounts(once.items.map(\.status)))
    #expect(Set(once.findings).isSuperset(of: Fixture.report().findings))
  }

  @Test(arguments: 0..<200)
  func `a profile takes no verdict away from what passes`(seed: Int) {
    let before = Fixture.report()
    let after = apply(VariedProfile.profile(seed: seed))
    for (old, new) in zip(before.items, after.items) where old.status != new.status {
      #expect(new.status == .attested || new.status == .notApplicable)
      #expect(
        new.status != .attested || Status.failingByDefault.contains(old.status)
          || old.status == .unverified
      )
    }
  }
}

/// Profiles with arbitrary entries, made from a seed.
private enum VariedProfile {
  static func profile(seed: Int) -> OrganisationProfile {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func pick<Value>(_ values: [Value]) -> Value {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return values[Int(state % UInt64(values.count))]
    }
    let names =
      ProfileFixture.checklist.items.flatMap { [$0.id, $0.requirement] }
      + ["part-one", "part-two", "retired"]
    func many<Value>(_ make: () -> Value) -> [Value] {
      (0..<pick([0, 1, 2, 4, 9])).map { _ in make() }
    }
    return ProfileFixture.profile(
      owners: many { (pick(names), pick(["กองคลัง", "กองช่าง"])) },
      exemptions: many { ProfileFixture.exemption(pick(names), year: pick([nil, 2566, 2567])) },
      attestations: many {
        ProfileFixture.attestation(
          pick(names),
          year: pick([2566, 2566, 2567]),
          expires: pick(["2023-04-29", "2023-04-30", "2023-09-30"])
        )
      }
    )
  }
}
