import ComplianceModel
import ComplianceTestSupport
import DocumentExtraction
import Testing

@Suite struct OfficeRefusalTests {
  private func error(
    _ bytes: [UInt8],
    as format: DocumentFormat,
    limits: DocumentLimits = DocumentLimits()
  ) -> DocumentError? {
    do throws(DocumentError) {
      _ = try OfficeReader(limits: limits).read(bytes, as: format)
      return nil
    } catch {
      return error
    }
  }

  private static func compound(_ stream: String) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += [UInt8](repeating: 0, count: 1024 + 256 - bytes.count)
    bytes += stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] }
    return bytes + [UInt8](repeating: 0, count: 512)
  }

  @Test(arguments: [DocumentFormat.pdf, .doc, .xls])
  func `leaves other formats to others`(format: DocumentFormat) {
    #expect(error([1], as: format) == .unsupported(format.rawValue.uppercased()))
  }

  @Test(arguments: [DocumentFormat.docx, .xlsx, .pptx, .odt, .ods, .odp, .csv])
  func `says that a file is empty or another`(format: DocumentFormat) {
    #expect(error([], as: format) == .empty)
    let page = "\u{FEFF}\n<!-- x --> <!DOCTYPE html><html></html>"
    #expect(error(Array(page.utf8), as: format) == .mislabelled(as: "HTML"))
    #expect(error(Array("%PDF-1.7".utf8), as: format) == .mislabelled(as: "PDF"))
    #expect(error(Self.compound("WordDocument"), as: format) == .mislabelled(as: "DOC"))
    #expect(error(Self.compound("Workbook"), as: format) == .mislabelled(as: "XLS"))
    #expect(error(Self.compound("x"), as: format) == .mislabelled(as: "OLE"))
    #expect(error(Self.compound("EncryptedPackage"), as: format) == .encrypted)
    let archive = ZIPWriter([.init("a.txt", "x")]).bytes()
    #expect(error(archive, as: format) == .mislabelled(as: "ZIP"))
  }

  @Test func `tells office files apart by what they hold`() {
    let workbook = OfficeFile.workbook([("s", "")])
    #expect(error(workbook.bytes, as: .docx) == .mislabelled(as: "XLSX"))
    #expect(error(OfficeFile.word("").bytes, as: .pptx) == .mislabelled(as: "DOCX"))
    #expect(error(OfficeFile.openDocument(.odt, "").bytes, as: .docx) == .mislabelled(as: "ODT"))
    #expect(error(OfficeFile.word("").bytes, as: .docx) == nil)
  }

  @Test(arguments: [30, 300, 900])
  func `says that a file cut off is damaged`(length: Int) throws {
    let found = try #require(error(Array(OfficeFile.word("x").bytes.prefix(length)), as: .docx))
    guard case .damaged = found else {
      Issue.record("\(found)")
      return
    }
  }

  struct Hostile: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    var format = DocumentFormat.docx
    var isOverLimit: Bool
  }

  private static func word(part: ZIPWriter.Entry) -> [UInt8] {
    let list = OfficeFile.relations([("m", "officeDocument", "word/document.xml")])
    return ZIPWriter([.init("_rels/.rels", list), part]).bytes()
  }

  private static func forged() -> ZIPWriter.Entry {
    var entry = ZIPWriter.Entry("word/document.xml", "<document><body/></document>")
    entry.declaredByteCount = 3
    return entry
  }

  @Test(arguments: [
    Hostile(
      testDescription: "a bomb",
      bytes: word(part: .zeros("word/document.xml", byteCount: 1 << 30)),
      isOverLimit: true
    ),
    Hostile(testDescription: "a forged size", bytes: word(part: forged()), isOverLimit: false),
    Hostile(
      testDescription: "deep nesting",
      bytes: OfficeFile.word(
        String(repeating: "<w:x>", count: 300) + String(repeating: "</w:x>", count: 300)
      ).bytes,
      isOverLimit: true
    ),
    Hostile(
      testDescription: "entities",
      bytes: word(
        part: .init(
          "word/document.xml",
          "<!DOCTYPE d [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><document><body><p><r><t>&b;</t></r></p></body></document>"
        )
      ),
      isOverLimit: false
    ),
    Hostile(
      testDescription: "a part that does not end",
      bytes: word(part: .init("word/document.xml", "<document><body>")),
      isOverLimit: false
    ),
    Hostile(
      testDescription: "a main part that is not there",
      bytes: word(part: .init("word/other.xml", "<document/>")),
      isOverLimit: false
    ),
    Hostile(
      testDescription: "a part that is an archive",
      bytes: word(part: .init("word/document.xml", OfficeFile.word("x").bytes)),
      isOverLimit: false
    ),
    Hostile(
      testDescription: "many entries",
      bytes: ZIPWriter((0..<10_001).map { .init("\($0)", "") }).bytes(),
      isOverLimit: true
    ),
  ])
  func `names what is wrong with a hostile file`(file: Hostile) throws {
    let found = try #require(error(file.bytes, as: file.format))
    switch found {
    case .overLimit: #expect(file.isOverLimit)
    case .damaged: #expect(!file.isOverLimit)
    default: Issue.record("\(found)")
    }
  }

  @Test func `cuts text at its limit, between letters`() throws {
    var limits = DocumentLimits()
    limits.maximumTextByteCount = 10
    let paragraph = "<w:p><w:r><w:t>กขคง</w:t></w:r></w:p>"
    let file = try OfficeFile.word(paragraph + paragraph).read(limits: limits)
    #expect(file.texts == ["กขค"])
  }

  @Test func `does not multiply a long text by the cells that refer to it`() throws {
    var limits = DocumentLimits()
    limits.maximumTextByteCount = 100_000
    let row = String(repeating: "<c t='s'><v>0</v></c>", count: 2_000)
    let file = try OfficeFile.workbook(
      [("s", "<sheetData><row>\(row)</row><row>\(row)</row></sheetData>")],
      strings: "<si><t>\(String(repeating: "ก", count: 3_000))</t></si>"
    ).read(limits: limits)
    #expect(file.content.text.count <= 100_001)
  }

  @Test func `refuses a file that is too large`() {
    var limits = DocumentLimits()
    limits.maximumByteCount = 10
    #expect(
      error(OfficeFile.word("").bytes, as: .docx, limits: limits)
        == .overLimit("more than 10 bytes")
    )
  }
}
