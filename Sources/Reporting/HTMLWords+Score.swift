internal import ComplianceModel

/// What the HTML report says of indicators and of the estimate of the score.
extension HTMLWords {
  static let indicators = LocalizedText(th: "สถานะรายตัวชี้วัด", en: "Indicators")
  static let score = LocalizedText(
    th: "ตัวชี้วัด และประมาณการคะแนน",
    en: "Indicators, and an estimate of the score"
  )
  static let estimate = LocalizedText(th: "คะแนนโดยประมาณ", en: "Estimated score")
  static let arithmetic = LocalizedText(th: "วิธีคิด", en: "The arithmetic")
  static let indicator = LocalizedText(th: "ตัวชี้วัด", en: "Indicator")
  static let doneColumn = LocalizedText(th: "ข้อที่ครบแล้ว", en: "Items done")
  static let scoreColumn = LocalizedText(th: "คะแนน", en: "Score")
  static let wholeList = LocalizedText(th: "ทั้งรายการ", en: "The whole list")
  static let undecided = LocalizedText(th: "ยังไม่ทราบผล", en: "undecided")
  static let exempt = LocalizedText(th: "ไม่ต้องทำ", en: "not applicable")
  static let howItIsReckoned = LocalizedText(
    th: "คะแนนนี้คิดอย่างไร",
    en: "How the score is reckoned"
  )
  static let onlyAnEstimate = LocalizedText(
    th: """
      เป็นการประมาณจากผลตรวจของโปรแกรม ไม่ใช่คะแนนจริง \
      ผู้ประเมินเป็นผู้ตัดสิน รวมถึงองค์ประกอบที่เครื่องตรวจไม่ได้
      """,
    en: """
      This is an estimate from the verdicts of a program and no score: assessors decide, also on \
      the elements that a machine cannot judge.
      """
  )

  static func indicator(_ id: String) -> LocalizedText {
    LocalizedText(th: "ตัวชี้วัด \(id)", en: "Indicator \(id)")
  }

  static func outOf(_ points: Int) -> LocalizedText {
    LocalizedText(th: "จาก \(points)", en: "out of \(points)")
  }

  static func done(_ count: Int, of all: Int) -> LocalizedText {
    LocalizedText(th: "\(count) จาก \(all)", en: "\(count) of \(all)")
  }

  static func scoreSentence(_ estimate: ScoreEstimate) -> LocalizedText {
    let points = estimate.scoring.item.points
    let (low, high) = (
      FigureWords.score(estimate.score.low), FigureWords.score(estimate.score.high)
    )
    guard low != high else {
      return LocalizedText(
        th: "หากผลตรวจทุกข้อถูกต้อง คะแนนจะอยู่ที่ประมาณ \(low) จาก \(points)",
        en: "If every verdict holds, the score is about \(low) out of \(points)."
      )
    }
    return LocalizedText(
      th: "หากผลตรวจทุกข้อถูกต้อง คะแนนจะอยู่ระหว่าง \(low) ถึง \(high) จาก \(points)",
      en: "If every verdict holds, the score lies between \(low) and \(high) out of \(points)."
    )
  }

  static func undecidedWidens(_ count: Int, _ kinds: LocalizedText) -> LocalizedText {
    LocalizedText(
      th: """
        ยังไม่ทราบผล \(count) ข้อ (\(kinds.th)) \
        คะแนนต่ำสุดคิดว่าไม่ผ่านทั้งหมด คะแนนสูงสุดคิดว่าผ่านทั้งหมด
        """,
      en: """
        Undecided: \(count) (\(kinds.en)). The lowest score takes all of them for failed, the \
        highest for passed.
        """
    )
  }

  static func exemptIsLeftOut(_ count: Int) -> LocalizedText {
    LocalizedText(
      th: "ไม่ต้องทำ \(count) ข้อ ไม่นำมาคิดคะแนน",
      en: "Not applicable: \(count). They count for nothing."
    )
  }

  static func allOrNothing(_ points: Int) -> LocalizedText {
    LocalizedText(
      th: "ข้อที่เปิดเผยครบได้ \(points) คะแนน ข้ออื่นได้ 0 คะแนน",
      en: "An item that is complete has \(points) points, any other none."
    )
  }

  static func mean(of members: Scoring.Mean.Members) -> LocalizedText {
    switch members {
    case .items:
      LocalizedText(
        th: "คะแนนรวมคือค่าเฉลี่ยของทุกข้อ",
        en: "The score is the mean of all items."
      )
    case .indicators:
      LocalizedText(
        th: """
          คะแนนตัวชี้วัดย่อยคือค่าเฉลี่ยของทุกข้อ คะแนนตัวชี้วัดคือค่าเฉลี่ยของตัวชี้วัดย่อย \
          และคะแนนรวมคือค่าเฉลี่ยของตัวชี้วัด
          """,
        en: """
          A sub-indicator has the mean of its items, an indicator that of its sub-indicators, and \
          the list that of its indicators.
          """
      )
    }
  }
}
