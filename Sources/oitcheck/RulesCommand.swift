internal import ArgumentParser
internal import ComplianceChecker
internal import ComplianceModel
internal import Foundation
internal import RuleLoading

/// What the rule pack holds, and whether it is right.
struct RulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List, lint and test the rules.",
    discussion: """
      Examples:
        oitcheck rules list --year 2566
        oitcheck rules test annual-plan
      """,
    subcommands: [
      List.self, Show.self, Compare.self, Migrate.self, Lint.self, Test.self, Schema.self,
    ]
  )

  /// Prints every item of a checklist.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the items of a checklist.")

    @OptionGroup var checklist: ChecklistOptions

    func run() throws {
      guard let day = Day.today else { return }
      for item in try checklist.settings(asOf: day).checklist.items {
        try Terminal.write("\(item.id)\t\(item.requirement)\t\(item.owner)\t\(item.title.th)\n")
      }
    }
  }

  /// Loads the pack and reports every mistake.
  struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Report every mistake of a rule pack with file, line and column."
    )

    @Option(help: ArgumentHelp("The directory of a rule pack.", valueName: "dir"))
    var rules: String?

    func run() throws {
      let pack = try RulePackLocation.load(rules)
      let count = pack.requirements.count
      try Terminal.write("\(pack.checklists.count) checklists, \(count) requirements: no mistake\n")
    }
  }

  /// Runs the examples that stand in the rules.
  struct Test: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Run the examples that stand in the rules."
    )

    @Option(help: ArgumentHelp("The directory of a rule pack.", valueName: "dir"))
    var rules: String?

    @Argument(help: "The requirements to test; all if left out.")
    var requirements: [String] = []

    func run() async throws {
      let pack = try RulePackLocation.load(rules)
      let unknown = requirements.filter { id in !pack.requirements.contains { $0.id == id } }
      guard unknown.isEmpty else {
        throw RunFailure.wrongInput("unknown requirement: \(unknown.joined(separator: ", "))")
      }
      let runner = RuleExampleRunner(pack: pack)
      var failures: [RuleExampleRunner.Failure] = []
      var count = 0
      for requirement in pack.requirements
      where requirements.isEmpty || requirements.contains(requirement.id) {
        count += requirement.examples.count
        failures += try await runner.run(requirement)
      }
      for failure in failures { try Terminal.write("\(failure)\n") }
      let failed = Set(failures.map { "\($0.requirement)\n\($0.example)" }).count
      try Terminal.write("\(count - failed) passed, \(failed) failed\n")
      if failed > 0 { throw ExitCode(RunFailure.Code.itemsFail.rawValue) }
    }
  }

  /// Prints or writes the JSON schemas of the rule files.
  struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a JSON schema of the rule files, or write all of them."
    )

    @Argument(help: "Which schema to print: requirement, checklist …")
    var name: String?

    @Option(help: ArgumentHelp("Write all schemas into a directory.", valueName: "dir"))
    var write: String?

    func run() throws {
      if let write {
        for schema in RuleSchema.allCases {
          let file = URL(fileURLWithPath: write).appending(path: schema.fileName)
          do {
            try Data(RuleSchema.json(for: schema).utf8).write(to: file, options: .atomic)
          } catch {
            throw RunFailure.wrongInput(UnwritableFile.words(for: file.path, after: error))
          }
        }
        return
      }
      let known = RuleSchema.allCases.map(\.rawValue).joined(separator: ", ")
      guard let schema = RuleSchema(rawValue: name ?? "requirement") else {
        throw RunFailure.wrongInput("unknown schema '\(name ?? "")'; known: \(known)")
      }
      try Terminal.write(RuleSchema.json(for: schema))
    }
  }
}
