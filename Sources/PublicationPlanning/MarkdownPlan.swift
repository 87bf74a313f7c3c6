internal import Reporting

/// Writes a document as Markdown with tables, as issue trackers and wikis show it.
struct MarkdownPlan {
  private(set) var text = ""

  init(_ document: PlanDocument) {
    text += "# \(Self.escaped(document.title))\n\n"
    for fact in document.facts {
      text += "- **\(Self.escaped(fact.name)):** \(Self.escaped(fact.value))\n"
    }
    for note in document.notes { text += "\n> \(Self.escaped(note))\n" }
    if document.sections.isEmpty { text += "\n\(Self.escaped(document.nothing))\n" }
    for section in document.sections {
      text += "\n## \(Self.escaped(section.heading)) (\(section.table.rows.count))\n\n"
      write(section.table)
    }
    text += "\n_\(Self.escaped(document.colophon))_\n"
  }

  private mutating func write(_ table: PlanTable) {
    write(table.columns.map { Self.escaped($0.title) })
    write(table.columns.map { $0.kind == .number ? "--:" : "---" })
    for row in table.rows {
      write(
        zip(table.columns, row).map { column, cell in
          column.kind == .address ? Self.link(to: cell) : Self.lines(cell)
        }
      )
    }
  }

  private mutating func write(_ cells: [String]) {
    text += "| " + cells.joined(separator: " | ") + " |\n"
  }

  private static func lines(_ cell: String) -> String {
    cell.split(separator: "\n").map { escaped(String($0)) }.joined(separator: "<br>")
  }

  private static func link(to address: String) -> String {
    let shown = escaped(ReadableAddress.text(address))
    guard let target = SafeLink.target(of: address) else { return shown }
    let safe = target.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "|", "<", ">", "\"", "`": text += "%" + String(scalar.value, radix: 16, uppercase: true)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return "[\(shown)](<\(safe)>)"
  }

  /// Returns one line in which nothing is markup.
  private static func escaped(_ text: String) -> String {
    TerminalText.cleaned(text).unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "!": escaped += "\\\(scalar)"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
