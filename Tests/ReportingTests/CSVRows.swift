import Testing

/// Reads comma-separated values as RFC 4180 has them, and nothing more lenient.
enum CSVRows {
  /// Returns the rows, without the byte order mark.
  static func read(_ text: String) throws -> [[String]] {
    var scalars = Array(text.unicodeScalars)[...]
    try #require(scalars.popFirst() == "\u{FEFF}")
    var rows: [[String]] = []
    while !scalars.isEmpty {
      var row: [String] = []
      repeat {
        row.append(try cell(&scalars))
      } while scalars.first == "," && scalars.popFirst() != nil
      try #require(scalars.prefix(2).elementsEqual(["\r", "\n"]))
      scalars = scalars.dropFirst(2)
      rows.append(row)
    }
    return rows
  }

  private static func cell(_ scalars: inout ArraySlice<Unicode.Scalar>) throws -> String {
    var cell = String.UnicodeScalarView()
    guard scalars.first == "\"" else {
      while let next = scalars.first, next != ",", next != "\r" {
        try #require(next != "\"" && next != "\n")
        cell.append(next)
        scalars.removeFirst()
      }
      return String(cell)
    }
    scalars.removeFirst()
    while let next = scalars.popFirst() {
      if next == "\"" {
        guard scalars.first == "\"" else { break }
        scalars.removeFirst()
      }
      cell.append(next)
    }
    return String(cell)
  }
}
