internal import ArgumentParser
internal import ComplianceModel
internal import MeasuresRegister

extension MeasuresCommand {
  /// Writes the yearly report of a register.
  struct Write: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "report",
      abstract: "Write the yearly report of a register as DOCX or HTML.",
      discussion: """
        Every action is linked to its evidence, and one without evidence is marked. With --report, \
        what the scan found stands beside each measure.
        """
    )

    @OptionGroup var register: RegisterFile

    @Option(help: ArgumentHelp("The JSON report of a scan.", valueName: "file"))
    var report: String?

    @Option(
      name: .customLong("format"),
      help: "What to write, and where to; repeatable: docx=FILE, html=FILE."
    )
    var formats: [MeasureReportRequest]

    @Flag(help: "Replace files that are there.")
    var force = false

    func validate() throws {
      if Set(formats.map(\.file)).count < formats.count {
        throw ValidationError("each --format takes a FILE of its own")
      }
    }

    func run() throws {
      for format in formats { try MeasureFiles.check(format.file, force: force) }
      let content: MeasureRegister
      var check: MeasureCheck?
      if let report {
        (content, check) = try register.check(report: report, asOf: nil)
      } else {
        content = try register.load().register
      }
      for format in formats {
        let bytes: [UInt8] =
          switch format.kind {
          case .docx: try WordReportWriter().document(of: content, check: check)
          case .html: Array(HTMLReportWriter().page(of: content, check: check).utf8)
          }
        try MeasureFiles.write(bytes, to: format.file, force: force)
      }
    }
  }
}

/// One `--format NAME=FILE` of the yearly report.
struct MeasureReportRequest: ExpressibleByArgument {
  enum Kind: String, CaseIterable {
    case docx, html
  }

  var kind: Kind
  var file: String

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])) else { return nil }
    self.kind = kind
    file = String(parts[1])
  }

  static var allValueStrings: [String] { Kind.allCases.map { "\($0.rawValue)=FILE" } }
}
