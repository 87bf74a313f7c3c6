/// Every phrase of a rule set, compiled so that one pass over a page finds all of them.
///
/// It is the automaton of Aho and Corasick as a dense table over the classes of folded bytes.
/// Building it takes some ten milliseconds, so a run builds it once and shares it among all tasks:
/// it never changes.
package struct PhraseIndex: Sendable {
  /// One occurrence of a phrase in a folded text.
  package struct Match: Sendable, Hashable {
    /// The number of the phrase, in the order in which the phrases were given.
    package var phrase: Int
    /// Offsets in the folded text.
    package var range: Range<Int>

    package init(phrase: Int, range: Range<Int>) {
      self.phrase = phrase
      self.range = range
    }
  }

  private var classOfByte = [UInt16](repeating: 0, count: 256)
  private var classCount = 1
  /// The state that follows each state and byte class, row by row; states are row offsets.
  private var transitions: [UInt32] = []
  /// For each state, where its endings begin; one more than there are states.
  private var endingStarts: [UInt32] = []
  /// The phrases that end in each state, state by state.
  private var endings: [UInt32] = []
  /// Set in transitions to states in which a phrase ends.
  private static let endFlag: UInt32 = 0x8000_0000
  /// The folded length of each phrase.
  private var lengths: [Int] = []

  /// Creates an index of phrases; those that fold to nothing match nowhere.
  package init(phrases: [String]) {
    self.init(folded: phrases.map { ThaiText.fold($0) })
  }

  /// Creates an index of phrases that are folded already; empty ones match nowhere.
  package init(folded: [[UInt8]]) {
    lengths = folded.map(\.count)
    for phrase in folded {
      for byte in phrase where classOfByte[Int(byte)] == 0 {
        classOfByte[Int(byte)] = UInt16(classCount)
        classCount += 1
      }
    }
    var phrasesOfState: [[UInt32]] = [[]]
    transitions = [UInt32](repeating: 0, count: classCount)
    for (number, phrase) in folded.enumerated() where !phrase.isEmpty {
      let state = insert(phrase, phrasesOfState: &phrasesOfState)
      phrasesOfState[state].append(UInt32(number))
    }
    linkSuffixes(&phrasesOfState)
    flatten(phrasesOfState)
  }

  /// Calls a closure with every occurrence of every phrase, in the order in which they end.
  ///
  /// - Parameters:
  ///   - folded: The text as ``ThaiText/fold(_:into:)`` returns it.
  ///   - report: Receives the phrase and its range.
  package func forEachMatch(
    in folded: [UInt8],
    _ report: (_ phrase: Int, _ range: Range<Int>) -> Void
  ) {
    guard !lengths.isEmpty else { return }
    var row = 0
    for offset in folded.indices {
      let next = transitions[row &+ Int(classOfByte[Int(folded[offset])])]
      row = Int(next & ~Self.endFlag)
      guard next & Self.endFlag != 0 else { continue }
      let state = row / classCount
      for index in endingStarts[state]..<endingStarts[state + 1] {
        let phrase = Int(endings[Int(index)])
        report(phrase, (offset + 1 - lengths[phrase])..<(offset + 1))
      }
    }
  }

  /// Returns every occurrence of every phrase.
  package func matches(in folded: [UInt8]) -> [Match] {
    var found: [Match] = []
    forEachMatch(in: folded) { phrase, range in
      found.append(Match(phrase: phrase, range: range))
    }
    return found
  }

  private mutating func insert(_ phrase: [UInt8], phrasesOfState: inout [[UInt32]]) -> Int {
    var state = 0
    for byte in phrase {
      let slot = state * classCount + Int(classOfByte[Int(byte)])
      if transitions[slot] == 0 {
        transitions[slot] = UInt32(phrasesOfState.count)
        transitions.append(contentsOf: repeatElement(0, count: classCount))
        phrasesOfState.append([])
      }
      state = Int(transitions[slot])
    }
    return state
  }

  /// Completes the table breadth first, so that each state's longest proper suffix is ready.
  private mutating func linkSuffixes(_ phrasesOfState: inout [[UInt32]]) {
    var suffix = [Int](repeating: 0, count: phrasesOfState.count)
    var queue: [Int] = [0]
    var next = 0
    while next < queue.count {
      let state = queue[next]
      next += 1
      for letter in 1..<max(classCount, 1) {
        let slot = state * classCount + letter
        let target = Int(transitions[slot])
        let fallback = state == 0 ? 0 : Int(transitions[suffix[state] * classCount + letter])
        if target == 0 {
          transitions[slot] = UInt32(fallback)
        } else {
          suffix[target] = fallback
          phrasesOfState[target].append(contentsOf: phrasesOfState[fallback])
          queue.append(target)
        }
      }
    }
  }

  private mutating func flatten(_ phrasesOfState: [[UInt32]]) {
    // A new array has the size that it needs; one that has grown has room for twice as much.
    transitions = transitions.map { state in
      let flag = phrasesOfState[Int(state)].isEmpty ? 0 : Self.endFlag
      return state * UInt32(classCount) | flag
    }
    for phrases in phrasesOfState {
      endingStarts.append(UInt32(endings.count))
      endings.append(contentsOf: phrases)
    }
    endingStarts.append(UInt32(endings.count))
  }
}
