/// Measures how wide the full lines of a document are.
enum LineWidths {
  private static let fewestLines = 6
  private static let narrowest = 25

  /// Returns for each page how many letters a full line holds.
  ///
  /// - Parameters:
  ///   - text: The document.
  ///   - shapes: The shapes of its lines.
  /// - Returns: Widths by page; pages of few lines go by the whole document.
  static func full(of text: LayerText, _ shapes: [LineShape]) -> [Int32: Int] {
    var byPage: [Int32: [Int]] = [:]
    var all: [Int] = []
    for (line, shape) in zip(text.lines, shapes) where line.role == .own && shape.words > 0 {
      byPage[line.page, default: []].append(shape.width)
      all.append(shape.width)
    }
    let common = max(upper(all), narrowest)
    return byPage.mapValues { $0.count < fewestLines ? common : max(upper($0), narrowest) }
  }

  /// The width that one line in six surpasses.
  private static func upper(_ widths: [Int]) -> Int {
    let sorted = widths.sorted()
    return sorted.isEmpty ? 0 : sorted[min(sorted.count * 5 / 6, sorted.count - 1)]
  }
}
