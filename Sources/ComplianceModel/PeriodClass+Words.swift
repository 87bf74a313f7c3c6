extension PeriodClass {
  /// Says which span evidence must cover.
  ///
  /// - Parameter year: The fiscal year of the checklist.
  /// - Returns: The period in words.
  package func words(for year: FiscalYear) -> LocalizedText {
    switch self {
    case .standing:
      return .init(th: "ข้อมูลปัจจุบัน ไม่กำหนดปี", en: "current state, no period")
    case .fiscalYear:
      return .init(th: "ปีงบประมาณ พ.ศ. \(year)", en: "fiscal year \(year)")
    case .firstHalf:
      return .init(
        th: "รอบ 6 เดือนแรกของปีงบประมาณ พ.ศ. \(year) (ต.ค. \(year.previous) – มี.ค. \(year))",
        en: "first six months of fiscal year \(year) (October \(year.previous) to March \(year))"
      )
    case .monthsOfFirstHalf:
      return .init(
        th: "รายเดือน ต.ค. \(year.previous) – มี.ค. \(year) ครบทุกเดือน",
        en: "each month from October \(year.previous) to March \(year)"
      )
    case .previousYear:
      return .init(
        th: "ปีงบประมาณ พ.ศ. \(year.previous) ทั้งปี",
        en: "the whole of fiscal year \(year.previous)"
      )
    case .planRange:
      return .init(
        th: "แผนซึ่งมีช่วงปีครอบคลุมปี พ.ศ. \(year)",
        en: "a plan whose years include \(year)"
      )
    case .unstated:
      return .init(th: "ไม่พบหลักเกณฑ์เรื่องช่วงเวลา", en: "no source states a period")
    }
  }

  /// Says which edition of a publication is wanted, as the end of its name.
  ///
  /// - Parameter year: The fiscal year of the checklist.
  /// - Returns: The words with a blank before them where the language has one; empty where no source
  ///   states a period.
  package func edition(of year: FiscalYear) -> LocalizedText {
    let words = words(for: year)
    return switch self {
    case .standing: .init(th: "ที่เป็นปัจจุบัน", en: " as it stands now")
    case .monthsOfFirstHalf:
      .init(
        th: "ของเดือน ต.ค. \(year.previous) – มี.ค. \(year) ครบทุกเดือน",
        en: " of \(words.en)"
      )
    case .firstHalf: .init(th: "ของ\(words.th)", en: " of the \(words.en)")
    case .fiscalYear, .previousYear:
      .init(th: "ของ\(words.th)", en: " of \(words.en)")
    case .planRange:
      .init(th: "ซึ่งมีช่วงปีครอบคลุมปี พ.ศ. \(year)", en: " whose years include \(year)")
    case .unstated: .init(th: "", en: "")
    }
  }
}
