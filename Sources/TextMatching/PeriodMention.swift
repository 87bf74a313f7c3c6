package import ComplianceModel

/// A period that a text states, and where.
package struct PeriodMention: Sendable, Hashable {
  /// How the period is written, the surest form first.
  package enum Form: Sendable, Hashable, CaseIterable {
    /// With its era, its month or a word such as ปีงบประมาณ.
    case explicit
    /// Four digits that nothing names a year: `2566`, `ITA2566`.
    case bare
    /// A year of two digits: `ปี 66`, `oit66`.
    case short
    /// A year of the Common Era: often the calendar year and not the fiscal year of the same number.
    case gregorian
    /// The year of a numbered thing or of a session: `ครั้งที่ 3/2566`.
    case round
    /// A folder of an address that is nothing but a year or a day: most often of the upload.
    case folder
    /// The day on which something was put on the web, which is not the document's.
    case upload
  }

  package var period: StatedPeriod
  /// UTF-8 offsets in the raw text.
  package var range: Range<Int>
  package var form: Form

  package init(period: StatedPeriod, range: Range<Int>, form: Form) {
    self.period = period
    self.range = range
    self.form = form
  }
}

/// All that a text says about periods.
package struct PeriodReading: Sendable, Hashable {
  /// In order of appearance; no two of the same period at the same place.
  package var mentions: [PeriodMention]
  /// Whether the text says "first six months", with a year or without.
  package var hasHalfYearWords: Bool

  package init(mentions: [PeriodMention], hasHalfYearWords: Bool) {
    self.mentions = mentions
    self.hasHalfYearWords = hasHalfYearWords
  }

  /// The reading of a text that states no period.
  package static let nothing = PeriodReading(mentions: [], hasHalfYearWords: false)

  /// The periods in order of appearance, days of uploads left out.
  package var periods: [StatedPeriod] {
    mentions.filter { $0.form != .upload }.map(\.period)
  }

  /// The days on which something was put on the web.
  package var uploads: [StatedPeriod] {
    mentions.filter { $0.form == .upload }.map(\.period)
  }
}
