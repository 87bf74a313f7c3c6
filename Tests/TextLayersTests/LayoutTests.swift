import ComplianceModel
import Testing
import TextLayers

struct LayoutTests {
  private static func read(_ pages: [String], title: String? = nil) -> ReadTextLayer {
    TextLayerReader(words: SmallWords.list).read(pages: pages, metadataTitle: title)
  }

  private static func blocks(_ read: ReadTextLayer, furniture: Bool = false) -> [String] {
    read.content.blocks.filter { $0.isFurniture == furniture }
      .map { read.content.string($0.range) }
  }

  private static let sentence = "ข้อความที่ยาวเต็มบรรทัดของเอกสารตัวอย่างซึ่งเขียนต่อไปยังบรรทัดใหม่"

  @Test func `drops watermarks and page numbers`() {
    let mark = Array(repeating: "ลายน้ำของหน่วยงาน ลายน้ำของหน่วยงาน", count: 4)
    let pages = (1...4).map { page in
      (["ลายน้ำของหน่วยงาน", "- \(page) -"] + mark + ["เนื้อหาของหน้าลำดับ \(Self.word(page))"])
        .joined(separator: "\n")
    }
    let read = Self.read(pages)
    #expect(Self.blocks(read) == (1...4).map { "เนื้อหาของหน้าลำดับ \(Self.word($0))" })
    #expect(read.content.blocks.map(\.page) == [1, 2, 3, 4])
    #expect(Self.blocks(read, furniture: true).isEmpty)
  }

  private static func word(_ number: Int) -> String { ["", "แรก", "สอง", "สาม", "สี่"][number] }

  @Test func `marks running headers but for the first`() {
    let pages = (1...4).map {
      "แผนงานของเมืองสมมุติ\nเรื่องที่ว่าด้วยส่วน\(Self.word($0))\nจบ\(Self.word($0))"
    }
    let read = Self.read(pages)
    #expect(Self.blocks(read, furniture: true) == Array(repeating: "แผนงานของเมืองสมมุติ", count: 3))
    #expect(read.content.title.hasPrefix("แผนงานของเมืองสมมุติ"))
  }

  @Test(arguments: ["- 3 -", "หน้า 3 จาก 10", "หน้าที่ ๓", "Page 3 of 10", "~ ๓ ~", "[3]"])
  func `knows a page number by itself`(_ line: String) {
    let letters = line.unicodeScalars.map(\.value)
    #expect(PageNumberReader.read(letters[...]) == .init(value: 3, isMarked: true))
  }

  @Test(arguments: ["2566 บาท", "๓ คน", "-", "หน้าแรก", "1,200", "ข้อ 3"])
  func `takes no other line for a page number`(_ line: String) {
    let letters = line.unicodeScalars.map(\.value)
    #expect(PageNumberReader.read(letters[...])?.isMarked != true)
  }

  @Test func `keeps a number that is no page's`() {
    let pages = (1...4).map { "ยอดรวมของส่วน\(Self.word($0))\n\($0 * $0 * 7)" }
    #expect(Self.blocks(Self.read(pages)).joined().contains("112"))
  }

  @Test func `joins wrapped lines, Thai to Thai without a blank`() {
    let page = """
      หัวเรื่องตัวอย่าง
      ...........
      \(Self.sentence)
      \(Self.sentence)
      ท้ายย่อหน้า
      1. รายการแรก
      2. รายการที่สอง
      - รายการย่อย
      """
    let read = Self.read([page])
    #expect(
      Self.blocks(read) == [
        "หัวเรื่องตัวอย่าง", "...........", Self.sentence + Self.sentence + "ท้ายย่อหน้า",
        "1. รายการแรก", "2. รายการที่สอง", "- รายการย่อย",
      ]
    )
    #expect(read.content.blocks.suffix(3).allSatisfy { $0.kind == .listItem })
  }

  @Test func `knows chapters and numbered headings`() {
    let page = """
      แผนงานตัวอย่าง
      ส่วนที่ 1
      \(Self.sentence)
      1. หลักการของแผน
      \(Self.sentence)
      1.1 รายการหนึ่ง
      1.2 รายการสอง
      ส่วนที่ ๒
      \(Self.sentence)
      """
    let content = Self.read([page]).content
    let headings = content.sections.map { content.string(content.blocks[$0.heading].range) }
    #expect(headings == ["แผนงานตัวอย่าง", "ส่วนที่ 1", "1. หลักการของแผน", "ส่วนที่ ๒"])
    #expect(content.sections.map(\.rank) == [7, 1, 3, 1])
    #expect(content.sections[0].blocks == 1..<content.blocks.count)
    #expect(content.sections[1].blocks.upperBound == content.sections[3].heading)
  }

  @Test func `says which pages nobody can read`() {
    let read = Self.read(["", "หน้าที่อ่านได้", "- 3 -", " \n "])
    #expect(read.unreadablePages == [1, 3, 4])
  }

  @Test func `gives a scan no text`() {
    let read = Self.read(["", "", ""], title: "Scan2023")
    #expect(read.content.blocks.isEmpty)
    #expect(read.content.title.isEmpty)
    #expect(read.unreadablePages == [1, 2, 3])
  }
}
