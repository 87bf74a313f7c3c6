internal import ArgumentParser
internal import ComplianceModel
internal import MeasuresRegister

extension MeasuresCommand {
  /// Drafts a register from what a scan found lacking.
  struct Suggest: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Draft a register from what a scan found lacking, for a planner to edit.",
      discussion: """
        Example:
          oitcheck measures suggest report.json --output measures.yaml
        """
    )

    @Argument(help: "The JSON report of a scan.")
    var report: String

    @Option(
      help: ArgumentHelp(
        "Where to write the register; standard output if left out.",
        valueName: "file"
      )
    )
    var output: String?

    @Flag(help: "Replace the file that is there.")
    var force = false

    @Option(help: "The fiscal year of the measures; the one of the scan's day if left out.")
    var year: Int?

    @Option(help: ArgumentHelp("The directory of a rule pack.", valueName: "dir"))
    var rules: String?

    func run() throws {
      var fiscalYear: FiscalYear?
      if let year {
        fiscalYear = FiscalYear(year: year)
        if fiscalYear == nil { throw RunFailure.wrongInput("--year takes a year such as 2566") }
      }
      try OutputFiles.check([output].compactMap(\.self), force: force)
      let report = try MeasureFiles.report(report)
      let pack = try RulePackLocation.load(rules)
      let draft = MeasureDraft(
        report: report,
        checklist: pack.checklists.first { $0.id == report.checklist.id },
        year: fiscalYear
      )
      guard let register = draft.register else {
        Terminal.error("\(self.report): nothing is lacking, so there is nothing to suggest")
        return
      }
      let text = RegisterYAML().text(of: register)
      guard let output else { return try Terminal.write(text) }
      try OutputFiles.write([(output, Array(text.utf8))], force: force)
    }
  }
}
