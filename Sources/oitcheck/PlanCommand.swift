internal import ArgumentParser
internal import ComplianceModel
internal import PublicationPlanning
internal import Reporting

/// Says who has to publish what by when.
struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Say what each owner must still publish, by when, and what it takes.",
    discussion: """
      แผนงานรายหน่วยงาน: ข้อที่ขาด ข้อที่ใกล้ถึงกำหนด และสิ่งที่ต้องทำ

      Examples:
        oitcheck plan Samples/half-done-agency --year 2566 --as-of 2023-03-15
        oitcheck plan report.json --owner กองคลัง --format html=plan.html
        oitcheck plan report.json --ics plan.ics
        oitcheck plan --roll-up north.json south.json --format csv=district.csv
      """
  )

  @Argument(help: "A directory that holds a mirror of the site, or a saved JSON report.")
  var sources: [String]

  @Flag(name: .customLong("roll-up"), help: "Put several saved reports side by side.")
  var rollsUp = false

  @OptionGroup var checklist: ChecklistOptions

  @Option(
    name: .customLong("as-of"),
    help: "The day of the plan, such as 2023-03-15; today if left out."
  )
  var asOf: Day?

  @Option(help: ArgumentHelp("How many days to look ahead.", valueName: "days"))
  var within = PlanOptions.usualDays

  @Option(
    name: .customLong("owner"),
    help: ArgumentHelp("Plan for this unit only; repeatable.", valueName: "unit")
  )
  var owners: [String] = []

  @Option(name: .customLong("format"), help: "How to write the plan, and where to; repeatable.")
  var formats: [FormatRequest<PlanFormat>] = []

  @Option(help: ArgumentHelp("Write a calendar file, too.", valueName: "file"))
  var ics: String?

  @Flag(help: "Replace files that are there.")
  var force = false

  @Option(
    name: .customLong("remind"),
    help: ArgumentHelp("How many days before an event a calendar reminds.", valueName: "days")
  )
  var reminders = DayList(days: [30, 7, 1])

  @OptionGroup var site: SiteOptions

  @OptionGroup var documents: DocumentOptions

  @Option(name: .customLong("lang"), help: "The language of the plan.")
  var language: LanguageChoice = .th

  func validate() throws {
    if !(0...3_660).contains(within) {
      throw ValidationError("--within takes a number of days from 0 to 3660")
    }
    if rollsUp, ics != nil { throw ValidationError("--ics needs a plan, not a --roll-up") }
    if !rollsUp, sources.count > 1 {
      throw ValidationError("one source makes a plan; put several reports together with --roll-up")
    }
    try FormatRequest.validate(formats, beside: [ics].compactMap(\.self), named: "plan")
  }

  func run() async throws {
    guard let day = asOf?.date ?? Day.today else {
      throw RunFailure.wrongInput("the clock tells no day; give --as-of")
    }
    try OutputFiles.check(formats.compactMap(\.file) + [ics].compactMap(\.self), force: force)
    if rollsUp { return try rollUp() }
    let judged = try await ReportSource(sources[0], site, language: language.language)
      .judged(checklist, documents, asOf: day)
    try checkOwners(among: [judged.report])
    let maker = PlanMaker(
      report: judged.report,
      checklist: judged.checklist,
      options: PlanOptions(asOf: day, within: within, owners: owners)
    )
    let plan = maker.plan()
    let calendar = ics.map { path in
      let file = CalendarFile(of: maker, language: language.language, reminders: reminders.days)
      return (path: path, bytes: Array(file.text.utf8))
    }
    try write(beside: calendar) { (format) throws(PlanError) in
      try format.bytes(of: plan, options: options)
    }
    try CrawlEnding.check(judged.ending)
  }

  private var options: ReportOptions {
    ReportOptions(language: language.language, width: Terminal.width)
  }

  private func rollUp() throws {
    let reports = try sources.map { (name: $0, report: try ReportFile.read($0)) }
    try checkOwners(among: reports.map(\.report))
    let pack = try RulePackLocation.load(checklist.rules)
    let rollUp = RollUp(of: reports, checklists: pack.checklists, owners: owners)
    try write(beside: nil) { (format) throws(PlanError) in
      try format.bytes(of: rollUp, options: options)
    }
  }

  /// A unit that owes nothing is most often misspelt.
  private func checkOwners(among reports: [Report]) throws {
    let known = Set(reports.flatMap { $0.items.map(\.owner) })
    for owner in owners where !known.contains(owner) {
      let names = known.sorted().joined(separator: ", ")
      throw RunFailure.wrongInput("--owner: no item belongs to '\(owner)'; known: \(names)")
    }
  }

  /// Draws all formats first; files are replaced only once all of them are complete.
  private func write(
    beside calendar: (path: String, bytes: [UInt8])?,
    _ bytes: (PlanFormat) throws(PlanError) -> [UInt8]
  ) throws {
    let requests =
      formats.isEmpty && ics == nil ? [FormatRequest(format: .text, file: nil)] : formats
    var files = calendar.map { [$0] } ?? []
    var shown: [[UInt8]] = []
    for request in requests {
      do throws(PlanError) {
        let drawn = try bytes(request.format)
        if let file = request.file { files.append((file, drawn)) } else { shown.append(drawn) }
      } catch {
        throw RunFailure.wrongInput("oitcheck: \(error)")
      }
    }
    try OutputFiles.write(files, force: force)
    for drawn in shown { try Terminal.write(drawn) }
  }
}
