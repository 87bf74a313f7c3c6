internal import ArgumentParser
internal import ComplianceModel
internal import Foundation
internal import SubmissionSheets

/// Writes the submission sheet of a site.
struct SheetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet",
    abstract: "Write the submission sheet: for each item the address, and how to get there.",
    discussion: """
      แบบส่งลิงก์: ที่อยู่ของหลักฐานรายข้อ พร้อมคำอธิบายเส้นทางจากหน้าหลัก

      Rows that a person must look at are marked; rows without evidence hold no address.

      Examples: oitcheck sheet mirror --base-url https://www.example.go.th/ --format xlsx=sheet.xlsx
      oitcheck sheet report.json --format csv
      """
  )

  @Argument(help: "A directory that holds a mirror of the site, or a saved JSON report.")
  var source: String

  @OptionGroup var checklist: ChecklistOptions

  @Option(
    name: .customLong("as-of"),
    help: "The day of judging, such as 2023-04-30; today if left out."
  )
  var asOf: Day?

  @OptionGroup var site: SiteOptions

  @OptionGroup var documents: DocumentOptions

  @Option(name: .customLong("format"), help: "How to write the sheet, and where to; repeatable.")
  var formats: [SheetFormatRequest] = []

  @Option(name: .customLong("lang"), help: "The language of headings and notes.")
  var language: LanguageChoice = .th

  func validate() throws {
    let toOutput = formats.filter { $0.file == nil }
    if toOutput.count > 1 {
      throw ValidationError("only one --format may go to standard output; give the others a FILE")
    }
    if let format = toOutput.first?.format, format.isBinary, Terminal.outputIsTerminal {
      throw ValidationError(
        "--format xlsx is no text for a terminal; give it a file: --format xlsx=sheet.xlsx"
      )
    }
  }

  func run() async throws {
    guard let day = asOf?.date ?? Day.today else {
      throw RunFailure.wrongInput("the clock tells no day; give --as-of")
    }
    for file in formats.compactMap(\.file) { try StagedFile.check(file) }
    let report = try await ReportSource(source, site, language: language.language)
      .judged(checklist, documents, asOf: day).report
    let sheet = SheetMaker(report).sheet
    if sheet.holdsPaths {
      Terminal.error(
        "oitcheck: the addresses are paths within the mirror, which nobody can submit;"
          + " name where the site is published: --base-url https://…"
      )
    }
    let requests = formats.isEmpty ? [SheetFormatRequest(format: .csv, file: nil)] : formats
    for request in requests { try write(sheet, request) }
  }

  private func write(_ sheet: SubmissionSheet, _ request: SheetFormatRequest) throws {
    let bytes: [UInt8]
    do throws(SheetError) {
      bytes = try request.format.bytes(of: sheet, language: language.language)
    } catch {
      throw RunFailure.wrongInput("oitcheck: \(error)")
    }
    guard let file = request.file else { return try Terminal.write(bytes) }
    var staged = try StagedFile(path: file, bytes: bytes)
    try staged.commit()
  }
}

/// One `--format NAME[=FILE]` of a sheet.
struct SheetFormatRequest: ExpressibleByArgument {
  var format: SheetFormat
  /// `nil` for standard output.
  var file: String?

  init(format: SheetFormat, file: String?) {
    self.format = format
    self.file = file
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = parts.first.flatMap({ SheetFormat(rawValue: String($0)) }) else {
      return nil
    }
    self.init(format: format, file: parts.count == 2 ? String(parts[1]) : nil)
    if file == "" { return nil }
  }

  static var allValueStrings: [String] { SheetFormat.allCases.map { "\($0.rawValue)[=FILE]" } }
}
