internal import ComplianceModel

extension Wording {
  /// What is wrong with the text of a document, in brackets behind "differs".
  static func damage(_ damage: TextLayerDamage) -> LocalizedText {
    switch damage {
    case .saraAmLost: .init(th: "สระอำตกหล่น", en: "sara am is lost")
    case .saraAaAsSaraAm: .init(th: "สระอากลายเป็นสระอำ", en: "sara aa became sara am")
    case .saraAmDecomposed: .init(th: "สระอำแยกเป็นสองตัว", en: "sara am is in two pieces")
    case .saraAmAsMaiTho:
      .init(th: "สระอำกลายเป็นไม้โทกับสระอา", en: "sara am became mai tho and sara aa")
    case .privateUseMarks:
      .init(th: "สระหรือวรรณยุกต์ใช้รหัสเฉพาะของฟอนต์", en: "marks have codes of their font alone")
    case .privateFont:
      .init(th: "ตัวอักษรใช้รหัสเฉพาะของฟอนต์", en: "letters have codes of their font alone")
    }
  }
}
