internal import ArgumentParser
internal import ChecklistGuidance
internal import ComplianceModel

extension RulesCommand {
  /// Prints what the rule files say of an item.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print what the rules say of an item: titles, traps, conditions, sources.",
      discussion: "Example: oitcheck rules show o11 --year 2566"
    )

    @Argument(help: "An item such as o11, or a requirement such as annual-plan.")
    var item: String

    @OptionGroup var checklist: ChecklistOptions

    @Option(name: .customLong("lang"), help: "The language.")
    var language: LanguageChoice = .th

    func run() throws {
      guard let day = Day.today else { throw RunFailure.wrongInput("the clock tells no day") }
      let settings = try checklist.settings(asOf: day)
      let (pack, list) = (settings.pack, settings.checklist)
      let wanted = item.lowercased()
      guard let (holder, list) = Self.find(wanted, in: list, of: pack),
        let text = RequirementText(holder, of: list, in: pack, language: language.language)
      else {
        let first = list.items.first?.id ?? "", last = list.items.last?.id ?? ""
        throw RunFailure.wrongInput(
          "'\(item)' is no item of \(list.id), which has \(first) to \(last), and no requirement"
        )
      }
      try Terminal.write(text.text)
    }

    /// The item of the list, or else the newest list's item of a requirement that this one lacks.
    private static func find(
      _ wanted: String,
      in list: Checklist,
      of pack: RulePack
    ) -> (Checklist.Item, Checklist)? {
      let newestFirst = pack.checklists.sorted { $0.fiscalYear > $1.fiscalYear }
      if let item = list.items.first(where: { $0.id == wanted }) { return (item, list) }
      for list in [list] + newestFirst {
        if let item = list.items.first(where: { $0.requirement == wanted }) { return (item, list) }
      }
      return nil
    }
  }
}
