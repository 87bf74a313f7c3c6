import ComplianceChecker
import ComplianceModel
import Foundation
import PublicationPlanning
import RuleLoading
import SiteSources
import Testing

/// The sample of an office in trouble, judged and planned on a day.
enum PlannedSample {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../..").standardized

  private static let pack: Result<RulePack, RulePackError> = {
    do throws(RulePackError) {
      return .success(try RulePackLoader().load(directory: root.appending(path: "Rules").path()))
    } catch {
      return .failure(error)
    }
  }()

  static func checklist(_ id: String = "oit-2566-lao") throws -> Checklist {
    try #require(try pack.get().checklists.first { $0.id == id })
  }

  /// Returns the sample as judged on a day, without opening documents, so that no tool has a say.
  static func report(on day: String) async throws -> Report {
    try await scans.report(on: day)
  }

  private static let scans = Scans()

  /// Judges the sample once for each day: many tests plan from the same verdicts.
  private actor Scans {
    private var reports: [String: Task<Report, any Error>] = [:]

    func report(on day: String) async throws -> Report {
      let task = reports[day] ?? Task { try await PlannedSample.judged(on: day) }
      reports[day] = task
      return try await task.value
    }
  }

  private static func judged(on day: String) async throws -> Report {
    try await ComplianceChecker(pack: pack.get(), checklist: checklist()).check(
      MirrorSite(directory: root.appending(path: "Samples/half-done-agency").path()),
      configuration: CheckConfiguration(
        location: "Samples/half-done-agency",
        asOf: try #require(CalendarDate(day)),
        jobs: 2,
        version: "test"
      )
    )
  }

  /// Returns a text without the byte order mark and carriage returns that reading a file would drop.
  static func forGolden(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{FEFF}" && $0 != "\r" }))
  }

  static func maker(
    on day: String,
    within: Int = PlanOptions.usualDays,
    owners: [String] = []
  ) async throws -> PlanMaker {
    PlanMaker(
      report: try await report(on: day),
      checklist: try checklist(),
      options: PlanOptions(
        asOf: try #require(CalendarDate(day)),
        within: within,
        owners: owners
      )
    )
  }
}

extension PublicationPlan {
  /// One line for each task, to be compared by eye.
  var listing: String {
    owners.reduce(into: "as of \(asOf), ahead to \(until)\n") { text, owner in
      text += "\n\(owner.owner)\n"
      for task in owner.tasks {
        let months = task.months.map { "\($0.month)".prefix(7) + " by \($0.due)" }
        let line = [
          task.due.map { "\($0)" } ?? "–", task.timing.rawValue, task.item, task.status.rawValue,
          task.effort.rawValue, months.joined(separator: ", "),
        ]
        text += line.filter { !$0.isEmpty }.joined(separator: "  ") + "\n"
      }
    }
      + "\n" + dates.map { "\($0.date)  \($0.kind.rawValue)  \($0.items.count) items\n" }.joined()
  }
}

extension PlanFormat {
  /// What a format that is text writes.
  func text(of plan: PublicationPlan) throws -> String {
    String(decoding: try bytes(of: plan), as: UTF8.self)
  }

  func text(of rollUp: RollUp) throws -> String {
    String(decoding: try bytes(of: rollUp), as: UTF8.self)
  }
}
