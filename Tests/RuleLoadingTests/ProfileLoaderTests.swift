import ComplianceModel
import Foundation
import RuleLoading
import Testing

@Suite struct ProfileLoaderTests {
  @Test(
    arguments: ProfileMistake.form + ProfileMistake.names + ProfileMistake.doubles
      + ProfileMistake.values
  )
  func `answers a mistake with its place and its mend`(_ mistake: ProfileMistake) throws {
    let range = try #require(ProfilePack.text.firstRange(of: mistake.old))
    let text = ProfilePack.text.replacingCharacters(in: range, with: mistake.new)
    let found = ProfilePack.messages(text)
    #expect(found == mistake.messages, "\(found.joined(separator: "\n"))")
  }

  @Test func `reads every part of a profile`() throws {
    let profile = try ProfilePack.profile()
    #expect(profile.name == "เทศบาลตำบลบ้านสมมุติ")
    #expect(profile.edition == "lao")
    #expect(profile.year == FiscalYear(year: 2566))
    #expect(profile.addresses == ["https://www.bansommut.example/"])
    #expect(profile.owners.map(\.owner) == ["กองคลัง", "สำนักปลัด"])
    #expect(profile.owners.map(\.subject.requirement) == ["annual-plan", "web-board"])
    #expect(profile.owners.map(\.subject.item?.id) == ["o2", nil])
    #expect(profile.exemptions.map(\.subject.requirement) == ["site-map", "org-chart"])
    #expect(profile.exemptions.map(\.year) == [nil, FiscalYear(year: 2567)])
    let attestation = try #require(profile.attestations.first)
    #expect(attestation.subject.requirement == "progress-6m")
    #expect(attestation.subject.place == ProfileSubject.Place(line: 16, column: 10))
    #expect(attestation.subject.start == ProfileSubject.Place(line: 16, column: 5))
    #expect(attestation.who == "นางสาวสมมุติ ตัวอย่าง")
    #expect(attestation.evidence == "https://www.bansommut.example/board")
    #expect(attestation.expires == CalendarDate("2023-09-30"))
    #expect(profile.crawl.delay == .milliseconds(1500))
    #expect(profile.crawl.connections == 2)
    #expect(profile.crawl.include == ["/ita/"])
    #expect(profile.crawl.exclude == ["/webboard/"])
    #expect(profile.crawl.followsSubdomains == true)
    #expect(profile.crawl.contact == "webmaster@bansommut.example")
    #expect(profile.failOn == [.missing, .broken])
    #expect(profile.rules == "rules")
  }

  @Test func `a name is a whole profile`() throws {
    let profile = try ProfilePack.profile("name: อบต.ตัวอย่าง")
    #expect(profile == OrganisationProfile(file: "oitcheck.yaml", name: "อบต.ตัวอย่าง"))
  }

  @Test func `an attestation that has expired is no mistake`() throws {
    let text = ProfilePack.text.replacing("2023-09-30", with: "1999-01-01")
    #expect(try ProfilePack.profile(text).attestations.count == 1)
  }

  @Test func `no status at all is spelled none`() throws {
    let text = ProfilePack.text.replacing("[missing, broken]", with: "[none]")
    #expect(try ProfilePack.profile(text).failOn == [])
  }

  @Test func `one item may have attestations for two years`() throws {
    let further = "  - { for: o3, year: 2567, who: ก, reason: ข, expires: 2024-10-31 }\ncrawl:"
    let profile = try ProfilePack.profile(ProfilePack.text.replacing("crawl:", with: further))
    #expect(profile.attestations.map(\.subject.requirement) == ["progress-6m", "plan-progress"])
    #expect(profile.attestations.map { $0.subject.start == nil } == [false, true])
  }

  @Test func `names the rules beside the profile's own place`() throws {
    let loader = ProfileLoader()
    #expect(
      try loader.read("rules: packs/a", file: "sites/one/oitcheck.yaml").rules
        == "sites/one/packs/a"
    )
    #expect(try loader.read("rules: packs/a", file: "oitcheck.yaml").rules == "packs/a")
    #expect(try loader.read("rules: /opt/a", file: "sites/one.yaml").rules == "/opt/a")
    #expect(try loader.read("name: a", file: "sites/one.yaml").rules == nil)
  }

  @Test func `names a file that is not there`() {
    let error = #expect(throws: ProfileError.self) {
      _ = try ProfileLoader().open("/no/such/oitcheck.yaml")
    }
    #expect(error?.description == "/no/such/oitcheck.yaml: there is no such file")
  }

  @Test func `reads a profile from a file with a byte order mark`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).yaml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("\u{FEFF}\(ProfilePack.text)".utf8).write(to: file)
    var profile = try ProfileLoader().open(file.path()).profile(
      for: ProfilePack.pack,
      edition: "lao"
    )
    #expect(profile.file == file.path())
    profile.file = "oitcheck.yaml"
    #expect(try profile == ProfilePack.profile())
  }
}
