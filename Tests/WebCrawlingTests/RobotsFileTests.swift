import SiteSources
import Testing
import WebCrawling

/// What robots.txt files mean, by RFC 9309 and by the cases that Google publishes for its reader.
@Suite struct RobotsFileTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var file: String
    var agent = "gleaner"
    var allowed: [String] = []
    var refused: [String] = []
  }

  @Test(arguments: grouping + matching + spelling)
  func `allows and refuses as the file asks`(_ sample: Case) {
    let rules = RobotsFile(sample.file.utf8).rules(for: sample.agent)
    for path in sample.allowed {
      #expect(rules.refusal(of: path) == nil, "\(path)")
    }
    for path in sample.refused {
      #expect(rules.refusal(of: path) != nil, "\(path)")
    }
  }

  static let grouping: [Case] = [
    Case(testDescription: "an empty file", file: "", allowed: ["/", "/a"]),
    Case(
      testDescription: "an empty product token is nobody's, so the group of all counts",
      file: "user-agent: gleaner\ndisallow: /\n",
      agent: "",
      allowed: ["/a"]
    ),
    Case(
      testDescription: "fields that nobody knows",
      file: "visitor: gleaner\nforbid: /\n",
      allowed: ["/a"]
    ),
    Case(
      testDescription: "rules before the first name",
      file: "disallow: /a\nuser-agent: gleaner\nallow: /\n",
      allowed: ["/a"]
    ),
    Case(
      testDescription: "several names share the rules below them",
      file: """
        user-agent: sower
        user-agent: gleaner
        disallow: /field

        user-agent: miller
        disallow: /
        """,
      allowed: ["/barn"],
      refused: ["/field/1"]
    ),
    Case(
      testDescription: "groups of the same name are one",
      file: """
        user-agent: gleaner
        disallow: /a
        user-agent: sower
        disallow: /
        user-agent: GLEANER
        disallow: /b
        """,
      allowed: ["/c"],
      refused: ["/a", "/b"]
    ),
    Case(
      testDescription: "a blank line ends no group",
      file: "user-agent: gleaner\n\n\ndisallow: /a\n",
      refused: ["/a"]
    ),
    Case(
      testDescription: "a sitemap between two names ends no group",
      file: "user-agent: gleaner\nsitemap: https://a.example/map\nuser-agent: *\ndisallow: /\n",
      refused: ["/a"]
    ),
    Case(
      testDescription: "an unknown field between two names ends no group",
      file: "user-agent: gleaner\nseason: autumn\nuser-agent: *\ndisallow: /\n",
      refused: ["/a"]
    ),
    Case(
      testDescription: "a rule without a path ends the names of a group",
      file: "user-agent: gleaner\ndisallow:\nuser-agent: sower\ndisallow: /\n",
      allowed: ["/a"]
    ),
    Case(
      testDescription: "the group of all counts for those that are not named",
      file: "user-agent: *\ndisallow: /a\nuser-agent: sower\ndisallow: /b\n",
      allowed: ["/b"],
      refused: ["/a"]
    ),
    Case(
      testDescription: "the group of all does not add to one's own",
      file: "user-agent: *\ndisallow: /a\nuser-agent: gleaner\ndisallow: /b\n",
      allowed: ["/a"],
      refused: ["/b"]
    ),
    Case(
      testDescription: "a name counts up to its version",
      file: "user-agent: gleaner/9.1\ndisallow: /\n",
      agent: "Gleaner/2.0 (+https://a.example)",
      refused: ["/a"]
    ),
    Case(
      testDescription: "a name counts up to its first blank",
      file: "user-agent: gleaner of ears\ndisallow: /\n",
      refused: ["/a"]
    ),
    Case(
      testDescription: "a name is not its beginning",
      file: "user-agent: glean\ndisallow: /\n",
      allowed: ["/a"]
    ),
    Case(
      testDescription: "a star with a remark",
      file: "user-agent: * # whoever\ndisallow: / # all of it\n",
      refused: ["/a"]
    ),
  ]

  static let matching: [Case] = [
    Case(
      testDescription: "the longest rule wins, whatever its place",
      file: "user-agent: *\ndisallow: /x/page.html\nallow: /x/\n",
      allowed: ["/x/other", "/y"],
      refused: ["/x/page.html"]
    ),
    Case(
      testDescription: "the longest rule wins when it allows",
      file: "user-agent: *\nallow: /x/page.html\ndisallow: /x/\n",
      allowed: ["/x/page.html"],
      refused: ["/x/", "/x/page"]
    ),
    Case(
      testDescription: "of equal rules the one that allows wins",
      file: "user-agent: *\ndisallow: /x\nallow: /x\n",
      allowed: ["/x", "/x/y"]
    ),
    Case(
      testDescription: "empty rules ask for nothing",
      file: "user-agent: *\ndisallow:\nallow:\n",
      allowed: ["/x"]
    ),
    Case(
      testDescription: "a star counts as one letter of the length",
      file: "user-agent: *\ndisallow: /page\nallow: /*.html\n",
      allowed: ["/page.html"],
      refused: ["/page"]
    ),
    Case(
      testDescription: "a longer path beats a star",
      file: "user-agent: *\ndisallow: /x/page.\nallow: /*.html\n",
      allowed: ["/y.html"],
      refused: ["/x/page.html"]
    ),
    Case(
      testDescription: "letters of paths have a case",
      file: "user-agent: *\ndisallow: /X/\n",
      allowed: ["/x/"],
      refused: ["/X/"]
    ),
    Case(
      testDescription: "a rule is a beginning",
      file: "user-agent: *\ndisallow: /fish\n",
      allowed: ["/Fish.asp", "/catfish", "/?id=fish", "/desert/fish"],
      refused: ["/fish", "/fish.html", "/fish/salmon.html", "/fishheads", "/fish.php?id=a"]
    ),
    Case(
      testDescription: "a slash at the end names a directory",
      file: "user-agent: *\ndisallow: /fish/\n",
      allowed: ["/fish", "/fish.html"],
      refused: ["/fish/", "/fish/?id=a", "/fish/salmon.htm"]
    ),
    Case(
      testDescription: "a path without its slash matches nothing",
      file: "user-agent: *\ndisallow: fish/\n",
      allowed: ["/fish/"]
    ),
    Case(
      testDescription: "a star in the middle",
      file: "user-agent: *\ndisallow: /fish*.php\n",
      allowed: ["/Fish.PHP", "/fish.html"],
      refused: ["/fish.php", "/fishheads/catfish.php?parameters"]
    ),
    Case(
      testDescription: "a dollar at the end",
      file: "user-agent: *\ndisallow: /*.php$\n",
      allowed: ["/filename.php?parameters", "/filename.php/", "/filename.php5", "/windows.PHP"],
      refused: ["/filename.php", "/folder/filename.php", "/php.php.php"]
    ),
    Case(
      testDescription: "a dollar before the end is a letter",
      file: "user-agent: *\ndisallow: /a$b\n",
      allowed: ["/a"],
      refused: ["/a$b", "/a%24b"]
    ),
    Case(
      testDescription: "an escaped star is a letter",
      file: "user-agent: *\ndisallow: /a%2Ab\n",
      allowed: ["/axb"],
      refused: ["/a*b", "/a%2ab"]
    ),
    Case(
      testDescription: "an anchored end may not overlap what stands before the star",
      file: "user-agent: *\ndisallow: /aba*ba$\n",
      allowed: ["/aba"],
      refused: ["/ababa", "/abaxba"]
    ),
    Case(
      testDescription: "many stars are one",
      file: "user-agent: *\ndisallow: /a\(String(repeating: "*", count: 5_000))b\n",
      allowed: ["/a"],
      refused: ["/ab", "/a1b2"]
    ),
    Case(
      testDescription: "an allowed index page allows its directory",
      file: "user-agent: *\nallow: /news/index.html\ndisallow: /\n",
      allowed: ["/news/index.html", "/news/"],
      refused: ["/news", "/news/other", "/index.html"]
    ),
    Case(
      testDescription: "queries count",
      file: "user-agent: *\ndisallow: /\nallow: /p?q=a&u=http://b.example?c&d\n",
      allowed: ["/p?q=a&u=http://b.example?c&d"],
      refused: ["/p?q=b"]
    ),
  ]

  static let spelling: [Case] = [
    Case(
      testDescription: "Thai letters as they are",
      file: "user-agent: *\ndisallow: /ข่าว/\n",
      allowed: ["/ขาว/"],
      refused: ["/ข่าว/1", "/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7/1"]
    ),
    Case(
      testDescription: "Thai letters in escapes",
      file: "user-agent: *\ndisallow: /%e0%b8%82%E0%B9%88%E0%B8%B2%E0%B8%A7/\n",
      refused: ["/ข่าว/1", "/%E0%B8%82%e0%b9%88%E0%B8%B2%E0%B8%A7/1"]
    ),
    // Google's reader leaves escaped letters alone; the standard's table undoes them.
    Case(
      testDescription: "escaped letters are letters",
      file: "user-agent: *\ndisallow: /\nallow: /foo/%62%61%7A\n",
      allowed: ["/foo/baz", "/foo/%62%61%7A"],
      refused: ["/foo/bar"]
    ),
    Case(
      testDescription: "an escaped slash is no slash",
      file: "user-agent: *\ndisallow: /a%2Fb\n",
      allowed: ["/a/b"],
      refused: ["/a%2fb"]
    ),
    Case(
      testDescription: "field names in any case",
      file: "USER-AGENT: gleaner\nDisAllow: /a\n",
      refused: ["/a"]
    ),
    Case(
      testDescription: "blanks around everything",
      file: " \tuser-agent :\t gleaner \n\tdisallow\t:  /a \t\n",
      allowed: ["/b"],
      refused: ["/a"]
    ),
    Case(
      testDescription: "a forgotten colon",
      file: "user-agent gleaner\ndisallow /a\n",
      refused: ["/a"]
    ),
    Case(
      testDescription: "slips of the pen",
      file: "useragent: gleaner\ndisalow: /a\ndissallow: /b\n",
      refused: ["/a", "/b"]
    ),
    Case(
      testDescription: "lines that end in a carriage return",
      file: "user-agent: *\rdisallow: /a\rallow: /a/b\r",
      allowed: ["/a/b"],
      refused: ["/a"]
    ),
    Case(
      testDescription: "lines that end in both",
      file: "user-agent: *\r\n\r\ndisallow: /a\r\n",
      refused: ["/a"]
    ),
    Case(
      testDescription: "no end of the last line",
      file: "user-agent: *\ndisallow: /a",
      refused: ["/a"]
    ),
    Case(
      testDescription: "a page of HTML asks for nothing",
      file: "<!DOCTYPE html>\n<title>Disallow: /</title>\n<p>User-agent: *</p>\n",
      allowed: ["/"]
    ),
  ]

  @Test(arguments: [[0xEF, 0xBB, 0xBF], [0xEF, 0xBB], [0xEF], []] as [[UInt8]])
  func `drops a byte order mark, whole or cut`(mark: [UInt8]) {
    let rules = RobotsFile(mark + Array("user-agent: *\ndisallow: /a\n".utf8)).rules(for: "gleaner")
    #expect(rules.refusal(of: "/a") != nil)
  }

  @Test func `takes other bytes before the first name for a part of it`() {
    let bytes = [0xEF, 0x11, 0xBF] + Array("user-agent: *\ndisallow: /a\n".utf8)
    #expect(RobotsFile(bytes).rules(for: "gleaner").refusal(of: "/a") == nil)
  }

  @Test func `reads 500 KiB and no more`() {
    let filler = String(repeating: "#", count: 99) + "\n"
    let head = "user-agent: *\ndisallow: /a\n"
    let room = RobotsFile.maximumByteCount - head.utf8.count - 11
    let body = String(repeating: filler, count: room / 100)
    let last = String(repeating: "#", count: room - body.utf8.count - 1) + "\n"
    let file = head + body + last + "disallow:/b" + "\ndisallow: /c\n"
    let rules = RobotsFile(file.utf8).rules(for: "gleaner")
    #expect(rules.refusal(of: "/a") != nil)
    #expect(rules.refusal(of: "/b") != nil)
    #expect(rules.refusal(of: "/c") == nil)
  }

  @Test func `reads the beginning of a line that never ends`() {
    let long = String(repeating: "x", count: 20_000)
    let rules = RobotsFile("user-agent: *\ndisallow: /\(long)/a\n".utf8).rules(for: "gleaner")
    #expect(rules.refusal(of: "/\(long)/b") != nil)
    #expect(rules.refusal(of: "/x") == nil)
  }

  @Test func `names the rule and its line`() {
    let file = RobotsFile("# mine\nuser-agent: *\n\ndisallow: /ก\n".utf8)
    let rule = file.rules(for: "gleaner").refusal(of: "/%E0%B8%81")
    #expect(rule?.path == "/ก")
    #expect(rule?.line == 4)
  }

  @Test func `finds sitemaps anywhere in the file`() {
    let file = RobotsFile(
      """
      Sitemap: https://a.example/one.xml
      user-agent: sower
      disallow: /
      SITEMAP: https://a.example/two.xml.gz
      """.utf8
    )
    #expect(file.sitemaps == ["https://a.example/one.xml", "https://a.example/two.xml.gz"])
  }

  @Test(arguments: [("2", 2), ("0.5", 0.5), ("-1", nil), ("soon", nil), ("inf", nil), ("", nil)])
  func `reads the delay between requests`(text: String, seconds: Double?) {
    let file = RobotsFile("user-agent: *\ncrawl-delay: \(text)\ndisallow: /a\n".utf8)
    #expect(file.rules(for: "gleaner").crawlDelay == seconds)
  }

  @Test func `takes the longest delay of merged groups, and none of other groups`() {
    let file = RobotsFile(
      """
      user-agent: gleaner
      crawl-delay: 2
      user-agent: sower
      crawl-delay: 90
      user-agent: gleaner
      crawl-delay: 5
      """.utf8
    )
    #expect(file.rules(for: "gleaner").crawlDelay == 5)
    #expect(file.rules(for: "miller").crawlDelay == nil)
  }
}
