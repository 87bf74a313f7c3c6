import Reporting
import Testing

@Suite struct SafeLinkTests {
  @Test(arguments: [
    ("https://www.bansommut.example/a?b=c#d", "https://www.bansommut.example/a?b=c#d"),
    ("HTTP://www.bansommut.example/", "HTTP://www.bansommut.example/"),
    ("uploads/plan.pdf", "uploads/plan.pdf"),
    ("/uploads/แผน.pdf", "/uploads/แผน.pdf"),
    ("../a b.pdf", "../a%20b.pdf"),
    ("?page=ita&time=10:30", "?page=ita&time=10:30"),
  ])
  func `makes a link of`(address: String, target: String) {
    #expect(SafeLink.target(of: address) == target)
  }

  @Test(arguments: [
    "", "#", "#top", "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)",
    "java\tscript:alert(1)", "java\nscript:alert(1)", "\u{1}javascript:alert(1)",
    "java\u{200B}script:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
    "mailto:a@bansommut.example", "//other.example/", "\\\\other.example\\a", "/\\other.example",
    "https:javascript", "https://", "c:\\a.pdf", "https://a.example/\u{202E}fdp.exe",
    // A mark on a delimiter makes one character of both, but only in Swift.
    "javascript:\u{0E48}alert(1)", "/\u{0E48}/other.example\\", "//\u{0E33}other.example",
    "#\u{0E48}", "https:/\u{0E48}/", "a\\\u{0E48}b",
  ])
  func `makes no link of`(address: String) {
    #expect(SafeLink.target(of: address) == nil)
  }
}
