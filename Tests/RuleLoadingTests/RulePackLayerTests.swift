import ComplianceModel
import RuleLoading
import Testing

@Suite struct RulePackLayerTests {
  private static let ownList = "own/checklists/own-2567-lao.yaml"
  private static let ownRequirement = "own/requirements/dog-register.yaml"

  /// A pack that is laid over the tiny one and adds a requirement and a checklist.
  private static func layer(overrides: String? = nil) throws -> TinyPack {
    let tiny = TinyPack()
    var layer = TinyPack()
    for file in [
      "vocabulary.yaml", "weights.yaml", "patterns.yaml", TinyPack.checklist, TinyPack.requirement,
    ] {
      layer[file] = nil
    }
    layer["pack.yaml"] =
      "name: own\nversion: \"1\"\nlicence: MIT\nextends: demo\n"
      + (overrides.map { "overrides: [\($0)]\n" } ?? "")
    layer[ownRequirement] = try #require(tiny[TinyPack.requirement])
      .replacing("annual-plan", with: "dog-register").replacing("2566", with: "2567")
    layer[ownList] = try #require(tiny[TinyPack.checklist])
      .replacing("demo-2566-lao", with: "own-2567-lao").replacing(
        "annual-plan",
        with: "dog-register"
      )
      .replacing("fiscalYear: 2566", with: "fiscalYear: 2567")
    return layer
  }

  private static func load(_ layer: TinyPack, over base: TinyPack = TinyPack()) throws -> RulePack {
    try base.onDisk { below in
      try layer.onDisk { try RulePackLoader().load(directory: $0, over: below) }
    }
  }

  /// The messages, with the folder of the pack below as `BELOW`.
  private static func messages(
    _ layer: TinyPack,
    over base: TinyPack = TinyPack()
  ) throws -> [String] {
    try base.onDisk { below in
      try layer.onDisk { directory in
        do {
          _ = try RulePackLoader().load(directory: directory, over: below)
          return []
        } catch let error as RulePackError {
          return error.errors.map { $0.description.replacing(below, with: "BELOW") }
        }
      }
    }
  }

  @Test func `adds a requirement and a checklist`() throws {
    let pack = try Self.load(Self.layer())
    #expect(pack.name == "own")
    #expect(pack.checklists.map(\.id) == ["demo-2566-lao", "own-2567-lao"])
    #expect(pack.requirements.map(\.id) == ["annual-plan", "dog-register"])
    #expect(pack.patterns.map(\.id) == ["money"])
    #expect(pack.weights[.labelled] == 0.95)
    #expect(pack.layers.map(\.name) == ["demo", "own"])
    #expect(pack.layers.map(\.licence) == ["Apache-2.0", "MIT"])
    #expect(pack.layers.allSatisfy { $0.overrides.isEmpty })
  }

  @Test func `needs no checklist of its own`() throws {
    var layer = try Self.layer()
    layer[Self.ownList] = nil
    layer[Self.ownRequirement] = nil
    #expect(try Self.load(layer).checklists.map(\.id) == ["demo-2566-lao"])
  }

  @Test func `lets an item of its own use a requirement of the pack below`() throws {
    var layer = try Self.layer()
    layer[Self.ownRequirement] = nil
    try layer.replace("dog-register", with: "annual-plan", in: Self.ownList)
    #expect(try Self.load(layer).requirements.map(\.id) == ["annual-plan"])
  }

  /// One part of the pack below that the layer holds, too.
  struct Replacement: Sendable, CustomTestStringConvertible {
    var file: String
    var kind: RuleLayer.Override.Kind
    var name: String
    var message: String
    var testDescription: String { name }
  }

  @Test(arguments: [
    Replacement(
      file: TinyPack.requirement,
      kind: .requirement,
      name: "annual-plan",
      message: "\(TinyPack.requirement):1:1: the pack below has the requirement 'annual-plan', too;"
    ),
    Replacement(
      file: TinyPack.checklist,
      kind: .checklist,
      name: "demo-2566-lao",
      message: "\(TinyPack.checklist):1:1: the pack below has the checklist 'demo-2566-lao', too;"
    ),
    Replacement(
      file: "weights.yaml",
      kind: .weights,
      name: "weights",
      message: "weights.yaml:1:1: the pack below has the file 'weights', too;"
    ),
    Replacement(
      file: "patterns.yaml",
      kind: .pattern,
      name: "money",
      message: "patterns.yaml:1:7: the pack below has the pattern 'money', too;"
    ),
  ])
  func `replaces only what it says it does`(_ part: Replacement) throws {
    var silent = try Self.layer()
    silent[part.file] = TinyPack()[part.file]
    #expect(
      try Self.messages(silent)
        == ["\(part.message) to replace it, list it under 'overrides' in pack.yaml"]
    )
    var explicit = try Self.layer(overrides: part.name)
    explicit[part.file] = TinyPack()[part.file]
    let pack = try Self.load(explicit)
    #expect(pack.layers.first?.overrides == [])
    #expect(pack.layers.last?.overrides == [RuleLayer.Override(kind: part.kind, id: part.name)])
    #expect(pack.requirements.map(\.id) == ["annual-plan", "dog-register"])
    #expect(pack.patterns.map(\.id) == ["money"])
  }

  @Test func `judges by what it put in place of the pack below`() throws {
    var layer = try Self.layer(overrides: "weights, annual-plan, money")
    layer["weights.yaml"] = TinyPack()["weights.yaml"]
    try layer.replace("value: 0.95", with: "value: 0.5", in: "weights.yaml")
    layer[TinyPack.requirement] = TinyPack()[TinyPack.requirement]
    try layer.replace("[แผนดำเนินงานประจำปี]", with: "[แผนงานของเรา]", in: TinyPack.requirement)
    layer["patterns.yaml"] = TinyPack()["patterns.yaml"]
    try layer.replace("+ บาท", with: "+ ?บาท", in: "patterns.yaml")
    let pack = try Self.load(layer)
    #expect(pack.weights[.labelled] == 0.5)
    #expect(pack.requirements.first?.recognition.titles == ["แผนงานของเรา"])
    #expect(pack.patterns.map(\.expression) == ["[0-9]+ ?บาท"])
  }

  @Test func `adds its words to those of the pack below`() throws {
    var layer = try Self.layer()
    layer["vocabulary.yaml"] = """
      fillers: [ฉบับจริง]
      schemes:
        - { id: league, title: { th: ลีก, en: League }, codes: [LG] }
      """
    let pack = try Self.load(layer)
    let words = pack.vocabulary
    #expect(words.fillers == ["ประจำปี", "พ.ศ.", "ฉบับจริง"])
    #expect(words.listTitles == ["OIT"])
    #expect(words.schemes.map(\.id) == ["other", "league"])
    #expect(pack.layers.map(\.addedWords) == [0, 2])
  }

  @Test func `refuses an override that replaces nothing`() throws {
    #expect(
      try Self.messages(Self.layer(overrides: "annual-plan"))
        == ["pack.yaml:5:12: 'annual-plan' replaces nothing: it is not in both packs"]
    )
  }

  @Test func `refuses another pack below than it names`() throws {
    var base = TinyPack()
    try base.replace("name: demo", with: "name: other", in: "pack.yaml")
    #expect(
      try Self.messages(Self.layer(), over: base)
        == ["pack.yaml:4:10: the pack below is 'other', not 'demo'"]
    )
  }

  @Test func `tells the files of the two packs apart`() throws {
    var layer = try Self.layer(overrides: "annual-plan")
    layer[TinyPack.requirement] = TinyPack()[TinyPack.requirement]
    // The checklist below demands the element that the replacement no longer has.
    try layer.replace("- id: approved", with: "- id: signed", in: TinyPack.requirement)
    #expect(
      try Self.messages(layer) == [
        "BELOW/\(TinyPack.checklist):35:13: unknown element 'approved'; "
          + "expected one of projects, signed"
      ]
    )
    var base = TinyPack()
    try base.replace("version:", with: "edition:", in: "pack.yaml")
    let found = try Self.messages(Self.layer(), over: base)
    #expect(found.contains { $0.hasPrefix("BELOW/pack.yaml:2:1: unknown key 'edition'") })
  }
}
