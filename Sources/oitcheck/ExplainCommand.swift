internal import ArgumentParser
internal import ChecklistGuidance
internal import ComplianceModel

/// Says what an item asks for and how it is judged.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what an item asks for, in plain words, and how it is judged.",
    discussion: "Example: oitcheck explain o11 --year 2566 --lang th"
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
    let found = list.items.first { $0.id == wanted || $0.requirement == wanted }
    let holder = found ?? list.items.first { $0.includes.contains(wanted) }
    guard let holder, let guide = ItemGuide(item: holder, of: list, in: pack) else {
      let first = list.items.first?.id ?? "", last = list.items.last?.id ?? ""
      throw RunFailure.wrongInput(
        "'\(item)' is no item of \(list.id); it has \(first) to \(last)"
          + " (oitcheck rules list --year \(list.fiscalYear))"
      )
    }
    try Terminal.write(GuideText(guide, language: language.language).text)
  }
}
