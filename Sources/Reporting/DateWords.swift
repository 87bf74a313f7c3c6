package import ComplianceModel

/// Writes days the way that readers of a report write them.
package enum DateWords {
  /// Returns a day in words: "30 เมษายน 2566" with the Buddhist year, or "30 April 2023".
  package static func words(for date: CalendarDate) -> LocalizedText {
    LocalizedText(
      th: "\(date.day) \(thaiMonths[date.month - 1]) \(date.year + FiscalYear.offset)",
      en: "\(date.day) \(englishMonths[date.month - 1]) \(date.year)"
    )
  }

  private static let thaiMonths = [
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม",
    "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
  ]

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
