internal import Reporting

/// Writes a document as one HTML file that loads and runs nothing.
struct WebPlan {
  private(set) var text = ""

  init(_ document: PlanDocument) {
    let title = HTMLEscaping.escaped(document.title)
    text = """
      <!DOCTYPE html>
      <html lang="\(document.language)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <title>\(title)</title>
      <style>\(WebPlanStyle.sheet)</style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      <dl>

      """
    for fact in document.facts {
      text += "<div><dt>\(HTMLEscaping.escaped(fact.name))</dt>"
      text += "<dd>\(Self.siteText(fact.value))</dd></div>\n"
    }
    text += "</dl>\n"
    for note in document.notes { text += "<p class=\"note\">\(HTMLEscaping.escaped(note))</p>\n" }
    if document.sections.isEmpty { text += "<p>\(HTMLEscaping.escaped(document.nothing))</p>\n" }
    for section in document.sections { write(section) }
    text +=
      "</main>\n<footer>\(HTMLEscaping.escaped(document.colophon))</footer>\n</body>\n</html>\n"
  }

  private mutating func write(_ section: PlanDocument.Section) {
    let heading = HTMLEscaping.escaped(section.heading)
    let table = section.table.withoutEmptyColumns
    text += "<section>\n<h2>\(heading) <small>\(table.rows.count)</small></h2>\n"
    // A table that is wider than the screen scrolls, by keyboard too.
    text += "<div class=\"scroll\" role=\"region\" aria-label=\"\(heading)\" tabindex=\"0\">\n"
    // The roles stay where a narrow screen lays the rows out as cards, which are no table any more.
    text +=
      "<table role=\"table\" class=\"\(Self.name(of: section.layout))\">\n<thead role=\"rowgroup\"><tr role=\"row\">"
    for column in table.columns {
      text += "<th scope=\"col\" role=\"columnheader\" class=\"\(column.id)\">"
      text += "\(HTMLEscaping.escaped(column.title))</th>"
    }
    text += "</tr></thead>\n<tbody role=\"rowgroup\">\n"
    for row in table.rows {
      text += "<tr role=\"row\">"
      for (column, cell) in zip(table.columns, row) { write(cell, in: column) }
      text += "</tr>\n"
    }
    text += "</tbody>\n</table>\n</div>\n</section>\n"
  }

  private static func name(of layout: PlanDocument.Section.Layout) -> String {
    switch layout {
    case .records: "records"
    case .grid: "grid"
    }
  }

  private mutating func write(_ cell: String, in column: PlanTable.Column) {
    var names = [column.id]
    let content: String
    switch column.kind {
    case .address: content = Self.link(to: cell)
    case .number:
      names.append("number")
      content = HTMLEscaping.escaped(cell)
    case .text, .day, .status:
      let lines = cell.split(separator: "\n").map { Self.siteText(String($0)) }
      if lines.count > Self.manyLines { names.append("many") }
      content = lines.joined(separator: "<br>")
    }
    text += "<td role=\"cell\" class=\"\(names.joined(separator: " "))\""
    text += " data-name=\"\(HTMLEscaping.escaped(column.title))\">\(content)</td>"
  }

  /// More lines than these stand side by side where there is room.
  private static let manyLines = 6

  private static func link(to address: String) -> String {
    guard !address.isEmpty else { return "" }
    let shown = siteText(ReadableAddress.text(address))
    guard let target = SafeLink.target(of: address) else { return shown }
    let href = HTMLEscaping.escaped(target)
    return "<a href=\"\(href)\" rel=\"noopener noreferrer nofollow\">\(shown)</a>"
  }

  /// Text from the site, kept apart from its surroundings whatever direction it is written in.
  private static func siteText(_ text: String) -> String {
    "<bdi>\(HTMLEscaping.escaped(text))</bdi>"
  }

  private static let policy =
    "default-src 'none'; style-src 'sha256-\(SHA256Digest.base64(of: WebPlanStyle.sheet))';"
    + " base-uri 'none'; form-action 'none'"
}
