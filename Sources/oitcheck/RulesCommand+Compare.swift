internal import ArgumentParser
internal import ChecklistGuidance
internal import ComplianceModel

extension RulesCommand {
  /// Prints what changed from one year's checklist to another's.
  struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print what was renamed, renumbered, merged, split, new and retired.",
      discussion: "Example: oitcheck rules compare 2565 2566"
    )

    @Argument(help: "The earlier fiscal year.")
    var older: Int

    @Argument(help: "The later fiscal year.")
    var newer: Int

    @Option(help: "Whose list it is.")
    var edition = "lao"

    @Option(help: ArgumentHelp("The directory of a rule pack.", valueName: "dir"))
    var rules: String?

    @Option(name: .customLong("lang"), help: "The language.")
    var language: LanguageChoice = .th

    func run() throws {
      let pack = try RulePackLocation.load(rules)
      let comparison = ChecklistComparison(
        older: try list(older, in: pack),
        newer: try list(newer, in: pack),
        requirements: pack.requirements
      )
      try Terminal.write(ComparisonText(comparison, language: language.language).text)
    }

    private func list(_ year: Int, in pack: RulePack) throws -> Checklist {
      let lists = pack.disclosureLists(ofEdition: edition)
      guard let wanted = FiscalYear(year: year),
        let list = lists.first(where: { $0.fiscalYear == wanted })
      else {
        let known = lists.map { "\($0.fiscalYear)" }.sorted().joined(separator: ", ")
        throw RunFailure.wrongInput("no checklist '\(edition)' for \(year); known: \(known)")
      }
      return list
    }
  }
}
