internal import Reporting

/// Writes a document for a terminal, no line wider than it.
struct PlainPlan {
  private let width: Int
  private(set) var text = ""

  init(_ document: PlanDocument, width: Int) {
    self.width = min(max(width, 60), 200)
    writeParagraph(document.title)
    let names = document.facts.map { TerminalText.cleaned($0.name) }
    let columns = names.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    for (name, fact) in zip(names, document.facts) {
      writeParagraph(fact.value, indent: 2, lead: TerminalText.fitted(name, to: columns) + "  ")
    }
    for note in document.notes { writeParagraph(note, lead: "! ") }
    if document.sections.isEmpty {
      text += "\n"
      writeParagraph(document.nothing)
    }
    for section in document.sections {
      text += "\n"
      writeParagraph("\(section.heading) (\(section.table.rows.count))")
      text += String(repeating: "─", count: self.width) + "\n"
      switch section.layout {
      case .records(let headCount): writeRecords(section.table, headCount: headCount)
      case .grid: writeGrid(section.table)
      }
    }
  }

  private mutating func writeRecords(_ table: PlanTable, headCount: Int) {
    let rest = table.columns.dropFirst(headCount).map { TerminalText.cleaned($0.title) }
    let columns = rest.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    for row in table.rows {
      writeParagraph(row.prefix(headCount).filter { !$0.isEmpty }.joined(separator: " · "))
      for (name, cell) in zip(rest, row.dropFirst(headCount)) where !cell.isEmpty {
        let lead = TerminalText.fitted(name, to: columns) + "  "
        for (index, line) in cell.split(separator: "\n").enumerated() {
          let blank = String(repeating: " ", count: columns + 2)
          writeParagraph(String(line), indent: 4, lead: index == 0 ? lead : blank)
        }
      }
    }
  }

  /// Columns are as wide as their widest cell; the widest column gives way if the line is too long.
  private mutating func writeGrid(_ table: PlanTable) {
    let rows = [table.columns.map(\.title)] + table.rows
    var cells = rows.map { $0.map { TerminalText.cleaned($0) } }
    var widths = Self.widths(of: cells)
    let gaps = 2 * max(0, widths.count - 1)
    if widths.reduce(gaps, +) > width {
      for (index, column) in table.columns.enumerated() where column.kind == .status {
        for row in cells.indices.dropFirst() {
          cells[row][index] = String(cells[row][index].prefix(1))
        }
      }
      widths = Self.widths(of: cells)
    }
    while widths.reduce(gaps, +) > width,
      let widest = widths.indices.max(by: { first, second in
        (widths[first], second) < (widths[second], first)
      }), widths[widest] > 6
    {
      widths[widest] -= 1
    }
    for row in cells {
      var line = ""
      for (index, cell) in row.enumerated() {
        let fitted = TerminalText.fitted(cell, to: widths[index])
        line += index == 0 ? fitted : "  " + fitted
      }
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
  }

  private static func widths(of cells: [[String]]) -> [Int] {
    (cells.first ?? []).indices.map { column in
      cells.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
    }
  }

  private mutating func writeParagraph(_ content: String, indent: Int = 0, lead: String = "") {
    let hanging = indent + DisplayWidth.columns(of: lead)
    let lines = TerminalText.wrapped(TerminalText.cleaned(content), to: max(12, width - hanging))
    for (index, line) in lines.enumerated() {
      let margin = String(repeating: " ", count: index == 0 ? indent : hanging)
      text += margin + (index == 0 ? lead : "") + line + "\n"
    }
  }
}
