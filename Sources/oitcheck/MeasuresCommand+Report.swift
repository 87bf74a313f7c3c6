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
        what the scan found stands below each measure.

        Examples:
          oitcheck measures report measures.yaml --format docx=report.docx
          oitcheck measures report measures.yaml --report scan.json --format html=m.html
        """
    )

    @OptionGroup var register: RegisterFile

    @Option(help: ArgumentHelp("The JSON report of a scan.", valueName: "file"))
    var report: String?

    @Option(
      name: .customLong("format"),
      help: "What to write, and where to; repeatable: docx=FILE, html=FILE."
    )
    var formats: [FormatRequest<MeasureReportFormat>]

    @Flag(help: "Replace files that are there.")
    var force = false

    func validate() throws {
      if let format = formats.first(where: { $0.file == nil })?.format.rawValue {
        throw ValidationError(
          "--format \(format) takes a FILE: --format \(format)=report.\(format)"
        )
      }
      try FormatRequest.validate(formats, named: "report")
    }

    func run() throws {
      try OutputFiles.check(formats.compactMap(\.file), force: force)
      let content: MeasureRegister
      var check: MeasureCheck?
      if let report {
        let found = try register.check(report: report, asOf: nil, language: .thai).check
        (content, check) = (found.register, found)
      } else {
        content = try register.load(language: .thai).register
      }
      let files = try formats.compactMap { request in
        try request.file.map { file -> (path: String, bytes: [UInt8]) in
          switch request.format {
          case .docx: (file, try WordReportWriter().document(of: content, check: check))
          case .html: (file, Array(HTMLReportWriter().page(of: content, check: check).utf8))
          }
        }
      }
      try OutputFiles.write(files, force: force)
    }
  }
}

/// The formats of the yearly report.
enum MeasureReportFormat: String, CaseIterable, OutputFormat {
  case docx, html

  var isBinary: Bool { self == .docx }
}
