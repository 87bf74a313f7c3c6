/// How high a row must be so that all of its wrapped texts show.
///
/// Files that name no height leave it to the program that opens them, and some draw one line only and
/// the rest over the next row.
package enum RowHeight {
  /// What spreadsheet programs allow, in points.
  package static let maximum = 409.0
  /// A line of the usual font of 11 points with the marks above and below Thai letters.
  private static let line = 16.5

  /// Reckons the height of a row.
  ///
  /// - Parameters:
  ///   - texts: What the cells of the row show.
  ///   - widths: How wide their columns are, in widths of a digit.
  /// - Returns: The height in points.
  package static func points(for texts: [String], widths: [Int]) -> Double {
    let lines = zip(texts, widths).map { lineCount(of: $0, width: $1) }.max() ?? 1
    return min(Double(max(lines, 1)) * line + 1.5, maximum)
  }

  /// Returns how many lines a text takes.
  ///
  /// Words go to the next line whole. Where words end inside a run of Thai is not known here, so each
  /// line of such a run is taken to end somewhat before the edge.
  static func lineCount(of text: String, width: Int) -> Int {
    let room = max(Double(width) - 1, 1)
    // No line of a text that fits a cell matters beyond the greatest height.
    return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { count, part in
      var used = 0.0
      var lines = 1
      for word in part.split(separator: " ") {
        let extent = TextExtent.digits(of: word)
        if used > 0, used + 1 + extent <= room {
          used += 1 + extent
          continue
        }
        let breaksInside = word.unicodeScalars.contains { (0x0E00...0x0E7F).contains($0.value) }
        let start = used > 0 ? used + 1 : 0
        if breaksInside, start + extent > room {
          let usable = max(room - min(5, room / 4), 1)
          let rows = ((start + extent) / usable).rounded(.up)
          lines += Int(rows) - 1
          used = max(start + extent - (rows - 1) * usable, 0)
        } else {
          if used > 0 { lines += 1 }
          let rows = max((extent / room).rounded(.up), 1)
          lines += Int(rows) - 1
          used = extent - (rows - 1) * room
        }
      }
      return count + lines
    }
  }
}
