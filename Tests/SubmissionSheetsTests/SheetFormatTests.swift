import ComplianceModel
import Foundation
import SubmissionSheets
import Testing

@Suite struct SheetFormatTests {
  @Test(arguments: SheetFormat.allCases, [Language.thai, .english])
  func `what is written can be read again`(format: SheetFormat, language: Language) async throws {
    let report = try await SheetSample.report("half-done-agency")
    let sheet = SheetMaker(report).sheet
    let bytes = try format.bytes(of: sheet, language: language)
    #expect(try format.bytes(of: sheet, language: language) == bytes)
    let items = try SheetReader(checklist: SheetSample.checklist()).items(in: bytes, file: "sheet")
    #expect(items.map(\.item) == sheet.rows.map(\.item))
    for (item, row) in zip(items, sheet.rows) {
      #expect(item.addresses == row.addresses, "\(item.item)")
      #expect(item.explanation.isEmpty == row.explanations.isEmpty)
    }
  }

  @Test func `no cell is a formula or moves a cursor`() async throws {
    let base = try await SheetSample.report()
    var report = base
    report.items[0].title = LocalizedText(th: "=cmd|' /C calc'!A0", en: "+1")
    report.items[0].owner = "@SUM(A1)\u{1B}[31m"
    report.items[0].evidence[0].path = [PathStep(label: "\t=1\u{202E}x\r\ny", url: "x")]
    let bytes = try SheetFormat.csv.bytes(of: SheetMaker(report).sheet)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasPrefix("\u{FEFF}ข้อ,รายการ,URL,คำอธิบาย,"))
    #expect(text.contains("o1,'=cmd|"))
    #expect(text.contains("'@SUM(A1)"))
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    #expect(text.split(separator: "\r\n").count == 44)
  }
}
