import ComplianceChecker
import ComplianceModel
import Foundation
import Reporting
import RuleLoading
import SiteSources
import Testing

/// The repository that the tests stand in.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../..").standardized

  static let samples = ["complete-agency", "half-done-agency", "hostile-agency", "legacy-agency"]

  static func sample(_ name: String) -> String { root.appending(path: "Samples/\(name)").path() }

  private static let loaded: Result<ComplianceChecker, RulePackError> = {
    do throws(RulePackError) {
      let pack = try RulePackLoader().load(directory: root.appending(path: "Rules").path())
      guard let list = pack.checklists.first(where: { $0.id == "oit-2566-lao" }) else {
        return .failure(RulePackError(errors: []))
      }
      return .success(ComplianceChecker(pack: pack, checklist: list))
    } catch {
      return .failure(error)
    }
  }()

  /// Judges a site as on a day after the fiscal year.
  static func report(on source: some PageSource, jobs: Int = 2) async throws -> Report {
    try await loaded.get().check(
      source,
      configuration: CheckConfiguration(
        location: "site",
        asOf: try #require(CalendarDate("2023-12-01")),
        jobs: jobs,
        version: "test"
      )
    )
  }

  /// The bytes of the JSON report.
  static func json(_ report: Report) throws -> String {
    var text = ""
    try JSONReporter().write(report, to: &text)
    return text
  }
}

/// A small generator of repeatable numbers.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state = state &+ 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
