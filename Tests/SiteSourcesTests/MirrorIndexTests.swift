import SiteSources
import Testing

/// A look-up among ``MirrorIndexTests/files`` and the file that it must find.
struct LookupCase: Sendable, CustomTestStringConvertible {
  var path: String
  var query: String?
  var expected: String?

  init(_ path: String, query: String? = nil, _ expected: String?) {
    self.path = path
    self.query = query
    self.expected = expected
  }

  var testDescription: String { path + (query.map { "?\($0)" } ?? "") }
}

@Suite struct MirrorIndexTests {
  static let files = [
    "index.html", "a.html", "a.pdf", "style.css?v=1", "style.css",
    "index.php?page=ita", "index.php@page=plan", "index.php?page=news.html",
    "index.php@page=law.html",
    "view.php", "view.php?u=a%2Fb", "list.php.html",
    "docs/index.htm", "docs/home.html", "blog/index.html?p=12", "blog/home.html",
    "about.html", "team/default.html", "team.html", "notes", "แผน 2566.pdf",
    "%E0%B8%81.html", "%41.html", "A.html", "me@home.html", "Report.PDF",
    "26.7.67", "plan.html@x",
  ]

  @Test(arguments: [
    LookupCase("a.html", "a.html"),
    LookupCase("a.html", query: "x=1", "a.html"),
    LookupCase("a.pdf", query: "", "a.pdf"),
    LookupCase("style.css", query: "v=1", "style.css?v=1"),
    LookupCase("style.css", query: "v=2", "style.css"),
    LookupCase("style.css?v=1", "style.css?v=1"),
    LookupCase("", "index.html"),
    LookupCase("index.php", nil),
    LookupCase("index.php", query: "page=ita", "index.php?page=ita"),
    LookupCase("index.php", query: "page=plan", "index.php@page=plan"),
    LookupCase("index.php", query: "page=news", "index.php?page=news.html"),
    LookupCase("index.php", query: "page=law", "index.php@page=law.html"),
    LookupCase("index.php", query: "page=none", nil),
    LookupCase("", query: "page=ita", "index.php?page=ita"),
    LookupCase("", query: "page=none", nil),
    LookupCase("view.php", "view.php"),
    LookupCase("view.php", query: "id=1", nil),
    LookupCase("view.php", query: "u=a/b", "view.php?u=a%2Fb"),
    LookupCase("list.php", "list.php.html"),
    LookupCase("docs/", "docs/index.htm"),
    LookupCase("docs", "docs/index.htm"),
    LookupCase("blog", "blog/home.html"),
    LookupCase("blog/", query: "p=12", "blog/index.html?p=12"),
    LookupCase("blog/", query: "p=13", nil),
    LookupCase("about", "about.html"),
    LookupCase("about/", "about.html"),
    LookupCase("about", query: "x=1", nil),
    LookupCase("team", "team/default.html"),
    LookupCase("notes", "notes"),
    LookupCase("แผน 2566.pdf", "แผน 2566.pdf"),
    LookupCase("ก.html", "ก.html"),
    LookupCase("%E0%B8%81.html", "ก.html"),
    LookupCase("A.html", "A.html"),
    LookupCase("%41.html", "%41.html"),
    LookupCase("me@home.html", "me@home.html"),
    LookupCase("report.pdf", nil),
    LookupCase("nothing.html", nil),
    LookupCase("a.html/", nil),
  ])
  func `finds the file that a server would answer with`(_ lookup: LookupCase) throws {
    let tree = try TemporaryTree()
    for name in Self.files { tree.file(name) }
    let index = try MirrorSite(directory: tree.path).index
    #expect(index.entries.count == Self.files.count)
    let found = index.lookup(path: lookup.path, query: lookup.query)
    #expect(found?.path == lookup.expected)
  }

  @Test func `tells when nothing but the case differs`() throws {
    let tree = try TemporaryTree()
    for name in ["Report.PDF", "docs/A.html", "แผนA.pdf"] { tree.file(name) }
    let index = try MirrorSite(directory: tree.path).index
    #expect(index.lookupIgnoringCase(path: "report.pdf")?.path == "Report.PDF")
    #expect(index.lookupIgnoringCase(path: "Docs/a.HTML")?.path == "docs/A.html")
    #expect(index.lookupIgnoringCase(path: "แผนa.pdf")?.path == "แผนA.pdf")
    #expect(index.lookupIgnoringCase(path: "Report.PDF") == nil)
    #expect(index.lookupIgnoringCase(path: "reports.pdf") == nil)
  }

  @Test(arguments: [
    ("a.html", FileType.Kind.page, false), ("a.HTM", .page, false), ("a.xhtml", .page, false),
    ("a.shtml", .page, false), ("a.php", .page, true), ("a.asp", .page, true),
    ("a.aspx", .page, true), ("a.jsp", .page, true), ("a.cgi", .page, true), ("a", .page, true),
    ("x.y/a", .page, true), ("ประกาศ 26.7.67", .page, true), ("แผน.ปี", .page, true),
    ("index.php?page=ita", .page, true), ("index.php@page=ita", .page, true),
    ("index.php@page=ita.html", .page, true), ("get.php?file=a.pdf", .page, true),
    ("a.pdf?download=1", .document, false), ("a.css?v=1.html", .asset, false),
    ("me@home.html", .page, false), ("a.pdf", .document, false), ("a.DOCX", .document, false),
    ("a.zip", .document, false), ("a.csv", .document, false), ("a.png", .asset, false),
    ("a.min.js", .asset, false), (".htaccess", .asset, false), ("x/.DS_Store", .asset, false),
    ("a.pdf.html", .page, false), ("a.html/b", .page, true),
  ])
  func `judges a file by its name`(_ path: String, _ kind: FileType.Kind, _ dependsOnQuery: Bool) {
    let type = FileType(path: path)
    #expect(type.kind == kind)
    #expect(type.dependsOnQuery == dependsOnQuery)
  }
}
