/// Which files of a site its pages lead to, small enough to keep for every page.
///
/// A page's targets are kept as the gaps between their numbers: a byte or two each, no text. Areas that
/// recur are nodes of their own behind the files, for the pages that pass them over do not see their
/// links; the sampled pages, which read them, tell what they lead to.
struct LinkGraph: Sendable {
  private let fileCount: Int
  /// The keys of the areas that recur, in order: an area's place is its number behind the files.
  private let areaKeys: [UInt64]
  private var bytes: [UInt8] = []
  /// Where a page's targets begin in ``bytes``.
  private var starts: [Int32: Int] = [:]
  private var areaTargets: [Int: Set<Int32>] = [:]

  /// - Parameters:
  ///   - fileCount: How many files the source holds.
  ///   - areas: The keys of the areas that recur.
  init(fileCount: Int, areas: Set<UInt64>) {
    self.fileCount = fileCount
    areaKeys = areas.sorted()
  }

  /// Adds a page.
  ///
  /// - Parameters:
  ///   - page: Its number in the source, not added before.
  ///   - targets: The file that each of its links leads to; -1 for a link that leads to none.
  ///   - areas: The areas of the page with their links, none for those that were passed over.
  mutating func add(page: Int, targets: [Int32], areas: [UInt64: Range<Int>]) {
    var nodes = targets.filter { $0 >= 0 }
    for (key, links) in areas {
      guard let area = number(of: key) else { continue }
      nodes.append(Int32(fileCount + area))
      if !links.isEmpty {
        areaTargets[area, default: []].formUnion(targets[links].lazy.filter { $0 >= 0 })
      }
    }
    nodes.sort()
    starts[Int32(page)] = bytes.count
    var previous: Int32 = -1
    for node in nodes where node != previous {
      append(UInt32(node - previous))
      previous = node
    }
    bytes.append(0)
  }

  /// Adds the pages of another part of the same site.
  mutating func formUnion(_ other: LinkGraph) {
    let offset = bytes.count
    bytes += other.bytes
    for (page, start) in other.starts { starts[page] = start + offset }
    for (area, targets) in other.areaTargets {
      areaTargets[area, default: []].formUnion(targets)
    }
  }

  private func number(of key: UInt64) -> Int? {
    var low = 0
    var high = areaKeys.count
    while low < high {
      let middle = (low + high) / 2
      if areaKeys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < areaKeys.count && areaKeys[low] == key ? low : nil
  }

  /// Appends a number above zero, seven bits a byte; a zero ends a page's list.
  private mutating func append(_ gap: UInt32) {
    var rest = gap
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// The nodes that a page leads to: files, and areas behind them.
  private func nodes(of page: Int32) -> [Int32] {
    guard var index = starts[page] else { return [] }
    var nodes: [Int32] = []
    var node: Int32 = -1
    while bytes[index] != 0 {
      var gap: UInt32 = 0
      var shift: UInt32 = 0
      while bytes[index] & 0x80 != 0 {
        gap |= UInt32(bytes[index] & 0x7F) << shift
        shift += 7
        index += 1
      }
      gap |= UInt32(bytes[index]) << shift
      index += 1
      node += Int32(gap)
      nodes.append(node)
    }
    return nodes
  }

  /// The shortest ways from a page to all files that links lead to.
  ///
  /// Among ways of one length the one over the page that comes first in the source counts, so that
  /// every run finds the same.
  func ways(from home: Int) -> ShortestWays {
    var ways = ShortestWays(home: home, fileCount: fileCount)
    var seenAreas: Set<Int32> = []
    var level = [Int32(home)]
    while !level.isEmpty {
      var next: [Int32] = []
      for page in level.sorted() {
        for node in nodes(of: page) {
          if node < fileCount {
            if ways.note(node, from: page) { next.append(node) }
          } else if seenAreas.insert(node).inserted {
            let targets = areaTargets[Int(node) - fileCount] ?? []
            next += targets.filter { ways.note($0, from: page) }
          }
        }
      }
      level = next
    }
    return ways
  }
}

/// The shortest way from the home page to each file of a site.
struct ShortestWays: Sendable {
  let home: Int
  /// The page before each file; -1 where no way leads to it, -2 for the home page.
  private var before: [Int32]
  private var depths: [Int32]

  init(home: Int, fileCount: Int) {
    self.home = home
    before = Array(repeating: -1, count: fileCount)
    depths = Array(repeating: .max, count: fileCount)
    before[home] = -2
    depths[home] = 0
  }

  /// Notes a way, unless one is known; returns whether it is new.
  mutating func note(_ file: Int32, from page: Int32) -> Bool {
    guard before[Int(file)] == -1 else { return false }
    before[Int(file)] = page
    depths[Int(file)] = depths[Int(page)] + 1
    return true
  }

  /// How many links away from the home page a file is, or `nil` if no way leads to it.
  func depth(of file: Int) -> Int? { depths[file] == .max ? nil : Int(depths[file]) }

  /// The pages on the way to a file, the home page first and the file itself last.
  func files(to file: Int) -> [Int]? {
    guard before[file] != -1 else { return nil }
    var files = [file]
    while let last = files.last, before[last] >= 0 { files.append(Int(before[last])) }
    return files.reversed()
  }
}
