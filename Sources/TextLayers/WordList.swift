/// Thai words and how usual each is, as a trie over the 64 letters of words.
///
/// A word's cost is the negative logarithm of its share of all words counted, in sixteenths of a bit:
/// the cheapest way to split a text into words is the likeliest one.
package struct WordList: Sendable {
  struct Node: Sendable {
    /// A bit for each letter that some word goes on with.
    var children: UInt64 = 0
    /// The node of the lowest of those letters; the others follow.
    var firstChild: UInt32 = 0
    /// The cost of the word that ends here, or ``noWord``.
    var cost: UInt16 = WordList.noWord
    /// The number of the letter that leads here.
    var letter: UInt8 = 0
  }

  static let noWord: UInt16 = .max
  /// The node that all words start from.
  static let root: UInt32 = 0

  private(set) var nodes: [Node] = []
  /// The node before each, so that a word can be spelled from its end.
  private(set) var parents: [UInt32] = []

  /// The number of different words.
  package let count: Int

  /// Reads lists of words.
  ///
  /// - Parameter lists: UTF-8, one word on a line with, behind a tab, how often it was counted; lines
  ///   that start with `#` are comments. Words with other than Thai letters are passed over. A list
  ///   in the order of Unicode is read fastest.
  package init(_ lists: [[UInt8]]) {
    var entries = WordEntries()
    for list in lists { entries.append(list) }
    let total = max(entries.total, 1)
    var firsts: [Int32] = [0]
    var ends: [Int32] = [Int32(entries.count)]
    nodes.reserveCapacity(entries.letterCount / 2)
    parents.reserveCapacity(entries.letterCount / 2)
    nodes.append(Node())
    parents.append(0)
    var node = 0
    var depth = 0
    var endOfLevel = 1
    var count = 0
    // Breadth first, so that the children of a node stand side by side.
    while node < nodes.count {
      if node == endOfLevel {
        depth += 1
        endOfLevel = nodes.count
      }
      var next = Int(firsts[node])
      let end = Int(ends[node])
      var seen: UInt64 = 0
      while next < end, entries.length(next) == depth {
        seen = max(seen, entries.weight(next))
        next += 1
      }
      if seen > 0 {
        nodes[node].cost = Self.cost(of: seen, total: total)
        count += 1
      }
      nodes[node].firstChild = UInt32(nodes.count)
      while next < end {
        let letter = entries.letter(next, depth)
        let first = next
        while next < end, entries.letter(next, depth) == letter { next += 1 }
        nodes[node].children |= 1 << UInt64(letter)
        nodes.append(Node(letter: letter))
        parents.append(UInt32(node))
        firsts.append(Int32(first))
        ends.append(Int32(next))
      }
      node += 1
    }
    self.count = count
  }

  /// Returns the node that a letter leads to, or ``root`` if no word goes on so.
  @inline(__always)
  func child(of node: UInt32, letter: UInt8) -> UInt32 {
    let children = nodes[Int(node)].children
    let bit: UInt64 = 1 << UInt64(letter & 63)
    guard children & bit != 0 else { return Self.root }
    return nodes[Int(node)].firstChild &+ UInt32((children & (bit &- 1)).nonzeroBitCount)
  }

  /// Spells the word that ends at a node.
  func word(endingAt node: UInt32) -> [UInt32] {
    var letters: [UInt32] = []
    var node = node
    while node != Self.root {
      letters.append(WordAlphabet.letters[Int(nodes[Int(node)].letter)])
      node = parents[Int(node)]
    }
    return letters.reversed()
  }

  /// Returns the cost of a word, or `nil` for one that is not in the list.
  package func cost(of word: String) -> Int? {
    var node = Self.root
    for scalar in word.unicodeScalars {
      let letter = WordAlphabet.number(of: scalar.value)
      guard letter != WordAlphabet.none else { return nil }
      node = child(of: node, letter: letter)
      if node == Self.root { return nil }
    }
    let cost = nodes[Int(node)].cost
    return cost == Self.noWord ? nil : Int(cost)
  }

  private static func cost(of weight: UInt64, total: UInt64) -> UInt16 {
    UInt16(max(1, logarithm(total) - logarithm(weight)))
  }

  /// Returns the logarithm to the base 2, in sixteenths, straight between powers of two.
  private static func logarithm(_ number: UInt64) -> Int {
    let whole = 63 - number.leadingZeroBitCount
    let rest = whole >= 4 ? (number >> UInt64(whole - 4)) & 15 : (number << UInt64(4 - whole)) & 15
    return whole * 16 + Int(rest)
  }
}
