import ComplianceModel
import Reporting
import Testing

@Suite struct CSVReporterTests {
  @Test(arguments: 0..<40)
  func `reads back as one row for each item`(seed: Int) throws {
    let report = VariedReport.report(seed: seed)
    let rows = try CSVRows.read(ReportFormat.csv.rendered(report: report))
    #expect(rows.count == report.items.count + 1)
    #expect(Set(rows.map(\.count)) == [17])
    for (row, item) in zip(rows.dropFirst(), report.items) {
      #expect(row[2] == item.status.rawValue)
      #expect(row[14] == "\(item.confidence)")
      // Without the apostrophe that keeps it from being a formula.
      let number = row[0].hasPrefix("'") ? String(row[0].dropFirst()) : row[0]
      #expect(number == TerminalText.cleaned(item.id) || row[0] == TerminalText.cleaned(item.id))
    }
  }

  @Test(arguments: 0..<40)
  func `holds no formula and nothing that a terminal acts upon`(seed: Int) throws {
    let output = try ReportFormat.csv.rendered(report: VariedReport.report(seed: seed))
    for cell in try CSVRows.read(output).joined() {
      #expect(!cell.contains(/^["\s]*[=+\-@＝＋－＠]/), "\(cell)")
    }
    let hazards = output.unicodeScalars.dropFirst().filter { $0 != "\r" && Hazard.isActive($0) }
    #expect(hazards.map(\.value) == [])
  }

  @Test(arguments: [
    ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"), ("+1", "'+1"), ("-1", "'-1"),
    ("@SUM(1)", "'@SUM(1)"), ("\t=1", "'=1"), ("\"=1\"", "'\"=1\""), ("＝1", "'＝1"),
    ("1=1", "1=1"), ("ก,ข", "ก,ข"), ("a\r\nb", "a b"), ("", ""), ("\u{202E}=1", "\\u{202E}=1"),
  ])
  func `keeps a text a text`(text: String, wanted: String) throws {
    var report = ReportFixture.report
    report.items[0].title = LocalizedText(th: text, en: text)
    #expect(try CSVRows.read(ReportFormat.csv.rendered(report: report))[1][1] == wanted)
  }

  @Test func `begins with the mark by which spreadsheets know UTF-8`() throws {
    #expect(try ReportFormat.csv.rendered().utf8.prefix(3).elementsEqual([0xEF, 0xBB, 0xBF]))
  }
}
