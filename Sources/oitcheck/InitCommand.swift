internal import ArgumentParser
internal import ComplianceModel
internal import Foundation
internal import RuleLoading

/// Writes the profile of an organisation.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write the profile of an organisation, oitcheck.yaml, from options or by asking.",
    discussion: """
      Example: oitcheck init --name "เทศบาลตำบลบ้านสมมุติ" --year 2566 \
      --address https://www.bansommut.example/

      What is not given is asked for on a terminal; only the name has to be given elsewhere.
      """
  )

  @Option(help: "What the agency is called.")
  var name: String?

  @Option(help: "Whose list: lao for local administrative organisations, the default.")
  var edition: String?

  @Option(help: "The fiscal year that is assessed; the newest list that has begun if left out.")
  var year: Int?

  @Option(help: "An address of the site, the main one first; repeatable.")
  var address: [String] = []

  @Option(help: "An e-mail address or page for those who run the site.")
  var contact: String?

  @Option(
    help: ArgumentHelp(
      "The unit that is responsible, as in o12=กองคลัง; repeatable.",
      valueName: "item=unit"
    )
  )
  var owner: [String] = []

  @Option(
    name: .customLong("fail-on"),
    help: "The statuses that end with exit code 1, or none."
  )
  var failOn: StatusList?

  @Option(help: ArgumentHelp("The directory of a rule pack.", valueName: "dir"))
  var rules: String?

  @Option(help: ArgumentHelp("The file to write.", valueName: "file"))
  var output = ProfileLoader.fileName

  @Flag(help: "Replace a file that is there.")
  var force = false

  func run() throws {
    guard let day = Day.today else { throw RunFailure.wrongInput("the clock tells no day") }
    guard force || !FileManager.default.fileExists(atPath: output) else {
      throw RunFailure.wrongInput("'\(output)' is there already; --force replaces it")
    }
    // Nobody should answer questions for a file that cannot be written.
    try StagedFile.check(output)
    // The file is about to be written, so an older one has no say in what it holds.
    let request = RunSettings.Request(
      year: year,
      edition: edition,
      rules: rules,
      ignoresProfile: true
    )
    let settings = try RunSettings(request, asOf: day, environment: .current)
    let interview = Interview(isOpen: Terminal.inputIsTerminal)
    guard let name = name ?? interview.ask("ชื่อหน่วยงาน / name of the agency") else {
      throw RunFailure.wrongInput("--name: say what the agency is called")
    }
    let addresses =
      address.isEmpty
      ? interview.ask("ที่อยู่เว็บไซต์ / address of the site").map { [$0] } ?? [] : address
    let year = try year ?? askedYear(interview, settings.checklist.fiscalYear)
    let profile = OrganisationProfile(
      file: output,
      name: name,
      edition: settings.checklist.edition,
      year: FiscalYear(year: year) ?? settings.checklist.fiscalYear,
      addresses: addresses,
      owners: try owner.map(Self.ownership),
      crawl: CrawlPreferences(
        contact: contact ?? interview.ask("ผู้ดูแลเว็บไซต์ / contact of the site")
      ),
      failOn: failOn?.statuses,
      rules: rules
    )
    let text = ProfileText.text(for: profile, comments: Self.comments)
    try check(text, settings)
    if force {
      try StagedFile.replace([(path: output, bytes: Array(text.utf8))])
    } else {
      try NewFile(output).write(text)
    }
    Terminal.error("เขียน \(output) แล้ว / wrote \(output)")
  }

  private func askedYear(_ interview: Interview, _ usual: FiscalYear) throws -> Int {
    guard let answer = interview.ask("ปีงบประมาณ / fiscal year [\(usual)]") else {
      return usual.buddhistYear
    }
    guard let year = Int(answer) else {
      throw RunFailure.wrongInput("expected a year such as 2566, found '\(answer)'")
    }
    return year
  }

  /// Reads the profile as every later run will, so that no faulty one is ever written.
  private func check(_ text: String, _ settings: RunSettings) throws {
    do throws(ProfileError) {
      let draft = try ProfileLoader().read(text, file: output)
      _ = try draft.profile(for: settings.pack, edition: settings.checklist.edition)
    } catch {
      let problems = error.errors.map { "\($0.reason)" }.joined(separator: "\n")
      throw RunFailure.wrongInput("nothing was written:\n\(problems)")
    }
  }

  private static func ownership(_ argument: String) throws -> OrganisationProfile.Ownership {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw RunFailure.wrongInput("--owner: expected ITEM=UNIT, found '\(argument)'")
    }
    let place = ProfileSubject.Place(line: 1, column: 1)
    return OrganisationProfile.Ownership(
      subject: ProfileSubject(requirement: parts[0], place: place),
      owner: parts[1]
    )
  }

  private static let comments = [
    "โพรไฟล์หน่วยงานของ oitcheck (Documentation/Profile.md)",
    "",
    "owners:                      # ผู้รับผิดชอบ ตามข้อ (o12) หรือชื่อข้อกำหนด (progress-6m)",
    "  progress-6m: กองยุทธศาสตร์",
    "exemptions:                  # ข้อที่หน่วยงานไม่ต้องเผยแพร่ พร้อมเหตุผล",
    "  - for: e-service",
    "    reason: …",
    "attestations:                # ข้อที่มีคนตรวจและรับรอง",
    "  - for: qna",
    "    year: 2566",
    "    who: …",
    "    reason: …",
    "    expires: 2023-09-30      # ปี ค.ศ.",
    "",
  ]
}
