package import ComplianceModel
internal import CrawlStorage
internal import Foundation
internal import SiteArchives
package import SiteSources
package import WebCrawling

/// Keeps a crawl as a WARC file, with a database beside it that says how to go on.
///
/// What was fetched is written to the archive first and counted in the database after it is on the
/// disk, so what the database counts is always there. Whatever the archive holds beyond that is cut
/// off when the crawl goes on.
package actor ArchiveStore: CrawlStore {
  private var writer: WARCWriter
  private let database: CrawlDatabase
  private let start: SiteAddress
  private let now: @Sendable () -> Int64
  private var left: StoredCrawl?

  /// The database of an archive.
  package static func databasePath(of archive: String) -> String { archive + ".state" }

  /// Opens an archive to go on with, or creates it.
  ///
  /// - Parameters:
  ///   - path: The archive.
  ///   - start: The address that the crawl begins at.
  ///   - software: The name and version of the program.
  ///   - now: Returns milliseconds since 1970.
  /// - Throws: ``ArchiveError``, ``CrawlStorageError`` or ``LiveCrawlError``.
  package init(
    path: String,
    start: SiteAddress,
    software: String,
    now: @escaping @Sendable () -> Int64
  ) throws {
    self.start = start
    self.now = now
    database = try CrawlDatabase(path: Self.databasePath(of: path))
    let checkpoint = try database.checkpoint()
    left = try checkpoint.map { try Self.stored($0, path) }
    if checkpoint != nil, !FileManager.default.fileExists(atPath: path) {
      throw LiveCrawlError.archiveMissing(path: path)
    }
    var bare = start
    bare.origin?.userInfo = ""
    writer = try WARCWriter.open(
      path: path,
      settings: WARCWriter.Settings(
        software: software,
        facts: [WARCField(ArchivedCrawl.startField, "\(bare)")],
        isPacked: path.lowercased().hasSuffix(".gz")
      ),
      keeping: checkpoint?.archiveByteCount ?? 0,
      makeIdentifier: { UUID().uuidString },
      now: now()
    )
    try writer.synchronize()
  }

  private static func stored(
    _ checkpoint: CrawlDatabase.Checkpoint,
    _ path: String
  ) throws -> StoredCrawl {
    let decoder = JSONDecoder()
    do {
      return StoredCrawl(
        state: try decoder.decode(CrawlState.self, from: Data(checkpoint.state)),
        steps: try checkpoint.steps.map { try decoder.decode(CrawlStep.self, from: Data($0)) }
      )
    } catch {
      throw LiveCrawlError.otherVersion(path: databasePath(of: path))
    }
  }

  package func restore() -> StoredCrawl? {
    // A state is large, and it is asked for once.
    defer { left = nil }
    return left
  }

  package func append(_ records: [CrawlRecord]) throws {
    for record in records { try write(record) }
    try writer.synchronize()
    let encoder = JSONEncoder()
    let steps = try records.map { [UInt8](try encoder.encode($0.step)) }
    try database.append(steps, archiveByteCount: writer.byteCount)
  }

  package func save(_ state: CrawlState) throws {
    try database.save([UInt8](try JSONEncoder().encode(state)), archiveByteCount: writer.byteCount)
  }

  /// Writes how the crawl ended, and what goes beside a whole archive.
  ///
  /// - Parameter crawl: How it ended.
  /// - Throws: ``ArchiveError`` or ``CrawlStorageError``.
  package func finish(_ crawl: Report.Crawl) throws {
    try writer.append(ArchivedCrawl(crawl), start: start, now: now())
    try writer.synchronize()
    try writer.writeSummary(isComplete: crawl.ending == .complete)
    // Only a crawl that is complete has nothing to go on with.
    if crawl.ending == .complete { try database.remove() }
  }

  private func write(_ record: CrawlRecord) throws(ArchiveError) {
    let target = record.step.target
    var facts = [
      WARCField("crawl-rank", "\(target.rank)"), WARCField("crawl-depth", "\(target.depth)"),
    ]
    if let page = target.foundOn { facts.append(WARCField("via", page)) }
    if let written = target.written { facts.append(WARCField("written", written)) }
    switch record.answer {
    case .success(let resource):
      try writer.append(resource, rendered: record.rendered, facts: facts)
    case .failure(let error):
      guard let address = SiteAddress(target.address) else { return }
      try writer.append(error, of: address, facts: facts, now: record.step.fetchedAt)
    }
  }
}
