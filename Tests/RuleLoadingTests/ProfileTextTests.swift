import ComplianceModel
import RuleLoading
import Testing

@Suite struct ProfileTextTests {
  @Test func `a profile reads back as it was written`() throws {
    let profile = try ProfilePack.profile()
    #expect(try bare(ProfilePack.profile(ProfileText.text(for: profile))) == bare(profile))
  }

  @Test(arguments: 0..<60)
  func `any text reads back as it was written`(seed: Int) throws {
    var profile = try ProfilePack.profile()
    profile.name = Self.text(seed)
    profile.owners[0].owner = Self.text(seed + 1)
    profile.exemptions[0].reason = Self.text(seed + 2)
    profile.attestations[0].who = Self.text(seed + 3)
    profile.failOn = seed % 3 == 0 ? [] : Set(Status.allCases.prefix(seed % 10 + 1))
    profile.crawl = CrawlPreferences(delay: .milliseconds(seed * 37), exclude: ["/\(seed)"])
    let written = ProfileText.text(for: profile, comments: ["a: [", "", "ข้อ"])
    #expect(try bare(ProfilePack.profile(written)) == bare(profile), "\(written)")
  }

  @Test func `the first line names the schema to editors`() throws {
    let text = ProfileText.text(for: try ProfilePack.profile("name: ก"))
    #expect(text.hasPrefix("# yaml-language-server: $schema=https://"))
  }

  /// Puts all places where they are in no file.
  private func bare(_ profile: OrganisationProfile) -> OrganisationProfile {
    var profile = profile
    func lift(_ subject: inout ProfileSubject) {
      subject.place = ProfileSubject.Place(line: 1, column: 1)
      subject.start = nil
    }
    for index in profile.owners.indices { lift(&profile.owners[index].subject) }
    for index in profile.exemptions.indices { lift(&profile.exemptions[index].subject) }
    for index in profile.attestations.indices { lift(&profile.attestations[index].subject) }
    return profile
  }

  /// Text that YAML might take for something else.
  private static func text(_ seed: Int) -> String {
    let scraps = [
      "กอง", "true", "12", "~", ": ", " #", "- ", "\"", "'", "\\", "\n", "\t", "{", "}", "[", "]",
      "&a", "*a", "!", "|", ">", "%", "@", "`", "\u{0}", "\u{7}", "\u{85}", "\u{2028}", "\u{FEFF}",
      "👩‍👩‍👧", "\u{E0B3}",
    ]
    let picked = (0..<(seed % 7 + 1)).map { scraps[(seed * 31 + $0 * 17) % scraps.count] }
    return "ก" + picked.joined() + "."
  }
}
