/// The 64 letters that words of the list are spelled with, numbered from 0 in the order of Unicode.
///
/// Sixty-four fit the bits of one word, so a step through the trie is one test and one count of bits.
/// The obsolete ฃ, ฅ and ฦ, the ring of its own and ๅ are not among them.
enum WordAlphabet {
  static let none: UInt8 = 0xFF

  /// The number of each letter of the Thai block, by its place in the block.
  static let numbers: [UInt8] = {
    var numbers = [UInt8](repeating: none, count: 128)
    for (number, letter) in letters.enumerated() {
      numbers[Int(letter - 0x0E00)] = UInt8(number)
    }
    return numbers
  }()

  /// The letter of each number.
  static let letters: [UInt32] = {
    let obsolete: Set<UInt32> = [0x0E03, 0x0E05, 0x0E26]
    let ranges: [ClosedRange<UInt32>] = [
      0x0E01...0x0E2E, 0x0E30...0x0E39, 0x0E40...0x0E44, 0x0E47...0x0E4C,
    ]
    return ranges.flatMap { $0.filter { !obsolete.contains($0) } }
  }()

  /// Returns the number of a scalar, or ``none``.
  static func number(of letter: UInt32) -> UInt8 {
    letter >= 0x0E00 && letter < 0x0E80 ? numbers[Int(letter - 0x0E00)] : none
  }
}
