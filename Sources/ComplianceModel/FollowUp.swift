extension Checklist {
  /// A rule that says when somebody looks whether the evidence of some items is published.
  package struct FollowUp: Sendable, Hashable {
    /// A span of the fiscal year that recurs or ends once.
    package enum Span: String, Sendable, Hashable, CaseIterable {
      case month, quarter
      case firstHalf = "first-half"
      case fiscalYear = "fiscal-year"
    }

    /// The items that the rule is for.
    package var cadence: Cadence
    /// The span at whose end the rule applies.
    package var after: Span
    /// The days between the last day of the span and the follow-up.
    package var days: Int
    package var title: LocalizedText
    /// A key of the checklist's sources.
    package var source: String
    package var confidence: SourceConfidence

    package init(
      cadence: Cadence,
      after: Span,
      days: Int,
      title: LocalizedText,
      source: String,
      confidence: SourceConfidence
    ) {
      self.cadence = cadence
      self.after = after
      self.days = days
      self.title = title
      self.source = source
      self.confidence = confidence
    }

    /// Returns the spans of a fiscal year after which the rule applies, in order.
    package func spans(of year: FiscalYear) -> [DateSpan] {
      switch after {
      case .month: year.months
      case .quarter: (1...4).map { year.quarter($0) }
      case .firstHalf: [year.firstHalf]
      case .fiscalYear: [year.span]
      }
    }
  }
}
