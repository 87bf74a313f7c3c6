internal import ComplianceModel

/// What every page of HTML begins and ends with: head, switches, the bounds of the page.
///
/// Both languages are in a page; which one shows, and in which colours, is decided by style alone
/// from the switches, so that a page needs no script for it.
enum HTMLDocument {
  /// Everything up to the content of the page's heading.
  static func beginning(
    title: String,
    language: Language,
    style: String,
    script: String? = nil,
    generator: String? = nil
  ) -> Markup {
    let program: Markup = generator.map { "<meta name=\"generator\" content=\"\($0)\">\n" } ?? ""
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy(style: style, script: script))">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      \(program)<title>\(title)</title>
      <style>\(Markup(trusted: style))</style>
      </head>
      <body>

      """
  }

  /// The switches of language and colours.
  static func switches(language: Language) -> Markup {
    """
    <div class="switches">
    <fieldset class="languages"><legend class="away">\(languageName)</legend>\
    \(radio("language", "lang-th", "<span lang=\"th\">ไทย</span>", language == .thai))\
    \(radio("language", "lang-en", "<span lang=\"en\">English</span>", language == .english))\
    </fieldset>
    <fieldset class="themes"><legend class="away">\(themeName)</legend>\
    \(radio("theme", "theme-auto", "\(automatic)", true))\
    \(radio("theme", "theme-light", "\(light)", false))\
    \(radio("theme", "theme-dark", "\(dark)", false))</fieldset>
    </div>

    """
  }

  private static func radio(
    _ name: String,
    _ id: String,
    _ label: Markup,
    _ isChecked: Bool
  ) -> Markup {
    let checked: Markup = isChecked ? " checked" : ""
    return """
      <input class="away" type="radio" name="\(name)" id="\(id)" autocomplete="off"\(checked)>\
      <label for="\(id)">\(label)</label>
      """
  }

  /// Nothing but the page's own style and script may load or run, even if escaping failed.
  private static func policy(style: String, script: String?) -> String {
    let directives = [
      "default-src 'none'",
      "style-src 'sha256-\(SHA256Digest.base64(of: style))'",
      script.map { "script-src 'sha256-\(SHA256Digest.base64(of: $0))'" },
      "base-uri 'none'",
      "form-action 'none'",
    ]
    return directives.compactMap { $0 }.joined(separator: "; ")
  }

  private static let languageName = LocalizedText(th: "ภาษา", en: "Language")
  private static let themeName = LocalizedText(th: "สีของหน้า", en: "Colours")
  private static let automatic = LocalizedText(th: "อัตโนมัติ", en: "Auto")
  private static let light = LocalizedText(th: "สว่าง", en: "Light")
  private static let dark = LocalizedText(th: "มืด", en: "Dark")
}
