import ComplianceModel
import Foundation
import RuleLoading
import Testing

@Suite struct RulePackLoaderTests {
  private func load(_ pack: TinyPack) throws -> RulePack {
    try pack.onDisk { try RulePackLoader().load(directory: $0) }
  }

  @Test func `reads every part of a pack`() throws {
    let pack = try load(TinyPack())
    #expect(pack.name == "demo")
    #expect(pack.version == "2026.1")
    #expect(pack.vocabulary.fillers == ["ประจำปี", "พ.ศ."])
    #expect(pack.vocabulary.agencies.isEmpty)
    #expect(pack.vocabulary.schemes.map(\.codes) == [["EB"]])
    #expect(pack.weights[.labelled] == 0.95)
    #expect(pack.weights[.driftItems] == 3)
    #expect(pack.patterns.map(\.id) == ["money"])
  }

  @Test func `reads a checklist`() throws {
    let checklist = try #require(try load(TinyPack()).checklists.first)
    #expect(checklist.id == "demo-2566-lao")
    #expect(checklist.fiscalYear == FiscalYear(year: 2566))
    #expect(checklist.windows.first?.closes == CalendarDate("2023-04-30"))
    #expect(checklist.indicators.map(\.id) == ["9.1"])
    #expect(checklist.sources.map(\.what) == ["the list"])
    let item = try #require(checklist.items.first)
    #expect(item.id == "o1")
    #expect(item.requirement == "annual-plan")
    #expect(item.title == LocalizedText(th: "แผนดำเนินงานประจำปี", en: "Annual plan"))
    #expect(item.period == .fiscalYear)
    #expect(item.cadence == .yearly)
    #expect(item.due == "submission")
    #expect(item.note == nil)
    #expect(item.elements.map(\.id) == ["projects", "approved"])
    #expect(item.elements.map(\.basis) == [.evidenced, .recall])
  }

  @Test func `reads a requirement`() throws {
    let requirement = try #require(try load(TinyPack()).requirements.first)
    #expect(requirement.recognition.form == .document)
    #expect(requirement.recognition.titles == ["แผนดำเนินงานประจำปี"])
    let condition = Condition.allOf([.text(["โครงการ", "กิจกรรม"]), .pattern("money")])
    let question = LocalizedText(th: "ลงนามหรือไม่", en: "Is it signed")
    #expect(requirement.elements.map(\.check) == [.when(condition), .manual(question)])
  }

  @Test func `reads examples with their defaults`() throws {
    let examples = try #require(try load(TinyPack()).requirements.first?.examples)
    #expect(examples.map(\.expect) == [.disclosed, .incomplete, .missing])
    #expect(examples[0].html == "<h1>แผนดำเนินงานประจำปี 2566</h1>\n")
    #expect(examples[0].mirror == .complete)
    #expect(examples[0].year == nil)
    #expect(examples[0].lacking == nil)
    #expect(examples[1].year == FiscalYear(year: 2566))
    #expect(examples[1].lacking == ["projects"])
    #expect(examples[1].evidence == "plan.html")
    #expect(examples[1].findings == [.foreignHost])
    #expect(examples[1].mirror == .partial)
    #expect(examples[1].asOf == CalendarDate("2023-12-01"))
    #expect(examples[1].files == [.init(path: "plan.html", html: "<p>ว่าง</p>\n")])
  }

  struct Spelling: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var yaml: String
    var condition: Condition
  }

  @Test(arguments: [
    Spelling(testDescription: "heading", yaml: "heading: [ก]", condition: .heading(["ก"])),
    Spelling(testDescription: "link text", yaml: "linkText: [ก]", condition: .linkText(["ก"])),
    Spelling(testDescription: "address", yaml: "address: [/a]", condition: .address(["/a"])),
    Spelling(testDescription: "thing", yaml: "holds: table", condition: .holds(.table)),
    Spelling(testDescription: "period", yaml: "period: months", condition: .period(.months)),
    Spelling(
      testDescription: "negation",
      yaml: "not: { holds: image }",
      condition: .not(.holds(.image))
    ),
    Spelling(
      testDescription: "choice",
      yaml: "anyOf: [{ holds: form }, { period: stated }]",
      condition: .anyOf([.holds(.form), .period(.stated)])
    ),
    Spelling(
      testDescription: "count",
      yaml: "atLeast: { count: 2, of: [{ holds: form }, { holds: frame }] }",
      condition: .atLeast(2, of: [.holds(.form), .holds(.frame)])
    ),
  ])
  func `reads the condition`(_ spelling: Spelling) throws {
    var pack = TinyPack()
    try pack.replace("pattern: money", with: spelling.yaml, in: TinyPack.requirement)
    let requirement = try #require(try load(pack).requirements.first)
    let expected = Condition.allOf([.text(["โครงการ", "กิจกรรม"]), spelling.condition])
    #expect(requirement.elements.first?.check == .when(expected))
  }

  @Test func `keeps text as it is written but for the end of a block`() throws {
    var pack = TinyPack()
    let note = "confidence: high\n    note: |2\n       first\n      second\n\n    sources"
    try pack.replace("confidence: high\n    sources", with: note, in: TinyPack.checklist)
    try pack.replace("owner: สำนักปลัด", with: "owner: ' กอง  คลัง '", in: TinyPack.checklist)
    let item = try #require(try load(pack).checklists.first?.items.first)
    #expect(item.note == " first\nsecond")
    #expect(item.owner == " กอง  คลัง ")
  }

  @Test func `sorts checklists and requirements by identifier`() throws {
    var pack = TinyPack()
    let second = try #require(pack[TinyPack.requirement])
      .replacing("annual-plan", with: "a-plan")
      .replacing("year: 2566", with: "year: 2567")
    pack["another/requirements/a-plan.yaml"] = second
    let checklist = try #require(pack[TinyPack.checklist])
      .replacing("demo-2566-lao", with: "a-2567-lao")
      .replacing("fiscalYear: 2566", with: "fiscalYear: 2567")
      .replacing("annual-plan", with: "a-plan")
    pack["zoo/checklists/a-2567-lao.yaml"] = checklist
    let loaded = try load(pack)
    #expect(loaded.checklists.map(\.id) == ["a-2567-lao", "demo-2566-lao"])
    #expect(loaded.requirements.map(\.id) == ["a-plan", "annual-plan"])
  }

  @Test(arguments: ["\u{FEFF}", "# comment\n", "---\n"])
  func `reads a file that begins with`(_ beginning: String) throws {
    var pack = TinyPack()
    pack["pack.yaml"] = beginning + (pack["pack.yaml"] ?? "")
    #expect(try load(pack).name == "demo")
  }

  @Test func `reads files with the line ends of Windows`() throws {
    var pack = TinyPack()
    for file in [TinyPack.checklist, TinyPack.requirement] {
      pack[file] = pack[file]?.replacing("\n", with: "\r\n")
    }
    #expect(try load(pack).checklists == load(TinyPack()).checklists)
  }

  @Test func `passes over hidden files and files of other kinds`() throws {
    var pack = TinyPack()
    pack["demo/checklists/.#demo.yaml"] = "draft"
    pack["demo/requirements/README.md"] = "# Requirements"
    pack["schema/pack.schema.json"] = "{}"
    #expect(try load(pack) == load(TinyPack()))
  }

  /// The folder of the rules that the project ships.
  private static let shipped = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../Rules").standardized.path()

  @Test func `the rules of the project have no mistakes`() throws {
    let files = ["th-oit", "th-iit"].flatMap { folder in
      let checklists = "\(Self.shipped)/\(folder)/checklists"
      return (try? FileManager.default.contentsOfDirectory(atPath: checklists)) ?? []
    }
    let errors: [RuleFileError]
    do {
      let pack = try RulePackLoader().load(directory: Self.shipped)
      #expect(pack.checklists.count == files.count { $0.hasSuffix(".yaml") })
      errors = []
    } catch {
      errors = error.errors
    }
    // Until the folder holds a checklist, that is the one thing to be missed.
    let mistakes = errors.filter { !files.isEmpty || !$0.file.isEmpty }
    #expect(mistakes.isEmpty, "\(RulePackError(errors: mistakes))")
  }
}
