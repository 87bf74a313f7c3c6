internal import ArgumentParser
internal import ComplianceModel
internal import MeasuresRegister

extension MeasuresCommand {
  /// Compares a register with what a scan found.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compare a register with a scan: published, only claimed, not started, overdue.",
      discussion: """
        Example: oitcheck scan SITE --format json=report.json; \
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
      let check = try register.check(report: report, asOf: asOf).check
      let text = MeasureCheckText(check, language: language.language)
      switch format {
      case .text: try Terminal.write(text.text)
      case .json: try Terminal.write(text.json)
      case .markdown: try Terminal.write(text.markdown)
      }
      if check.hasFailures { throw ExitCode(RunFailure.Code.itemsFail.rawValue) }
    }
  }
}

extension RegisterFile {
  /// Reads the register and compares it with the report of a scan.
  func check(report path: String, asOf: Day?) throws -> (
    register: MeasureRegister, check: MeasureCheck
  ) {
    let (register, pack) = try load()
    let report = try MeasureFiles.report(path)
    let check = MeasureCheck(
      register: register,
      report: report,
      checklist: pack.checklists.first { $0.id == report.checklist.id },
      asOf: asOf?.date ?? report.asOf
    )
    return (register, check)
  }
}
