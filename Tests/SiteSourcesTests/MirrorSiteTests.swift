import Foundation
import SiteSources
import Testing

@Suite struct MirrorSiteTests {
  @Test func `lists files in the order of their bytes and reads them`() throws {
    let tree = try TemporaryTree()
    for name in ["b.html", "a/z.pdf", "a.html", "a/b/c.png", "B.html", "ก.html"] {
      tree.file(name, "<p>\(name)")
    }
    let site = try MirrorSite(directory: tree.path)
    #expect(
      site.entries.map(\.path) == ["B.html", "a.html", "a/b/c.png", "a/z.pdf", "b.html", "ก.html"]
    )
    #expect(site.entries.map(\.kind) == [.page, .page, .asset, .document, .page, .page])
    #expect(site.refusals.isEmpty)
    for entry in site.entries {
      #expect(String(decoding: try site.read(entry), as: UTF8.self) == "<p>\(entry.path)")
      #expect(entry.byteCount == entry.path.utf8.count + 3)
    }
  }

  @Test func `names the reason why a root cannot be a site`() throws {
    let tree = try TemporaryTree()
    tree.file("a.html")
    tree.directory("empty/also-empty")
    tree.directory("pipes")
    tree.pipe("pipes/p")
    #expect(throws: SiteReadError.rootMissing(path: tree.path + "/none")) {
      try MirrorSite(directory: tree.path + "/none")
    }
    #expect(throws: SiteReadError.rootMissing(path: "")) { try MirrorSite(directory: "") }
    #expect(throws: SiteReadError.rootNotDirectory(path: tree.path + "/a.html")) {
      try MirrorSite(directory: tree.path + "/a.html")
    }
    #expect(throws: SiteReadError.rootEmpty(path: tree.path + "/empty", refusalCount: 0)) {
      try MirrorSite(directory: tree.path + "/empty")
    }
    #expect(throws: SiteReadError.rootEmpty(path: tree.path + "/pipes", refusalCount: 1)) {
      try MirrorSite(directory: tree.path + "/pipes")
    }
  }

  @Test func `follows a symbolic link that names the root`() throws {
    let tree = try TemporaryTree()
    tree.file("site/a.html")
    tree.link("current", to: "site")
    #expect(try MirrorSite(directory: tree.path + "/current").entries.map(\.path) == ["a.html"])
  }

  @Test func `follows symbolic links that stay inside`() throws {
    let tree = try TemporaryTree()
    tree.file("pages/a.html", "text")
    tree.link("pages/b.html", to: "a.html")
    tree.link("alias", to: "pages")
    tree.link("absolute.html", to: tree.path + "/pages/a.html")
    let site = try MirrorSite(directory: tree.path)
    #expect(
      site.entries.map(\.path) == [
        "absolute.html", "alias/a.html", "alias/b.html", "pages/a.html", "pages/b.html",
      ]
    )
    #expect(site.refusals.isEmpty)
    for entry in site.entries {
      #expect(try site.read(entry) == Array("text".utf8))
    }
  }

  @Test func `refuses symbolic links that lead out, nowhere or in circles`() throws {
    let outside = try TemporaryTree()
    outside.file("secret.html")
    let tree = try TemporaryTree()
    tree.file("deep/down/a.html")
    tree.link("out-file.html", to: outside.path + "/secret.html")
    tree.link("out-directory", to: outside.path)
    tree.link("out-relative", to: "../")
    tree.link("gone.html", to: "no-such.html")
    tree.link("self", to: "self")
    tree.link("root", to: ".")
    tree.link("deep/down/up", to: "..")
    let site = try MirrorSite(directory: tree.path)
    #expect(site.entries.map(\.path) == ["deep/down/a.html"])
    #expect(
      site.refusals == [
        MirrorRefusal(path: "deep/down/up", reason: .leadsInCircle),
        MirrorRefusal(path: "gone.html", reason: .leadsNowhere(SystemFailure(code: ENOENT))),
        MirrorRefusal(path: "out-directory", reason: .leadsOutside),
        MirrorRefusal(path: "out-file.html", reason: .leadsOutside),
        MirrorRefusal(path: "out-relative", reason: .leadsOutside),
        MirrorRefusal(path: "root", reason: .leadsInCircle),
        MirrorRefusal(path: "self", reason: .leadsInCircle),
      ]
    )
    #expect(site.refusals.allSatisfy { $0.isLink })
    #expect(site.index.refusal(at: "gone.html")?.path == "gone.html")
    #expect(site.index.refusal(at: "deep/down/a.html") == nil)
  }

  @Test func `does not let a sibling whose name begins like the root's pass for inside`() throws {
    let tree = try TemporaryTree()
    tree.file("site/a.html")
    tree.file("site-private/b.html")
    tree.link("site/b.html", to: "../site-private/b.html")
    let site = try MirrorSite(directory: tree.path + "/site")
    #expect(site.entries.map(\.path) == ["a.html"])
    #expect(site.refusals == [MirrorRefusal(path: "b.html", reason: .leadsOutside)])
  }

  @Test func `is not led on without end by links that multiply`() throws {
    let tree = try TemporaryTree()
    // Each directory holds three links to the next: 3^20 paths lead to the last.
    for level in 0..<20 {
      tree.file("d\(level)/a.html")
      for link in 0..<3 where level < 19 {
        tree.link("d\(level)/l\(link)", to: "../d\(level + 1)")
      }
    }
    let site = try MirrorSite(directory: tree.path)
    #expect(site.entries.count > 20)
    #expect(site.entries.count < 2_000)
    #expect(site.refusals.contains { $0.reason == .repeatsDirectory })
  }

  @Test func `skips what is no file`() throws {
    let tree = try TemporaryTree()
    tree.file("a.html")
    tree.pipe("pipe.html")
    tree.link("null.html", to: "/dev/null")
    tree.link("to-pipe.html", to: "pipe.html")
    var expected = [
      MirrorRefusal(path: "null.html", reason: .leadsOutside),
      MirrorRefusal(path: "pipe.html", reason: .isPipe),
      MirrorRefusal(path: "to-pipe.html", reason: .isPipe),
    ]
    if tree.socket("s.html") {
      expected.insert(MirrorRefusal(path: "s.html", reason: .isSocket), at: 2)
    }
    let site = try MirrorSite(directory: tree.path)
    #expect(site.entries.map(\.path) == ["a.html"])
    #expect(site.refusals == expected)
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
  func `lists what may not be read`() throws {
    let tree = try TemporaryTree()
    tree.file("a.html")
    tree.file("closed.html")
    tree.file("closed/b.html")
    tree.permit("closed.html", 0)
    tree.permit("closed", 0)
    defer { tree.permit("closed", 0o755) }
    let site = try MirrorSite(directory: tree.path)
    let denied = SystemFailure(code: EACCES)
    #expect(site.entries.map(\.path) == ["a.html", "closed.html"])
    #expect(site.entries.last?.obstacle == .unreadable(denied))
    #expect(site.refusals.map(\.path) == ["closed", "closed.html"])
    #expect(site.refusals.allSatisfy { "\($0.reason)" == "cannot be read (permission denied)" })
    let closed = try #require(site.entries.last)
    #expect(throws: SiteReadError.unreadable(path: "closed.html", denied)) {
      try site.read(closed)
    }
  }

  @Test func `keeps names of any bytes`() throws {
    let tree = try TemporaryTree()
    let thai874: [UInt8] = [0xA1, 0xD2, 0xC3] + Array(".html".utf8)
    let long = String(repeating: "ก", count: 83) + "x.html"
    #expect(long.utf8.count == 255)
    let precomposed = "\u{E9}.html"
    let decomposed = "e\u{301}.html"
    let sara = ["\u{E19}\u{E33}.html", "\u{E19}\u{E4D}\u{E32}.html"]
    tree.file(thai874)
    let names = [long, "line\nend.html", "a%2Fb.html", precomposed, decomposed] + sara
    for name in names {
      tree.file(name, name)
    }
    let site = try MirrorSite(directory: tree.path)
    #expect(site.entries.count == names.count + 1)
    #expect(site.refusals.isEmpty)
    for name in names {
      let entry = try #require(site.index.lookup(path: name))
      #expect(Array(try site.read(entry)) == Array(name.utf8))
      #expect(!entry.hasForeignName)
    }
    let foreign = try #require(site.index.lookup(path: "%A1%D2%C3.html"))
    #expect(foreign.hasForeignName)
    #expect(try site.read(foreign) == [UInt8(ascii: "x")])
  }

  @Test func `tells case twins apart`() throws {
    let tree = try TemporaryTree()
    tree.file("Index.html", "upper")
    tree.file("index.html", "lower")
    let site = try MirrorSite(directory: tree.path)
    for (name, text) in [("Index.html", "upper"), ("index.html", "lower")] {
      let entry = try #require(site.index.lookup(path: name))
      #expect(String(decoding: try site.read(entry), as: UTF8.self) == text)
    }
    #expect(site.index.lookup(path: "INDEX.html") == nil)
  }

  @Test func `reads empty files and lists but does not read large ones`() throws {
    let tree = try TemporaryTree()
    tree.file("empty.html", "")
    tree.sparseFile("huge.pdf", byteCount: 2 << 30)
    tree.sparseFile("fits.pdf", byteCount: 1_000)
    tree.sparseFile("over.pdf", byteCount: 1_001)
    let site = try MirrorSite(
      directory: tree.path,
      limits: MirrorLimits(maximumByteCount: 1_000)
    )
    #expect(site.entries.map(\.byteCount) == [0, 1_000, 2 << 30, 1_001])
    #expect(try site.read(site.entries[0]).isEmpty)
    #expect(try site.read(site.entries[1]).count == 1_000)
    for (index, path) in [(2, "huge.pdf"), (3, "over.pdf")] {
      let entry = site.entries[index]
      #expect(entry.obstacle == .tooLarge(byteCount: entry.byteCount, limit: 1_000))
      #expect(throws: SiteReadError.tooLarge(path: path, limit: 1_000)) { try site.read(entry) }
    }
    #expect(site.refusals.map(\.path) == ["huge.pdf", "over.pdf"])
  }

  @Test func `notices what became of a file since it was found`() throws {
    let tree = try TemporaryTree()
    let outside = try TemporaryTree()
    outside.file("secret.html", "secret")
    for name in ["gone", "grown", "shrunk", "bloated", "link", "pipe", "folder", "d/inner"] {
      tree.file("\(name).html", "0123456789")
    }
    let site = try MirrorSite(directory: tree.path, limits: MirrorLimits(maximumByteCount: 100))
    for name in ["gone", "link", "pipe", "folder"] { tree.remove("\(name).html") }
    tree.file("grown.html", String(repeating: "x", count: 100))
    tree.file("shrunk.html", "1")
    tree.file("bloated.html", String(repeating: "x", count: 101))
    tree.link("link.html", to: outside.path + "/secret.html")
    tree.pipe("pipe.html")
    tree.directory("folder.html")
    tree.remove("d/inner.html")
    tree.remove("d")
    outside.file("inner.html", "secret")
    tree.link("d", to: outside.path)

    func entry(_ path: String) throws -> MirrorEntry {
      try #require(site.index.lookup(path: path))
    }
    #expect(try site.read(entry("grown.html")).count == 100)
    #expect(try site.read(entry("shrunk.html")).count == 1)
    #expect(throws: SiteReadError.vanished(path: "gone.html")) {
      try site.read(entry("gone.html"))
    }
    #expect(throws: SiteReadError.tooLarge(path: "bloated.html", limit: 100)) {
      try site.read(entry("bloated.html"))
    }
    for path in ["link.html", "pipe.html", "folder.html", "d/inner.html"] {
      #expect(throws: SiteReadError.replaced(path: path)) { try site.read(entry(path)) }
    }
  }

  @Test func `stops at a depth`() throws {
    let tree = try TemporaryTree()
    tree.file("1/2/3.html")
    tree.file("1/2/3/4.html")
    let site = try MirrorSite(directory: tree.path, limits: MirrorLimits(maximumDepth: 2))
    #expect(site.entries.map(\.path) == ["1/2/3.html"])
    #expect(site.refusals == [MirrorRefusal(path: "1/2/3", reason: .tooDeep(limit: 2))])
  }

  @Test func `stops at a number of files`() throws {
    let tree = try TemporaryTree()
    for name in ["a", "b", "c/d", "c/e", "f/g"] { tree.file("\(name).html") }
    let site = try MirrorSite(directory: tree.path, limits: MirrorLimits(maximumFileCount: 3))
    #expect(site.entries.map(\.path) == ["a.html", "b.html", "c/d.html"])
    #expect(site.refusals == [MirrorRefusal(path: "c/e.html", reason: .tooManyFiles(limit: 3))])
  }
}
