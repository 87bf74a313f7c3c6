internal import ComplianceModel

/// Reads the actions in a cell.
struct MeasureActionReader {
  private(set) var actions: [MeasureAction] = []

  init(_ cell: ReportCell) {
    for paragraph in cell.paragraphs {
      switch paragraph.style {
      case ReportStyle.mark, ReportStyle.proof: continue
      case ReportStyle.action, ReportStyle.undatedAction: readOwn(paragraph)
      case ReportStyle.evidence: readEvidence(paragraph)
      default: readForeign(paragraph)
      }
    }
  }

  private mutating func readOwn(_ paragraph: ReportParagraph) {
    let text = paragraph.registerText(without: [ReportStyle.date, ReportStyle.inlineMark])
    guard !text.isEmpty else { return }
    let date = paragraph.runs.filter { $0.style == ReportStyle.date }.map(\.text).joined()
    let stated = StatedDate.all(in: date).first?.date ?? StatedDate.ofAction(in: text)
    let isUndated = paragraph.style == ReportStyle.undatedAction
    actions.append(MeasureAction(text: text, date: isUndated ? nil : stated))
  }

  private mutating func readEvidence(_ paragraph: ReportParagraph) {
    guard !actions.isEmpty else { return }
    let address = paragraph.addresses.first ?? paragraph.registerText()
    if !address.isEmpty { actions[actions.count - 1].evidence.append(address) }
  }

  /// Reads a paragraph of somebody else's report, which may hold several actions behind dashes.
  private mutating func readForeign(_ paragraph: ReportParagraph) {
    var text = paragraph.text
    guard !text.isEmpty, text != "-" else { return }
    var parts = [text]
    if text.hasPrefix("- ") || text.hasPrefix("-\u{A0}") {
      text = String(text.dropFirst())
      parts = text.split(separator: " - ").map { String($0).trimmed }
    } else {
      parts = [text.removingListMark]
    }
    let first = actions.count
    for part in parts where !part.isEmpty {
      let date = StatedDate.ofAction(in: part)
      actions.append(MeasureAction(text: part, date: date, evidence: Self.addresses(in: part)))
    }
    guard actions.count > first else { return }
    for address in paragraph.addresses where !actions[actions.count - 1].evidence.contains(address)
    {
      actions[actions.count - 1].evidence.append(address)
    }
  }

  private static func addresses(in text: String) -> [String] {
    text.matches(of: /https?:\/\/[^\s<>"()]+/).map { match in
      var address = String(match.0)
      while let last = address.last, ".,;:".contains(last) { address.removeLast() }
      return address
    }
    .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
