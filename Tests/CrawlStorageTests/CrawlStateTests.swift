import CrawlStorage
import Foundation
import Testing

@Suite struct CrawlStateTests {
  private static func makePath() -> String {
    FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).crawl").path
  }

  private static func remove(_ path: String) {
    for ending in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: path + ending)
    }
  }

  @Test func `a crawl goes on where it was saved`() throws {
    let path = Self.makePath()
    defer { Self.remove(path) }
    let state = try CrawlState(path: path)
    #expect(try state.checkpoint() == nil)
    try state.set("start", to: "https://agency.test/")
    let page = FetchedAddress(
      address: "https://agency.test/",
      status: 200,
      entityTag: "\"1\"",
      lastModified: nil,
      digest: "sha256:A"
    )
    try state.save(.init(frontier: [0, 1, 255], fetched: [page], archiveByteCount: 99))
    try state.save(.init(frontier: [7], fetched: [], archiveByteCount: 120))
    // A killed program closes nothing.
    let copy = Self.makePath()
    defer { Self.remove(copy) }
    for ending in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: path + ending, toPath: copy + ending)
    }
    let again = try CrawlState(path: copy)
    let checkpoint = try #require(try again.checkpoint())
    #expect(checkpoint.frontier == [7])
    #expect(checkpoint.archiveByteCount == 120)
    #expect(!checkpoint.isComplete)
    #expect(try again.fetched("https://agency.test/") == page)
    #expect(try again.fetched("https://agency.test/b") == nil)
    #expect(try again.setting("start") == "https://agency.test/")
  }

  @Test func `every address is listed once, in order`() throws {
    let path = Self.makePath()
    defer { Self.remove(path) }
    let state = try CrawlState(path: path)
    let addresses = ["b", "a", "ข", "b"].map { FetchedAddress(address: $0, status: 200) }
    try state.save(.init(frontier: [], fetched: addresses, archiveByteCount: 0), isComplete: true)
    var listed: [String] = []
    try state.forEachFetched { listed.append($0.address) }
    #expect(listed == ["a", "b", "ข"])
    #expect(try state.checkpoint()?.isComplete == true)
  }

  @Test(arguments: ["no database at all, and long enough to be one", ""])
  func `a file of another kind is told of`(text: String) throws {
    let path = Self.makePath()
    defer { Self.remove(path) }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    if text.isEmpty {
      #expect(try CrawlState(path: path).checkpoint() == nil)
    } else {
      #expect(throws: CrawlStorageError.self) { try CrawlState(path: path) }
    }
  }

  @Test func `a place that cannot be written is told of`() {
    #expect(throws: CrawlStorageError.self) { try CrawlState(path: "/nowhere/x.crawl") }
  }
}
