internal import ComplianceModel

extension Evidence.Locator {
  /// The place in words, on one line; empty if nothing is known of it.
  func words(in language: Language) -> String {
    let parts = [
      page.map(ReportWords.page), heading.map(ReportWords.heading), cell.map(ReportWords.cell),
    ]
    return parts.compactMap { $0?.shown(in: language) }.joined(separator: " · ")
  }
}
