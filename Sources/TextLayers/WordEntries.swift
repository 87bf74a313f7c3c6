/// The words of some lists in order, all letters in one buffer.
struct WordEntries {
  private struct Entry {
    var start: Int32
    var length: Int16
    var weight: UInt64
  }

  private var letters: [UInt8] = []
  private var entries: [Entry] = []

  /// The sum of all weights.
  private(set) var total: UInt64 = 0

  var count: Int { entries.count }

  var letterCount: Int { letters.count }

  /// How often a word counts that no list has a number for.
  private static let unseen: UInt64 = 1

  func length(_ index: Int) -> Int { Int(entries[index].length) }

  func weight(_ index: Int) -> UInt64 { entries[index].weight }

  @inline(__always)
  func letter(_ index: Int, _ place: Int) -> UInt8 {
    letters[Int(entries[index].start) + place]
  }

  /// Adds a list.
  mutating func append(_ list: [UInt8]) {
    let numbers = WordAlphabet.numbers
    letters.reserveCapacity(letters.count + list.count / 3)
    var added: [Entry] = []
    var isSorted = true
    var index = 0
    while index < list.count {
      let start = letters.count
      var isWord = true
      while index + 2 < list.count, list[index] == 0xE0 {
        let block = Int(list[index + 1] & 0x3F) << 6 | Int(list[index + 2] & 0x3F)
        let number = (0xE00..<0xE80).contains(block) ? numbers[block - 0xE00] : WordAlphabet.none
        if number == WordAlphabet.none { isWord = false } else { letters.append(number) }
        index += 3
      }
      let weight = Self.weight(list, at: &index, isWord: &isWord)
      guard isWord, letters.count > start, letters.count - start < 200 else {
        letters.removeSubrange(start...)
        continue
      }
      let length = Int16(letters.count - start)
      let entry = Entry(start: Int32(start), length: length, weight: weight)
      if let last = added.last, !precedes(last, entry) { isSorted = false }
      added.append(entry)
      total += entry.weight
    }
    if !isSorted { added.sort(by: precedes) }
    merge(added)
  }

  /// Reads what stands behind the letters, up to the next line.
  private static func weight(_ list: [UInt8], at index: inout Int, isWord: inout Bool) -> UInt64 {
    var weight: UInt64 = 0
    if index < list.count, list[index] == 0x09 {
      index += 1
      while index < list.count, (0x30...0x39).contains(list[index]), weight < 1 << 40 {
        weight = weight * 10 + UInt64(list[index] - 0x30)
        index += 1
      }
    }
    while index < list.count, list[index] != 0x0A {
      if list[index] != 0x0D { isWord = false }
      index += 1
    }
    index += 1
    return max(weight, unseen)
  }

  private mutating func merge(_ added: [Entry]) {
    if entries.isEmpty {
      entries = added
      return
    }
    var merged: [Entry] = []
    merged.reserveCapacity(entries.count + added.count)
    var old = 0
    for entry in added {
      while old < entries.count, !precedes(entry, entries[old]) {
        merged.append(entries[old])
        old += 1
      }
      merged.append(entry)
    }
    merged.append(contentsOf: entries[old...])
    entries = merged
  }

  private func precedes(_ left: Entry, _ right: Entry) -> Bool {
    let shared = min(left.length, right.length)
    for place in 0..<Int(shared) {
      let first = letters[Int(left.start) + place]
      let second = letters[Int(right.start) + place]
      if first != second { return first < second }
    }
    return left.length < right.length
  }
}
