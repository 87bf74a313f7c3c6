internal import TextMatching

/// A number of a report as typed, with each reading that it allows.
struct ReportNumber {
  /// The letter of a list, and the number of an item in it.
  struct Reading: Hashable {
    var letter: String
    var number: Int
    var slips: Set<ResolvedLine.Slip>
  }

  /// The surest first.
  private(set) var readings: [Reading] = []

  /// - Parameters:
  ///   - typed: For example `011`, `OIT 11`, `120`, `๒๔`.
  ///   - letters: The letters of the lists that the report may speak of, the likeliest first.
  init(_ typed: String, letters: [String]) {
    let arabic = ThaiNumerals.arabic(typed)
    let isThai = arabic != typed
    let digits = arabic.filter { !$0.isWhitespace }
    if letters.contains("i"), digits.count == 3, digits.first == "1", let number = Int(digits) {
      // A list of three digits exists nowhere, and the letter i looks like the digit.
      readings = [Reading(letter: "i", number: number - 100, slips: [.oneForLetter])]
    } else {
      for letter in letters {
        guard let match = ItemCodeReader(letter: letter).read(atStartOf: arabic) else { continue }
        let slips: Set<ResolvedLine.Slip> =
          switch match.form {
          case .lettered: []
          case .zeroForLetter: [.zeroForLetter]
          case .bareNumber: [.noLetter]
          }
        readings.append(Reading(letter: letter, number: match.code.number, slips: slips))
      }
      // A letter, or what was typed for it, settles whose number it is.
      if readings.contains(where: { !$0.slips.contains(.noLetter) }) {
        readings.removeAll { $0.slips.contains(.noLetter) }
      }
    }
    guard isThai else { return }
    for index in readings.indices { readings[index].slips.insert(.thaiDigits) }
  }
}
