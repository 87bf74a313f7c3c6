internal import Foundation
internal import GRDB

/// Where a crawl stands, on disk.
///
/// Each batch is one transaction: after a crash there is all of it or nothing, so the queue, the
/// addresses that are done and the length of the archive always belong together.
package struct CrawlState: Sendable {
  /// What changed since the last batch.
  package struct Batch: Sendable, Hashable {
    /// The queue of the crawl, in whatever form the crawl reads it again.
    package var frontier: [UInt8]
    /// The addresses that were done since the last batch.
    package var fetched: [FetchedAddress]
    /// How much of the archive belongs to all batches so far; it must be on the disk already.
    package var archiveByteCount: Int

    package init(frontier: [UInt8], fetched: [FetchedAddress], archiveByteCount: Int) {
      self.frontier = frontier
      self.fetched = fetched
      self.archiveByteCount = archiveByteCount
    }
  }

  /// Where a crawl was interrupted.
  package struct Checkpoint: Sendable, Hashable {
    package var frontier: [UInt8]
    package var archiveByteCount: Int
    package var isComplete: Bool
  }

  private let database: DatabaseQueue
  private let path: String

  /// Opens a state, and creates it if it is not there.
  ///
  /// - Parameter path: The file of the database.
  /// - Throws: ``CrawlStorageError`` if it cannot be used.
  package init(path: String) throws(CrawlStorageError) {
    self.path = path
    do {
      var configuration = Configuration()
      configuration.prepareDatabase { database in
        // A batch that was saved must survive a loss of power, too: the archive relies on it.
        try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
      }
      database = try DatabaseQueue(path: path, configuration: configuration)
      var migrator = DatabaseMigrator()
      migrator.registerMigration("1") { database in
        try database.execute(
          sql: """
            CREATE TABLE fetched (
              address TEXT PRIMARY KEY NOT NULL, status INTEGER NOT NULL,
              entityTag TEXT, lastModified TEXT, digest TEXT
            ) WITHOUT ROWID;
            CREATE TABLE checkpoint (
              id INTEGER PRIMARY KEY CHECK (id = 1), frontier BLOB NOT NULL,
              archiveByteCount INTEGER NOT NULL, isComplete INTEGER NOT NULL
            );
            CREATE TABLE setting (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL);
            """
        )
      }
      try migrator.migrate(database)
    } catch {
      throw .unusable(path: path, why: "\(error)")
    }
  }

  /// Saves a batch.
  ///
  /// - Parameters:
  ///   - batch: What changed.
  ///   - isComplete: True if nothing is left to fetch.
  /// - Throws: ``CrawlStorageError``; then nothing of the batch is saved.
  package func save(_ batch: Batch, isComplete: Bool = false) throws(CrawlStorageError) {
    try write { database in
      let insertion = try database.cachedStatement(
        sql: "INSERT OR REPLACE INTO fetched VALUES (?, ?, ?, ?, ?)"
      )
      for one in batch.fetched {
        try insertion.execute(
          arguments: [one.address, one.status, one.entityTag, one.lastModified, one.digest]
        )
      }
      try database.execute(
        sql: "INSERT OR REPLACE INTO checkpoint VALUES (1, ?, ?, ?)",
        arguments: [Data(batch.frontier), batch.archiveByteCount, isComplete]
      )
    }
  }

  /// Returns where the crawl was interrupted, or `nil` if no batch was saved yet.
  ///
  /// - Throws: ``CrawlStorageError`` if the database cannot be read.
  package func checkpoint() throws(CrawlStorageError) -> Checkpoint? {
    try read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM checkpoint").map { row in
        Checkpoint(
          frontier: [UInt8](row["frontier"] as Data),
          archiveByteCount: row["archiveByteCount"],
          isComplete: row["isComplete"]
        )
      }
    }
  }

  /// Calls a function for each address that is done, in the order of their bytes.
  ///
  /// - Parameter visit: Is given each address.
  /// - Throws: ``CrawlStorageError`` if the database cannot be read.
  package func forEachFetched(_ visit: (FetchedAddress) -> Void) throws(CrawlStorageError) {
    try read { database in
      let rows = try Row.fetchCursor(database, sql: "SELECT * FROM fetched ORDER BY address")
      while let row = try rows.next() { visit(Self.fetched(row)) }
    }
  }

  /// Returns what is known of an address, or `nil` if it was never fetched.
  ///
  /// - Throws: ``CrawlStorageError`` if the database cannot be read.
  package func fetched(_ address: String) throws(CrawlStorageError) -> FetchedAddress? {
    try read { database in
      try Row.fetchOne(
        database,
        sql: "SELECT * FROM fetched WHERE address = ?",
        arguments: [address]
      )
      .map(Self.fetched)
    }
  }

  /// Keeps what a crawl must not change when it goes on, for example its first address.
  ///
  /// - Throws: ``CrawlStorageError`` if the database cannot be written.
  package func set(_ name: String, to value: String) throws(CrawlStorageError) {
    try write { database in
      try database.execute(
        sql: "INSERT OR REPLACE INTO setting VALUES (?, ?)",
        arguments: [name, value]
      )
    }
  }

  /// Returns what was kept under a name.
  ///
  /// - Throws: ``CrawlStorageError`` if the database cannot be read.
  package func setting(_ name: String) throws(CrawlStorageError) -> String? {
    try read { database in
      try String.fetchOne(
        database,
        sql: "SELECT value FROM setting WHERE name = ?",
        arguments: [name]
      )
    }
  }

  private static func fetched(_ row: Row) -> FetchedAddress {
    FetchedAddress(
      address: row["address"],
      status: row["status"],
      entityTag: row["entityTag"],
      lastModified: row["lastModified"],
      digest: row["digest"]
    )
  }

  private func read<Value>(
    _ body: (Database) throws -> Value
  ) throws(CrawlStorageError) -> Value {
    do {
      return try database.read(body)
    } catch {
      throw .unusable(path: path, why: "\(error)")
    }
  }

  private func write(_ body: (Database) throws -> Void) throws(CrawlStorageError) {
    do {
      try database.write(body)
    } catch {
      throw .unusable(path: path, why: "\(error)")
    }
  }
}
