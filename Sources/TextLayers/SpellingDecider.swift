/// Lets words decide between the spellings that a damaged text may stand for.
///
/// A run of Thai letters is split into words in the likeliest way, where each doubtful place may be
/// read in every way that it may have been spelled. Letters that no word explains stay as found.
package struct SpellingDecider {
  let words: WordList
  let doubts: SpellingDoubts

  /// What a letter costs that no word explains.
  private static let unknownCost: Int32 = 11 * 16
  /// What a mark costs that no word explains; it hangs on a letter.
  private static let unknownMarkCost: Int32 = 3 * 16
  /// A changed word of so few letters proves nothing beside letters that no word explains.
  private static let shortWord = 3

  private static let blank: UInt8 = 0xFE
  private static let unreached: Int32 = .max

  /// How the run was entered at a place: by a word, or by a letter that no word explains.
  private struct Step {
    var cost: Int32 = SpellingDecider.unreached
    var start: Int32 = 0
    /// The word, or ``WordList/root`` for a single letter.
    var node: UInt32 = WordList.root
  }

  /// A place in the middle of a word.
  private struct Branch {
    var place: Int
    var node: UInt32
    var cost: Int32
  }

  // Kept from run to run, so that a run allocates nothing.
  private var run: [UInt8] = []
  private var found: [UInt32] = []
  private var steps: [Step] = []

  package init(words: WordList, doubts: SpellingDoubts) {
    self.words = words
    self.doubts = doubts
  }

  /// Appends letters, mended, to some text.
  package mutating func decide(_ letters: ArraySlice<UInt32>, into text: inout [UInt32]) {
    let numbers = WordAlphabet.numbers
    var index = letters.startIndex
    while index < letters.endIndex {
      let letter = letters[index]
      guard letter >= 0x0E01, letter <= 0x0E4E, numbers[Int(letter - 0x0E00)] != WordAlphabet.none
      else {
        text.append(letter)
        index += 1
        continue
      }
      index = readRun(letters, from: index, numbers)
      if isDoubtful() {
        findPath()
        spell(into: &text)
      } else {
        text.append(contentsOf: found)
      }
    }
  }

  /// Reads letters of words up to something else; single blanks are part of the run where one may
  /// stand inside a word.
  private mutating func readRun(
    _ letters: ArraySlice<UInt32>,
    from start: Int,
    _ numbers: [UInt8]
  ) -> Int {
    run.removeAll(keepingCapacity: true)
    found.removeAll(keepingCapacity: true)
    var index = start
    while index < letters.endIndex {
      let letter = letters[index]
      if letter >= 0x0E01, letter <= 0x0E4E, numbers[Int(letter - 0x0E00)] != WordAlphabet.none {
        run.append(numbers[Int(letter - 0x0E00)])
      } else if doubts.blanks, letter == ThaiLetter.blank, index + 1 < letters.endIndex,
        letters[index + 1] >= 0x0E01, letters[index + 1] <= 0x0E4E,
        numbers[Int(letters[index + 1] - 0x0E00)] != WordAlphabet.none
      {
        run.append(Self.blank)
      } else {
        break
      }
      found.append(letter)
      index += 1
    }
    return index
  }

  private func isDoubtful() -> Bool {
    for letter in found {
      switch letter {
      case ThaiLetter.saraAa where doubts.saraAm || doubts.maiTho: return true
      case ThaiLetter.saraUee where doubts.maiTho: return true
      case ThaiLetter.blank: return true
      default: break
      }
    }
    return false
  }

  private mutating func findPath() {
    let count = run.count
    var path = steps
    steps = []
    path.removeAll(keepingCapacity: true)
    path.append(Step(cost: 0))
    for _ in 0..<count { path.append(Step()) }
    for place in 0..<count {
      let cost = path[place].cost
      let letter = found[place]
      let isBlank = run[place] == Self.blank
      let isDependent = ThaiLetter.isDependent(letter)
      let own = isBlank ? 0 : isDependent ? Self.unknownMarkCost : Self.unknownCost
      if cost + own < path[place + 1].cost {
        path[place + 1] = Step(cost: cost + own, start: Int32(place), node: WordList.root)
      }
      if !isBlank, !isDependent {
        walk(Branch(place: place, node: WordList.root, cost: cost), from: place, &path)
      }
    }
    steps = path
  }

  /// Reaches the end of every word that may go on from a branch.
  private func walk(_ origin: Branch, from start: Int, _ path: inout [Step]) {
    var branch = origin
    let count = run.count
    while branch.place < count {
      let number = run[branch.place]
      if number == Self.blank {
        branch.cost += Int32(blankCost(at: branch.place))
        branch.place += 1
        continue
      }
      let letter = found[branch.place]
      if letter == ThaiLetter.saraAa || doubts.maiTho { branchOff(branch, letter, start, &path) }
      branch.node = words.child(of: branch.node, letter: number)
      guard branch.node != WordList.root else { return }
      branch.place += 1
      finish(branch, start, &path)
    }
  }

  /// What it costs to take a blank for a false one: little if a piece beside it cannot stand alone.
  private func blankCost(at place: Int) -> Int {
    let isStranded =
      place + 1 >= found.count || ThaiLetter.isDependent(found[place + 1])
      || pieceWidth(from: place - 1, step: -1) < 2 || pieceWidth(from: place + 1, step: 1) < 2
    return isStranded ? SpellingDoubts.strandingBlankCost : SpellingDoubts.blankCost
  }

  /// Counts the letters of a piece from a blank on, marks left out, up to two.
  private func pieceWidth(from place: Int, step: Int) -> Int {
    var width = 0
    var place = place
    while place >= 0, place < run.count, run[place] != Self.blank, width < 2 {
      if !ThaiLetter.isMark(found[place]) { width += 1 }
      place += step
    }
    return width
  }

  /// Ends a word at a branch, if one ends there and what follows can stand without it.
  @inline(__always)
  private func finish(_ branch: Branch, _ start: Int, _ path: inout [Step]) {
    let own = words.nodes[Int(branch.node)].cost
    guard own != WordList.noWord,
      branch.place == found.count || !ThaiLetter.isDependent(found[branch.place])
    else { return }
    let cost = branch.cost + Int32(own)
    if cost < path[branch.place].cost {
      path[branch.place] = Step(cost: cost, start: Int32(start), node: branch.node)
    }
  }

  /// Reads a doubtful place in another way than it was found.
  private func branchOff(_ branch: Branch, _ letter: UInt32, _ start: Int, _ path: inout [Step]) {
    if letter == ThaiLetter.saraAa, doubts.saraAm {
      take(ThaiLetter.saraAm, at: branch, letters: 1, cost: doubts.saraAmCost, start, &path)
    }
    guard doubts.maiTho, branch.place > start else { return }
    let next = branch.place + 1 < found.count ? found[branch.place + 1] : 0
    let previous = found[branch.place - 1]
    if letter == ThaiLetter.maiTho, next == ThaiLetter.saraAa {
      take(ThaiLetter.saraAm, at: branch, letters: 2, cost: 0, start, &path)
    } else if letter == ThaiLetter.saraAa, previous == ThaiLetter.maiTho {
      // น้า for น้ำ: one ้ does for two.
      take(ThaiLetter.saraAm, at: branch, letters: 1, cost: 0, start, &path)
    } else if previous == ThaiLetter.saraUee, !ThaiLetter.isTone(letter) {
      let cost = SpellingDoubts.lostToneCost
      take(ThaiLetter.maiTho, at: branch, letters: 0, cost: cost, start, &path)
    }
  }

  private func take(
    _ letter: UInt32,
    at branch: Branch,
    letters: Int,
    cost: Int,
    _ start: Int,
    _ path: inout [Step]
  ) {
    let next = words.child(of: branch.node, letter: WordAlphabet.number(of: letter))
    guard next != WordList.root else { return }
    let taken = Branch(place: branch.place + letters, node: next, cost: branch.cost + Int32(cost))
    finish(taken, start, &path)
    walk(taken, from: start, &path)
  }

  /// Spells the run as the cheapest path reads it.
  private func spell(into text: inout [UInt32]) {
    var ends: [Int] = []
    var place = run.count
    while place > 0 {
      ends.append(place)
      place = Int(steps[place].start)
    }
    ends.reverse()
    for (index, end) in ends.enumerated() {
      let step = steps[end]
      let range = Int(step.start)..<end
      guard step.node != WordList.root, !isAsFound(step.node, range) else {
        text.append(contentsOf: found[range])
        continue
      }
      let word = words.word(endingAt: step.node)
      let isUnproven =
        word.count <= Self.shortWord
        && ((index > 0 && isUnexplained(ends[index - 1]))
          || (index + 1 < ends.count && isUnexplained(ends[index + 1])))
      if isUnproven { text.append(contentsOf: found[range]) } else { text.append(contentsOf: word) }
    }
  }

  /// Tells whether a word is spelled as some letters of the run are.
  private func isAsFound(_ word: UInt32, _ range: Range<Int>) -> Bool {
    var node = word
    var place = range.upperBound
    while node != WordList.root {
      place -= 1
      guard place >= range.lowerBound, words.nodes[Int(node)].letter == run[place] else {
        return false
      }
      node = words.parents[Int(node)]
    }
    return place == range.lowerBound
  }

  /// Tells whether the step that ends at a place is a letter that no word explains.
  private func isUnexplained(_ end: Int) -> Bool {
    steps[end].node == WordList.root && run[end - 1] != Self.blank
  }
}
