internal import ComplianceModel
internal import ReportComparison
internal import Reporting

/// An earlier report, against which a run fails only on what got worse.
struct Baseline {
  private let report: Report
  private let failing: Set<Status>

  /// - Throws: ``RunFailure`` if the file is no report.
  init(file: String, failing: Set<Status>) throws {
    report = try ReportFile.read(file)
    self.failing = failing
  }

  /// Compares a finished report with the earlier one.
  ///
  /// - Throws: ``RunFailure`` if the earlier report is on another list altogether.
  func summary(of new: Report) throws -> BaselineSummary {
    let diff: ReportDiff
    do throws(ReportComparisonError) {
      diff = try ReportComparison(failing: failing).diff(from: report, to: new)
    } catch {
      throw RunFailure.wrongInput("--baseline: \(error)")
    }
    let regressed = diff.regressions.map(\.id)
    let known = new.items.filter { failing.contains($0.status) && !regressed.contains($0.id) }
    return BaselineSummary(
      regressed: regressed,
      known: known.map(\.id),
      fixed: diff.items.filter { $0.kind == .fixed }.map(\.id)
    )
  }
}
