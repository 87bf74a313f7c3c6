package import ComplianceModel
internal import TextMatching

/// Tells the rhythm of a follow-up rule from its words.
package enum FollowUpReader {
  /// Returns the rhythm that the words state.
  ///
  /// - Parameter words: The rule as an agency worded it.
  /// - Returns: The rhythm; ``MeasureFollowUp/Kind/other`` where the words state none that is known.
  package static func kind(of words: String) -> MeasureFollowUp.Kind {
    let folded = ThaiText.fold(words)
    return phrases.first { phrase in folded.holds(phrase.letters) }?.kind ?? .other
  }

  /// Tells whether the words say "end of the first month", which most often lacks a 6.
  static func maySayFirstSixMonths(_ words: String) -> Bool {
    ThaiText.fold(words).holds(ThaiText.fold("เดือนแรกของปีงบประมาณ"))
      && kind(of: words) == .other
  }

  /// In the order in which they are looked for: the more exact rule first.
  private static let phrases: [(letters: [UInt8], kind: MeasureFollowUp.Kind)] = {
    let phrases: [(String, MeasureFollowUp.Kind)] = [
      ("6 เดือน", .sixMonths), ("หกเดือน", .sixMonths), ("ครึ่งปีแรก", .sixMonths),
      ("สิ้นสุดปีงบประมาณ", .endOfYear), ("สิ้นปีงบประมาณ", .endOfYear), ("สิ้นปี", .endOfYear),
      ("12 เดือน", .endOfYear), ("รอบปี", .endOfYear),
      ("ทุกเดือน", .monthly), ("รายเดือน", .monthly), ("เป็นประจำเดือน", .monthly),
      ("ต่อเนื่อง", .continuous), ("สม่ำเสมอ", .continuous), ("ตลอดปี", .continuous),
      ("ตลอดเวลา", .continuous),
    ]
    return phrases.map { (letters: ThaiText.fold($0.0), kind: $0.1) }
  }()
}
