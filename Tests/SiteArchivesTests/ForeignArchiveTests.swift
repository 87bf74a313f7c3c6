import Compression
import SiteArchives
import SiteSources
import Testing

/// Archives that other programs write, and files that are none.
@Suite struct ForeignArchiveTests {
  /// As one widespread program writes it: brackets, chunks, bare fields, version 1.0.
  private static let page = record(
    "response",
    target: "<http://agency.test/>",
    "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=tis-620\r\n"
      + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6;x=1\r\n world\r\n0\r\n\r\n"
  )

  @Test(arguments: [true, false])
  func `a foreign archive is read`(isPacked: Bool) throws {
    let archive = try TemporaryArchive()
    let info = Self.record("warcinfo", target: nil, "software: Other/1.0\r\n")
    let log = Self.record("resource", target: "<metadata://log>", "a log")
    let records = [info, Self.page, log]
    try archive.write(try records.flatMap { isPacked ? try Gzip.pack($0) : $0 })
    let site = try WARCSite(path: archive.path)
    #expect(site.baseURL == "http://agency.test/")
    #expect(try site.read(try #require(site.index.entries.first)) == Array("hello world".utf8))
    let home = try #require(SiteAddress("http://agency.test/"))
    #expect(site.answer(for: home)?.contentType == "text/html; charset=tis-620")
  }

  @Test func `records packed together are read`() throws {
    let archive = try TemporaryArchive()
    let other = Self.record("response", target: "http://agency.test/b", "HTTP/1.0 200 OK\n\nb")
    try archive.write(try Gzip.pack(Self.page + other))
    let site = try WARCSite(path: archive.path)
    #expect(site.index.entries.count == 2)
    #expect(try site.read(try #require(site.index.lookup(path: "b"))) == Array("b".utf8))
  }

  @Test func `a large archive packed as one stream is refused with advice`() throws {
    let archive = try TemporaryArchive()
    try archive.write(try Gzip.pack(Self.page + Self.page + Self.page))
    #expect(throws: ArchiveError.packedAsOne(path: archive.path)) {
      try WARCSite(path: archive.path, limits: ArchiveLimits(recordByteCount: 500))
    }
  }

  @Test func `a record that swells is kept in part and the next one is found`() throws {
    let archive = try TemporaryArchive()
    let bomb = Self.record(
      "response",
      target: "http://agency.test/bomb",
      "HTTP/1.1 200 OK\r\n\r\n" + String(repeating: " ", count: 12 << 20)
    )
    try archive.write(try Gzip.pack(bomb) + Gzip.pack(Self.page))
    let limits = ArchiveLimits(recordByteCount: 1 << 20)
    let site = try WARCSite(path: archive.path, limits: limits)
    #expect(site.index.lookup(path: "") != nil)
    let address = try #require(SiteAddress("http://agency.test/bomb"))
    #expect(site.answer(for: address)?.isCutOff == true)
    #expect(throws: ArchiveError.tooLarge(path: archive.path)) {
      try WARCSite(path: archive.path, limits: ArchiveLimits(unpackedByteCount: 8 << 20))
    }
  }

  @Test(arguments: [Int.max, Int.max - 100, 1 << 40])
  func `a length beyond all numbers is damage`(length: Int) throws {
    let archive = try TemporaryArchive()
    let head = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: \(length)\r\n\r\n"
    try archive.write(try Gzip.pack(Array("\(head)HTTP/1.1 200 OK\r\n\r\n".utf8)))
    #expect(throws: ArchiveError.damaged(path: archive.path, offset: 0)) {
      try WARCSite(path: archive.path)
    }
  }

  @Test func `a head of a record that does not end is damage`() throws {
    let archive = try TemporaryArchive()
    let lines = String(repeating: "a:b\r\n", count: 200_000)
    let text = "WARC/1.0\r\nWARC-Type: response\r\n\(lines)Content-Length: 0\r\n\r\n\r\n\r\n"
    try archive.write(try Gzip.pack(Array(text.utf8)) + Gzip.pack(Self.page))
    #expect(throws: ArchiveError.damaged(path: archive.path, offset: 0)) {
      try WARCSite(path: archive.path)
    }
  }

  @Test func `a head of an answer that does not end is none`() throws {
    let archive = try TemporaryArchive()
    let lines = String(repeating: "a:b\r\n", count: 1_000_000)
    let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\(lines)\r\nbody"
    let long = Self.record("response", target: "http://agency.test/long", answer)
    try archive.write(try Gzip.pack(long) + Gzip.pack(Self.page))
    let site = try WARCSite(path: archive.path)
    #expect(site.index.entries.count == 1)
  }

  @Test(arguments: ["", "GIF89a", "<html>", "WARC", "\u{1}\u{2}\u{3}"])
  func `a file of another kind is no archive`(text: String) throws {
    let archive = try TemporaryArchive()
    try archive.write(Array(text.utf8))
    #expect(throws: ArchiveError.notAnArchive(path: archive.path)) {
      try WARCSite(path: archive.path)
    }
  }

  @Test func `a missing file is told of`() {
    #expect(
      throws: ArchiveError.unreadable(path: "/nowhere/a.warc", why: "no such file or directory")
    ) {
      try WARCSite(path: "/nowhere/a.warc")
    }
  }

  @Test func `any bytes behind a beginning are survived`() throws {
    let archive = try TemporaryArchive()
    var state: UInt64 = 7
    for round in 0..<80 {
      var bytes = round.isMultiple(of: 2) ? Self.page : try Gzip.pack(Self.page)
      for _ in 0..<5 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[6 + Int(state >> 33) % (bytes.count - 6)] = UInt8(truncatingIfNeeded: state >> 20)
      }
      try archive.write(bytes)
      // Whatever comes of it, it is a site or an error.
      let site = try? WARCSite(path: archive.path)
      #expect(site?.index.entries.isEmpty != true)
    }
  }

  private static func record(_ kind: String, target: String?, _ block: String) -> [UInt8] {
    let target = target.map { "WARC-Target-URI: \($0)\r\n" } ?? ""
    let head = "WARC/1.0\r\nWARC-Type: \(kind)\r\n\(target)WARC-Date: 2023-10-01T00:00:00Z\r\n"
    let text = "\(head)Content-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
    return Array(text.utf8)
  }
}
