internal import ComplianceModel

extension HTMLPage {
  /// The evidence of an item, best first as the report has it.
  static func evidence(of item: ItemResult) -> Markup {
    guard !item.evidence.isEmpty else {
      return """
        <h4>\(ReportWords.evidence)</h4>
        <p class="none">\(HTMLWords.noEvidence)</p>

        """
    }
    return """
      <h4>\(ReportWords.evidence) (\(item.evidence.count))</h4>
      <ol class="evidence">
      \(item.evidence.map(piece))</ol>

      """
  }

  private static func piece(_ evidence: Evidence) -> Markup {
    let title: Markup? = evidence.title.isEmpty ? nil : .siteText(evidence.title)
    let periods = evidence.periods.map { period -> Markup in
      "<span class=\"tag\">\(PeriodWords.words(for: period))</span> "
    }
    let digest: Markup? = evidence.sha256.map { "<span class=\"mono\">\($0)</span>" }
    return """
      <li><p>\(link(to: evidence.url, page: pdfPage(of: evidence)))</p>
      <p class="tags"><span class="tag">\(evidence.kind.words)</span> \
      <span class="tag state-\(evidence.state.rawValue)">\(evidence.state.words)</span></p>
      \(quote(evidence.quote))<dl class="facts">
      \(row(HTMLWords.recognisedText, title))\
      \(row(ReportWords.recognised, "\(evidence.strength.words)"))\
      \(row(ReportWords.statedPeriods, "\(periods)"))\
      \(row(ReportWords.place, locator(evidence.locator)))\
      \(row(ReportWords.path, ClickPathText(evidence).words.map { "\($0)" }))\
      \(row(ReportWords.foundOn, evidence.linkingPage.map { link(to: $0) }))\
      \(row(ReportWords.confidence, "\(percent(evidence.confidence))"))\
      \(row(ReportWords.digest, digest, isForScreen: true))\
      </dl></li>

      """
  }

  /// The page that a browser can be told to open, which it can of a PDF only.
  private static func pdfPage(of evidence: Evidence) -> Int? {
    evidence.url.lowercased().hasSuffix(".pdf") ? evidence.locator.page : nil
  }
}
