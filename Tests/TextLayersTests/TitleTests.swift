import ComplianceModel
import Testing
import TextLayers
import TextMatching

struct TitleTests {
  /// A first page and the title a person would give.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var page: String
    var title: String

    var testDescription: String { name }
  }

  private static let body = "ข้อความที่ยาวเต็มบรรทัดของเอกสารตัวอย่างซึ่งเขียนต่อไปยังบรรทัดใหม่อีกครั้ง\nแล้วจบลง"

  static let cases = [
    Case(
      name: "lines that make one title",
      page: "แผนป้องกันการทุจริต ๕ ปี\n(พ.ศ. ๒๕๖๖ - ๒๕๗๐)\nเทศบาลตำบลสมมุติ\n*****\n\(body)",
      title: "แผนป้องกันการทุจริต ๕ ปี (พ.ศ. ๒๕๖๖ - ๒๕๗๐) เทศบาลตำบลสมมุติ"
    ),
    Case(
      name: "an announcement with its subject",
      page: "ประกาศเทศบาลตำบลสมมุติ\nเรื่อง นโยบายไม่รับของขวัญ\n-----\nด้วย\(body)",
      title: "ประกาศเทศบาลตำบลสมมุติ เรื่อง นโยบายไม่รับของขวัญ"
    ),
    Case(
      name: "an order without its number",
      page: "คำสั่งเทศบาลตำบลสมมุติ\nที่ 12/2566\nเรื่อง แต่งตั้งคณะทำงาน\nอาศัยอำนาจตาม\(body)",
      title: "คำสั่งเทศบาลตำบลสมมุติ เรื่อง แต่งตั้งคณะทำงาน"
    ),
    Case(
      name: "a memorandum by its subject",
      page:
        "บันทึกข้อความ\nส่วนราชการ สำนักปลัด\nที่ สม 1 วันที่ 2 มีนาคม 2566\nเรื่อง รายงานผลการอบรม\nเรียน นายก",
      title: "เรื่อง รายงานผลการอบรม"
    ),
    Case(
      name: "a law, to its year",
      page: "พระราชบัญญัติ\nการเดินเรือในคลองสมมุติ\nพ.ศ. ๒๕๔๒\nให้ไว้ ณ วันที่ ๑ มกราคม พ.ศ. ๒๕๔๒\n\(body)",
      title: "พระราชบัญญัติ การเดินเรือในคลองสมมุติ พ.ศ. ๒๕๔๒"
    ),
    Case(
      name: "nothing of running text",
      page: "รายงานผลการสำรวจ\n\(body)\n\(body)",
      title: "รายงานผลการสำรวจ"
    ),
  ]

  @Test(arguments: cases)
  func `is what a person would say`(_ test: Case) {
    let read = TextLayerReader(words: SmallWords.list).read(pages: [test.page], metadataTitle: "1")
    #expect(read.content.title == test.title)
    #expect(read.content.sections.first?.rank == 7)
    #expect(
      read.content.blocks.first { $0.kind == .heading }.map { read.content.string($0.range) }
        == test.title
    )
  }

  @Test func `states the years of a plan and no other`() {
    let page = Self.cases[0].page
    let title = TextLayerReader(words: SmallWords.list)
      .read(pages: [page], metadataTitle: nil).content.title
    #expect(PeriodReader().read(title).periods.map(\.name) == ["2566-2570"])
  }

  @Test(arguments: [
    "1", "Microsoft Word - ~x12.doc", "untitled", "แผนงาน.docx", "Scan_001 of page",
    "งานนำเสนอ PowerPoint",
    "ÃÒÂ§Ò¹¼Å", "",
  ])
  func `is never junk of the file`(_ metadata: String) {
    #expect(MetadataTitle.sensible(metadata) == nil)
  }

  @Test func `is the file's own where the text gives none`() {
    let read = TextLayerReader(words: SmallWords.list)
      .read(pages: ["12 34"], metadataTitle: " แผนงานประจำปี  2566 ")
    #expect(read.content.title == "แผนงานประจำปี 2566")
  }
}
