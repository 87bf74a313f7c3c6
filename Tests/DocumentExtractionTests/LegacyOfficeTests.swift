import ComplianceModel
import DocumentExtraction
import Testing
import ToolRunning

@Suite struct LegacyOfficeTests {
  let reader = LegacyOfficeReader(tools: ToolBox(), limits: DocumentLimits())

  @Test func `lays the cells of sheets out in rows`() async throws {
    let workbook = WorkbookFixture(sheets: [
      (
        "แผนปี 2566",
        [
          (3, 1, .text("โครงการก่อสร้างถนน")), (3, 0, .integer(1)), (3, 27, .number(12_500.5)),
          (4, 1, .text("น้ำประปา")), (4, 2, .date(45_046)), (4, 3, .integer(-7)),
        ]
      ),
      ("two", [(0, 0, .ownText("ของเซลล์")), (0, 1, .formulaText("ผลสูตร"))]),
    ])
    let document = try await reader.read(workbook.file(), as: .xls)
    let content = document.content
    #expect(document.pageCount == 2)
    let texts = content.blocks.map { content.string($0.range) }
    #expect(
      texts == [
        "1", "โครงการก่อสร้างถนน", "12500.5", "น้ำประปา", "2023-04-30", "-7", "ของเซลล์", "ผลสูตร",
      ]
    )
    #expect(content.blocks.allSatisfy { $0.kind == .tableCell })
    #expect(content.groups.map(\.blocks) == [0..<3, 3..<6, 6..<8])
    #expect(content.blocks.map(\.page) == [1, 1, 1, 1, 1, 1, 2, 2])
    #expect(content.cells[2] == "แผนปี 2566!AB4")
    #expect(content.cells[6] == "two!A1")
  }

  @Test(arguments: [12, 13, 20, 33, 64])
  func `reads texts that go on from one record to the next`(breakAfter: Int) async throws {
    let texts = ["สำนักงานเทศบาล", "ก", "ข้อมูลข่าวสาร ๒๕๖๖", "ทต.ทดสอบ"]
    let cells = texts.indices.map { (UInt16($0), UInt16(0), WorkbookFixture.Value.text(texts[$0])) }
    let workbook = WorkbookFixture(sheets: [("s", cells)], breakAfter: breakAfter)
    let content = try await reader.read(workbook.file(), as: .xls).content
    #expect(content.blocks.map { content.string($0.range) } == texts)
  }

  @Test func `stops at the most text that is taken`() async throws {
    var limits = DocumentLimits()
    limits.maximumTextByteCount = 100
    let cells = (0..<1_000).map {
      (UInt16($0), UInt16(0), WorkbookFixture.Value.ownText("abcdefgh"))
    }
    let file = WorkbookFixture(sheets: [("s", cells)]).file()
    let limited = LegacyOfficeReader(tools: ToolBox(), limits: limits)
    let content = try await limited.read(file, as: .xls).content
    #expect((5...12).contains(content.blocks.count))
    #expect(content.text.count <= 100)
  }

  @Test func `reads thousands of sheets at one place only as far as one could reach`() async throws
  {
    let cells = (0..<2_000).map { (UInt16($0), UInt16(0), WorkbookFixture.Value.ownText("x")) }
    var fixture = WorkbookFixture(sheets: [("s", cells)])
    fixture.sheets += (0..<2_000).map { ("e\($0)", []) }
    var stream = fixture.stream()
    // All entries of the list lead to the first sheet.
    var offset = 0
    var first: [UInt8]?
    while offset + 4 <= stream.count {
      let kind = UInt16(stream[offset]) | UInt16(stream[offset + 1]) << 8
      let length = Int(stream[offset + 2]) | Int(stream[offset + 3]) << 8
      if kind == 0x85 {
        let place = first ?? Array(stream[offset + 4..<offset + 8])
        first = place
        stream.replaceSubrange(offset + 4..<offset + 8, with: place)
      }
      offset += 4 + length
    }
    let content = try await reader.read(CompoundFixture.file([("Workbook", stream)]), as: .xls)
      .content
    #expect(content.blocks.count >= 2_000)
    #expect(content.blocks.count < 100_000)
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    var format: DocumentFormat
    var error: DocumentError
  }

  static let refused: [Refused] = [
    Refused(testDescription: "no bytes", bytes: [], format: .doc, error: .empty),
    Refused(
      testDescription: "a new document under an old name",
      bytes: [0x50, 0x4B, 3, 4] + Array("word/document.xml".utf8),
      format: .doc,
      error: .mislabelled(as: "DOCX")
    ),
    Refused(
      testDescription: "a page under the name of a sheet",
      bytes: Array("<html><table>".utf8),
      format: .xls,
      error: .mislabelled(as: "HTML")
    ),
    Refused(
      testDescription: "a sheet under the name of a text",
      bytes: WorkbookFixture(sheets: [("s", [])]).file(),
      format: .doc,
      error: .mislabelled(as: "XLS")
    ),
    Refused(
      testDescription: "a text under the name of a sheet",
      bytes: CompoundFixture.document(["text"]),
      format: .xls,
      error: .mislabelled(as: "DOC")
    ),
    Refused(
      testDescription: "slides under the name of a text",
      bytes: CompoundFixture.file([("PowerPoint Document", [0])]),
      format: .doc,
      error: .mislabelled(as: "PPT")
    ),
    Refused(
      testDescription: "a sheet with a password",
      bytes: WorkbookFixture(sheets: [("s", [])], isEncrypted: true).file(),
      format: .xls,
      error: .encrypted
    ),
    Refused(
      testDescription: "a text with a password",
      bytes: CompoundFixture.document(["text"], isEncrypted: true),
      format: .doc,
      error: .encrypted
    ),
    Refused(
      testDescription: "a new document with a password",
      bytes: CompoundFixture.file([("EncryptionInfo", [0]), ("EncryptedPackage", [0])]),
      format: .doc,
      error: .encrypted
    ),
    Refused(
      testDescription: "a head alone",
      bytes: Array(CompoundFixture.document(["text"]).prefix(100)),
      format: .doc,
      error: .damaged("the file's directory is lost")
    ),
    Refused(
      testDescription: "other streams",
      bytes: CompoundFixture.file([("Else", [1])]),
      format: .xls,
      error: .damaged("the file holds neither text nor cells")
    ),
    Refused(
      testDescription: "a format of today",
      bytes: [1],
      format: .docx,
      error: .unsupported("docx")
    ),
  ]

  @Test(arguments: refused)
  func `names what is wrong with`(_ file: Refused) async {
    await #expect(throws: file.error) { try await reader.read(file.bytes, as: file.format) }
  }

  @Test func `never reads outside a file whose numbers are wrong`() async throws {
    let good = WorkbookFixture(sheets: [("s", [(0, 0, .text("ข้อความ")), (1, 1, .date(45_000))])])
      .file()
    var state: UInt64 = 7
    for _ in 0..<400 {
      var bytes = good
      for _ in 0..<6 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        // Most changes in the head, the directory and the records, which lie in the first half.
        let place = Int(state >> 33) % (state & 1 == 0 ? 600 : bytes.count)
        bytes[max(8, place)] = UInt8(truncatingIfNeeded: state >> 12)
      }
      let cut = Array(bytes.prefix(bytes.count - Int(state >> 40) % bytes.count))
      for file in [bytes, cut] {
        let document = try? await reader.read(file, as: .xls)
        #expect(document.map { $0.content.blocks.count < 10_000 } ?? true)
      }
    }
  }

  @Test func `names the package of the tool that is missing`() async throws {
    let none = LegacyOfficeReader(tools: ToolBox(searchPath: []), limits: DocumentLimits())
    await #expect(throws: DocumentError.toolMissing(tool: "catdoc", package: "catdoc")) {
      try await none.read(CompoundFixture.oldDocument(Array("text".utf8)), as: .doc)
    }
  }

  @Test func `reads the paragraphs and rows of a text without a tool`() async throws {
    let none = LegacyOfficeReader(tools: ToolBox(searchPath: []), limits: DocumentLimits())
    let file = CompoundFixture.document([
      "รายงานผลน้ำดื่ม\r\(long)", "\rก\u{7}ข\u{7}\u{7}ค\u{7}", "D\u{7}\u{7}plain\u{B}line\r",
      "ดู\u{13} HYPERLINK x \u{14}ที่นี่\u{15}ครับ\u{1}\r",
    ])
    let content = try await none.read(file, as: .doc).content
    let texts = content.blocks.map { content.string($0.range) }
    #expect(
      texts == ["รายงานผลน้ำดื่ม", long, "ก", "ข", "ค", "D", "plain", "line", "ดูที่นี่ครับ"]
    )
    #expect(content.groups.map(\.blocks) == [2..<4, 4..<6])
    #expect(content.blocks.map(\.kind) == texts.map { $0.count == 1 ? .tableCell : .paragraph })
  }

  /// A run without blanks, as long sentences are.
  private let long = String(repeating: "ประกาศเทศบาล", count: 200)

  @Test func `never reads outside a text whose numbers are wrong`() async throws {
    let good = CompoundFixture.document(["ข้อความหนึ่ง\r", "second\r", "สาม\u{7}\u{7}\r"])
    let none = LegacyOfficeReader(tools: ToolBox(searchPath: []), limits: DocumentLimits())
    var state: UInt64 = 11
    for _ in 0..<400 {
      var bytes = good
      for _ in 0..<4 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        // The head of the document, the table of the pieces, and anywhere.
        let place = [512 + 418, 512 + 4_096, 0][Int(state >> 20) % 3]
        let reach = place == 0 ? bytes.count : 64
        bytes[max(8, place + Int(state >> 33) % reach)] = UInt8(truncatingIfNeeded: state >> 12)
      }
      let document = try? await none.read(bytes, as: .doc)
      #expect(document.map { $0.content.text.count <= 3 * bytes.count } ?? true)
    }
  }

  @Test(.enabled(if: ToolFixture.has("catdoc"), "catdoc is not installed"))
  func `reads a text from before 1997`() async throws {
    // การ in windows-874.
    let file = CompoundFixture.oldDocument([0xA1, 0xD2, 0xC3, 0x0D] + Array("second\r".utf8))
    let content = try await reader.read(file, as: .doc).content
    #expect(content.blocks.map { content.string($0.range) } == ["การ", "second"])
  }

  @Test(.enabled(if: ToolFixture.has("catdoc"), "catdoc is not installed"))
  func `reads RTF under the name of a text`() async throws {
    let file = Array("{\\rtf1\\ansi\\ansicpg874 \\'a1\\'d2\\'c3 abc\\par second\\par}".utf8)
    let content = try await reader.read(file, as: .doc).content
    #expect(content.blocks.map { content.string($0.range) } == ["การ abc", "second"])
  }
}
