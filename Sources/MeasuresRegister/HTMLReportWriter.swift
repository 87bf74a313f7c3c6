package import ComplianceModel
internal import Reporting

/// Writes the yearly report as one HTML file that needs nothing else and prints on A4.
package struct HTMLReportWriter: Sendable {
  package init() {}

  /// Returns the page.
  ///
  /// - Parameters:
  ///   - register: What is reported.
  ///   - check: What a scan found, or `nil` if none is to be shown.
  /// - Returns: The whole page.
  package func page(of register: MeasureRegister, check: MeasureCheck? = nil) -> String {
    let title = HTMLEscaping.escaped("\(register.title) \(register.fiscalYear)")
    var tables = 0
    let blocks = ReportComposer.blocks(of: register, check: check).map { block in
      if case .table = block { tables += 1 }
      return Self.html(of: block, number: tables)
    }
    return """
      <!DOCTYPE html>
      <html lang="th">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <title>\(title)</title>
      <style>\(Self.style)</style>
      </head>
      <body>
      <main>
      \(blocks.joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }

  // The number is that of a table among the tables: readers who hear the page tell them apart by it.
  private static func html(of block: ComposedBlock, number: Int) -> String {
    switch block {
    case .paragraph(let paragraph): return html(of: paragraph)
    case .signatures(let cells):
      let parts = cells.map { cell in
        "<div>\(cell.paragraphs.map { html(of: $0) }.joined())</div>"
      }
      return "<div class=\"signatures\">\(parts.joined())</div>"
    case .table(let rows):
      let head = rows.first.map(html) ?? ""
      let body = rows.dropFirst().map(html)
      // A table that is wider than the screen scrolls, by keyboard too.
      return """
        <div class="table" role="region" aria-label="ตารางมาตรการที่ \(number)" tabindex="0"><table>
        <thead>\(head)</thead>
        <tbody>
        \(body.joined(separator: "\n"))
        </tbody>
        </table></div>
        """
    }
  }

  private static func html(of row: ComposedRow) -> String {
    switch row {
    case .columns(let cells): html(of: cells, cell: "th scope=\"col\"", end: "th")
    case .measure(let cells): html(of: cells, cell: "td", end: "td")
    case .finding(let cell):
      "<tr class=\"finding\"><td colspan=\"\(MeasureColumn.allCases.count)\">"
        + cell.paragraphs.map { html(of: $0) }.joined() + "</td></tr>"
    }
  }

  private static func html(of row: [ReportCell], cell: String, end: String) -> String {
    let cells = row.map { content in
      "<\(cell)>\(content.paragraphs.map { html(of: $0) }.joined())</\(end)>"
    }
    return "<tr>\(cells.joined())</tr>"
  }

  private static func html(of paragraph: ReportParagraph) -> String {
    let runs = paragraph.runs.map { run -> String in
      let text = HTMLEscaping.escaped(run.text)
      if let address = run.address.flatMap(SafeLink.target) {
        let target = HTMLEscaping.escaped(address)
        return "<a href=\"\(target)\" rel=\"noopener noreferrer nofollow\">\(text)</a>"
      }
      return text
    }
    let (element, name) = element(for: paragraph.style)
    return "<\(element) class=\"\(name)\">\(runs.joined())</\(element)>"
  }

  private static func element(for style: String?) -> (element: String, name: String) {
    switch style {
    case ReportStyle.title: ("h1", "title")
    case ReportStyle.organisation: ("p", "organisation")
    case ReportStyle.section, ReportStyle.heading: ("h2", "section")
    case ReportStyle.introduction: ("p", "introduction")
    case ReportStyle.numbering: ("p", "numbering")
    case ReportStyle.listed: ("p", "listed")
    case ReportStyle.signature: ("p", "signature")
    case ReportStyle.signatureForm: ("p", "signature form")
    case ReportStyle.evidence: ("p", "evidence")
    case ReportStyle.mark: ("p", "mark")
    case ReportStyle.proof: ("p", "proof")
    default: ("p", "text")
    }
  }

  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

  private static let style = """

    @page { size: A4 landscape; margin: 2cm; @top-center { content: "- " counter(page, thai) " -"; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: #f4f5f7; color: #1b2330;
      font: 1rem/1.6 "TH Sarabun New", "TH SarabunPSK", Sarabun, "Noto Sans Thai", Tahoma, sans-serif; }
    main { max-width: 72rem; margin: 0 auto; padding: 2rem 1.5rem; background: #fff; }
    h1, h2, p { margin: 0; overflow-wrap: anywhere; }
    .title, .organisation { text-align: center; font-size: 1.25rem; font-weight: 700; }
    .organisation { margin-bottom: 1rem; }
    .introduction { text-indent: 4em; margin-bottom: .5rem; }
    .numbering { text-align: right; font-size: .875rem; }
    .section { font-size: 1.0625rem; margin: 1.25rem 0 .5rem; break-after: avoid; }
    .table { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; min-width: 44rem; font-size: .9375rem; }
    th, td { border: 1px solid #59616d; padding: .25rem .5rem; vertical-align: top; text-align: left; }
    th { background: #e7e9ec; text-align: center; }
    th:nth-child(1) { width: 6%; } th:nth-child(2) { width: 27%; } th:nth-child(3) { width: 12%; }
    th:nth-child(4) { width: 20%; }
    td:first-child:not([colspan]) p { white-space: nowrap; overflow-wrap: normal; }
    tr { break-inside: avoid; } .finding { break-before: avoid; }
    .finding td { border-top: 0; background: #f7f8fa; }
    /* What a scan found stays in sight while a narrow screen scrolls the table. */
    @media screen { .finding p { position: sticky; left: .5rem; width: fit-content;
      max-width: min(100%, calc(100vw - 5rem)); } }
    .listed { padding-left: 4em; text-indent: -1.5em; }
    .evidence, .mark, .proof { font-size: .875rem; }
    .proof { color: #17693f; }
    .mark, strong { color: #963d00; font-weight: 600; }
    a { color: #14508f; }
    .signatures { display: flex; flex-wrap: wrap; gap: 1rem 4rem; justify-content: space-around;
      margin-top: 2.5rem; break-inside: avoid; break-before: avoid; }
    .signature.form { padding-left: 2rem; }
    @media print { body { background: none; } main { max-width: none; padding: 0; } }

    """
}
