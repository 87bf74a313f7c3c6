internal import ComplianceModel
internal import TextMatching

/// The parts of addresses by which other sectors' schemes are known, found in one pass.
struct SchemeAddresses: Sendable {
  private let index: PhraseIndex
  /// The scheme of each phrase.
  private let schemes: [Int]

  init(_ vocabulary: [Vocabulary.Scheme]) {
    var parts: [String] = []
    var schemes: [Int] = []
    for (number, scheme) in vocabulary.enumerated() {
      parts += scheme.addresses
      schemes += scheme.addresses.map { _ in number }
    }
    index = PhraseIndex(phrases: parts)
    self.schemes = schemes
  }

  /// Returns the scheme of every part that occurs in the addresses.
  func schemes(in addresses: [String]) -> [Int] {
    var bytes: [UInt8] = []
    for address in addresses {
      bytes.append(contentsOf: address.utf8)
      bytes.append(0x0A)
    }
    var folded = FoldedText()
    ThaiText.fold(bytes, into: &folded)
    var found: [Int] = []
    index.forEachMatch(in: folded.bytes) { phrase, _ in found.append(schemes[phrase]) }
    return found
  }
}
