import Compression
import Foundation
import SiteArchives
import SiteSources
import Testing
import WebCrawling

@Suite struct WARCWriterTests {
  @Test func `a fetch is cut off unless it is whole`() throws {
    let archive = try TemporaryArchive()
    var writer = try archive.open()
    try writer.append(try answer("https://agency.test/", body: "home"))
    let first = writer.byteCount
    var moved = try answer("https://agency.test/a", status: 302, fields: [("Location", "/b")])
    moved.exchanges += try answer("https://agency.test/b", body: "b").exchanges
    try writer.append(moved)
    let whole = try archive.bytes
    let second = whole.count
    // A program may be killed behind any byte; testing each seventh is enough.
    for length in stride(from: first, to: second, by: 7) {
      try archive.write(Array(whole[..<length]))
      var again = try archive.open(firstIdentifier: 4)
      #expect(again.byteCount == first)
      #expect(try again.entries().map(\.address) == ["https://agency.test/"])
      try again.append(moved)
      #expect(try archive.bytes == whole)
    }
  }

  @Test func `an archive goes on where it ended`() throws {
    let archive = try TemporaryArchive()
    let body = String(repeating: "a body that comes again ", count: 50)
    var writer = try archive.open()
    try writer.append(try answer("https://agency.test/", body: body))
    var again = try archive.open(firstIdentifier: 100)
    #expect(again.fetchCount == 1)
    try again.append(try answer("https://agency.test/b", body: body))
    #expect(try again.entries().map(\.isRevisit) == [false, true])
    #expect(try WARCSite(path: archive.path).index.entries.count == 2)
  }

  @Test(arguments: [
    "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n", "a text",
  ])
  func `a file of another program is left alone`(text: String) throws {
    let archive = try TemporaryArchive("a.warc")
    let bytes = Array((text + String(repeating: "x", count: 300)).utf8)
    try archive.write(bytes)
    #expect(throws: ArchiveError.self) { _ = try archive.open(isPacked: false) }
    #expect(try archive.bytes == bytes)
  }

  @Test func `a small packed file of another kind is left alone`() throws {
    let archive = try TemporaryArchive()
    let bytes = try Gzip.pack(Array("notes of the office".utf8))
    try archive.write(bytes)
    #expect(throws: ArchiveError.self) { _ = try archive.open() }
    #expect(try archive.bytes == bytes)
  }

  @Test func `the beginning of an archive that was just begun is begun again`() throws {
    let archive = try TemporaryArchive()
    _ = try archive.open()
    let whole = try archive.bytes
    for count in [2, 10, whole.count / 2, whole.count - 1] {
      try archive.write(Array(whole[..<count]))
      #expect(try archive.open().byteCount == whole.count)
    }
  }

  @Test func `credentials and line ends do not get into a head`() throws {
    let archive = try TemporaryArchive("a.warc")
    var writer = try archive.open(isPacked: false)
    var resource = try answer(
      "https://somchai:secret@agency.test/",
      fields: [("X-A", "1\r\nX-B: 2"), ("Transfer-Encoding", "chunked")],
      body: "home"
    )
    resource.exchanges[0].reason = "OK\r\nX-C: 3"
    try writer.append(resource, facts: [WARCField("via", "a\r\nb")])
    let text = String(decoding: try archive.bytes, as: UTF8.self)
    #expect(!text.contains("secret"))
    #expect(!text.contains("\r\nX-B"))
    #expect(!text.contains("\r\nX-C"))
    #expect(!text.contains("\r\nTransfer-Encoding"))
    #expect(text.contains("via: a  b\r\n"))
  }

  @Test func `an address without an end does not make the archive unreadable`() throws {
    let archive = try TemporaryArchive()
    var writer = try archive.open()
    try writer.append(try answer("https://agency.test/", body: "home"))
    let long = "https://agency.test/" + String(repeating: "a", count: 100_000)
    try writer.append(.refused, of: try #require(SiteAddress(long)), now: 0)
    try writer.append(try answer("https://agency.test/b", body: "b"))
    let site = try WARCSite(path: archive.path)
    #expect(site.index.entries.count == 2)
  }

  @Test func `what goes beside an archive tells what it holds`() throws {
    let archive = try TemporaryArchive()
    var writer = try archive.open()
    try writer.append(try answer("https://www.agency.test:8443/b?c=1", body: "b"))
    try writer.append(try answer("https://agency.test/a", body: "a"))
    try writer.append(.refused, of: try #require(SiteAddress("https://agency.test/c")), now: 0)
    try writer.writeSummary(isComplete: false)
    // A crawl that goes on writes them anew.
    try writer.writeSummary(isComplete: true)
    let index = try String(contentsOfFile: archive.path + ".cdxj", encoding: .utf8)
    let keys = index.split(separator: "\n").map { $0.prefix { $0 != "{" } }
    #expect(keys == ["test,agency)/a 20231114221320 ", "test,agency:8443)/b?c=1 20231114221320 "])
    let manifest = try JSONDecoder().decode(
      Manifest.self,
      from: Data(contentsOf: URL(fileURLWithPath: archive.path + ".json"))
    )
    #expect(
      manifest == Manifest(complete: true, fetches: 3, answers: 2, start: "https://agency.test/")
    )
  }

  private struct Manifest: Decodable, Equatable {
    var complete: Bool
    var fetches: Int
    var answers: Int
    var start: String
  }

  @Test(
    .enabled("warcio is not installed, so nobody else checks the archive") { Warcio.path != nil }
  )
  func `another program finds nothing wrong with an archive`() throws {
    let archive = try TemporaryArchive()
    let body = String(repeating: "ก", count: 1000)
    var writer = try archive.open()
    var moved = try answer("http://agency.test/", status: 301, fields: [("Location", "/a")])
    moved.exchanges += try answer("https://agency.test/a", body: body).exchanges
    try writer.append(moved, facts: [WARCField("depth", "0")])
    try writer.append(try answer("https://agency.test/b", body: body))
    try writer.append(try answer("https://agency.test/c", body: "cut", isCutOff: true))
    try writer.append(try answer("https://agency.test/a", status: 304))
    try writer.append(.reset, of: try #require(SiteAddress("https://agency.test/d")), now: 0)
    let output = try Warcio.run(["check", "-v", archive.path])
    #expect(output.status == 0)
    #expect(output.text.contains("digest pass"))
    #expect(!output.text.contains("fail"))
  }
}

/// The program of the Webrecorder project that checks archives.
enum Warcio {
  static let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { "\($0)/warcio" }.first { FileManager.default.isExecutableFile(atPath: $0) }

  static func run(_ arguments: [String]) throws -> (status: Int32, text: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: path ?? "")
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }
}
