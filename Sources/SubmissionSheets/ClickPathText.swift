package import ComplianceModel
internal import Reporting

/// How a visitor gets to a piece of evidence, in the words of a submission form.
package struct ClickPathText: Sendable, Hashable {
  private let evidence: Evidence

  package init(_ evidence: Evidence) { self.evidence = evidence }

  private static let arrow = " → "

  /// The way in Thai: `หน้าหลัก → เมนู แผนงาน → แผนดำเนินงานประจำปี`.
  package var thai: String {
    guard let path = evidence.path else { return withoutHome }
    var words = ["หน้าหลัก"]
    var menu: String?
    for step in path {
      // A menu that is open need not be opened again.
      if let entry = step.menu, entry != menu { words.append("เมนู \(TerminalText.cleaned(entry))") }
      menu = step.menu
      words.append(Self.name(of: step))
    }
    return words.joined(separator: Self.arrow) + row(path) + place
  }

  /// The row in which the last link stands, where the link itself says no more than "open".
  private func row(_ path: [PathStep]) -> String {
    let title = TerminalText.cleaned(evidence.title)
    guard path.count > 1, path[path.count - 2].url.prefix(while: { $0 != "#" }) == evidence.foundOn,
      let last = path.last, !title.isEmpty, TerminalText.cleaned(last.label) != title
    else { return "" }
    return " (ที่ “\(TerminalText.truncated(title, to: 120))”)"
  }

  private var withoutHome: String {
    let title = TerminalText.cleaned(evidence.title)
    let page = ReadableAddress.text(evidence.foundOn)
    let start = evidence.foundOn == evidence.url ? "" : "หน้า \(page)\(Self.arrow)"
    return "\(start)\(title)\(place) (ไม่พบเส้นทางจากหน้าหลัก)"
  }

  /// The page of a document on which a reader begins, if it is not the first.
  private var place: String {
    guard evidence.kind == .document, let page = evidence.locator.page, page > 1 else { return "" }
    return " (หน้า \(page) ของเอกสาร)"
  }

  private static func name(of step: PathStep) -> String {
    let label = TerminalText.cleaned(step.label)
    guard label.isEmpty else { return label }
    let end = step.url.split(separator: "/").last.map(String.init) ?? step.url
    return "ลิงก์ไปที่ \(TerminalText.cleaned(ReadableAddress.text(end)))"
  }
}
