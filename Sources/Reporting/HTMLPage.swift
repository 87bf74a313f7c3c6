internal import ComplianceModel

/// A page of HTML as it grows, section by section.
///
/// Both languages are in the page; two radio buttons before everything else decide by style alone
/// which one shows, so that the page needs no script.
struct HTMLPage {
  private let language: Language
  private(set) var markup: Markup = ""

  init(language: Language) {
    self.language = language
  }

  mutating func write(_ more: Markup) { markup += more }

  /// Writes everything up to the first section: head, language switch, heading.
  mutating func writeHead(of report: Report) {
    let title = ReportWords.heading.shown(in: language)
    let thai: Markup = language == .thai ? " checked" : ""
    let english: Markup = language == .english ? " checked" : ""
    write(
      """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(Self.contentSecurityPolicy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <meta name="generator" content="\(report.tool.name) \(report.tool.version)">
      <title>\(title) · \(report.checklist.id) · \(report.source.baseURL ?? report.source.location)\
      </title>
      <style>\(Markup(trusted: HTMLStyle.sheet))</style>
      </head>
      <body>
      <input class="switch" type="radio" name="language" id="lang-th"\(thai)>
      <input class="switch" type="radio" name="language" id="lang-en"\(english)>
      \(HTMLIcons.sprite)
      <div class="page">
      <a class="skip" href="#items">\(HTMLWords.skip)</a>
      <header class="masthead">
      <div class="languages"><label for="lang-th" lang="th">ไทย</label>\
      <label for="lang-en" lang="en">English</label></div>
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

  /// A link where the address is safe to follow, the bare address otherwise.
  static func link(to address: String) -> Markup {
    let shown = Markup.siteText(ReadableAddress.text(address))
    guard let target = SafeLink.target(of: address) else {
      return "<span class=\"address\">\(shown)</span>"
    }
    return """
      <a class="address" href="\(target)" rel="noopener noreferrer nofollow">\(shown)</a>
      """
  }

  /// A row of a list of names and values, or nothing if there is no value.
  static func row(_ name: LocalizedText, _ value: Markup?) -> Markup {
    guard let value, !value.html.isEmpty else { return "" }
    return "<div><dt>\(name)</dt><dd>\(value)</dd></div>\n"
  }

  /// Nothing but the page's own style and script may load or run, even if escaping failed.
  private static let contentSecurityPolicy =
    [
      "default-src 'none'",
      "style-src 'sha256-\(SHA256Digest.base64(of: HTMLStyle.sheet))'",
      "script-src 'sha256-\(SHA256Digest.base64(of: HTMLScript.source))'",
      "base-uri 'none'",
      "form-action 'none'",
    ]
    .joined(separator: "; ")
}
