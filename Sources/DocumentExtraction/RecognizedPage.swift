/// A page whose text was read from its picture.
package struct RecognizedPage: Sendable, Equatable {
  /// 1-based.
  package var number: Int
  package var text: String
  /// How sure the tool is of its words, from 0 to 1 on average; `nil` if it found none.
  package var confidence: Double?

  package init(number: Int, text: String, confidence: Double? = nil) {
    self.number = number
    self.text = text
    self.confidence = confidence
  }

  /// - Parameters:
  ///   - number: The page.
  ///   - output: What `tesseract` writes for the formats `tsv` and `txt` at once: a table of words,
  ///     then the text. The table has the confidence, and only the text the blanks between words.
  init(number: Int, output: String) {
    var lines: [Substring] = []
    var sum = 0.0
    var count = 0
    for line in output.split(separator: "\n", omittingEmptySubsequences: false) {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 12, fields[0] == "level" || Int(fields[0]) != nil else {
        lines.append(line)
        continue
      }
      // Only the rows of words have a confidence; those of lines and blocks have -1.
      if let percent = Double(fields[10]), percent >= 0 {
        sum += percent
        count += 1
      }
    }
    self.number = number
    text = Self.composed(lines.joined(separator: "\n"))
    confidence = count > 0 ? sum / Double(count) / 100 : nil
  }

  /// Joins the ring and the vowel that the tool writes for every ำ, and drops its page break.
  private static func composed(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != "\u{0C}" {
      if scalar == "\u{0E32}", scalars.last == "\u{0E4D}" {
        scalars.removeLast()
        scalars.append("\u{0E33}")
      } else {
        scalars.append(scalar)
      }
    }
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    return String(scalars)
  }
}
