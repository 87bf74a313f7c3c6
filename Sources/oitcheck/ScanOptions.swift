internal import ArgumentParser
internal import ComplianceModel
internal import Foundation
internal import Reporting

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

enum MirrorChoice: String, ExpressibleByArgument, CaseIterable {
  case complete, partial, auto

  var completeness: Report.Mirror.Completeness? {
    switch self {
    case .complete: .complete
    case .partial: .partial
    case .auto: nil
    }
  }
}

/// Which checklist a command speaks of, and whose profile counts.
struct ChecklistOptions: ParsableArguments {
  @Option(help: "The fiscal year, Buddhist (2566) or Gregorian (2023).")
  var year: Int?

  @Option(help: "Whose list, such as lao for local administrative organisations.")
  var edition: String?

  @Option(
    name: .customLong("checklist"),
    help: ArgumentHelp(
      "One checklist by its name, such as iit-2565-lao, instead of --year and --edition.",
      valueName: "id"
    )
  )
  var id: String?

  @Option(help: ArgumentHelp("The directory of a rule pack.", valueName: "dir"))
  var rules: String?

  @Option(
    help: ArgumentHelp(
      "The organisation's profile; oitcheck.yaml of the working directory if left out.",
      valueName: "file"
    )
  )
  var profile: String?

  @Flag(name: .customLong("no-profile"), help: "Read no profile.")
  var ignoresProfile = false

  func validate() throws {
    if id != nil, year != nil || edition != nil {
      throw ValidationError("--checklist names a list by itself; leave out --year and --edition")
    }
  }

  /// Returns what the run goes by: the command line before the environment before the profile.
  func settings(asOf day: CalendarDate) throws -> RunSettings {
    let request = RunSettings.Request(
      checklist: id,
      year: year,
      edition: edition,
      rules: rules,
      profile: profile,
      ignoresProfile: ignoresProfile
    )
    return try RunSettings(request, asOf: day, environment: .current)
  }
}

extension RulePack {
  /// The lists of disclosure items of an edition; supplements with a letter of their own, such as that
  /// of a survey, are left out unless there is nothing else.
  func disclosureLists(ofEdition edition: String) -> [Checklist] {
    let lists = checklists.filter { $0.edition == edition }
    let disclosure = lists.filter { $0.codeLetter == "o" }
    return disclosure.isEmpty ? lists : disclosure
  }
}

/// The statuses of `--fail-on`.
struct StatusList: ExpressibleByArgument {
  var statuses: Set<Status>

  init(statuses: Set<Status>) { self.statuses = statuses }

  init?(argument: String) {
    var statuses: Set<Status> = []
    for word in argument.split(separator: ",") where word != "none" {
      guard let status = Status(rawValue: word.trimmingCharacters(in: .whitespaces)) else {
        return nil
      }
      statuses.insert(status)
    }
    self.statuses = statuses
  }

  var defaultValueDescription: String {
    Status.allCases.filter { statuses.contains($0) }.map(\.rawValue).joined(separator: ",")
  }

  static var allValueStrings: [String] { Status.allCases.map(\.rawValue) + ["none"] }
}

/// The language of a report for people.
enum LanguageChoice: String, ExpressibleByArgument, CaseIterable {
  case th, en

  var language: Language {
    switch self {
    case .th: .thai
    case .en: .english
    }
  }
}
