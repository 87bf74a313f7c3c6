extension Array<UInt8> {
  /// Tells whether folded text holds another as a part; an empty one is in none.
  package func holds(_ part: [UInt8]) -> Bool {
    guard let head = part.first, count >= part.count else { return false }
    return (0...(count - part.count)).contains { start in
      self[start] == head && self[start..<(start + part.count)].elementsEqual(part)
    }
  }
}
