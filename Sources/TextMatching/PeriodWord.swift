/// What a word tells about the numbers near it.
enum PeriodWord: Sendable, Equatable {
  case month(Int)
  /// ปีงบประมาณ.
  case fiscalYear
  /// งบประมาณ: a fiscal year if four digits follow, money otherwise.
  case budget
  /// งบ, as in งบ 66.
  case shortBudget
  /// ปี.
  case year
  /// ประจำปี.
  case yearly
  /// ITA or OIT, behind which two digits are a year.
  case scheme
  /// พ.ศ. or ค.ศ.
  case era(Era)
  /// เดือน.
  case monthWord
  /// ประจำเดือน.
  case monthly
  /// วันที่ and the like.
  case dayWord
  /// ณ วันที่, which starts a date of its own.
  case asOf
  /// ถึง.
  case to
  /// และ.
  case and
  /// รอบ.
  case round
  case six
  case twelve
  /// `months` in English.
  case englishMonths
  /// ครึ่งปี.
  case halfYear
  /// ไตรมาส.
  case quarter
  case first
  case second
  /// ภายใน and the like, behind which six months are a length of time.
  case duration
  /// The name of a law.
  case law
  case copyright
  /// A counter of visits.
  case counter
  /// What stands before the day on which something was put on the web.
  case upload
  /// เลขที่, มอก., โทร. and the like: the number behind is no year.
  case reference
  /// บาท and the like: the number before is no year.
  case unit
  /// A session of a council, whose year is the calendar's.
  case session
  /// สำนักงาน and the like, behind which ก.พ. is an office.
  case office
}

extension PeriodWord {
  /// Returns the table of all words.
  ///
  /// - Parameter lawWords: Words that start the name of a law.
  /// - Returns: The table.
  static func table(lawWords: [String]) -> WordTable<PeriodWord> {
    var words: [WordTable<PeriodWord>.Word] = []
    func add(_ texts: [String], _ meaning: PeriodWord, ignoringMarks: Bool = false) {
      words += texts.map { .init(text: $0, meaning: meaning, ignoresMarks: ignoringMarks) }
    }
    for (name, month) in ThaiMonths.fullNames { add([name], .month(month), ignoringMarks: true) }
    for (name, month) in ThaiMonths.englishNames { add([name], .month(month)) }
    add(
      ["ประจำปีงบประมาณ", "ประจ าปีงบประมาณ", "ปีงบประมาณ", "ปีงบประมาน", "ปีงบปประมาณ"],
      .fiscalYear,
      ignoringMarks: true
    )
    add(["ปีงบฯ", "ปีงบ", "fiscal year", "fy"], .fiscalYear)
    add(["ประจำปี", "ประจ าปี", "ปรจำปี"], .yearly)
    add(["งบประมาณ"], .budget)
    add(["งบ"], .shortBudget)
    add(["ปีการศึกษา", "ปี", "year"], .year)
    add(["ita", "oit"], .scheme)
    add(["ประจำเดือน", "ประจ าเดือน", "รอบเดือน"], .monthly)
    add(["เดือน"], .monthWord)
    add(["ณ วันที่", "ณวันที่", "เมื่อวันที่"], .asOf)
    add(["วันที่", "สิ้นเดือน"], .dayWord)
    add(["จนถึง", "ไปจนถึง", "ถึง", "to", "until"], .to)
    add(["และ", "and"], .and)
    add(["รอบ"], .round)
    add(["หก", "six"], .six)
    add(["สิบสอง"], .twelve)
    add(["months", "month"], .englishMonths)
    add(["ครึ่งปี"], .halfYear)
    add(["ไตรมาส", "quarter", "q"], .quarter)
    add(["แรก"], .first)
    add(["หลัง"], .second)
    add(durations, .duration)
    add(lawWords, .law)
    add(["ลิขสิทธิ์", "สงวนสิทธิ์", "copyright", "all rights reserved", "(c)", "©"], .copyright)
    add(counters, .counter)
    add(uploads, .upload)
    add(references, .reference)
    add(units, .unit)
    add(["สมัยสามัญ", "สมัยวิสามัญ", "สมัยประชุม"], .session)
    add(["สำนักงาน", "คณะกรรมการ", "เลขาธิการ", "หนังสือ", "มติ"], .office)
    return WordTable(words)
  }

  private static let durations = [
    "ภายใน", "อายุ", "ทุก", "ไม่เกิน", "เกิน", "ระยะเวลา", "เป็นเวลา", "จำคุก", "ไม่น้อยกว่า",
    "ทดลอง", "every", "within",
  ]

  private static let counters = [
    "ผู้เข้าชม", "ฮิต", "เข้าชม", "ผู้เยี่ยมชม", "เยี่ยมชม", "ผู้ชม", "เปิดอ่าน", "จำนวนผู้อ่าน",
    "views", "viewed", "visitors", "visits", "hits", "counter",
  ]

  private static let uploads = [
    "เผยแพร่เมื่อ", "เผยแพร่วันที่", "วันที่เผยแพร่", "อัปโหลดเมื่อ", "อัพโหลดเมื่อ", "ปรับปรุงล่าสุด",
    "ปรับปรุงเมื่อ", "แก้ไขล่าสุด", "โพสต์เมื่อ", "โพสเมื่อ", "ลงข้อมูลเมื่อ", "last updated",
    "last modified", "posted on", "uploaded",
  ]

  private static let references = [
    "บ้านเลขที่", "เลขที่", "เลขทะเบียน", "ทะเบียน", "รหัส", "โทรศัพท์", "โทรสาร", "โทร", "แฟกซ์",
    "เบอร์", "มือถือ", "ต่อ", "มอก", "มาตรา", "ห้อง", "หมู่", "ซอย", "ตู้ ปณ", "หน้า", "tel",
    "fax", "phone", "iso", "iec", "astm", "no",
  ]

  private static let units = [
    "บาท", "ล้าน", "แสน", "หมื่น", "พันบาท", "สตางค์", "ครั้ง", "คน", "ราย", "วิว", "ตัว", "ไร่",
    "ตารางเมตร", "ตร.ม", "กิโลเมตร", "กม", "เมตร", "ลิตร", "กก", "ครัวเรือน", "หลังคาเรือน", "คัน",
    "ต้น", "ชั่วโมง", "นาที", "น.", "views", "view", "times", "hits", "visitors", "baht", "km", "%",
  ]
}
