/// Finds the lines that recur from page to page and are no part of what a document says.
struct RunningLines {
  /// Where lines that say the same stand.
  fileprivate struct Recurrence {
    var pages = 0
    var lastPage: Int32 = 0
    var lines = 0
    /// Lines that say the same thing several times over.
    var multiples = 0
    var isLong = false
  }

  /// So many lines from the upper or lower end of a page may be its header or footer.
  private static let edge = 3

  private var recurrences: [UInt64: Recurrence] = [:]

  /// Gives the lines of a text their roles.
  static func mark(_ text: inout LayerText) {
    let keys = text.lines.map { LineKey(text.letters[$0.range]) }
    var running = RunningLines()
    for (line, key) in zip(text.lines, keys) where key.letters > 0 {
      running.recurrences[key.hash, default: Recurrence()].add(line.page, key)
    }
    var pages: [Range<Int>] = []
    var start = 0
    while start < text.lines.count {
      var end = start
      while end < text.lines.count, text.lines[end].page == text.lines[start].page { end += 1 }
      pages.append(start..<end)
      start = end
    }
    running.markWatermarks(&text, keys, pageCount: pages.count)
    running.markPageNumbers(&text, pages)
    running.markRunningLines(&text, keys, pages)
  }

  private func markWatermarks(_ text: inout LayerText, _ keys: [LineKey], pageCount: Int) {
    for index in text.lines.indices {
      guard let seen = recurrences[keys[index].hash], keys[index].letters > 0 else { continue }
      // The same words several times on a line, line after line, page after page.
      if seen.isLong, seen.multiples >= 3, seen.pages * 2 >= pageCount,
        seen.lines >= seen.pages * 3
      {
        text.lines[index].role = .dropped
      }
    }
  }

  private func markPageNumbers(_ text: inout LayerText, _ pages: [Range<Int>]) {
    var found: [(line: Int, number: PageNumberReader.Number, offset: Int)] = []
    var votes: [Int: Int] = [:]
    for page in pages {
      var offsets: Set<Int> = []
      for line in edges(of: page, in: text) {
        let range = text.lines[line].range
        guard let number = PageNumberReader.read(text.letters[range]) else { continue }
        let offset = number.value - Int(text.lines[line].page)
        found.append((line, number, offset))
        offsets.insert(offset)
      }
      for offset in offsets { votes[offset, default: 0] += 1 }
    }
    for entry in found where entry.number.isMarked || votes[entry.offset, default: 0] >= 3 {
      text.lines[entry.line].role = .dropped
    }
  }

  private func markRunningLines(_ text: inout LayerText, _ keys: [LineKey], _ pages: [Range<Int>]) {
    guard pages.count >= 3 else { return }
    var firsts: Set<UInt64> = []
    for page in pages {
      let own = page.filter { text.lines[$0].role == .own }
      for (place, line) in own.enumerated() {
        guard let seen = recurrences[keys[line].hash], keys[line].letters > 0 else { continue }
        let isTop = place < Self.edge
        let isEdge = isTop || place >= own.count - Self.edge
        let recursAtEdge = isEdge && seen.pages >= max(3, pages.count * 2 / 5)
        let recursAnywhere =
          pages.count >= 5 && seen.pages * 5 >= pages.count * 3
          && seen.lines * 10 <= seen.pages * 13
        guard recursAtEdge || recursAnywhere else { continue }
        // What a running header repeats may be the title, and stands there once by itself.
        let isFirst = firsts.insert(keys[line].hash).inserted
        if isFirst, isTop { continue }
        text.lines[line].role = .furniture
      }
    }
  }

  private func edges(of page: Range<Int>, in text: LayerText) -> [Int] {
    let own = page.filter { text.lines[$0].role == .own }
    guard own.count > Self.edge * 2 else { return own }
    return Array(own.prefix(Self.edge) + own.suffix(Self.edge))
  }
}

extension RunningLines.Recurrence {
  fileprivate mutating func add(_ page: Int32, _ key: LineKey) {
    if lastPage != page { pages += 1 }
    lastPage = page
    lines += 1
    if key.repeats > 1 { multiples += 1 }
    isLong = key.letters >= 6
  }
}
