import RuleLoading
import Testing

@Suite struct RuleMistakeTests {
  private func expect(_ mistake: RuleMistake) throws {
    var pack = TinyPack()
    try pack.replace(mistake.old, with: mistake.new, in: mistake.file)
    let found = try pack.messages()
    #expect(found == mistake.messages, "\(found.joined(separator: "\n"))")
  }

  @Test(arguments: RuleMistake.form) func `refuses`(_ mistake: RuleMistake) throws {
    try expect(mistake)
  }

  @Test(arguments: RuleMistake.checklists) func `refuses in a checklist`(_ mistake: RuleMistake)
    throws
  {
    try expect(mistake)
  }

  @Test(arguments: RuleMistake.requirements)
  func `refuses in a requirement`(_ mistake: RuleMistake) throws {
    try expect(mistake)
  }

  @Test(arguments: RuleMistake.otherFiles)
  func `refuses in the other files`(_ mistake: RuleMistake) throws {
    try expect(mistake)
  }

  @Test func `places every kind of mistake`() {
    let all =
      RuleMistake.form + RuleMistake.checklists + RuleMistake.requirements
      + RuleMistake.otherFiles
    #expect(all.count >= 75)
    for mistake in all {
      for message in mistake.messages {
        let place = message.prefixMatch(of: /[\w\/.-]+\.yaml:[0-9]+:[0-9]+: ./)
        #expect(place != nil, "\(message)")
      }
    }
  }

  @Test func `reports all mistakes of all files in order`() throws {
    var pack = TinyPack()
    try pack.replace("name: demo", with: "nam: demo", in: "pack.yaml")
    try pack.replace("opens: 2023-03-01", with: "opens: soon", in: TinyPack.checklist)
    try pack.replace("due: submission", with: "due: someday", in: TinyPack.checklist)
    try pack.replace("form: document", with: "form: paper", in: TinyPack.requirement)
    try pack.replace("matches: [๕๐๐ บาท]", with: "matches: []", in: "patterns.yaml")
    #expect(
      try pack.messages() == [
        "\(TinyPack.checklist):8:12: expected a date such as 2023-04-30, found 'soon'",
        "\(TinyPack.checklist):27:10: unknown window 'someday'; expected one of submission",
        "\(TinyPack.requirement):3:7: unknown value 'paper'; expected one of channel, document",
        "pack.yaml:1:1: unknown key 'nam'; expected one of extends, licence, name, overrides, version; "
          + "did you mean 'name'?",
        "patterns.yaml:3:12: the list is empty; leave the key out or list something",
      ]
    )
  }

  @Test func `refuses examples of which none fails`() throws {
    var pack = TinyPack()
    for status in ["incomplete", "missing"] {
      try pack.replace("expect: \(status)", with: "expect: not-due", in: TinyPack.requirement)
    }
    #expect(
      try pack.messages() == [
        "\(TinyPack.requirement):16:3: no example shows what fails; "
          + "add one that expects missing, outdated, broken or incomplete"
      ]
    )
  }
}
