import ComplianceModel
import Foundation
import Testing

@Suite(.serialized) struct RulesCommandTests {
  @Test func `shows what the rules say of an item`() async throws {
    let run = try await ProgramRun("rules", "show", "o11", "--year", "2566", "--lang", "en")
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("annual-plan  "))
    #expect(run.output.contains("oit-2566-lao o11"))
    #expect(run.output.contains("[evidenced, hia2]"))
    #expect(run.output.contains("the text matches the pattern money"))
    #expect(run.output.contains("at least one of these:"))
  }

  @Test func `shows a requirement that the list of the year lacks`() async throws {
    let run = try await ProgramRun("rules", "show", "culture", "--year", "2569")
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.contains("oit-2565-lao o38"))
    let none = try await ProgramRun("rules", "show", "o99", "--year", "2569")
    #expect(none.exitCode == 2)
    #expect(none.errors.contains("o99") && none.errors.contains("o26"))
  }

  @Test func `judges by a list that is named`() async throws {
    let run = try await ProgramRun(
      "scan",
      Repository.sample("half-done-agency"),
      "--checklist",
      "iit-2565-lao",
      "--as-of",
      "2023-12-01",
      "--format",
      "json"
    )
    #expect(run.exitCode == 1, "\(run.errors)")
    let report = try run.report()
    #expect(report.checklist.id == "iit-2565-lao")
    #expect(report.items.map(\.id) == ["i20", "i21", "i24"])
  }

  @Test func `refuses a list that it does not know, and one that is named twice`() async throws {
    let unknown = try await ProgramRun("rules", "list", "--checklist", "oit-2500-lao")
    #expect(unknown.exitCode == 2)
    #expect(unknown.errors.contains("iit-2565-lao, oit-2565-lao"))
    let twice = try await ProgramRun(
      "rules",
      "list",
      "--checklist",
      "oit-2566-lao",
      "--year",
      "2566"
    )
    #expect(twice.exitCode == 2)
    #expect(twice.errors.contains("--checklist"))
  }

  @Test func `lists the items of a pack with one edition of its own`() async throws {
    let pack = Repository.root.appending(path: "Samples/rules/transparency-it").path()
    let run = try await ProgramRun("rules", "list", "--rules", pack)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.split(separator: "\n").count == 10)
    #expect(run.output.contains("Amministrazione") == false)
    #expect(run.output.contains("t8\tbilanci\t"))
  }

  @Test func `shows the versions of the program and of its rules`() async throws {
    let run = try await ProgramRun("--version")
    #expect(run.exitCode == 0)
    #expect(run.output.wholeMatch(of: /oitcheck \d+\.\d+\.\d+ \(rules th-oit [\d.]+\)\n/) != nil)
  }

  @Test func `lists in a report what a layer replaces and adds`() async throws {
    let tree = try TemporaryTree()
    try tree.write(
      "pack.yaml",
      "name: own-rules\nversion: \"1\"\nlicence: CC0-1.0\nextends: th-oit\noverrides: [weights]\n"
    )
    let weights = Repository.root.appending(path: "Rules/weights.yaml")
    try tree.write("weights.yaml", Array(try Data(contentsOf: weights)))
    try tree.write("vocabulary.yaml", "fillers: [ฉบับจริง, ฉบับเต็ม]\n")
    try tree.write("site/index.html", "<h1>อบต.ตัวอย่าง</h1>")
    let scan =
      "\"$0\" scan '\(tree.path(of: "site"))' --year 2566 --rules '\(tree.path)' --as-of 2023-12-01"
    let layers = try #require(try await ProgramRun.shell("\(scan) --format json").report().rules)
    #expect(layers.layers.map(\.name) == ["th-oit", "own-rules"])
    #expect(layers.layers.last?.overrides == [.init(kind: .weights, id: "weights")])
    #expect(layers.layers.map(\.addedWords) == [0, 2])
    let shown = try await ProgramRun.shell("\(scan) --lang en").output
    #expect(shown.contains("own-rules 1 (CC0-1.0) laid over th-oit"))
    #expect(shown.contains("own-rules: all weights; 2 words added"))
  }
}
