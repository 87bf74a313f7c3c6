import Foundation
import LiveCrawling
import SiteArchives
import SiteSources
import WebCrawling

/// A folder with an archive and what stands beside it, gone at the end of a test.
final class TemporaryCrawl: Sendable {
  let archive: String
  private let folder: URL

  init(_ name: String = "site.warc.gz") throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    archive = folder.appending(path: name).path
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var database: String { ArchiveStore.databasePath(of: archive) }

  func store() throws -> ArchiveStore {
    guard let start = SiteAddress(ScriptedServer.origin + "/") else { throw InvalidAddress() }
    return try ArchiveStore(path: archive, start: start, software: "oitcheck/0.0") {
      1_700_000_000_000
    }
  }

  /// Copies everything as a killed program leaves it: nothing is closed, nothing is tidied up.
  func copy() throws -> TemporaryCrawl {
    let other = try TemporaryCrawl(URL(filePath: archive).lastPathComponent)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      try FileManager.default.copyItem(
        at: folder.appending(path: name),
        to: other.folder.appending(path: name)
      )
    }
    return other
  }

  func append(_ bytes: [UInt8]) throws {
    let handle = try FileHandle(forWritingTo: URL(filePath: archive))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(bytes))
    try handle.close()
  }

  var byteCount: Int {
    get throws { try Data(contentsOf: URL(filePath: archive)).count }
  }

  /// The addresses of all answers and failures, in their order.
  var fetched: [String] {
    get throws {
      var addresses: [String] = []
      _ = try WARCReader(path: archive).forEachRecord { record, _, _ in
        let isFailure =
          record.kind == .metadata
          && String(decoding: record.block, as: UTF8.self).contains("fetch-error:")
        guard record.kind == .response || record.kind == .revisit || isFailure else { return }
        addresses.append(record.target ?? "")
      }
      return addresses
    }
  }
}

struct InvalidAddress: Error {}
