import MarkupParsing
import Testing

/// What a reader sees of a page in a browser, we see too, also where libxml2 2.9 alone does not.
@Suite struct BrowserAgreementTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var markup: String
    /// The words that a browser shows.
    var words: String
    /// What libxml2 alone does.
    var alone: String
    var testDescription: String { "\(markup.prefix(60)) (libxml2 alone: \(alone))" }

    init(_ markup: String, shows words: String, alone: String = "the same") {
      self.markup = markup
      self.words = words
      self.alone = alone
    }
  }

  @Test(arguments: [
    Case("<p>ปี&nbsp;2566</p>", shows: "ปี 2566"),
    Case("<p>ปี&nbsp 2566</p>", shows: "ปี 2566", alone: "shows &nbsp"),
    Case("<p>ปี&nbsp2566</p>", shows: "ปี 2566", alone: "shows &nbsp2566"),
    Case("<p>ปี&nbspพ.ศ.</p>", shows: "ปี พ.ศ.", alone: "shows &nbsp"),
    Case("<p>&copy 2566</p>", shows: "© 2566", alone: "shows &copy"),
    Case("<p>&copyright</p>", shows: "©right", alone: "shows &copyright"),
    Case("<p>ก &gt ข &lt ค</p>", shows: "ก > ข < ค", alone: "shows &gt and &lt"),
    Case("<p>&AMP;&LT;b&GT; &REG</p>", shows: "&<b> ®", alone: "shows &AMP;"),
    Case("<p>&amp;nbsp &amp;copy;</p>", shows: "&nbsp &copy;"),
    Case("<p>&unknown; &foo &</p>", shows: "&unknown; &foo &"),
    Case("<p>AT&T a&b ก&ข</p>", shows: "AT&T a&b ก&ข"),
    Case("<p>2565 &#150; 2566 &#x93;ก&#148;</p>", shows: "2565 – 2566 “ก”", alone: "controls"),
    Case("<p>&#150 &#129;x</p>", shows: "– x", alone: "controls"),
    Case("<p>&#3629;&#xE1A;&#3605</p>", shows: "อบต"),
    Case(
      "<p>&#0;&#xD800;&#99999999;x</p>",
      shows: "\u{FFFD}\u{FFFD}\u{FFFD}x",
      alone: "drops them"
    ),
    Case("<p>ส\u{0}ำนัก</p>", shows: "สำนัก", alone: "a blank for the NUL"),
    Case("<html><body>a</body></html><p>b</p>", shows: "a b", alone: "drops b"),
    Case(
      "<html><body>a</body></html><html><body><p>b</p></body></html>c",
      shows: "a b c",
      alone: "drops all but a"
    ),
    Case("<p>a</p></html>\n<!-- x -->\n", shows: "a"),
    Case("<!DOCTYPE html></div><p>x</p>", shows: "x", alone: "drops the page"),
    Case("\n</center>\n<html><body>x</body></html>", shows: "x", alone: "drops the page"),
    Case("<!-- c --></p><p>x</p>", shows: "x", alone: "drops the page"),
    Case("<p><![if !a]>ก<![endif]>ข</p>", shows: "กข", alone: "shows the markup"),
    Case("<p><![CDATA[x]]>y</p>", shows: "y", alone: "shows the markup"),
    Case("<p>a<!-- <b>x</b> -- > -->b</p>", shows: "ab"),
    Case("<p>1<!-->2<!--->3</p>", shows: "123", alone: "drops 2"),
    Case("<?xml version='1.0'?><?mso x ?><p>x</p>", shows: "x"),
    Case("<p>a</p><textarea><!-- </textarea><p>b</p>", shows: "a b", alone: "drops b"),
    Case("<script>a<!-- <script> </script> b", shows: "b"),
    Case("<script>document.write('</p>&nbsp x')</script>ก", shows: "ก"),
    Case("<style>p:after{content:'x'}</style>ก", shows: "ก"),
    Case("<template><p>x</p></template><p>ก</p>", shows: "ก"),
    Case("<svg><title>x</title><text>y</text></svg><p>ก</p>", shows: "ก"),
    Case("<select><option>ก</select><textarea>ข</textarea>ค", shows: "ค"),
    Case("<p>ก<p>ข<div>ค", shows: "ก ข ค"),
    Case("<p>ก</b></div></span>ข</p>", shows: "กข"),
    Case("<table><tr><td>1<td>2<tr><td>3</table>4", shows: "1 2 3 4"),
    Case("<o:p>ก</o:p><v:shape>ข</v:shape><custom-tag>ค</custom-tag>", shows: "กขค"),
    Case("<p>1 < 2 <= 3 <3</p>", shows: "1 < 2 <= 3 <3"),
    Case("<p title='a>b' class=\"c'>d\">ก</p>", shows: "ก"),
    Case("<P ALIGN=CENTER><FONT SIZE=2>ก</FONT></P>", shows: "ก"),
    Case("plain text only", shows: "plain text only"),
  ])
  func `shows what a browser shows of`(_ example: Case) throws {
    let page = try ParsedPage(example.markup)
    #expect(page.words == example.words)
    #expect(page.faults.isEmpty)
  }

  @Test func `keeps parameters of addresses that look like references`() throws {
    let markup = """
      <a href="?a=1&copy=2&lang=th&amp;x=&lt;&notify=1">1</a><a href='?q=&reg'>2</a>\
      <a href=?a&copy=3&nbsp;>3</a><p>&nbsp</p>
      """
    let page = try ParsedPage(markup)
    #expect(
      page.values(.href, of: .a) == [
        "?a=1&copy=2&lang=th&x=<&notify=1", "?q=®", "?a&copy=3\u{A0}",
      ]
    )
  }

  @Test func `leaves addresses alone where nothing has to be mended`() throws {
    let page = try ParsedPage("<a href='?page=2&id=7&menu=9'>x</a>")
    #expect(page.values(.href, of: .a) == ["?page=2&id=7&menu=9"])
  }

  @Test func `finds the links behind the end of the page`() throws {
    let page = try ParsedPage("<html><body></body></html><ul><li><a href=x.pdf>ก</a></ul>")
    #expect(page.values(.href, of: .a) == ["x.pdf"])
  }

  @Test func `reads the title, references and a stray tag in it included`() throws {
    let page = try ParsedPage("<title>อบต.&nbspดอน &amp; <b>บ้าน</title><p>x")
    #expect(page.title == "อบต.\u{A0}ดอน & บ้าน")
    #expect(page.words == "x")
  }

  @Test func `ignores the encoding that a page declares`() throws {
    for charset in ["tis-620", "iso-8859-1", "windows-1252", "utf-16", "nonsense"] {
      let page = try ParsedPage(
        "<?xml version='1.0' encoding='\(charset)'?><title>ก่อน</title><meta charset=\(charset)>"
          + "<meta http-equiv=Content-Type content='text/html; charset=\(charset)'><p>สำนักปลัด</p>"
      )
      #expect(page.title == "ก่อน")
      #expect(page.words == "สำนักปลัด", "\(charset)")
    }
  }
}
