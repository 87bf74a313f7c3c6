extension StatedPeriod {
  /// The period in words, for people who do not know its canonical name.
  package var words: LocalizedText {
    let year = FiscalYear(containing: span.last)
    switch kind {
    case .year: return .init(th: "ปี พ.ศ. \(year)", en: "\(year)")
    case .fiscalYear: return .init(th: "ปีงบประมาณ พ.ศ. \(year)", en: "fiscal year \(year)")
    case .years:
      let first = FiscalYear(containing: span.first)
      return .init(th: "ปี พ.ศ. \(first)–\(year)", en: "\(first)–\(year)")
    case .half:
      let isFirst = span == year.firstHalf
      return .init(
        th: "6 เดือน\(isFirst ? "แรก" : "หลัง")ของปีงบประมาณ พ.ศ. \(year)",
        en: "the \(isFirst ? "first" : "second") half of fiscal year \(year)"
      )
    case .quarter:
      let number = (1...4).first { year.quarter($0) == span } ?? 1
      return .init(
        th: "ไตรมาสที่ \(number) ของปีงบประมาณ พ.ศ. \(year)",
        en: "quarter \(number) of fiscal year \(year)"
      )
    case .month: return span.first.monthWords
    case .months:
      let (first, last) = (span.first.monthWords, span.last.monthWords)
      return .init(th: "\(first.th) – \(last.th)", en: "\(first.en) – \(last.en)")
    case .date:
      let month = span.first.monthWords
      return .init(th: "\(span.first.day) \(month.th)", en: "\(span.first.day) \(month.en)")
    }
  }
}

extension CalendarDate {
  private static let months = [
    ("ม.ค.", "January"), ("ก.พ.", "February"), ("มี.ค.", "March"), ("เม.ย.", "April"),
    ("พ.ค.", "May"), ("มิ.ย.", "June"), ("ก.ค.", "July"), ("ส.ค.", "August"),
    ("ก.ย.", "September"), ("ต.ค.", "October"), ("พ.ย.", "November"), ("ธ.ค.", "December"),
  ]

  /// The month of the day: `พ.ย. 2565`, `November 2022`.
  package var monthWords: LocalizedText {
    let (th, en) = Self.months[month - 1]
    return .init(th: "\(th) \(year + FiscalYear.offset)", en: "\(en) \(year)")
  }
}
