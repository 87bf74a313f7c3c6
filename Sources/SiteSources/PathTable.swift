/// A hash table from keys to places in an array, compared byte by byte.
struct PathTable: Sendable {
  /// Whether `A` and `a` are the same.
  let foldsCase: Bool
  private var keys: [String] = []
  private var values: [Int32] = []
  /// Places in ``keys``, or -1; the count is a power of two.
  private var slots: [Int32]

  /// Creates an empty table with room for a number of keys.
  init(capacity: Int, foldsCase: Bool) {
    self.foldsCase = foldsCase
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    keys.reserveCapacity(capacity)
    values.reserveCapacity(capacity)
  }

  /// Adds a key unless it is there already.
  ///
  /// - Returns: True if the key was added.
  @discardableResult
  mutating func insert(_ key: String, _ value: Int) -> Bool {
    if (keys.count + 1) * 2 > slots.count { grow() }
    let slot = slot(of: key.utf8.span)
    guard slots[slot] < 0 else { return false }
    slots[slot] = Int32(keys.count)
    keys.append(key)
    values.append(Int32(value))
    return true
  }

  /// Returns the value of a key.
  func value(of key: borrowing Span<UInt8>) -> Int? {
    let index = slots[slot(of: key)]
    return index < 0 ? nil : Int(values[Int(index)])
  }

  private func slot(of key: borrowing Span<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = hash(key) & mask
    while slots[slot] >= 0, !isEqual(keys[Int(slots[slot])].utf8.span, key) {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for index in keys.indices {
      slots[slot(of: keys[index].utf8.span)] = Int32(index)
    }
  }

  /// The standard library's hash is seeded anew in each run, so no mirror can be made to collide.
  private func hash(_ key: borrowing Span<UInt8>) -> Int {
    var hasher = Hasher()
    var word: UInt64 = 0
    for index in key.indices {
      word = word << 8 | UInt64(folded(key[index]))
      if index & 7 == 7 {
        hasher.combine(word)
        word = 0
      }
    }
    hasher.combine(word)
    return hasher.finalize() & Int.max
  }

  private func isEqual(_ first: borrowing Span<UInt8>, _ second: borrowing Span<UInt8>) -> Bool {
    guard first.count == second.count else { return false }
    for index in first.indices where folded(first[index]) != folded(second[index]) {
      return false
    }
    return true
  }

  @inline(__always)
  private func folded(_ byte: UInt8) -> UInt8 {
    foldsCase && byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
