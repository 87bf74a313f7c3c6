import ComplianceChecker
import ComplianceModel
import Foundation
import RuleLoading
import Testing

/// A site of a few pages, judged by the rules of the repository.
struct SmallSite {
  var files: [String: [UInt8]]
  var year: Int
  var mirror: Report.Mirror.Completeness?
  var asOf: String
  var opener: (any DocumentOpener)?
  var jobs = 2

  init(
    _ pages: [String: String],
    year: Int = 2566,
    mirror: Report.Mirror.Completeness? = .complete,
    asOf: String = "2023-12-01"
  ) {
    files = pages.mapValues { Array($0.utf8) }
    self.year = year
    self.mirror = mirror
    self.asOf = asOf
  }

  private static let checkers: Result<[Int: ComplianceChecker], RulePackError> = {
    let rules = URL(filePath: #filePath)
      .deletingLastPathComponent().appending(path: "../../Rules").standardized
    do throws(RulePackError) {
      let pack = try RulePackLoader().load(directory: rules.path())
      return .success(
        Dictionary(
          uniqueKeysWithValues: pack.checklists.filter { $0.codeLetter == "o" }.map {
            ($0.fiscalYear.buddhistYear, ComplianceChecker(pack: pack, checklist: $0))
          }
        )
      )
    } catch {
      return .failure(error)
    }
  }()

  func report() async throws -> Report {
    let checker = try #require(try Self.checkers.get()[year])
    return try await checker.check(
      MemorySource(files: files),
      configuration: CheckConfiguration(
        location: "site",
        mirror: mirror,
        asOf: try #require(CalendarDate(asOf)),
        jobs: jobs,
        version: "test"
      ),
      opener: opener
    )
  }

  /// Judges the site and returns the verdict on one requirement.
  func item(_ requirement: String) async throws -> ItemResult {
    let report = try await report()
    return try #require(report.items.first { $0.requirement == requirement })
  }
}

extension Report {
  func item(_ requirement: String) throws -> ItemResult {
    try #require(items.first { $0.requirement == requirement })
  }

  func findings(_ rule: Finding.Rule) -> [Finding] { findings.filter { $0.rule == rule } }
}

extension ItemResult {
  func outcome(of element: String) -> ElementOutcome? {
    elements.first { $0.id == element }?.outcome
  }
}
