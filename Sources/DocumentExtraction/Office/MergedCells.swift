/// Tells which cells of a sheet are covered by the first cell of a merged range.
///
/// Rows are asked for from the first to the last. Ranges of honest sheets do not overlap; of those
/// that do, the later ones are passed over, so that a row never has more ranges than columns.
struct MergedCells {
  private var waiting: ArraySlice<CellRange>
  /// The ranges that reach into the current row, by their columns.
  private var open: [CellRange] = []
  /// The last row of the range among them that ends first.
  private var firstEnd = Int.max

  init(_ ranges: [CellRange]) {
    waiting =
      ranges.sorted {
        ($0.first.row, $0.first.column) < ($1.first.row, $1.first.column)
      }[...]
  }

  /// Goes on to a row.
  mutating func enter(row: Int) {
    if row > firstEnd {
      open.removeAll { $0.last.row < row }
      firstEnd = open.map(\.last.row).min() ?? Int.max
    }
    while let next = waiting.first, next.first.row <= row {
      waiting.removeFirst()
      guard next.last.row >= row else { continue }
      let index = index(after: next.first.column)
      let isClearBefore = index == 0 || open[index - 1].last.column < next.first.column
      let isClearBehind = index == open.count || open[index].first.column > next.last.column
      guard isClearBefore, isClearBehind else { continue }
      open.insert(next, at: index)
      firstEnd = min(firstEnd, next.last.row)
    }
  }

  /// Tells whether a cell of the current row lies behind another one.
  func covers(_ cell: CellReference) -> Bool {
    let index = index(after: cell.column)
    guard index > 0 else { return false }
    let range = open[index - 1]
    return range.contains(cell) && range.first != cell
  }

  /// The index of the first range that begins right of a column.
  private func index(after column: Int) -> Int {
    var low = 0
    var high = open.count
    while low < high {
      let middle = (low + high) / 2
      if open[middle].first.column <= column { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
