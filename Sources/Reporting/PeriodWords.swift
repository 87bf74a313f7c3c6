package import ComplianceModel

/// Writes the periods that evidence states the way that readers write them: JSON has their canonical
/// names.
package enum PeriodWords {
  /// Returns a period in few words: `รอบ 6 เดือนแรก 2566`, `first half of FY 2566`.
  ///
  /// - Parameter name: The canonical name, such as `2566 H1`.
  /// - Returns: The words, or the name itself if it is none that is known.
  package static func words(for name: String) -> LocalizedText {
    guard let period = StatedPeriod(name: name) else { return LocalizedText(th: name, en: name) }
    let year = FiscalYear(containing: period.span.last)
    switch period.kind {
    case .year, .fiscalYear: return LocalizedText(th: name, en: name)
    case .years:
      let range = "\(FiscalYear(containing: period.span.first))–\(year)"
      return LocalizedText(th: range, en: range)
    case .half:
      let isFirst = period.span == year.firstHalf
      return LocalizedText(
        th: "รอบ 6 เดือน\(isFirst ? "แรก" : "หลัง") \(year)",
        en: "\(isFirst ? "first" : "second") half of FY \(year)"
      )
    case .quarter:
      let number = (1...4).first { year.quarter($0) == period.span } ?? 1
      return LocalizedText(th: "ไตรมาส \(number)/\(year)", en: "quarter \(number) of FY \(year)")
    case .month, .months, .date: return period.words
    }
  }

  /// Returns several periods, one after the other.
  package static func list(_ names: [String], separator: String = ", ") -> LocalizedText {
    let words = names.map { self.words(for: $0) }
    return LocalizedText(
      th: words.map(\.th).joined(separator: separator),
      en: words.map(\.en).joined(separator: separator)
    )
  }
}
