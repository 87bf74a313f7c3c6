import ComplianceModel
import CrawlStorage
import Foundation
import LiveCrawling
import SiteArchives
import Testing
import WebCrawling

@Suite struct ArchiveStoreTests {
  private static func whole() async throws -> (crawl: TemporaryCrawl, summary: CrawlSummary) {
    let crawl = try TemporaryCrawl()
    let store = try crawl.store()
    let summary = try await ScriptedServer().crawl(into: store)
    try await store.finish(Report.Crawl(summary))
    return (crawl, summary)
  }

  @Test func `a whole archive stands alone and says how the crawl ended`() async throws {
    let (crawl, summary) = try await Self.whole()
    #expect(summary.ending == .complete)
    #expect(!FileManager.default.fileExists(atPath: crawl.database))
    let fetched = try crawl.fetched
    #expect(fetched.count == ScriptedServer.pageCount + 2)
    #expect(Set(fetched).count == fetched.count)
    let site = try WARCSite(path: crawl.archive)
    #expect(site.crawl == Report.Crawl(summary))
    #expect(site.baseURL == ScriptedServer.origin + "/")
  }

  @Test(arguments: [1, 2, 3, 10, 25, 40, 51])
  func `what a kill leaves is gone on with, and nothing is fetched twice`(
    count: Int
  ) async throws {
    let (whole, summary) = try await Self.whole()
    let killed = try TemporaryCrawl()
    let first = ScriptedServer(answering: count) { withUnsafeCurrentTask { $0?.cancel() } }
    let store = try killed.store()
    #expect(await store.restore() == nil)
    let task = Task { try await first.crawl(into: store) }
    _ = try await task.value
    let left = try killed.copy()
    let stored = Set(try left.fetched)
    let second = ScriptedServer()
    let resumed = try left.store()
    let rest = try await second.crawl(into: resumed)
    try await resumed.finish(Report.Crawl(rest))
    let failed = Set(try killed.fetched).subtracting(stored)
    #expect(stored.isDisjoint(with: second.asked))
    #expect(failed.isEmpty)
    #expect(rest.stepCount == summary.stepCount)
    #expect(try left.fetched.sorted() == whole.fetched.sorted())
  }

  @Test(arguments: ["site.warc.gz", "site.warc"])
  func `what stands behind the count is cut off`(name: String) async throws {
    let crawl = try TemporaryCrawl(name)
    let store = try crawl.store()
    let task = Task {
      try await ScriptedServer(answering: 12) { withUnsafeCurrentTask { $0?.cancel() } }
        .crawl(into: store)
    }
    _ = try await task.value
    let left = try crawl.copy()
    let before = (try left.byteCount, try left.fetched)
    try left.append(Array("WARC/1.1\r\nWARC-Type: response\r\nContent-Le".utf8))
    _ = try left.store()
    #expect(try left.byteCount == before.0)
    #expect(try left.fetched == before.1)
  }

  @Test func `a state whose archive is gone is not gone on with`() async throws {
    let left = try await Self.interrupted()
    try FileManager.default.removeItem(atPath: left.archive)
    #expect(throws: LiveCrawlError.archiveMissing(path: left.archive)) { try left.store() }
    #expect(!FileManager.default.fileExists(atPath: left.archive))
  }

  @Test func `an archive that lost its end is not gone on with, and not cut further`()
    async throws
  {
    let left = try await Self.interrupted()
    let whole = try Data(contentsOf: URL(filePath: left.archive))
    try whole.prefix(whole.count / 2).write(to: URL(filePath: left.archive))
    #expect(throws: ArchiveError.self) { try left.store() }
    #expect(try left.byteCount == whole.count / 2)
  }

  /// What a crawl leaves that was killed in the middle.
  private static func interrupted() async throws -> TemporaryCrawl {
    let crawl = try TemporaryCrawl()
    let store = try crawl.store()
    let task = Task {
      try await ScriptedServer(answering: 20) { withUnsafeCurrentTask { $0?.cancel() } }
        .crawl(into: store)
    }
    _ = try await task.value
    return try crawl.copy()
  }

  @Test func `two programs cannot write one archive`() throws {
    let crawl = try TemporaryCrawl()
    let store = try crawl.store()
    #expect(throws: CrawlStorageError.inUse(path: crawl.database)) { try crawl.store() }
    withExtendedLifetime(store) {}
  }

  @Test func `the state of another version is not gone on with`() throws {
    let crawl = try TemporaryCrawl()
    do {
      let database = try CrawlDatabase(path: crawl.database)
      try database.save(Array("{}".utf8), archiveByteCount: 0)
    }
    #expect(throws: LiveCrawlError.otherVersion(path: crawl.database)) { try crawl.store() }
  }

  @Test func `an archive that is whole is not written again`() async throws {
    let (crawl, _) = try await Self.whole()
    let before = try crawl.fetched
    let site = SiteCrawl(
      settings: CrawlSettings(start: ScriptedServer.origin + "/"),
      pace: .unlimited,
      fetching: Loopback.fetching([]),
      archive: crawl.archive,
      software: "oitcheck/0.0"
    )
    let finder = try Loopback.finder()
    await #expect(throws: LiveCrawlError.archiveExists(path: crawl.archive)) {
      try await site.run(finder: finder)
    }
    #expect(try crawl.fetched == before)
  }
}
