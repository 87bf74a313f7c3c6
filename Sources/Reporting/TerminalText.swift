/// Lays out text on a terminal whose columns are counted by ``DisplayWidth``.
package enum TerminalText {
  /// More marks than this on one letter are no writing; they would only smear over other lines.
  private static let maximumMarks = 4

  /// Returns a text that is safe to print on one line and easy to measure.
  ///
  /// White space of any kind becomes single blanks, invisible characters are dropped, and whatever
  /// could move the cursor, switch colours or turn the writing direction is spelt out as `\u{1B}`.
  package static func cleaned(_ text: String) -> String {
    var cleaned = String.UnicodeScalarView()
    var marks = 0
    for scalar in text.unicodeScalars {
      switch ScalarKind(scalar) {
      case .blank where cleaned.isEmpty || cleaned.last == " ": break
      case .blank: cleaned.append(" ")
      case .invisible: break
      case .active: cleaned.append(contentsOf: ScalarKind.standIn(for: scalar).unicodeScalars)
      case .visible:
        marks = DisplayWidth.columns(of: scalar) == 0 ? marks + 1 : 0
        if marks <= maximumMarks { cleaned.append(scalar) }
      }
    }
    if cleaned.last == " " { cleaned.removeLast() }
    return String(cleaned)
  }

  /// Cuts a cleaned text with "…" if it takes more than some columns, never between a letter and
  /// its marks.
  package static func truncated(_ text: String, to columns: Int) -> String {
    guard DisplayWidth.columns(of: text) > columns else { return text }
    var kept = ""
    var used = 1
    for cluster in clusters(of: text) {
      guard used + cluster.columns <= columns else { break }
      kept += cluster.text
      used += cluster.columns
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// Cuts a cleaned text, or fills it up with blanks, to exactly some columns.
  package static func fitted(_ text: String, to columns: Int) -> String {
    let cut = truncated(text, to: columns)
    return cut + String(repeating: " ", count: max(0, columns - DisplayWidth.columns(of: cut)))
  }

  /// Breaks a cleaned text into lines of at most some columns, all of it kept.
  ///
  /// Lines break at blanks; a word longer than a line is broken at a place that disturbs least:
  /// after the punctuation of an address, or between two Thai syllables as far as letters tell.
  ///
  /// - Parameters:
  ///   - text: The text, as ``cleaned(_:)`` returns it.
  ///   - columns: The columns of a line, at least 3.
  /// - Returns: The lines, none of them empty.
  package static func wrapped(_ text: String, to columns: Int) -> [String] {
    precondition(columns >= 3)
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      var width = DisplayWidth.columns(of: word)
      if used > 0, used + 1 + width <= columns {
        line += " " + word
        used += 1 + width
        continue
      }
      if used > 0 { lines.append(line) }
      var rest = String(word)
      while width > columns {
        let (head, tail) = broken(rest, at: columns)
        lines.append(head)
        rest = tail
        width = DisplayWidth.columns(of: rest)
      }
      line = rest
      used = width
    }
    if used > 0 { lines.append(line) }
    return lines
  }

  /// Breaks a word that is longer than some columns at the best place before them.
  private static func broken(_ word: String, at columns: Int) -> (head: String, tail: String) {
    let clusters = clusters(of: word)
    var used = 0
    var end = 0
    while end < clusters.count, used + clusters[end].columns <= columns {
      used += clusters[end].columns
      end += 1
    }
    // Looking back over half a line keeps a bad break from making a line very short.
    let candidates = Array((max(1, end / 2)...max(1, end)).reversed())
    let best =
      candidates.first { addressBreaks.contains(clusters[$0 - 1].text) }
      ?? candidates.first { mayBreak(between: clusters[$0 - 1], and: clusters[$0]) } ?? max(1, end)
    return (
      clusters[..<best].map(\.text).joined(), clusters[best...].map(\.text).joined()
    )
  }

  private static let addressBreaks: Set<String> = ["/", "?", "&", "=", "-", "_", ".", ",", "+"]

  private static func mayBreak(between first: Cluster, and second: Cluster) -> Bool {
    guard let last = first.text.unicodeScalars.first, let next = second.text.unicodeScalars.first
    else { return true }
    return switch (last.value, next.value) {
    // Thai vowels that are written before their consonant, and signs that follow a syllable.
    case (0x0E40...0x0E44, _), (_, 0x0E2F...0x0E33), (_, 0x0E45...0x0E46): false
    // A percent-encoded byte keeps its sign.
    case (0x25, _): false
    default: true
    }
  }

  /// A letter with the marks on it: what a terminal draws in one place.
  private struct Cluster {
    var text: String
    var columns: Int
  }

  private static func clusters(of text: String) -> [Cluster] {
    var clusters: [Cluster] = []
    for scalar in text.unicodeScalars {
      let columns = DisplayWidth.columns(of: scalar)
      // Sara am takes a column but is half a mark: its ring stands on the letter before.
      if columns == 0 || scalar.value == 0x0E33, let last = clusters.indices.last {
        clusters[last].text.unicodeScalars.append(scalar)
        clusters[last].columns += columns
      } else {
        clusters.append(Cluster(text: String(scalar), columns: columns))
      }
    }
    return clusters
  }
}
