internal import ChecklistGuidance
internal import ComplianceModel
internal import Foundation
internal import RuleLoading

/// What a run goes by, once the command line, the environment and the profile were heard.
///
/// The command line counts before the environment, and that before the profile.
struct RunSettings {
  var pack: RulePack
  var checklist: Checklist
  /// The directory of the rule pack, or `nil` for the bundled one.
  var rules: String?
  /// The profile, or `nil` if there is none.
  var profile: OrganisationProfile?

  private let environment: Environment

  /// What the command line says of it; `nil` where it says nothing.
  struct Request {
    /// The name of one checklist.
    var checklist: String?
    var year: Int?
    var edition: String?
    var rules: String?
    var profile: String?
    var ignoresProfile = false
  }

  init(_ request: Request, asOf day: CalendarDate, environment: Environment) throws {
    self.environment = environment
    let draft = try Self.draft(request, environment)
    rules = request.rules ?? environment[.rules] ?? draft?.rules
    pack = try RulePackLocation.load(rules)
    let asked = request.edition ?? environment[.edition]
    let usual = Self.usualEdition(of: pack)
    if let draft {
      do throws(ProfileError) {
        profile = try draft.profile(for: pack, edition: asked ?? usual)
      } catch {
        throw RunFailure.wrongInput("\(error)")
      }
    }
    if let id = request.checklist {
      guard let named = pack.checklists.first(where: { $0.id == id }) else {
        let known = pack.checklists.map(\.id).joined(separator: ", ")
        throw RunFailure.wrongInput("--checklist: no checklist '\(id)'; known: \(known)")
      }
      checklist = named
      return
    }
    checklist = try Self.checklist(
      in: pack,
      edition: asked ?? profile?.edition ?? usual,
      year: try Self.year(request, environment, profile),
      asOf: day
    )
  }

  static let defaultEdition = "lao"

  /// The default edition, or the first of a pack that has no such lists.
  private static func usualEdition(of pack: RulePack) -> String {
    let editions = Set(pack.checklists.map(\.edition)).sorted()
    return editions.contains(defaultEdition) ? defaultEdition : editions.first ?? defaultEdition
  }

  /// Opens the profile that is asked for, or else the one in the working directory.
  private static func draft(_ request: Request, _ environment: Environment) throws
    -> ProfileDraft?
  {
    if request.ignoresProfile { return nil }
    let isFound = FileManager.default.fileExists(atPath: ProfileLoader.fileName)
    guard
      let path = request.profile ?? environment[.profile]
        ?? (isFound ? ProfileLoader.fileName : nil)
    else { return nil }
    do throws(ProfileError) {
      return try ProfileLoader().open(path)
    } catch {
      throw RunFailure.wrongInput("\(error)")
    }
  }

  /// The address under which a mirror is published.
  func baseURL(_ option: String?) throws -> String? {
    try option ?? environment.address(.baseURL) ?? profile?.addresses.first
  }

  /// The statuses that end a run with exit code 1.
  func failOn(_ option: StatusList?) throws -> Set<Status> {
    try option?.statuses ?? environment.statuses(.failOn) ?? profile?.failOn
      ?? Status.failingByDefault
  }

  /// Returns a report as the profile changes it.
  func applyProfile(to report: Report) -> Report {
    guard let profile else { return report }
    return ProfiledReport(profile, on: report, of: checklist).report
  }

  private static func year(
    _ request: Request,
    _ environment: Environment,
    _ profile: OrganisationProfile?
  ) throws -> (number: Int, origin: String)? {
    if let year = request.year { return (year, "--year") }
    if let year = try environment.number(.year) { return (year, Environment.Name.year.rawValue) }
    return profile.flatMap { profile in profile.year.map { ($0.buddhistYear, profile.file) } }
  }

  /// Returns the checklist of a year, or else the newest that has begun.
  private static func checklist(
    in pack: RulePack,
    edition: String,
    year: (number: Int, origin: String)?,
    asOf day: CalendarDate
  ) throws -> Checklist {
    let lists = pack.disclosureLists(ofEdition: edition)
    let known = lists.map { "\($0.fiscalYear)" }.sorted().joined(separator: ", ")
    guard !lists.isEmpty else {
      let editions = Set(pack.checklists.map(\.edition)).sorted().joined(separator: ", ")
      throw RunFailure.wrongInput("--edition: no checklist for '\(edition)'; known: \(editions)")
    }
    guard let year else {
      let current = FiscalYear(containing: day)
      let newest = lists.filter { $0.fiscalYear <= current }.max { $0.fiscalYear < $1.fiscalYear }
      return newest ?? lists[0]
    }
    guard let wanted = FiscalYear(year: year.number),
      let list = lists.first(where: { $0.fiscalYear == wanted })
    else {
      throw RunFailure.wrongInput(
        "\(year.origin): no checklist for \(year.number); known: \(known)"
      )
    }
    return list
  }
}
