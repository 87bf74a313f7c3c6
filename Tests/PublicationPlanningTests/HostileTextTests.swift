import ComplianceModel
import Foundation
import PublicationPlanning
import Reporting
import Testing

/// What a site or a rule file says must stay text in every format.
@Suite struct HostileTextTests {
  private static let texts = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "=HYPERLINK(\"http://x\")",
    "+1+1", "@SUM(A1)", "-2+3", "a|b|c", "a\r\nBEGIN:VEVENT\r\nUID:x", "a\nb,\"c\"",
    "\u{1B}[31mred\u{1B}[0m", "\u{202E}txt.exe", "](javascript:alert(1))", "\u{0}\u{7}\u{85}",
    "\u{2028}หนึ่ง\u{2029}", "`code` *b* _i_ # ~", "ก" + String(repeating: "\u{0E48}", count: 500),
  ]

  private static func plan(_ text: String) throws -> (PlanMaker, PublicationPlan) {
    let report = try SmallReport.report(
      [
        SmallReport.item("o1", .missing, owner: text, text: text, address: text),
        SmallReport.item("o2", .broken, owner: text, text: text, address: "javascript:\(text)"),
      ],
      location: text
    )
    let maker = PlanMaker(report: report, checklist: nil, options: .init(asOf: report.asOf))
    return (maker, maker.plan())
  }

  @Test(arguments: texts)
  func `stays text in a terminal`(text: String) throws {
    let drawn = try PlanFormat.text.text(of: Self.plan(text).1)
    #expect(drawn.unicodeScalars.allSatisfy(Self.isHarmless))
  }

  @Test(arguments: texts)
  func `stays text in a page`(text: String) throws {
    let page = try PlanFormat.html.text(of: Self.plan(text).1)
    let tags = page.matches(of: /<\/?([A-Za-z!][A-Za-z0-9]*)/).map { String($0.1).lowercased() }
    let known: Set<String> = [
      "!doctype", "html", "head", "meta", "title", "style", "body", "main", "h1", "dl", "div",
      "dt", "dd", "p", "section", "h2", "small", "table", "thead", "tr", "th", "tbody", "td", "a",
      "bdi", "br", "footer",
    ]
    #expect(Set(tags).isSubset(of: known))
    #expect(!page.contains(/href="\s*javascript/.ignoresCase()))
    #expect(page.unicodeScalars.allSatisfy(Self.isHarmless))
  }

  @Test(arguments: texts)
  func `stays in its cell of a Markdown table`(text: String) throws {
    let drawn = try PlanFormat.markdown.text(of: Self.plan(text).1)
    let rows = drawn.split(separator: "\n").filter { $0.hasPrefix("|") }
    try #require(rows.count == 4)
    let bars = rows.map {
      $0.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" }
    }
    #expect(Set(bars) == [10])
    #expect(!drawn.contains("<script") && !drawn.contains("<img"))
    let unescaped = drawn.replacing("\\]", with: "")
    #expect(!unescaped.contains("](javascript") && !unescaped.contains("(<javascript"))
  }

  @Test(arguments: texts)
  func `stays a cell of a spreadsheet`(text: String) throws {
    let drawn = try PlanFormat.csv.text(of: Self.plan(text).1)
    #expect(drawn.hasPrefix("\u{FEFF}"))
    let rows = Self.rows(of: String(drawn.unicodeScalars.dropFirst()))
    try #require(rows.count == 3)
    #expect(Set(rows.map(\.count)) == [15])
    for cell in rows.joined() where Int(cell) == nil {
      let first = cell.unicodeScalars.first
      #expect(first.map { !"=+-@\t\r".unicodeScalars.contains($0) } ?? true, "\(cell)")
    }
  }

  @Test(arguments: texts)
  func `comes back from JSON as it was`(text: String) throws {
    let plan = try Self.plan(text).1
    let json = try PlanFormat.json.text(of: plan)
    #expect(json.unicodeScalars.allSatisfy(Self.isHarmless))
    #expect(try JSONDecoder().decode(PublicationPlan.self, from: Data(json.utf8)) == plan)
  }

  @Test(arguments: texts)
  func `adds no line to a calendar`(text: String) throws {
    let file = CalendarFile(of: try Self.plan(text).0, language: .thai)
    let names = ContentLine.unfolded(file.text).map { String($0.prefix { $0 != ":" && $0 != ";" }) }
    let known: Set<String> = [
      "BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "X-WR-CALNAME", "UID", "DTSTAMP", "SEQUENCE",
      "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "CATEGORIES", "TRANSP", "ACTION", "TRIGGER",
    ]
    #expect(Set(names).isSubset(of: known))
    #expect(ContentLine.unfolded(file.text).count { $0 == "BEGIN:VEVENT" } == 2)
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: true
    case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: false
    default: true
    }
  }

  /// Reads comma-separated values as RFC 4180 has them.
  private static func rows(of text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(String(cell))
        cell = .init()
      case "\n" where !isQuoted:
        rows.append(row + [String(cell)])
        row = []
        cell = .init()
      case "\r" where !isQuoted: break
      default: cell.append(scalar)
      }
    }
    return rows
  }
}
