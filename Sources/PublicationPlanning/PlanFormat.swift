internal import ComplianceModel
package import Reporting

/// The formats that plans and roll-ups are written in.
package enum PlanFormat: String, Sendable, Hashable, CaseIterable {
  case text, markdown, html, csv, json

  /// Writes a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - options: The language and the width of the place that it goes to.
  /// - Returns: The text, ending with a line end.
  /// - Throws: ``PlanError`` if a value has no representation in the format.
  package func text(
    of plan: PublicationPlan,
    options: ReportOptions = ReportOptions()
  ) throws(PlanError) -> String {
    switch self {
    case .csv: DelimitedText.text(of: plan.table(in: options.language))
    case .json: try PlanJSON.text(of: plan)
    case .text, .markdown, .html: draw(plan.document(in: options.language), options)
    }
  }

  /// Writes a roll-up.
  ///
  /// - Parameters:
  ///   - rollUp: The roll-up.
  ///   - options: The language and the width of the place that it goes to.
  /// - Returns: The text, ending with a line end.
  /// - Throws: ``PlanError`` if a value has no representation in the format.
  package func text(
    of rollUp: RollUp,
    options: ReportOptions = ReportOptions()
  ) throws(PlanError) -> String {
    switch self {
    case .csv: DelimitedText.text(of: rollUp.table(in: options.language))
    case .json: try PlanJSON.text(of: rollUp)
    case .text, .markdown, .html: draw(rollUp.document(in: options.language), options)
    }
  }

  private func draw(_ document: PlanDocument, _ options: ReportOptions) -> String {
    switch self {
    case .text: PlainPlan(document, width: options.width).text
    case .markdown: MarkdownPlan(document).text
    case .html, .csv, .json: WebPlan(document).text
    }
  }
}
