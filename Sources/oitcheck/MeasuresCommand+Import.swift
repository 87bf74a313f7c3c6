internal import ArgumentParser
internal import ComplianceModel
internal import DocumentExtraction
internal import MeasuresRegister
internal import RuleEvaluation

extension MeasuresCommand {
  /// Makes a register of a report that an agency wrote.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a register of a measures report: DOCX, or text with tabs between cells.",
      discussion: """
        What is doubtful is listed first on standard error, counted, with its place and what to do; \
        nothing is dropped.

        Example:
          oitcheck measures import report.docx --output measures.yaml
        """
    )

    @Argument(help: "The report: a DOCX, or a text with tabs between the cells.")
    var file: String

    @Option(
      help: ArgumentHelp(
        "Where to write the register; standard output if left out.",
        valueName: "file"
      )
    )
    var output: String?

    @Flag(help: "Replace the file that is there.")
    var force = false

    @Option(help: "The fiscal year of the report, if its title does not state it.")
    var year: Int?

    @Option(help: "Whose list: lao for local administrative organisations.")
    var edition = "lao"

    @Option(help: ArgumentHelp("The directory of a rule pack.", valueName: "dir"))
    var rules: String?

    @Option(help: "A unit of the agency that the rules do not name; repeatable.")
    var unit: [String] = []

    @Option(name: .customLong("lang"), help: "The language of what is listed.")
    var language: LanguageChoice = .th

    func run() throws {
      var fiscalYear: FiscalYear?
      if let year {
        fiscalYear = FiscalYear(year: year)
        if fiscalYear == nil { throw RunFailure.wrongInput("--year takes a year such as 2566") }
      }
      try OutputFiles.check([output].compactMap(\.self), force: force)
      let pack = try RulePackLocation.load(rules)
      let blocks = try Self.blocks(of: file)
      let importer = MeasureImporter(
        resolver: ReportLineResolver(pack: pack, edition: edition),
        units: MeasureFiles.units(of: pack, and: unit),
        year: fiscalYear
      )
      let imported: ImportedReport
      do throws(ImportFailure) {
        imported = try importer.register(from: blocks)
      } catch {
        let place = error.place?.description(in: file, language: language.language) ?? file
        throw RunFailure.wrongInput("\(place): \(error.message.text(in: language.language))")
      }
      MeasureFiles.list(imported.notes, in: file, language: language.language)
      Terminal.error("\(file): \(imported.summary.text(in: language.language))")
      let text = RegisterYAML().text(of: imported.register)
      guard let output else { return try Terminal.write(text) }
      try OutputFiles.write([(output, Array(text.utf8))], force: force)
    }

    /// Reads a file as what its first bytes say it is.
    private static func blocks(of file: String) throws -> [ReportBlock] {
      let bytes = try MeasureFiles.read(file)
      switch DocumentKind(sniffing: bytes) {
      case .zip:
        do throws(WordReportReader.Failure) {
          return try WordReportReader().read(bytes)
        } catch {
          throw RunFailure.wrongInput("\(file): \(error)")
        }
      case .text:
        let text = CharacterDecoder().decode(bytes)
        guard text.replacedByteCount == 0 else {
          throw RunFailure.wrongInput(
            "\(file): \(text.replacedByteCount) bytes are no letters of \(text.encoding.rawValue);"
              + " save the text as UTF-8"
          )
        }
        return PlainReportReader().read(String(decoding: text.utf8, as: UTF8.self))
      case .empty: throw RunFailure.wrongInput("\(file): the file is empty")
      case let kind:
        throw RunFailure.wrongInput("\(file): this is \(kind.name); save it as DOCX or as text")
      }
    }
  }
}
