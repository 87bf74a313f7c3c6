internal import ComplianceModel
internal import TextMatching

/// Decides whether the numbers of a page can stand for items without their titles.
///
/// On a list of items a number is enough where the agency calls the item by a name of its own. That
/// holds only if the page is that list: schools, colleges and police stations number other items by
/// the same letter, and a third of the titles at least must be those of the numbers beside them.
struct NumberTrust {
  let rules: CompiledRules

  /// Fewer rows than this show nothing of the list.
  private static let fewestRows = 5
  /// A name of its own has more letters than a code and a word such as "open".
  private static let fewestLetters = 8

  /// Drops the evidence that only numbers speak for, where the page's numbers are those of no list
  /// that is known, and notes that they are.
  func settle(_ facts: inout PageFacts) {
    defer { facts.namesByNumber = [:] }
    guard !facts.namesByNumber.isEmpty else { return }
    var agreeing: Set<Int> = []
    var clashing: Set<Int> = []
    for candidate in facts.candidates where candidate.order >= 0 && !isByNumberAlone(candidate) {
      guard let number = candidate.number, !candidate.signs.contains(.furniture) else { continue }
      if candidate.signs.contains(.code) {
        agreeing.insert(number)
      } else {
        clashing.insert(number)
      }
    }
    let names = facts.namesByNumber.values.compactMap { texts in
      let letters = ThaiText.fold(texts.joined()).filter {
        ThaiText.isLetter($0) && !(0x30...0x39).contains($0)
      }
      return letters.count >= Self.fewestLetters ? letters : nil
    }
    // "Download" in every row is no name.
    let foreign = clashing.subtracting(agreeing).count + Set(names).count
    guard agreeing.count + foreign >= Self.fewestRows, agreeing.count * 2 < foreign else { return }
    facts.nature.numbersAreForeign = true
    facts.candidates.removeAll { isByNumberAlone($0) }
    facts.placeholders.removeAll { placeholder in
      !facts.candidates.contains { $0.requirement == placeholder.requirement }
    }
  }

  /// Nothing but a number brought the candidate forth: no place bears a title.
  private func isByNumberAlone(_ candidate: Candidate) -> Bool {
    candidate.order >= 0 && candidate.number != nil
      && candidate.signs.isDisjoint(with: [.label, .caption, .row, .section, .page])
  }
}
