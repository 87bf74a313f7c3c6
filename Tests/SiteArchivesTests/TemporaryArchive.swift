import Foundation
import SiteArchives
import SiteSources
import Synchronization
import WebCrawling

/// A place for an archive that is gone at the end of a test.
final class TemporaryArchive: Sendable {
  let path: String
  private let folder: URL

  init(_ name: String = "site.warc.gz") throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: name).path
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var bytes: [UInt8] {
    get throws { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }
  }

  func write(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  /// Opens a writer whose identifiers are the same in each run.
  func open(
    isPacked: Bool = true,
    firstIdentifier: Int = 0,
    keeping byteCount: Int? = nil
  ) throws -> WARCWriter {
    let count = Counter(firstIdentifier)
    return try WARCWriter.open(
      path: path,
      settings: WARCWriter.Settings(
        software: "oitcheck/0.0",
        facts: [WARCField("start", "https://agency.test/")],
        isPacked: isPacked
      ),
      keeping: byteCount,
      makeIdentifier: {
        let digits = String(count.next(), radix: 16)
        return "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count)
          + digits
      },
      now: 1_700_000_000_000
    )
  }
}

/// Counts up.
final class Counter: Sendable {
  private let count: Atomic<Int>

  init(_ first: Int) { count = Atomic(first) }

  func next() -> Int { count.wrappingAdd(1, ordering: .relaxed).newValue }
}

/// An answer as a fetcher would give it.
func answer(
  _ address: String,
  status: Int = 200,
  type: String = "text/html",
  fields: [(String, String)] = [],
  body: String = "",
  isCutOff: Bool = false
) throws -> FetchedResource {
  var headers = [FetchedResource.Header(name: "Content-Type", value: type)]
  headers += fields.map { FetchedResource.Header(name: $0.0, value: $0.1) }
  guard let parsed = SiteAddress(address) else { throw InvalidAddress() }
  let exchange = FetchedResource.Exchange(
    address: parsed,
    requestHead: "GET \(parsed.path) HTTP/1.1\r\nHost: agency.test\r\n\r\n",
    status: status,
    reason: status == 200 ? "OK" : "Other",
    httpVersion: "HTTP/1.1",
    headers: headers,
    rawBody: Array(body.utf8),
    fetchedAt: 1_700_000_000_000,
    remoteAddress: "192.0.2.1"
  )
  return FetchedResource(exchanges: [exchange], body: Array(body.utf8), isCutOff: isCutOff)
}

struct InvalidAddress: Error {}
