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
      <style>\(Self.style)</style>
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
    text += "<section>\n<h2>\(heading) <small>\(section.table.rows.count)</small></h2>\n"
    // A table that is wider than the screen scrolls, by keyboard too.
    text += "<div class=\"scroll\" role=\"region\" aria-label=\"\(heading)\" tabindex=\"0\">\n"
    text += "<table>\n<thead><tr>"
    for column in section.table.columns {
      text += "<th scope=\"col\">\(HTMLEscaping.escaped(column.title))</th>"
    }
    text += "</tr></thead>\n<tbody>\n"
    for row in section.table.rows {
      text += "<tr>"
      for (column, cell) in zip(section.table.columns, row) {
        switch column.kind {
        case .address: text += "<td>\(Self.link(to: cell))</td>"
        case .number: text += "<td class=\"number\">\(HTMLEscaping.escaped(cell))</td>"
        case .text, .day, .status:
          let lines = cell.split(separator: "\n").map { Self.siteText(String($0)) }
          text += "<td>\(lines.joined(separator: "<br>"))</td>"
        }
      }
      text += "</tr>\n"
    }
    text += "</tbody>\n</table>\n</div>\n</section>\n"
  }

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
    "default-src 'none'; style-src 'sha256-\(SHA256Digest.base64(of: style))';"
    + " base-uri 'none'; form-action 'none'"

  private static let style = """

    :root { color-scheme: light dark; --ink: #1b2330; --muted: #56606f; --line: #dde1e8;
      --back: #fff; --head: #f4f5f7; --accent: #14508f; }
    @media screen and (prefers-color-scheme: dark) {
      :root { --ink: #e5e9ef; --muted: #a4aebc; --line: #2d3643; --back: #10141a; --head: #181e27;
        --accent: #82bbf7; }
    }
    body { margin: 0; padding: 1.5rem; background: var(--back); color: var(--ink);
      font: 1rem/1.7 "Noto Sans Thai", "Sarabun", "Leelawadee UI", Thonburi, Tahoma, sans-serif; }
    main { max-width: 80rem; margin: 0 auto; }
    h1 { font-size: 1.6rem; line-height: 1.4; } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
    small, footer, dt { color: var(--muted); font-weight: 400; }
    dl div { display: flex; flex-wrap: wrap; gap: 0 1rem; } dt { min-width: 9rem; }
    dd { margin: 0; overflow-wrap: anywhere; }
    .note { border-left: 3px solid var(--accent); padding-left: .75rem; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; }
    th, td { border: 1px solid var(--line); padding: .35rem .6rem; text-align: left;
      vertical-align: top; overflow-wrap: anywhere; min-width: 4.5rem; }
    th { background: var(--head); } td.number { text-align: right; }
    a { color: var(--accent); } :focus-visible { outline: 3px solid var(--accent); }
    bdi { unicode-bidi: isolate; }
    footer { max-width: 80rem; margin: 2rem auto 0; font-size: .875rem; }
    @media print {
      body { padding: 0; font-size: 9pt; } .scroll { overflow: visible; }
      thead { display: table-header-group; } tr { break-inside: avoid; }
    }

    """
}
