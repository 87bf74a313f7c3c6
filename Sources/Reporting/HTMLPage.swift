internal import ComplianceModel

/// A report as a page of HTML that grows section by section.
struct HTMLPage {
  private let language: Language
  private(set) var markup: Markup = ""

  init(language: Language) {
    self.language = language
  }

  mutating func write(_ more: Markup) { markup += more }

  /// Writes everything up to the first section: head, switches, heading.
  mutating func writeHead(of report: Report) {
    let names = [
      ReportWords.heading.shown(in: language), report.checklist.id,
      report.source.baseURL ?? report.source.location,
    ]
    write(
      """
      \(HTMLDocument.beginning(
        title: names.joined(separator: " · "),
        language: language,
        style: HTMLStyle.sheet,
        script: HTMLScript.source,
        generator: "\(report.tool.name) \(report.tool.version)"
      ))\(HTMLIcons.sprite)
      <a class="skip" href="#items">\(HTMLWords.skip)</a>
      <div class="page">
      <header class="masthead">
      \(HTMLDocument.switches(language: language))\
      <h1>\(ReportWords.heading)</h1>
      <p class="subtitle">\(report.checklist.title)</p>
      <p class="site">\(Self.site(of: report.source))</p>
      <p class="meta">\(ReportWords.asOf) \(DateWords.words(for: report.asOf)) · \
      \(ReportWords.fiscalYear(report.checklist.fiscalYear)) · \
      \(ReportWords.items(report.items.count))</p>
      </header>
      <main>

      """
    )
  }

  /// Writes what follows the last section.
  mutating func writeEnd(of report: Report) {
    write(
      """
      </main>
      <footer class="colophon"><p>\(report.tool.name) \(report.tool.version) · \
      <span class="mono">\(report.checklist.id)</span> · \
      \(DateWords.words(for: report.asOf))</p></footer>
      </div>
      <script>\(Markup(trusted: HTMLScript.source))</script>
      </body>
      </html>

      """
    )
  }

  /// The published address, or where the site was read: a directory's path is no link for others.
  private static func site(of source: Report.Source) -> Markup {
    if let address = source.baseURL { return link(to: address) }
    return location(of: source)
  }

  /// The place that the user named.
  static func location(of source: Report.Source) -> Markup {
    source.kind == .live ? link(to: source.location) : .siteText(source.location)
  }

  /// A link where the address is safe to follow, the bare address otherwise; with a page, the link
  /// leads to that page of a PDF.
  static func link(to address: String, page: Int? = nil) -> Markup {
    let shown = Markup.siteText(ReadableAddress.text(address))
    guard let target = SafeLink.target(of: address) else {
      return "<span class=\"address\">\(shown)</span>"
    }
    let place = target.contains("#") ? "" : page.map { "#page=\($0)" } ?? ""
    return """
      <a class="address" href="\(target)\(place)" rel="noopener noreferrer nofollow">\(shown)</a>
      """
  }

  /// A row of a list of names and values, or nothing if there is no value.
  ///
  /// - Parameters:
  ///   - name: What the value is.
  ///   - value: The value, if there is one.
  ///   - isForScreen: Whether it is of no use on paper.
  /// - Returns: The row.
  static func row(
    _ name: LocalizedText,
    _ value: Markup?,
    isForScreen: Bool = false
  ) -> Markup {
    guard let value, !value.html.isEmpty else { return "" }
    let kind: Markup = isForScreen ? " class=\"on-screen\"" : ""
    return "<div\(kind)><dt>\(name)</dt><dd>\(value)</dd></div>\n"
  }

  /// Returns the fragment by which a deep link names an item.
  static func fragment(_ id: String) -> String {
    String(
      id.unicodeScalars.map { scalar -> Character in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": Character(scalar)
        default: "-"
        }
      }
    )
  }
}
