internal import ComplianceModel

extension TerminalPage {
  /// Writes one line for each item: mark, number, title, status and owner.
  mutating func writeTable(of items: [ItemResult]) {
    guard !items.isEmpty else { return }
    writeHeading(ReportWords.allItems, count: items.count)
    let table = columns(for: items)
    writeRow(
      mark: " ",
      cells: [ReportWords.number, ReportWords.title, ReportWords.status, ReportWords.owner]
        .map { words($0) },
      columns: table,
      style: .faint
    )
    for item in items {
      writeRow(
        mark: item.status.mark,
        cells: [
          TerminalText.cleaned(item.id), words(item.title), words(item.status.words),
          TerminalText.cleaned(item.owner),
        ],
        columns: table,
        style: .status(item.status)
      )
    }
  }

  /// Returns the columns of number, title, status and owner: the title gets what the others leave.
  private func columns(for items: [ItemResult]) -> [Int] {
    func widest(_ heading: LocalizedText, _ texts: [String], atMost limit: Int) -> Int {
      let columns = ([words(heading)] + texts).map { DisplayWidth.columns(of: $0) }.max() ?? 0
      return min(columns, limit)
    }
    let numbers = items.map { TerminalText.cleaned($0.id) }
    let owners = items.map { TerminalText.cleaned($0.owner) }
    let number = widest(ReportWords.number, numbers, atMost: 8)
    let status = widest(ReportWords.status, items.map { words($0.status.words) }, atMost: 16)
    let owner = widest(ReportWords.owner, owners, atMost: width / 5)
    return [number, width - number - status - owner - 8, status, owner]
  }

  private mutating func writeRow(
    mark: String,
    cells: [String],
    columns: [Int],
    style: TerminalStyle
  ) {
    let fitted = zip(cells, columns).map { TerminalText.fitted($0, to: $1) }
    let textStyle = style == .faint ? style : .plain
    let owner = TerminalText.truncated(cells[3], to: columns[3])
    write(
      ("\(mark) \(fitted[0])", style),
      ("  \(fitted[1])  ", textStyle),
      (fitted[2], style),
      (owner.isEmpty ? "" : "  \(owner)", textStyle)
    )
  }
}
