internal import ComplianceModel

extension ElementResult {
  /// What the element demands on one line, with the period that it alone is about.
  var demand: LocalizedText {
    guard let period else { return text }
    return LocalizedText(
      th: "\(text.shown(in: .thai)) – \(period.th)",
      en: "\(text.shown(in: .english)) – \(period.en)"
    )
  }
}
