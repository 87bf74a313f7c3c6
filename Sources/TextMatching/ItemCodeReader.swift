/// Reads item codes from the beginning of labels and from addresses.
///
/// Codes are typed in a dozen ways, and numbers that are no codes stand at the beginning of labels,
/// too: dates, times, sections of laws, telephone numbers, counts. What may be either is left out,
/// or returned as a bare number, which needs a title to confirm it.
package struct ItemCodeReader: Sendable {
  /// No list has more items; a larger number without a letter is something else.
  package static let largestBareNumber = 43

  private let letter: String

  /// - Parameter letter: The letter of the scheme. The zero for the letter, the Thai name of the
  ///   letter and the names OIT and ITA are read for `o` only.
  package init(letter: String = "o") {
    self.letter = letter.lowercased()
  }

  /// Reads a code at the beginning of a label, a cell, a heading or the name of a file.
  ///
  /// - Parameter text: The raw text; bullets, blanks, dashes and words such as ข้อ before the code
  ///   are passed over.
  /// - Returns: The code, or `nil` if the text starts with anything else.
  package func read(atStartOf text: String) -> ItemCodeMatch? {
    // No lead and code are longer, and a label may be a whole page.
    var scanner = ItemCodeScanner(text: SymbolText(text, limit: 120), letter: letter)
    return scanner.scanStart().flatMap { match($0, in: text, scanner.text) }
  }

  /// Reads a code in an address, a path or the name of a file.
  ///
  /// A fragment counts first, then the last part of the path, then the folders from the last to the
  /// first, then the query. Codes with their letter are found anywhere between two marks; a zero
  /// for the letter and a bare number only where a name starts with one and goes on in words.
  ///
  /// - Parameter path: The raw address; percent escapes are decoded.
  /// - Returns: The code, with its place in the raw address.
  package func read(inAddress path: String) -> ItemCodeMatch? {
    let text = SymbolText(address: path)
    for segment in AddressSegments(text).inOrderOfMeaning {
      var scanner = ItemCodeScanner(text: text, letter: letter)
      if let code = scanner.scan(segment) { return match(code, in: path, text) }
    }
    return nil
  }

  /// Reads the code of another scheme at the beginning of a label: `MOIT 9`, `EB1/1.5`, `i20`.
  ///
  /// - Parameters:
  ///   - text: The raw text.
  ///   - schemeCodes: The letters that stand before the numbers of other schemes.
  /// - Returns: The letters as given and the number, or `nil`.
  package func readOther(
    atStartOf text: String,
    schemeCodes: [String]
  ) -> (scheme: String, number: Int)? {
    var scanner = ItemCodeScanner(text: SymbolText(text, limit: 120), letter: letter)
    scanner.skipLead()
    let longestFirst = schemeCodes.enumerated().sorted {
      ($1.element.utf8.count, $0.offset) < ($0.element.utf8.count, $1.offset)
    }
    for (_, code) in longestFirst {
      if let number = scanner.number(behind: SymbolText(code).symbols) { return (code, number) }
    }
    return nil
  }

  private func match(
    _ scanned: ScannedCode,
    in raw: String,
    _ text: SymbolText
  ) -> ItemCodeMatch? {
    let range = text.range(scanned.start, scanned.end)
    let codeRange = text.range(scanned.start, scanned.endOfFirst)
    let spelling = String(decoding: Array(raw.utf8)[codeRange], as: UTF8.self)
    return ItemCode(letter: letter, number: scanned.number, raw: spelling).map {
      ItemCodeMatch(code: $0, last: scanned.last, form: scanned.form, range: range)
    }
  }
}
