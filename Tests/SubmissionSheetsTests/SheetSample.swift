import ComplianceChecker
import ComplianceModel
import Foundation
import RuleLoading
import SiteSources
import SubmissionSheets
import Testing

/// A sample of the repository, judged as if it were published.
enum SheetSample {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../..").standardized

  static let base = "https://www.thungdokchan.example/"

  private static let pack: Result<RulePack, RulePackError> = {
    do throws(RulePackError) {
      return .success(try RulePackLoader().load(directory: root.appending(path: "Rules").path()))
    } catch {
      return .failure(error)
    }
  }()

  static func checklist() throws -> Checklist {
    try #require(try pack.get().checklists.first { $0.id == "oit-2566-lao" })
  }

  static func checker() throws -> ComplianceChecker {
    ComplianceChecker(pack: try pack.get(), checklist: try checklist())
  }

  static func site(_ name: String = "complete-agency") throws -> MirrorSite {
    try MirrorSite(directory: root.appending(path: "Samples/\(name)").path())
  }

  /// The files of a sample by their paths.
  static func files(_ name: String) throws -> [String: [UInt8]] {
    let site = try site(name)
    var files: [String: [UInt8]] = [:]
    for entry in site.index.entries { files[entry.path] = try site.read(entry) }
    return files
  }

  static func configuration(
    baseURL: String? = base,
    mirror: Report.Mirror.Completeness? = .complete
  ) throws -> CheckConfiguration {
    CheckConfiguration(
      location: "site",
      baseURL: baseURL,
      mirror: mirror,
      asOf: try #require(CalendarDate("2023-12-01")),
      jobs: 2,
      version: "test"
    )
  }

  /// Returns the report on a sample; each is judged once, for many tests ask for it.
  static func report(_ name: String = "complete-agency") async throws -> Report {
    try await scans.report(name)
  }

  private static let scans = Scans()

  private actor Scans {
    private var reports: [String: Task<Report, any Error>] = [:]

    func report(_ name: String) async throws -> Report {
      let task =
        reports[name]
        ?? Task {
          try await SheetSample.checker()
            .check(SheetSample.site(name), configuration: SheetSample.configuration())
        }
      reports[name] = task
      return try await task.value
    }
  }

  /// Judges a site of a few pages.
  static func report(_ pages: [String: String]) async throws -> Report {
    let source = MemorySource(files: pages.mapValues { Array($0.utf8) })
    return try await checker().check(source, configuration: try configuration())
  }

  static func read(_ text: String) throws -> [SubmittedItem] {
    try SheetReader(checklist: checklist()).items(in: Array(text.utf8), file: "s.csv")
  }
}
