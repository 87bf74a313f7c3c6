/// The words around numbers that tell whether they are item codes.
enum ItemCodeWords {
  enum Lead: Sendable {
    /// ข้อ.
    case number
    /// OIT or ITA.
    case scheme
    /// ถึง.
    case to
  }

  enum Refusal: Sendable {
    /// The number counts something, whatever follows.
    case unit
    /// The number counts something if the word ends here.
    case wholeUnit
  }

  static let lead = WordTable<Lead>(
    words(["ข้อที่", "ข้อ", "ลำดับที่", "ลำดับ", "รายการที่", "item"], .number, ignoringMarks: true)
      + words(["oit", "ita"], .scheme)
      + words(["ถึง"], .to)
  )

  static let refused = WordTable<Refusal>(
    words(units, .unit) + words(wholeUnits, .wholeUnit)
      + words(ThaiMonths.fullNames.map(\.name), .unit, ignoringMarks: true)
      + words(ThaiMonths.englishNames.map(\.name), .unit)
  )

  private static let units = [
    "ปี", "เดือน", "สัปดาห์", "ไตรมาส", "ชั่วโมง", "นาที", "บาท", "ล้าน", "แสน", "หมื่น", "พันบาท",
    "เปอร์เซ็น", "ร้อยละ", "องศา", "กิโล", "เมตร", "ตาราง", "ไร่", "หมู่บ้าน", "ครัวเรือน", "โครงการ",
    "days", "months", "month", "years", "year", "baht", "percent", "%",
  ]

  private static let wholeUnits = [
    "วัน", "คน", "ครั้ง", "ราย", "แห่ง", "ข้อ", "ตำบล", "อำเภอ", "ชุด", "ฉบับ", "เล่ม", "หน้า", "ด้าน",
    "ตัวชี้วัด", "ส", "ส.", "น", "น.", "กม", "กม.", "ขั้นตอน", "ประเด็น", "รายการ", "views", "files",
  ]

  private static func words<Meaning>(
    _ texts: [String],
    _ meaning: Meaning,
    ignoringMarks: Bool = false
  ) -> [WordTable<Meaning>.Word] {
    texts.map { .init(text: $0, meaning: meaning, ignoresMarks: ignoringMarks) }
  }
}
