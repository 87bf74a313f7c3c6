import ComplianceModel
import TextMatching
import Testing

@Suite struct PeriodReaderTests {
  private let reader = PeriodReader()

  @Test(arguments: [
    PeriodCase("แผนพัฒนาบ้านสมมุติ พ.ศ. 2565", "2565"),
    PeriodCase("รายงานการประชุม พ.ศ.2565", "2565"),
    PeriodCase("มาตรการภายใน ปี พ.ศ.. 2568", "2568"),
    PeriodCase("ประกาศ ปี พ.ศ. ๒๕๖๖", "2566"),
    PeriodCase("ประกาศปีพ.ศ. 2566", "2566"),
    PeriodCase("ประกาศ พ. ศ. 2566", "2566"),
    PeriodCase("ประกาศ พศ 2566", "2566"),
    PeriodCase("แผนดำเนินงาน ปีงบประมาณ 2566", "2566"),
    PeriodCase("แผนดำเนินงานประจำปีงบประมาณ พ.ศ. ๒๕๖๗", "2567"),
    PeriodCase("ประจำปีงบประมาณ\nพ.ศ. 2567", "2567"),
    PeriodCase("ประจำปี 2566", "2566"),
    PeriodCase("ปี 66", "2566"),
    PeriodCase("แผนใช้จ่าย งบ 66", "2566"),
    PeriodCase("ปีงบ 66", "2566"),
    PeriodCase("พ.ศ. 66", "2566"),
    PeriodCase("รวมเอกสาร ITA 2569", "2569"),
    PeriodCase("ITA2023", "2566"),
    PeriodCase("ITA 66", "2566"),
    PeriodCase("ประชุมครั้งที่ 3/2566", "2566"),
    PeriodCase("ประชุมสภา 1/2566", "2566"),
    PeriodCase("ครั้งที่ ๑๓/๒๕๖๗ วันอังคาร", "2567"),
    PeriodCase("กีฬาชุมชน 2022", "2565"),
    PeriodCase("ค.ศ. 2023", "2566"),
    PeriodCase("Annual report 2023", "2566"),
    PeriodCase("หนังสือ ๒๕๖๕", "2565"),
    PeriodCase("2566", "2566"),
    PeriodCase("ปี 2567,2568 และ 2569", "2567", "2568", "2569"),
    PeriodCase("แผน 5 ปี ปี 2566", "2566"),
    PeriodCase("พ\u{200B}.ศ. 25\u{200B}66", "2566"),
  ])
  func `reads years`(_ expected: PeriodCase) {
    #expect(reader.read(expected.text).names == expected.names)
  }

  @Test(arguments: [
    PeriodCase("แผน ๒๕62-๒๕๖4", "2562-2564"),
    PeriodCase("แผนชุมชน 2564-2567", "2564-2567"),
    PeriodCase("แผนชุมชน ๒๕๖๖ – ๒๕๗๐", "2566-2570"),
    PeriodCase("แผนห้าปี (พ.ศ. 2566-2570)", "2566-2570"),
    PeriodCase("แผนพัฒนา 5 ปี (พ.ศ. 2566 - พ.ศ. 2570) เพิ่มเติม", "2566-2570"),
    PeriodCase("ตั้งแต่ 2566 ถึง 2570", "2566-2570"),
    PeriodCase("ปี 2566 จนถึง ปี 2570", "2566-2570"),
    PeriodCase("ปีงบประมาณ 2566/2567", "2566-2567"),
    PeriodCase("แผน 2566-70", "2566-2570"),
    PeriodCase("ปี 66-70", "2566-2570"),
    PeriodCase("ยุทธศาสตร์ชาติ 2561–2580", "2561-2580"),
    PeriodCase("แผน 2023-2027", "2566-2570"),
    PeriodCase("ย้อนหลัง 2567-2565", "2567", "2565"),
    PeriodCase("2566 - แผนงาน", "2566"),
  ])
  func `reads ranges of years`(_ expected: PeriodCase) {
    #expect(reader.read(expected.text).names == expected.names)
  }

  @Test(arguments: [
    PeriodCase("สรุปผลเดือนธันวาคม2567", "2567-12"),
    PeriodCase("สรุปเดือน กันยายน2568", "2568-09"),
    PeriodCase("ต.ค.64", "2564-10"),
    PeriodCase("ตค 64", "2564-10"),
    PeriodCase("มี.ค. 2565", "2565-03"),
    PeriodCase("ม.ค. 2565", "2565-01"),
    PeriodCase("เม.ย 66", "2566-04"),
    PeriodCase("ก.ย.68", "2568-09"),
    PeriodCase("ประจำเดือนต.ค.64", "2564-10"),
    PeriodCase("ก.พ. 2566", "2566-02"),
    PeriodCase("กรกฏาคม 2566", "2566-07"),
    PeriodCase("พฤศจิกายน พ.ศ. ๒๕๖๖", "2566-11"),
    PeriodCase("พ.ย.พ.ศ. 2566", "2566-11"),
    PeriodCase("12.สรุปเดือน กันยายน 2568", "2568-09"),
    PeriodCase("2..สรุปเดือน พฤศจิกายน 2567", "2567-11"),
    PeriodCase("March 2023", "2566-03"),
    PeriodCase("jan65", "2565-01"),
    PeriodCase("ตุลาคม ปีงบประมาณ 2566", "2565-10"),
    PeriodCase("ประจำเดือนตุลาคม (ปีงบประมาณ พ.ศ. 2566)", "2565-10"),
    PeriodCase("ธันวาคม-2567", "2567-12"),
    PeriodCase("เดือนมกราคม"),
    PeriodCase("may the best win"),
  ])
  func `reads months`(_ expected: PeriodCase) {
    #expect(reader.read(expected.text).names == expected.names)
  }

  @Test(arguments: [
    PeriodCase("(ต.ค.64 - มี.ค.65)", "2565 H1"),
    PeriodCase("(1 ตุลาคม 2565 – 31 มีนาคม 2566)", "2566 H1"),
    PeriodCase("ต.ค. - มี.ค. 66", "2566 H1"),
    PeriodCase("1 ต.ค. - 31 มี.ค. 2566", "2566 H1"),
    PeriodCase("ระหว่าง ตุลาคม 2565 ถึงเดือน มีนาคม 2566", "2566 H1"),
    PeriodCase("ตุลาคม - มีนาคม ปีงบประมาณ 2566", "2566 H1"),
    PeriodCase("ตุลาคม 2563 ถึงเดือน กันยายน 2564", "2564"),
    PeriodCase("วันที่ 1 ตุลาคม 2565 ถึงวันที่ 30 กันยายน 2566", "2566"),
    PeriodCase("1/10/2565 - 30/9/2566", "2566"),
    PeriodCase("ตุลาคม 2563 - กันยายน 2566", "2564-2566"),
    PeriodCase("เม.ย.66 - ก.ย.66", "2566 H2"),
    PeriodCase("ตุลาคม - ธันวาคม 2566", "2566-10..2566-12"),
    PeriodCase("ม.ค.-ก.พ. 2566", "2566-01..2566-02"),
    PeriodCase("ระหว่างวันที่ 1-31 มีนาคม 2566", "2566-03"),
    PeriodCase("ระหว่างวันที่ 5 - 9 มีนาคม 2566", "2566-03-05", "2566-03-09"),
    PeriodCase("15 ตุลาคม 2565 - 20 มีนาคม 2566", "2565-10-15", "2566-03-20"),
    PeriodCase("15 ธ.ค. - 20 ม.ค. 2566", "2565-12-15", "2566-01-20"),
    PeriodCase("มีนาคม 2566 - ตุลาคม 2565", "2566-03", "2565-10"),
    PeriodCase("ตุลาคม 2565 –\nมีนาคม 2566", "2566 H1"),
  ])
  func `reads ranges of months and days`(_ expected: PeriodCase) {
    #expect(reader.read(expected.text).names == expected.names)
  }

  @Test(arguments: [
    PeriodCase("ณ วันที่ 26 ธันวาคม พ.ศ. ๒๕๖๕", "2565-12-26"),
    PeriodCase("13 ส.ค. 2567", "2567-08-13"),
    PeriodCase("13 ส.ค 2567", "2567-08-13"),
    PeriodCase("7 เม.ย 66", "2566-04-07"),
    PeriodCase("19 พ.ค.2568", "2568-05-19"),
    PeriodCase("วันที่  15  มกราคม  2566", "2566-01-15"),
    PeriodCase("วันที่ 15 เดือน มกราคม พ.ศ. 2566", "2566-01-15"),
    PeriodCase("4 มิถุนายน\n2569", "2569-06-04"),
    PeriodCase("3/4/2566", "2566-04-03"),
    PeriodCase("26.7.67", "2567-07-26"),
    PeriodCase("15-02-2566", "2566-02-15"),
    PeriodCase("28.09.2018", "2561-09-28"),
    PeriodCase("2023-04-30", "2566-04-30"),
    PeriodCase("มิถุนายน 9, 2026", "2569-06-09"),
    PeriodCase("June 19, 2026", "2569-06-19"),
    PeriodCase("30 เมษายน 2023", "2566-04-30"),
    PeriodCase("18-ธ.ค.-66", "2566-12-18"),
    PeriodCase("31 เมษายน 2566", "2566-04"),
    PeriodCase("อัปโหลดเมื่อ 19 ตุลาคม 2564 เวลา 10.30 น.", "2564-10-19"),
    PeriodCase("วันที่ 15 มกราคม"),
    PeriodCase("10.1.2.66"),
    PeriodCase("v1.2.66"),
    PeriodCase("32/13/2566", "2566"),
  ])
  func `reads dates`(_ expected: PeriodCase) {
    #expect(reader.read(expected.text).names == expected.names)
  }

  @Test(arguments: [
    PeriodCase("รายงานประจำปีงบประมาณ พ.ศ. 2565 รอบ 6 เดือน", "2565 H1"),
    PeriodCase("รายงานรอบ ๖ เดือนแรก ปีงบประมาณ พ.ศ. ๒๕๖๖", "2566 H1"),
    PeriodCase("รอบ6เดือน ปี 2566", "2566 H1"),
    PeriodCase("ผลการดำเนินงาน 6 เดือนแรก 2566", "2566 H1"),
    PeriodCase("ครึ่งปีแรก พ.ศ. 2566", "2566 H1"),
    PeriodCase("ครึ่งปีหลัง พ.ศ. 2566", "2566 H2"),
    PeriodCase("รอบ 6 เดือนหลัง ปีงบประมาณ 2566", "2566 H2"),
    PeriodCase("progress 6M_2022", "2565 H1"),
    PeriodCase("รอบ 12 เดือน ปีงบประมาณ 2566", "2566"),
    PeriodCase("ปีงบประมาณ 2566\nรอบ 6 เดือน", "2566 H1"),
    PeriodCase("รอบ 6 เดือน (ต.ค.64 - มี.ค.65)", "2565 H1"),
    PeriodCase("ปีงบประมาณ 2566 รอบ 6 เดือน และรอบ 12 เดือน", "2566 H1", "2566"),
    PeriodCase("ปี 2565 แผน ปี 2566 รอบ 6 เดือน", "2565", "2566 H1"),
    PeriodCase("6 months of FY2023", "2566 H1"),
    PeriodCase("ไตรมาสที่ 1 ปีงบประมาณ 2566", "2566 Q1"),
    PeriodCase("ปีงบประมาณ 2566 ไตรมาสที่ ๔", "2566 Q4"),
    PeriodCase("ไตรมาส 1-2 ปีงบประมาณ 2566", "2566 H1"),
    PeriodCase("ไตรมาส 3 และ 4 ปีงบประมาณ 2566", "2566 H2"),
    PeriodCase("ไตรมาส 2-3 ปีงบประมาณ 2566", "2566-01..2566-06"),
    PeriodCase("ไตรมาส 1-4 ปีงบประมาณ 2566", "2566"),
    PeriodCase("ไตรมาส 2/2566", "2566 Q2"),
    PeriodCase("Q3/2566", "2566 Q3"),
    PeriodCase("ภายใน 6 เดือน ปี 2566", "2566"),
    PeriodCase("ถนนกว้าง 6m ในโครงการ ปี 2566", "2566"),
  ])
  func `joins words for parts of a year to the year`(_ expected: PeriodCase) {
    #expect(reader.read(expected.text).names == expected.names)
  }

  @Test(arguments: [
    "รายงานรอบ 6 เดือน", "รอบ ๖ เดือนแรก", "ผลงานครึ่งปีแรก", "สรุป 6M", "รอบ6เดือน",
    "รอบ หกเดือน", "รอบ 6 เดือน ปี 2566", "six-month report", "6M_2022",
  ])
  func `notices words for the first half with a year or without`(text: String) {
    let reading = reader.read(text)
    #expect(reading.hasHalfYearWords)
    #expect(reading.mentions.allSatisfy { $0.period.kind == .half })
  }

  @Test(arguments: [
    "รายงานประจำปี", "ภายใน 6 เดือน", "อายุ 6 เดือน", "รอบ 12 เดือน", "ครึ่งปีหลัง 2566",
    "16 เดือน", "กว้าง 6m",
  ])
  func `notices no words for the first half elsewhere`(text: String) {
    #expect(!reader.read(text).hasHalfYearWords)
  }

  @Test(arguments: [
    FormCase("ปีงบประมาณ 2566", .explicit, .fiscalYear),
    FormCase("งบประมาณ 2566", .explicit, .fiscalYear),
    FormCase("งบ 66", .short, .fiscalYear),
    FormCase("พ.ศ. 2566", .explicit, .year),
    FormCase("ITA 2566", .bare, .year),
    FormCase("ปี 66", .short, .year),
    FormCase("ปี 2023", .gregorian, .year),
    FormCase("FY2023", .gregorian, .fiscalYear),
    FormCase("3/2566", .round, .year),
    FormCase("สมัยสามัญ สมัยที่ 1 ประจำปี พ.ศ. ๒๕๖๕", .round, .year),
    FormCase("2566-2570", .bare, .years),
    FormCase("พ.ศ. 2566-2570", .explicit, .years),
    FormCase("ต.ค. 2565", .explicit, .month),
    FormCase("ต.ค. 65", .short, .month),
    FormCase("March 2023", .explicit, .month),
    FormCase("26.7.67", .short, .date),
    FormCase("2023-04-30", .explicit, .date),
    FormCase("ต.ค.64 - มี.ค.65", .short, .half),
    FormCase("ต.ค. 2564 - ก.พ. 2565", .explicit, .months),
    FormCase("ไตรมาส 1/2566", .bare, .quarter),
  ])
  func `tells how a period is written`(_ expected: FormCase) throws {
    let mentions = reader.read(expected.text).mentions
    #expect(mentions.count == 1)
    let mention = try #require(mentions.first)
    #expect(mention.form == expected.form)
    #expect(mention.period.kind == expected.kind)
  }

  @Test(arguments: [
    ("แผน ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ (ฉบับจริง)", "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖"),
    ("เมื่อ 7 เม.ย 66 นี้", "7 เม.ย 66"),
    ("ช่วง ต.ค.64 - มี.ค.65 ครับ", "ต.ค.64 - มี.ค.65"),
    ("การประชุม 3/2566.", "3/2566"),
    ("ราย 6 เดือน ปี 2566 แล้ว", "6 เดือน ปี 2566"),
  ])
  func `quotes the place of a period`(text: String, expected: String) throws {
    let mention = try #require(reader.read(text).mentions.first)
    #expect(quote(mention, in: text) == expected)
  }
}
