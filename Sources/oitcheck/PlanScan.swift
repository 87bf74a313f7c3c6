internal import ComplianceChecker
internal import ComplianceModel
internal import DocumentExtraction
internal import Foundation
internal import SiteSources

/// Scans the mirror of a site for a plan.
struct PlanScan {
  var directory: String
  var baseURL: String?
  var mirror: Report.Mirror.Completeness?
  var asOf: CalendarDate
  var jobs: Int?
  var opener: DocumentExtractor?

  /// - Throws: ``RunFailure`` if the site cannot be read.
  func report(pack: RulePack, checklist: Checklist) async throws -> Report {
    let site: MirrorSite
    do throws(SiteReadError) {
      site = try MirrorSite(directory: directory)
    } catch {
      throw RunFailure.unreadableSource(
        "oitcheck: \(error); name the directory of a mirror or a saved JSON report"
      )
    }
    let report = try await ComplianceChecker(pack: pack, checklist: checklist).check(
      site,
      configuration: CheckConfiguration(
        location: directory,
        baseURL: baseURL,
        mirror: mirror,
        asOf: asOf,
        jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
        version: Version.current
      ),
      opener: opener
    )
    opener?.trimCache()
    guard report.source.pages > 0 else {
      throw RunFailure.unreadableSource("oitcheck: '\(directory)' holds no page that could be read")
    }
    return report
  }
}
