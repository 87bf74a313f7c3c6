internal import ArgumentParser
internal import ComplianceModel
internal import SubmissionSheets

/// Writes the submission sheet of a site.
struct SheetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet",
    abstract: "Write the submission sheet: for each item the address, and how to get there.",
    discussion: """
      แบบส่งลิงก์: ที่อยู่ของหลักฐานรายข้อ พร้อมคำอธิบายเส้นทางจากหน้าหลัก

      Rows that a person must look at are marked; rows without evidence hold no address.

      Examples:
        oitcheck sheet mirror --base-url https://www.example.go.th/
        oitcheck sheet report.json --format xlsx=sheet.xlsx
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
  var formats: [FormatRequest<SheetFormat>] = []

  @Flag(help: "Replace files that are there.")
  var force = false

  @Option(name: .customLong("lang"), help: "The language of headings and notes.")
  var language: LanguageChoice = .th

  func validate() throws {
    try FormatRequest.validate(formats, named: "sheet")
  }

  func run() async throws {
    guard let day = asOf?.date ?? Day.today else {
      throw RunFailure.wrongInput("the clock tells no day; give --as-of")
    }
    try OutputFiles.check(formats.compactMap(\.file), force: force)
    let judged = try await ReportSource(source, site, language: language.language)
      .judged(checklist, documents, asOf: day)
    let sheet = SheetMaker(judged.report).sheet
    if sheet.holdsPaths {
      Terminal.error(
        "oitcheck: the addresses are paths within the mirror, which nobody can submit;"
          + " name where the site is published: --base-url https://…"
      )
    }
    let requests = formats.isEmpty ? [FormatRequest(format: .csv, file: nil)] : formats
    let drawn = try requests.map { request in
      (file: request.file, bytes: try bytes(of: sheet, as: request.format))
    }
    try OutputFiles.write(drawn: drawn, force: force)
    try CrawlEnding.check(judged.ending)
  }

  private func bytes(of sheet: SubmissionSheet, as format: SheetFormat) throws -> [UInt8] {
    do throws(SheetError) {
      return try format.bytes(of: sheet, language: language.language)
    } catch {
      throw RunFailure.wrongInput("oitcheck: \(error)")
    }
  }
}
