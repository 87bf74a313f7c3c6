/// The parts of an address that may hold the code of an item.
struct AddressSegments {
  struct Segment {
    var range: Range<Int>
    /// Whether the part is the last of the path, so that it names the page or the file.
    var isName: Bool
    /// Whether the name ends in an extension.
    var isFile: Bool
  }

  /// The most telling part first.
  private(set) var inOrderOfMeaning: [Segment] = []

  init(_ text: SymbolText) {
    let start = text.startOfPath
    let endOfPath = Self.first(of: [0x3F, 0x23], in: text, from: start)
    var folders: [Range<Int>] = []
    var segmentStart = start
    for place in start..<max(start, endOfPath) where text[place] == 0x2F {
      if place > segmentStart { folders.append(segmentStart..<place) }
      segmentStart = place + 1
    }
    if endOfPath > segmentStart { folders.append(segmentStart..<endOfPath) }
    let fragment = Self.first(of: [0x23], in: text, from: endOfPath)
    if fragment + 1 < text.count {
      add((fragment + 1)..<text.count)
    }
    if let name = folders.popLast() {
      let isFile = name.suffix(6).contains { text[$0] == Symbol.dot }
      inOrderOfMeaning.append(Segment(range: name, isName: true, isFile: isFile))
    }
    for folder in folders.reversed() { add(folder) }
    if endOfPath + 1 < fragment { add((endOfPath + 1)..<fragment) }
  }

  private mutating func add(_ range: Range<Int>) {
    inOrderOfMeaning.append(Segment(range: range, isName: false, isFile: false))
  }

  private static func first(of marks: [UInt8], in text: SymbolText, from start: Int) -> Int {
    var place = start
    while place < text.count, !marks.contains(text[place]) { place += 1 }
    return place
  }
}
