package import ComplianceModel

/// What the caller knows about the place that a report goes to.
package struct ReportOptions: Sendable, Hashable {
  /// The language of the report's own words, or the one that is shown first.
  package var language: Language
  /// Whether the place understands ANSI colours.
  package var usesColor: Bool
  /// The number of columns of the place, as the caller measured it.
  package var width: Int
  /// Whether everything is listed where otherwise the first few stand for the rest.
  package var isVerbose: Bool
  /// What became of the items since an earlier report, if the run was compared with one.
  package var baseline: BaselineSummary?

  package init(
    language: Language = .thai,
    usesColor: Bool = false,
    width: Int = 80,
    isVerbose: Bool = false,
    baseline: BaselineSummary? = nil
  ) {
    self.language = language
    self.usesColor = usesColor
    self.width = width
    self.isVerbose = isVerbose
    self.baseline = baseline
  }
}
