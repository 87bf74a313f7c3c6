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

      Example:
        oitcheck measures import report.docx --output measures.yaml
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

  /// A register with the rules, and what is doubtful in it.
  struct Loaded {
    var register: MeasureRegister
    var pack: RulePack
    var doubts: [ImportNote]
  }

  /// Reads the register, and tells what is doubtful in it.
  ///
  /// - Parameters:
  ///   - owners: Further units that are known.
  ///   - language: The language of what is told.
  /// - Returns: The register.
  /// - Throws: ``RunFailure`` if the file or the rules cannot be read.
  func load(knowing owners: [String] = [], language: Language) throws -> Loaded {
    let pack = try RulePackLocation.load(rules)
    let loader = MeasureRegisterLoader(knownRequirements: Set(pack.requirements.map(\.id)))
    let loaded: MeasureRegisterLoader.Loaded
    do throws(RulePackError) {
      loaded = try loader.load(file)
    } catch {
      throw RunFailure.wrongInput("\(error)")
    }
    let places = loaded.places.map { ReportPlace.line($0.line, column: $0.column) }
    let review = RegisterReview(units: MeasureFiles.units(of: pack, and: unit + owners))
    let notes = review.notes(on: loaded.register, places: places)
    MeasureFiles.list(notes, in: file, language: language)
    return Loaded(register: loaded.register, pack: pack, doubts: notes.filter(\.isDoubt))
  }
}
