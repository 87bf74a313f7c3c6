internal import Foundation
internal import GRDB

/// Where a crawl stands, on disk.
///
/// A state, and the steps that led on from it, make the next state; what either of them holds is the
/// crawl's business. Each change is one transaction: after a crash there is all of it or nothing, so
/// the steps that are done and the length of the archive always belong together.
package struct CrawlDatabase: Sendable {
  /// What is left of an earlier run.
  package struct Checkpoint: Sendable, Hashable {
    /// The last state that was saved.
    package var state: [UInt8]
    /// The steps after it, in their order.
    package var steps: [[UInt8]]
    /// How much of the archive belongs to them.
    package var archiveByteCount: Int
  }

  private let database: DatabaseQueue
  private let path: String

  /// Opens a database, and creates it if it is not there.
  ///
  /// - Parameter path: The file.
  /// - Throws: ``CrawlStorageError`` if it cannot be used, or another program uses it.
  package init(path: String) throws(CrawlStorageError) {
    self.path = path
    do {
      var configuration = Configuration()
      configuration.prepareDatabase { database in
        // Two crawls into one archive would spoil it. What was saved must survive a loss of power,
        // too: the archive relies on it.
        try database.execute(
          sql: """
            PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL
            """
        )
      }
      database = try DatabaseQueue(path: path, configuration: configuration)
      var migrator = DatabaseMigrator()
      migrator.registerMigration("1") { database in
        try database.execute(
          sql: """
            CREATE TABLE state (
              id INTEGER PRIMARY KEY CHECK (id = 1), content BLOB NOT NULL,
              archiveByteCount INTEGER NOT NULL
            );
            CREATE TABLE step (number INTEGER PRIMARY KEY, content BLOB NOT NULL);
            """
        )
      }
      try migrator.migrate(database)
    } catch {
      throw Self.failure(error, path)
    }
  }

  /// Returns what an earlier run has left, or `nil` to begin.
  ///
  /// - Throws: ``CrawlStorageError`` if the database cannot be read.
  package func checkpoint() throws(CrawlStorageError) -> Checkpoint? {
    do {
      return try database.read { database in
        guard let row = try Row.fetchOne(database, sql: "SELECT * FROM state") else { return nil }
        let steps = try Data.fetchAll(database, sql: "SELECT content FROM step ORDER BY number")
        return Checkpoint(
          state: [UInt8](row["content"] as Data),
          steps: steps.map { [UInt8]($0) },
          archiveByteCount: row["archiveByteCount"]
        )
      }
    } catch {
      throw Self.failure(error, path)
    }
  }

  /// Appends steps.
  ///
  /// - Parameters:
  ///   - steps: The steps, in their order.
  ///   - archiveByteCount: How much of the archive belongs to all steps so far; it must be on the
  ///     disk already.
  /// - Throws: ``CrawlStorageError``; then none of them is appended.
  package func append(
    _ steps: [[UInt8]],
    archiveByteCount: Int
  ) throws(CrawlStorageError) {
    try write { database in
      let insertion = try database.cachedStatement(sql: "INSERT INTO step (content) VALUES (?)")
      for step in steps { try insertion.execute(arguments: [Data(step)]) }
      try database.execute(
        sql: "UPDATE state SET archiveByteCount = ?",
        arguments: [archiveByteCount]
      )
    }
  }

  /// Saves a state, which takes the place of the earlier one and of the steps that led to it.
  ///
  /// - Throws: ``CrawlStorageError``; then the earlier ones stay.
  package func save(_ state: [UInt8], archiveByteCount: Int) throws(CrawlStorageError) {
    try write { database in
      try database.execute(
        sql: "INSERT OR REPLACE INTO state VALUES (1, ?, ?); DELETE FROM step",
        arguments: [Data(state), archiveByteCount]
      )
    }
  }

  /// Closes the database and removes its files: nothing is left to go on with.
  ///
  /// - Throws: ``CrawlStorageError`` if they cannot be removed.
  package consuming func remove() throws(CrawlStorageError) {
    do {
      try database.close()
      for ending in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + ending)
      {
        try FileManager.default.removeItem(atPath: path + ending)
      }
    } catch {
      throw Self.failure(error, path)
    }
  }

  private func write(_ body: (Database) throws -> Void) throws(CrawlStorageError) {
    do {
      try database.write(body)
    } catch {
      throw Self.failure(error, path)
    }
  }

  private static func failure(_ error: any Error, _ path: String) -> CrawlStorageError {
    if let error = error as? DatabaseError, error.resultCode == .SQLITE_BUSY {
      return .inUse(path: path)
    }
    return .unusable(path: path, why: "\(error)")
  }
}
