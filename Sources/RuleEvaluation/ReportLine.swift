package import ComplianceModel

/// A line of a report on items: a number as it was typed, and the words beside it.
package struct ReportLine: Sendable, Hashable {
  package var number: String
  /// All cells of the line; the more words, the surer the item.
  package var text: String

  package init(number: String, text: String) {
    self.number = number
    self.text = text
  }
}

/// The item that a line of a report means.
package struct ResolvedLine: Sendable, Hashable {
  /// What is odd about the number as it was typed.
  package enum Slip: String, Sendable, Hashable, CaseIterable {
    /// `011` for o11.
    case zeroForLetter = "zero-for-letter"
    /// `120` for i20.
    case oneForLetter = "one-for-letter"
    /// `24` for i24.
    case noLetter = "no-letter"
    /// `๒๔`.
    case thaiDigits = "thai-digits"
    /// The words are those of the next item of the list.
    case oneTooLow = "one-too-low"
    /// The words are those of the item before.
    case oneTooHigh = "one-too-high"
    /// The words are those of an item two numbers away.
    case otherNumber = "other-number"
    /// The number is that of no item; the words alone told which is meant.
    case unknownNumber = "unknown-number"
  }

  package var requirement: String
  /// The item's code in the list that the report follows, such as `o15`.
  package var item: String
  /// The list that the report follows, such as `oit-2565-lao`.
  package var checklist: String
  package var fiscalYear: FiscalYear
  /// The share of the item's title that the words hold, from 0 to 1.
  package var agreement: Double
  /// In the order of the cases.
  package var slips: [Slip]
}

/// What the lines of a report mean, and whose numbers it uses.
package struct ResolvedReport: Sendable, Hashable {
  /// The year of the list with whose numbers the words agree best; `nil` for a report without lines.
  package var numbering: FiscalYear?
  /// One for each line, `nil` where neither number nor words tell.
  package var lines: [ResolvedLine?]
}

extension ResolvedLine.Slip {
  /// Says what is odd.
  package var words: LocalizedText {
    switch self {
    case .zeroForLetter: LocalizedText(th: "พิมพ์เลขศูนย์แทนตัว o", en: "a zero typed for the letter o")
    case .oneForLetter: LocalizedText(th: "พิมพ์เลขหนึ่งแทนตัว i", en: "a one typed for the letter i")
    case .noLetter: LocalizedText(th: "ไม่มีตัวอักษรนำหน้าเลขข้อ", en: "no letter before the number")
    case .thaiDigits: LocalizedText(th: "ใช้เลขไทย", en: "Thai digits")
    case .oneTooLow: LocalizedText(th: "เลขข้อน้อยไปหนึ่ง", en: "the number is one too low")
    case .oneTooHigh: LocalizedText(th: "เลขข้อมากไปหนึ่ง", en: "the number is one too high")
    case .otherNumber:
      LocalizedText(
        th: "เลขข้อเป็นของข้ออื่น ดูจากข้อความ",
        en: "the number of another item; told by the words"
      )
    case .unknownNumber:
      LocalizedText(th: "ไม่มีข้อนี้ในรายการ ดูจากข้อความ", en: "no such item; told by the words")
    }
  }
}
