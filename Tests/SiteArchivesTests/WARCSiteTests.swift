import Compression
import SiteArchives
import SiteSources
import Testing
import WebCrawling

/// What is written as an archive is read as a site.
@Suite struct WARCSiteTests {
  private static let long = String(repeating: "<p>ข้อมูลการติดต่อ", count: 100)

  @Test(arguments: [true, false])
  func `pages and documents are found as in a mirror`(isPacked: Bool) throws {
    let archive = try TemporaryArchive(isPacked ? "a.warc.gz" : "a.warc")
    var writer = try archive.open(isPacked: isPacked)
    try writer.append(try answer("https://agency.test/", body: "home"))
    try writer.append(try answer("https://agency.test/ita/", body: "list"))
    try writer.append(try answer("https://agency.test/index.php?page=o1%2F2", body: "first"))
    try writer.append(
      try answer("https://www.agency.test/%E0%B8%81.pdf", type: "application/pdf", body: "%PDF-")
    )
    try writer.append(try answer("https://files.test/x.pdf", type: "application/pdf", body: "%PDF"))
    try writer.append(try answer("https://agency.test/gone", status: 404, body: "no"))
    let site = try WARCSite(path: archive.path)
    #expect(site.baseURL == "https://agency.test/")
    #expect(
      site.index.entries.map(\.path) == [
        "https://files.test/x.pdf", "index.html", "index.php?page=o1%2F2", "ita/index.html",
        "ก.pdf",
      ]
    )
    #expect(site.index.entries.map { site.isForeign($0) } == [true, false, false, false, false])
    let home = try #require(site.index.lookup(path: ""))
    #expect(try site.read(home) == Array("home".utf8))
    #expect(site.address(of: home).map { "\($0)" } == "https://agency.test/")
    let first = try #require(site.index.lookup(path: "index.php", query: "page=o1/2"))
    #expect(try site.read(first) == Array("first".utf8))
    #expect(site.index.lookup(path: "ก.pdf")?.kind == .document)
    #expect(site.index.lookup(path: "gone") == nil)
    let gone = try #require(SiteAddress("https://agency.test/gone"))
    #expect(site.answer(for: gone)?.status == 404)
    let foreign = try #require(SiteAddress("https://files.test/x.pdf"))
    #expect(try site.read(foreign) == Array("%PDF".utf8))
    #expect(site.answer(for: foreign)?.mediaType == "application/pdf")
  }

  @Test func `redirects and errors are told of`() throws {
    let archive = try TemporaryArchive()
    var writer = try archive.open()
    var moved = try answer(
      "http://agency.test/",
      status: 301,
      fields: [("Location", "https://agency.test/")]
    )
    moved.exchanges += try answer("https://agency.test/", body: "home").exchanges
    try writer.append(moved)
    let dead = try #require(SiteAddress("https://somchai:secret@agency.test/dead"))
    try writer.append(.timedOut(.firstByte), of: dead, now: 1_700_000_000_000)
    let site = try WARCSite(path: archive.path)
    let plain = try #require(SiteAddress("http://agency.test/"))
    #expect(site.answer(for: plain)?.status == 200)
    let address = try #require(SiteAddress("https://agency.test/dead"))
    #expect(site.answer(for: address)?.fetchError == "timed-out-firstByte")
    #expect(site.answer(for: address)?.fetchReason == "no answer in time")
    #expect(site.answer(for: try #require(SiteAddress("https://agency.test/never"))) == nil)
  }

  @Test func `a repeated body is kept once and read twice`() throws {
    let archive = try TemporaryArchive()
    var writer = try archive.open()
    try writer.append(try answer("https://agency.test/a", body: Self.long))
    let before = writer.byteCount
    try writer.append(try answer("https://agency.test/b", body: Self.long))
    #expect(try writer.entries().map(\.isRevisit) == [false, true])
    #expect(writer.byteCount - before < 2000)
    try writer.append(try answer("https://agency.test/a", status: 304))
    let site = try WARCSite(path: archive.path)
    for name in ["a", "b"] {
      let entry = try #require(site.index.lookup(path: name))
      #expect(try site.read(entry) == Array(Self.long.utf8))
    }
  }

  @Test func `a page that has not changed keeps its body although other bodies are empty`() throws {
    let archive = try TemporaryArchive()
    var writer = try archive.open()
    try writer.append(try answer("https://agency.test/moved", status: 302))
    try writer.append(try answer("https://agency.test/a", body: Self.long, isCutOff: true))
    try writer.append(try answer("https://agency.test/a", status: 304))
    let site = try WARCSite(path: archive.path)
    let entry = try #require(site.index.lookup(path: "a"))
    #expect(try site.read(entry) == Array(Self.long.utf8))
    // What was cut off then is cut off now.
    let address = try #require(SiteAddress("https://agency.test/a"))
    #expect(site.answer(for: address)?.isCutOff == true)
  }

  @Test func `a packed body is unpacked when it is read`() throws {
    let archive = try TemporaryArchive()
    var resource = try answer("https://agency.test/", fields: [("Content-Encoding", "gzip")])
    resource.exchanges[0].rawBody = try Gzip.pack(Array(Self.long.utf8))
    var writer = try archive.open()
    try writer.append(resource)
    let site = try WARCSite(path: archive.path)
    #expect(try site.read(try #require(site.index.entries.first)) == Array(Self.long.utf8))
  }

  @Test func `a body that swells beyond the limit is refused`() throws {
    let archive = try TemporaryArchive()
    var resource = try answer("https://agency.test/", fields: [("Content-Encoding", "gzip")])
    resource.exchanges[0].rawBody = try Gzip.pack([UInt8](repeating: 0, count: 4 << 20))
    var writer = try archive.open()
    try writer.append(resource)
    let site = try WARCSite(path: archive.path, limits: ArchiveLimits(bodyByteCount: 1 << 20))
    #expect(throws: SiteReadError.tooLarge(path: "https://agency.test/", limit: 1 << 20)) {
      try site.read(try #require(site.index.entries.first))
    }
  }

  @Test func `an archive without a page is no site`() throws {
    let archive = try TemporaryArchive()
    var writer = try archive.open()
    try writer.append(try answer("https://agency.test/", status: 500))
    #expect(throws: ArchiveError.empty(path: archive.path)) { try WARCSite(path: archive.path) }
  }
}
