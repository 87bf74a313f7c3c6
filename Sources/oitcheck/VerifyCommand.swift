internal import ArgumentParser
internal import ComplianceChecker
internal import ComplianceModel
internal import DocumentExtraction
internal import Foundation
internal import Reporting
internal import SiteSources
internal import SubmissionSheets

/// Checks the addresses of a submission sheet, item by item.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check the addresses of a submission sheet, each for its item alone.",
    discussion: """
      ตรวจแบบส่งลิงก์: เปิดทุกที่อยู่ ตรวจว่าตรงข้อ ตรงปี ครบองค์ประกอบ และเสนอที่อยู่ที่ดีกว่า

      The sheet is XLSX or CSV with the columns ข้อ (or item) and URL, and perhaps คำอธิบาย.

      Exit codes: 0 every row passes or needs a person; 1 a row fails; 2 the sheet or the command line \
      is wrong; 3 the site could not be read.

      Examples:
        oitcheck verify sheet.xlsx
        oitcheck verify sheet.xlsx --site mirror --base-url https://www.example.go.th/
      """
  )

  @Argument(
    help: "The sheet, XLSX or CSV; - reads standard input.",
    completion: .file(extensions: ["xlsx", "csv"])
  )
  var sheet: String

  @Option(
    name: .customLong("site"),
    help: ArgumentHelp(
      "The site: an address, an archive or a mirror; the live site of the sheet if left out.",
      valueName: "source"
    )
  )
  var source: String?

  @OptionGroup var checklist: ChecklistOptions

  @Option(
    name: .customLong("as-of"),
    help: "The day of judging, such as 2023-04-30; today if left out."
  )
  var asOf: Day?

  @OptionGroup var site: SiteOptions

  @OptionGroup var documents: DocumentOptions

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "How to tell the verdicts, and where to; repeatable: text, json, csv or xlsx.",
      valueName: "name[=file]"
    )
  )
  var formats: [FormatRequest<VerificationFormat>] = []

  @Option(name: .customLong("lang"), help: "The language of the verdicts.")
  var language: LanguageChoice = .th

  @Option(help: "Whether to colour the text.")
  var color: ColorChoice = .auto

  func validate() throws { try FormatRequest.validate(formats, named: "verdicts") }

  func run() async throws {
    guard let day = asOf?.date ?? Day.today else {
      throw RunFailure.wrongInput("the clock tells no day; give --as-of")
    }
    try OutputFiles.check(formats.compactMap(\.file), force: true)
    let settings = try checklist.settings(asOf: day)
    let published = try settings.baseURL(site.baseURL)
    let isMirror = try source.map {
      if case .directory = try SiteLocation($0) { true } else { false }
    }
    let submitted = try items(
      settings.checklist,
      knowsAddress: isMirror != true || published != nil
    )
    let location = try source ?? liveSite(of: submitted, published)
    let opener = try documents.opener(rules: settings.rules)
    let checker = ComplianceChecker(pack: settings.pack, checklist: settings.checklist)
    let origin = ReportSource(location, site, language: language.language)
    let seeds = submitted.flatMap(\.addresses)
    let (judged, ending) = try await origin.visit(settings, seeds: seeds).open { opened, ending in
      let judged = try await checker.verify(
        submitted,
        on: opened.pages,
        configuration: site.configuration(of: opened, named: location, asOf: day),
        opener: opener
      )
      return (judged, ending)
    }
    opener?.trimCache()
    guard judged.report.source.pages > 0 else {
      throw RunFailure.unreadableSource("oitcheck: '\(location)' holds no page that could be read")
    }
    let verification = Verification(
      report: settings.applyProfile(to: judged.report),
      verdicts: judged.verdicts
    )
    let requests = formats.isEmpty ? [FormatRequest(format: .text, file: nil)] : formats
    let drawn = try requests.map { request in
      (file: request.file, bytes: try bytes(of: verification, for: request))
    }
    try OutputFiles.write(drawn: drawn, force: true)
    try CrawlEnding.check(ending)
    if verification.count(of: .fails) > 0 {
      throw ExitCode(RunFailure.Code.itemsFail.rawValue)
    }
  }

  /// Returns the address of the site that most of a sheet's addresses lie on.
  ///
  /// - Parameters:
  ///   - submitted: What the sheet submits.
  ///   - published: The address that the profile or the command line names.
  /// - Returns: The address of a home page.
  /// - Throws: ``RunFailure`` if there is none.
  private func liveSite(of submitted: [SubmittedItem], _ published: String?) throws -> String {
    if let published { return published }
    var counts: [String: Int] = [:]
    for address in submitted.flatMap(\.addresses) {
      guard let origin = SiteAddress(address)?.origin else { continue }
      counts["\(origin)/", default: 0] += 1
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let most else {
      throw RunFailure.wrongInput("the sheet holds no address; name the site: --site https://…")
    }
    return most.key
  }

  /// Reads the sheet.
  ///
  /// - Parameters:
  ///   - checklist: The list whose items it names.
  ///   - knowsAddress: True if it is known where the site is published.
  /// - Returns: What the sheet submits, in checklist order.
  /// - Throws: ``RunFailure`` with all mistakes of the sheet.
  private func items(_ checklist: Checklist, knowsAddress: Bool) throws -> [SubmittedItem] {
    let bytes: [UInt8]
    do {
      bytes = Array(
        sheet == "-"
          ? try FileHandle.standardInput.readToEnd() ?? Data()
          : try Data(contentsOf: URL(fileURLWithPath: sheet))
      )
    } catch {
      throw RunFailure.wrongInput("oitcheck: '\(sheet)' cannot be read; name an XLSX or CSV file")
    }
    let items: [SubmittedItem]
    do throws(SheetError) {
      items = try SheetReader(checklist: checklist, takesPaths: !knowsAddress)
        .items(in: bytes, file: sheet)
    } catch {
      throw RunFailure.wrongInput("\(error)")
    }
    let addresses = items.flatMap(\.addresses)
    if !knowsAddress, !addresses.isEmpty, addresses.allSatisfy(WebAddress.isWeb) {
      throw RunFailure.wrongInput(
        "oitcheck: the sheet holds addresses, but it is not known which of them are the mirror's;"
          + " name where it is published: --base-url https://…"
      )
    }
    return items
  }

  private func bytes(
    of verification: Verification,
    for request: FormatRequest<VerificationFormat>
  ) throws -> [UInt8] {
    let options = ReportOptions(
      language: language.language,
      usesColor: request.file == nil && Terminal.usesColor(color),
      width: Terminal.width
    )
    do throws(SheetError) {
      return try request.format.bytes(of: verification, options: options)
    } catch {
      throw RunFailure.wrongInput("oitcheck: \(error)")
    }
  }
}
