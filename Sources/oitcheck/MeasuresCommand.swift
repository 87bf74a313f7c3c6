internal import ArgumentParser
internal import ComplianceModel
internal import MeasuresRegister
internal import RuleLoading

/// The yearly register of integrity measures and its report.
struct MeasuresCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measures",
    abstract: "Keep the register of integrity measures, check it against a scan, write its report.",
    discussion: """
      ทะเบียนมาตรการส่งเสริมคุณธรรมและความโปร่งใส: นำเข้ารายงานเดิม ตรวจกับผลการตรวจเว็บไซต์ และเขียนรายงานประจำปี

      Example: oitcheck measures import report.docx --output measures.yaml
      """,
    subcommands: [Import.self, Check.self, Write.self, Suggest.self]
  )
}

/// A file that holds a register.
struct RegisterFile: ParsableArguments {
  @Argument(help: "The register, such as measures.yaml.")
  var file: String

  @Option(help: "Whose list: lao for local administrative organisations.")
  var edition = "lao"

  @Option(help: ArgumentHelp("The directory of a rule pack.", valueName: "dir"))
  var rules: String?

  @Option(help: "A unit of the agency that the rules do not name; repeatable.")
  var unit: [String] = []

  /// Reads the register, and warns about what is doubtful in it.
  func load() throws -> (register: MeasureRegister, pack: RulePack) {
    let pack = try RulePackLocation.load(rules)
    let loader = MeasureRegisterLoader(knownRequirements: Set(pack.requirements.map(\.id)))
    let loaded: MeasureRegisterLoader.Loaded
    do throws(RulePackError) {
      loaded = try loader.load(file)
    } catch {
      throw RunFailure.wrongInput("\(error)")
    }
    let places = loaded.places.map { ReportPlace.line($0.line, column: $0.column) }
    let review = RegisterReview(units: MeasureFiles.units(of: pack, and: unit))
    for note in review.notes(on: loaded.register, places: places) {
      Terminal.error(MeasureFiles.warning(note, in: file, language: .english))
    }
    return (loaded.register, pack)
  }
}
