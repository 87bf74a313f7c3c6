import CrawlStorage
import Foundation
import Testing

@Suite struct CrawlDatabaseTests {
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
    let database = try CrawlDatabase(path: path)
    #expect(try database.checkpoint() == nil)
    try database.save([0, 1, 255], archiveByteCount: 10)
    try database.append([[1], [2, 3]], archiveByteCount: 99)
    try database.append([[4]], archiveByteCount: 120)
    // A killed program closes nothing.
    let copy = Self.makePath()
    defer { Self.remove(copy) }
    for ending in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: path + ending, toPath: copy + ending)
    }
    let checkpoint = try #require(try CrawlDatabase(path: copy).checkpoint())
    #expect(checkpoint.state == [0, 1, 255])
    #expect(checkpoint.steps == [[1], [2, 3], [4]])
    #expect(checkpoint.archiveByteCount == 120)
  }

  @Test func `a saved state takes the place of the steps before it`() throws {
    let path = Self.makePath()
    defer { Self.remove(path) }
    let database = try CrawlDatabase(path: path)
    try database.save([1], archiveByteCount: 0)
    try database.append([[1]], archiveByteCount: 5)
    try database.save([2], archiveByteCount: 5)
    try database.append([[9]], archiveByteCount: 6)
    let checkpoint = try #require(try database.checkpoint())
    #expect(checkpoint.state == [2])
    #expect(checkpoint.steps == [[9]])
    #expect(checkpoint.archiveByteCount == 6)
  }

  @Test func `two programs cannot use one state`() throws {
    let path = Self.makePath()
    defer { Self.remove(path) }
    let database = try CrawlDatabase(path: path)
    try database.save([1], archiveByteCount: 0)
    #expect(throws: CrawlStorageError.inUse(path: path)) { try CrawlDatabase(path: path) }
    #expect(try database.checkpoint()?.state == [1])
  }

  @Test func `a crawl that is complete leaves nothing behind`() throws {
    let path = Self.makePath()
    defer { Self.remove(path) }
    let database = try CrawlDatabase(path: path)
    try database.save([1], archiveByteCount: 0)
    try database.remove()
    for ending in ["", "-wal", "-shm"] {
      #expect(!FileManager.default.fileExists(atPath: path + ending))
    }
  }

  @Test func `a file of another kind is told of`() throws {
    let path = Self.makePath()
    defer { Self.remove(path) }
    try Data("no database at all, and long enough to be one".utf8)
      .write(to: URL(fileURLWithPath: path))
    #expect(throws: CrawlStorageError.self) { try CrawlDatabase(path: path) }
    #expect(throws: CrawlStorageError.self) { try CrawlDatabase(path: "/nowhere/x.crawl") }
  }
}
