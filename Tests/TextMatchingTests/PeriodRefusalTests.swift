import ComplianceModel
import TextMatching
import Testing

@Suite struct PeriodRefusalTests {
  private let reader = PeriodReader()

  @Test(arguments: [
    PeriodCase("พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540"),
    PeriodCase("ตาม พ.ร.บ. สมมุติว่า พ.ศ. ๒๕๔๒"),
    PeriodCase("พรบ.การศึกษา 2542"),
    PeriodCase("ระเบียบกระทรวงการคลังว่าด้วยการพัสดุ พ.ศ. 2560 และที่แก้ไขเพิ่มเติม (ฉบับที่ 2) พ.ศ. 2562"),
    PeriodCase("กฎกระทรวงกำหนดอัตรา พ.ศ. 2563"),
    PeriodCase("กฏกระทรวงกำหนดอัตรา พ.ศ. 2563"),
    PeriodCase("ข้อบังคับตำบล พ.ศ. 2550"),
    PeriodCase("ประกาศกระทรวงมหาดไทย ลงวันที่ 9 พฤษภาคม 2555"),
    PeriodCase("รัฐธรรมนูญแห่งราชอาณาจักรไทย พุทธศักราช 2560"),
    PeriodCase("ตามระเบียบคณะกรรมการ พ.ศ. 2560 ประจำปีงบประมาณ 2566", "2566"),
    PeriodCase("ตาม พ.ร.บ. สมมุติ พ.ศ. 2540 ประจำปี 2566", "2566"),
    PeriodCase("พ.ร.บ. สมมุติ พ.ศ. 2540\nแผน พ.ศ. 2566", "2566"),
    PeriodCase("พ.ร.บ. สมมุติ พ.ศ. 2540 ประกาศ ณ วันที่ 3 มกราคม 2566", "2566-01-03"),
    PeriodCase("ประกาศใช้แผนดำเนินงาน ปีงบประมาณ 2566", "2566"),
    PeriodCase("ประกาศ เรื่อง แผนจัดหาพัสดุ 2566", "2566"),
    PeriodCase("เทศบัญญัติงบประมาณรายจ่าย พ.ศ. 2566", "2566"),
    PeriodCase("ระเบียบวาระการประชุม พ.ศ. 2566", "2566"),
  ])
  func `leaves out the years of laws`(_ expected: PeriodCase) {
    #expect(reader.read(expected.text).names == expected.names)
  }

  @Test func `forgets a law after some hundred letters`() {
    let law = "พระราชบัญญัติสมมุติ "
    #expect(reader.read(law + String(repeating: "ก", count: 100) + " 2566").mentions.isEmpty)
    #expect(reader.read(law + String(repeating: "ก", count: 200) + " 2566").names == ["2566"])
  }

  @Test func `takes the words for laws from its maker`() {
    let reader = PeriodReader(lawWords: ["ธรรมนูญหมู่บ้าน"])
    #expect(reader.read("ธรรมนูญหมู่บ้าน พ.ศ. 2560").mentions.isEmpty)
    #expect(reader.read("พระราชบัญญัติ พ.ศ. 2560").names == ["2560"])
  }

  @Test(arguments: [
    "©2567", "© 2567 เทศบาลสมมุติ", "ลิขสิทธิ์ 2567", "Copyright (c) 2023", "สงวนลิขสิทธิ์ พ.ศ. 2567",
    "© องค์การสมมุติ 2567", "2567 © องค์การสมมุติ", "Copyright © 2020-2025 All Rights Reserved",
    "ผู้เข้าชม 2566", "(2566 ครั้ง)", "เข้าชม : 2566 ครั้ง", "จำนวนผู้เข้าชมทั้งหมด 2566",
    "views 2566", "2566 views", "ผู้เข้าชมตั้งแต่ 20 ส.ค. 2559",
    "โทร. 0 2123 2566", "โทร 0-2566-2567", "โทรศัพท์ 043-256-2566", "02-566-2567", "0 2566 2567",
    "โทร. 0 2566 2567 ต่อ 2568", "043-2566", "แฟกซ์ 2566",
    "1,2566.00", "2,566 บาท", "2566 บาท", "2566.50", "1,2000,000.00", "1,500.000.00", "฿2566",
    "2566 ล้านบาท", "งบ 66,000 บาท", "งบ 66 ล้าน", "ปี 2566 บาท", "2566%",
    "บ้านเลขที่ 2566", "เลขที่ 2566/12", "บ้านเลขที่ 99/2566", "ห้อง 2566", "รหัส 2566",
    "มอก. 2566", "มอก. 2566-2555", "ISO 9001:2015", "ISO/IEC 27001:2022", "สมม.-CX60022567",
    "256600", "12566", "25661", "123456782566", "2499", "2600", "1956", "2057", "0066",
    "3 ปี", "อายุ 66 ปี", "66", "4 ปี 66 คน", "ปี 2", "ปีที่ 66", "เปียก 2 66", "ปี่ 66",
    "สำนักงาน ก.พ. 66", "อ.ก.พ. 66", "ก.ค.ศ. 66", "ก.พ.ร. 66", "สมาคม 66", "เพศ 66",
    "2560x1440", "16:2566", "10.2566", "2000 คน", "2566 ไร่", "คน 45 ราย", "",
  ])
  func `leaves out numbers that are no periods`(text: String) {
    #expect(reader.read(text).names == [])
  }

  @Test(arguments: [
    PeriodCase("2566 รายงานผลการดำเนินงาน", "2566"),
    PeriodCase("ปี 2566 จำนวน 12 คน", "2566"),
    PeriodCase("ปีงบประมาณ 2566 ครั้งที่ 2", "2566"),
    PeriodCase("2566 ครั้งที่ 2", "2566"),
    PeriodCase("2566 คนพิการ", "2566"),
    PeriodCase("ผู้เข้าชม 125 ครั้ง ประจำปี 2566", "2566"),
    PeriodCase("© 2567 เทศบาลสมมุติ\nปี 2566", "2566"),
    PeriodCase("โทร. 0 2123 4567 ปี 2566", "2566"),
    PeriodCase("เลขที่ 12 พ.ศ. 2566", "2566"),
    PeriodCase("จำนวน 1,500.00 บาท ปี 2566", "2566"),
    PeriodCase("ก.ค. 66", "2566-07"),
  ])
  func `reads the periods beside such numbers`(_ expected: PeriodCase) {
    #expect(reader.read(expected.text).names == expected.names)
  }
}

@Suite struct UploadDayTests {
  @Test(arguments: [
    "เผยแพร่เมื่อ 30 มกราคม 2566", "ปรับปรุงล่าสุด 3/4/2566", "อัปโหลดเมื่อ 19 ตุลาคม 2564",
    "Last updated: 2023-04-30",
  ])
  func `keeps the day of an upload apart from the periods`(text: String) {
    let reading = PeriodReader().read(text)
    #expect(reading.periods.isEmpty)
    #expect(reading.uploads.count == 1)
  }

  @Test func `reads the period behind the day of an upload`() {
    let reading = PeriodReader().read("เผยแพร่เมื่อ 30 มกราคม 2566 แผนดำเนินงาน ปีงบประมาณ พ.ศ. 2567")
    #expect(reading.periods.map(\.name) == ["2567"])
  }
}
