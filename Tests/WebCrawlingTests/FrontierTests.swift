import Foundation
import Testing
import WebCrawling

@Suite struct FrontierTests {
  private static func target(
    _ name: String,
    _ rank: CrawlClass = .page,
    depth: Int = 1
  ) -> CrawlTarget {
    CrawlTarget(address: "https://ban-mok.example/\(name)", rank: rank, depth: depth)
  }

  private static func drain(_ frontier: Frontier) -> [CrawlTarget] {
    var frontier = frontier
    var targets: [CrawlTarget] = []
    while let level = frontier.bestLevel(where: { _ in true }),
      let target = frontier.popFirst(at: level)
    {
      targets.append(target)
    }
    return targets
  }

  private static func insert(
    _ target: CrawlTarget,
    into frontier: inout Frontier
  ) -> Bool {
    frontier.insert(target)
  }

  private static let mixed: [CrawlTarget] = (0..<300).map { number in
    let ranks = CrawlClass.allCases
    return target("\(number * 7 % 300)", ranks[number % ranks.count], depth: number % 5)
  }

  @Test(arguments: 0..<20)
  func `has one order, whatever the order of insertion`(seed: UInt64) {
    var generator = SmallGenerator(state: seed)
    var frontier = Frontier()
    for target in Self.mixed.shuffled(using: &generator) { frontier.insert(target) }
    let expected = Self.mixed.sorted {
      ($0.rank.rawValue, $0.depth, $0.address) < ($1.rank.rawValue, $1.depth, $1.address)
    }
    #expect(Self.drain(frontier) == expected)
    #expect(frontier.waiting == expected)
    #expect(frontier.count == 300)
  }

  @Test func `gives each address once, in the best of its places`() {
    var frontier = Frontier()
    #expect(Self.insert(Self.target("a", .page, depth: 4), into: &frontier))
    #expect(Self.insert(Self.target("a", .page, depth: 2), into: &frontier))
    #expect(!Self.insert(Self.target("a", .page, depth: 3), into: &frontier))
    #expect(!Self.insert(Self.target("a", .document, depth: 1), into: &frontier))
    #expect(Self.insert(Self.target("a", .evidencePage, depth: 9), into: &frontier))
    #expect(Self.drain(frontier) == [Self.target("a", .evidencePage, depth: 9)])
    #expect(frontier.count == 1)
  }

  @Test func `takes nothing that was taken out before`() {
    var frontier = Frontier()
    frontier.insert(Self.target("a"))
    _ = frontier.popFirst(at: Self.target("a").level)
    #expect(frontier.knows(Self.target("a").address))
    #expect(!Self.insert(Self.target("a", .menu, depth: 0), into: &frontier))
    frontier.insert(Self.target("b"))
    frontier.markKnown(Self.target("b").address)
    #expect(Self.drain(frontier).isEmpty)
    frontier.putBack(Self.target("b"))
    #expect(Self.drain(frontier).count == 1)
  }

  @Test func `passes over classes that are not wanted`() {
    var frontier = Frontier()
    frontier.insert(Self.target("a", .page))
    frontier.insert(Self.target("b", .document))
    let level = frontier.bestLevel { $0.purpose == .document }
    #expect(level == CrawlLevel(rank: .document, depth: 1))
  }

  @Test func `survives being stored, improvements and all`() throws {
    var frontier = Frontier()
    for target in Self.mixed { frontier.insert(target) }
    for number in stride(from: 0, to: 300, by: 3) {
      frontier.insert(Self.target("\(number)", .menu, depth: 0))
    }
    for _ in 0..<40 {
      guard let level = frontier.bestLevel(where: { _ in true }) else { break }
      _ = frontier.popFirst(at: level)
    }
    let stored = try JSONEncoder().encode(frontier)
    let restored = try JSONDecoder().decode(Frontier.self, from: stored)
    #expect(restored == frontier)
    #expect(Self.drain(restored) == Self.drain(frontier))
  }
}
