package import ComplianceModel

/// How a visitor gets to a piece of evidence, in the words of a submission form.
package struct ClickPathText: Sendable, Hashable {
  private let evidence: Evidence

  package init(_ evidence: Evidence) { self.evidence = evidence }

  private static let arrow = " → "

  /// The way in Thai: `หน้าหลัก → เมนู แผนงาน → แผนดำเนินงานประจำปี`.
  package var thai: String { text(in: .thai) }

  /// The way from the home page in both languages; `nil` where none is known.
  package var words: LocalizedText? {
    guard evidence.path != nil else { return nil }
    return LocalizedText(th: text(in: .thai), en: text(in: .english))
  }

  private func text(in language: Language) -> String {
    guard let path = evidence.path else { return withoutHome(in: language) }
    var words = [Self.home.text(in: language)]
    var menu: String?
    for step in path {
      // A menu that is open need not be opened again.
      if let entry = step.menu, entry != menu {
        words.append("\(Self.menu.text(in: language)) \(TerminalText.cleaned(entry))")
      }
      menu = step.menu
      words.append(Self.name(of: step, in: language))
    }
    return words.joined(separator: Self.arrow) + row(path, in: language) + place(in: language)
  }

  /// The row in which the last link stands, where the link itself says no more than "open".
  private func row(_ path: [PathStep], in language: Language) -> String {
    let title = TerminalText.cleaned(evidence.title)
    guard path.count > 1, path[path.count - 2].url.prefix(while: { $0 != "#" }) == evidence.foundOn,
      let last = path.last, !title.isEmpty, TerminalText.cleaned(last.label) != title
    else { return "" }
    let words = Self.inRow(TerminalText.truncated(title, to: 120))
    return " (\(words.text(in: language)))"
  }

  private func withoutHome(in language: Language) -> String {
    let title = TerminalText.cleaned(evidence.title)
    let page = Self.page(ReadableAddress.text(evidence.foundOn)).text(in: language)
    let start = evidence.foundOn == evidence.url ? "" : page + Self.arrow
    return "\(start)\(title)\(place(in: language)) (\(Self.noWay.text(in: language)))"
  }

  /// The page of a document on which a reader begins, if it is not the first.
  private func place(in language: Language) -> String {
    guard evidence.kind == .document, let page = evidence.locator.page, page > 1 else { return "" }
    return " (\(Self.pageOfDocument(page).text(in: language)))"
  }

  private static func name(of step: PathStep, in language: Language) -> String {
    let label = TerminalText.cleaned(step.label)
    guard label.isEmpty else { return label }
    let end = step.url.split(separator: "/").last.map(String.init) ?? step.url
    return linkTo(TerminalText.cleaned(ReadableAddress.text(end))).text(in: language)
  }
}

/// The fixed words of a way.
extension ClickPathText {
  private static let home = LocalizedText(th: "หน้าหลัก", en: "Home")
  private static let menu = LocalizedText(th: "เมนู", en: "menu")
  private static let noWay = LocalizedText(
    th: "ไม่พบเส้นทางจากหน้าหลัก",
    en: "no way from the home page was found"
  )

  private static func page(_ address: String) -> LocalizedText {
    LocalizedText(th: "หน้า \(address)", en: "page \(address)")
  }

  private static func inRow(_ title: String) -> LocalizedText {
    LocalizedText(th: "ที่ “\(title)”", en: "at “\(title)”")
  }

  private static func pageOfDocument(_ page: Int) -> LocalizedText {
    LocalizedText(th: "หน้า \(page) ของเอกสาร", en: "page \(page) of the document")
  }

  private static func linkTo(_ address: String) -> LocalizedText {
    LocalizedText(th: "ลิงก์ไปที่ \(address)", en: "link to \(address)")
  }
}
