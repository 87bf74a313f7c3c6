internal import ArgumentParser
internal import ComplianceModel
internal import MeasuresRegister

extension MeasuresCommand {
  /// Compares a register with what a scan found.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compare a register with a scan: published, only claimed, not started, overdue.",
      discussion: """
        Exit codes: 0 nothing is left to do; 1 a measure is overdue or cannot be seen on the site, or \
        the register holds a doubt; 2 a file or the command line is wrong.

        Example:
          oitcheck scan SITE --format json=report.json
          oitcheck measures check measures.yaml --report report.json
        """
    )

    enum Format: String, ExpressibleByArgument, CaseIterable {
      case text, json, markdown
    }

    @OptionGroup var register: RegisterFile

    @Option(help: ArgumentHelp("The JSON report of a scan.", valueName: "file"))
    var report: String

    @Option(
      name: .customLong("as-of"),
      help: "The day against which due dates count; that of the scan if left out."
    )
    var asOf: Day?

    @Option(help: "How to show it.")
    var format: Format = .text

    @Option(name: .customLong("lang"), help: "The language.")
    var language: LanguageChoice = .th

    func run() throws {
      let (check, doubts) = try register.check(
        report: report,
        asOf: asOf,
        language: language.language
      )
      let text = MeasureCheckText(check, language: language.language)
      switch format {
      case .text: try Terminal.write(text.text)
      case .json: try Terminal.write(text.json)
      case .markdown: try Terminal.write(text.markdown)
      }
      if check.hasFailures || !doubts.isEmpty { throw ExitCode(RunFailure.Code.itemsFail.rawValue) }
    }
  }
}

extension RegisterFile {
  /// Reads the register and compares it with the report of a scan.
  func check(
    report path: String,
    asOf: Day?,
    language: Language
  ) throws -> (check: MeasureCheck, doubts: [ImportNote]) {
    let report = try MeasureFiles.report(path)
    let loaded = try load(knowing: report.items.map(\.owner), language: language)
    let check = MeasureCheck(
      register: loaded.register,
      report: report,
      checklists: loaded.pack.checklists,
      asOf: asOf?.date ?? report.asOf
    )
    return (check, loaded.doubts)
  }
}
