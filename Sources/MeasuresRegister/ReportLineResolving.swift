package import ComplianceModel

/// Tells which requirement each line of a report means.
///
/// Numbers get mistyped and lists get renumbered every year, so a number alone tells little: whoever
/// resolves has to weigh it against the words of the line and the numbers of the other lines.
package protocol ReportLineResolving: Sendable {
  /// Resolves the lines of one report together.
  ///
  /// - Parameters:
  ///   - lines: The lines in order.
  ///   - fiscalYear: The year of the report.
  /// - Returns: The year whose numbers are used, and one match for each line.
  func resolve(_ lines: [ReportLine], fiscalYear: FiscalYear) -> ReportResolution
}

/// What a line of a report says of the item that it means.
package struct ReportLine: Sendable, Hashable {
  /// The number as typed.
  package var item: String
  /// What the line says beside it.
  package var text: String
  /// The number of the indicator over the line, such as `9`.
  package var indicator: String?

  package init(item: String, text: String, indicator: String?) {
    self.item = item
    self.text = text
    self.indicator = indicator
  }
}

/// What the lines of one report mean.
package struct ReportResolution: Sendable, Hashable {
  /// The year of the checklist whose numbers the report uses.
  package var numberingYear: FiscalYear
  package var matches: [Match]

  package init(numberingYear: FiscalYear, matches: [Match]) {
    self.numberingYear = numberingYear
    self.matches = matches
  }

  /// What one line means.
  package enum Match: Sendable, Hashable {
    /// Number and words agree, or nothing speaks against the number.
    case item(requirement: String, title: String)
    /// The words are those of another item than the number's.
    case slip(requirement: String, title: String, item: String)
    /// A question of a survey, such as `i20`, and no item of the checklist.
    case question(String)
    case unknown

    package var target: MeasureTarget? {
      switch self {
      case .item(let requirement, _), .slip(let requirement, _, _): .requirement(requirement)
      case .question(let question): .question(question)
      case .unknown: nil
      }
    }
  }
}
