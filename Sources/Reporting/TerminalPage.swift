internal import ComplianceModel

/// The lines of a report on a terminal, none wider than the terminal.
struct TerminalPage {
  /// The columns of a line.
  let width: Int
  let language: Language
  private let usesColor: Bool
  /// Everything written so far; each line ends with a line feed.
  private(set) var text = ""

  init(options: ReportOptions) {
    width = min(max(options.width, 60), 200)
    language = options.language
    usesColor = options.usesColor
  }

  /// Returns the wording in the page's language, cleaned of what a terminal would act upon.
  func words(_ text: LocalizedText) -> String {
    TerminalText.cleaned(text.shown(in: language))
  }

  /// Writes one line of pieces that together fit the width.
  mutating func write(_ pieces: (text: String, style: TerminalStyle)...) {
    for piece in pieces { text += piece.style.applied(to: piece.text, usesColor: usesColor) }
    text += "\n"
  }

  mutating func writeBlankLine() { text += "\n" }

  /// Writes the heading of a section with a line under it.
  mutating func writeHeading(_ heading: LocalizedText, count: Int? = nil) {
    let counted = words(heading) + (count.map { " (\($0))" } ?? "")
    text += "\n"
    write((TerminalText.truncated(counted, to: width), .heading))
    write((String(repeating: "─", count: width), .faint))
  }

  /// Writes a text over as many lines as it needs.
  ///
  /// - Parameters:
  ///   - content: Text in any state; it is cleaned first.
  ///   - indent: The blanks before each line.
  ///   - lead: Stands before the first line, cleaned; the other lines are indented as far.
  ///   - leadStyle: The style of the lead.
  ///   - style: The style of the text.
  mutating func writeParagraph(
    _ content: String,
    indent: Int = 0,
    lead: String = "",
    leadStyle: TerminalStyle = .plain,
    style: TerminalStyle = .plain
  ) {
    let hanging = indent + DisplayWidth.columns(of: lead)
    let lines = TerminalText.wrapped(TerminalText.cleaned(content), to: max(12, width - hanging))
    for (index, line) in lines.enumerated() {
      if index == 0 {
        let margin = String(repeating: " ", count: indent)
        write((margin, .plain), (lead, leadStyle), (line, style))
      } else {
        write((String(repeating: " ", count: hanging), .plain), (line, style))
      }
    }
  }

  /// Writes a name and its value; nothing if the value is empty.
  mutating func writeEntry(
    _ name: LocalizedText,
    _ value: String,
    indent: Int = 2,
    nameColumns: Int,
    style: TerminalStyle = .plain
  ) {
    let lead = TerminalText.fitted(words(name), to: nameColumns) + "  "
    writeParagraph(value, indent: indent, lead: lead, leadStyle: .faint, style: style)
  }

  /// Returns the columns of the longest of some names.
  func columns(ofLongest names: [LocalizedText]) -> Int {
    names.map { DisplayWidth.columns(of: words($0)) }.max() ?? 0
  }
}
