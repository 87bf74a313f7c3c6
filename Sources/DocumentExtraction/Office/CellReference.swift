/// A cell of a sheet by its row and column, both from 0.
struct CellReference: Hashable {
  static let rowCount = 1 << 20
  static let columnCount = 1 << 14

  var row: Int
  var column: Int

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads a name such as `B4` or `$B$4`, or returns `nil` for one that no sheet has.
  init?(_ name: some StringProtocol) {
    var row = 0
    var column = 0
    for byte in name.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A:
        guard row == 0 else { return nil }
        column = column * 26 + Int(byte & 0x1F)
      case 0x30...0x39: row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
      guard row <= Self.rowCount, column <= Self.columnCount else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  /// The name as it stands at the edges of a sheet.
  var name: String {
    var letters: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self) + "\(row + 1)"
  }
}

/// A rectangle of cells.
struct CellRange: Hashable {
  var first: CellReference
  var last: CellReference

  /// Reads a name such as `A1:C3`; one cell is a range, too.
  init?(_ name: String) {
    let ends = name.split(separator: ":", omittingEmptySubsequences: false)
    guard let start = ends.first.flatMap({ CellReference($0) }),
      let end = ends.last.flatMap({ CellReference($0) }), ends.count <= 2
    else { return nil }
    first = CellReference(row: min(start.row, end.row), column: min(start.column, end.column))
    last = CellReference(row: max(start.row, end.row), column: max(start.column, end.column))
  }

  func contains(_ cell: CellReference) -> Bool {
    (first.row...last.row).contains(cell.row) && (first.column...last.column).contains(cell.column)
  }
}
