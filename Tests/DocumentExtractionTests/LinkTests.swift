import ComplianceModel
import DocumentExtraction
import Testing

@Suite struct LinkTests {
  @Test func `reads label, target and captions of a link`() throws {
    let page = try ReadPage(
      "<p>ดู <a href=' x.pdf ' title='แผน  ปี 2566' aria-label=ก><img src=y alt='ข\nค'> <b>เปิด</b> </a> ที่นี่"
    )
    #expect(page.targets == [" x.pdf "])
    #expect(page.labels == ["เปิด"])
    #expect(page.captions == [["แผน ปี 2566", "ก", "ข ค"]])
    #expect(page.blocks == ["ดู เปิด ที่นี่"])
    #expect(page.content.links.map(\.block) == [0])
  }

  @Test func `keeps a label that runs over several blocks`() throws {
    let page = try ReadPage("<a href=x><div>แผน</div><h3>ปี 2566</h3></a><p>ท้าย</p>")
    #expect(page.labels == ["แผน\nปี 2566"])
    #expect(page.blocks == ["แผน", "ปี 2566", "ท้าย"])
  }

  @Test(arguments: [
    "<a href='2565.pdf'></a><a href='2566.pdf'>PDF</a>",
    "<a href='2565.pdf'><a href='2566.pdf'>PDF</a></a>",
    "<a href='2565.pdf'><p><a href='2566.pdf'>PDF</a></p></a>",
    "<a href='2565.pdf'> &nbsp; </a><a href='2566.pdf'>PDF</a>",
  ])
  func `gives a label to the inner anchor and none to the empty one`(markup: String) throws {
    let page = try ReadPage(markup)
    #expect(page.targets == ["2565.pdf", "2566.pdf"])
    #expect(page.labels == ["", "PDF"])
  }

  @Test func `ends an anchor that is never closed where the next begins`() throws {
    let page = try ReadPage("<a href=1>ก<p>ข<a href=2>ค</a></p>ง<p><a href=3>จ")
    #expect(page.labels == ["ก\nข", "ค", "จ"])
  }

  @Test func `takes links from scripts where there is no other`() throws {
    let page = try ReadPage(
      """
      <a href=# onclick="window.location.href='a.html'">ก</a>
      <a href="javascript:void(0)" onclick='window.open("b.pdf","_blank")'>ข</a>
      <button onclick="location.href='c.php'">ค</button>
      <div onclick="document.location = 'd.html'">ง</div>
      <a href=e.html onclick="track('f.html'); location='f.html'">จ</a>
      <a onclick="window.location='g.html'">ฉ</a>
      <a href="#" onclick="return confirm('h.html')">ช</a>
      <button onclick="print()">ซ</button>
      """
    )
    #expect(page.targets == ["a.html", "b.pdf", "c.php", "d.html", "e.html", "g.html", "#"])
    #expect(page.labels == ["ก", "ข", "ค", "ง", "จ", "ฉ", "ช"])
  }

  @Test func `keeps links that lead nowhere as they are written`() throws {
    let page = try ReadPage("<a href=#>1</a><a href=''>2</a><a href='javascript:;'>3</a><a>4</a>")
    #expect(page.targets == ["#", "", "javascript:;"])
    #expect(page.labels == ["1", "2", "3"])
  }

  @Test func `reads the areas of an image map`() throws {
    let page = try ReadPage(
      "<img src=menu.gif usemap=#m><map name=m><area href=a.html alt='แผน'><area href=b.html title='ผล'>"
    )
    #expect(page.targets == ["a.html", "b.html"])
    #expect(page.captions == [["แผน"], ["ผล"]])
  }

  @Test func `reads frames, objects and redirections`() throws {
    let page = try ReadPage(
      """
      <meta http-equiv=Refresh content="0; URL='next.html?a=1'"><meta http-equiv=refresh content=30>
      <iframe src="https://example.com/form" title="แบบสอบถาม"></iframe>
      <object data=x.pdf type=application/pdf><embed src=y.pdf></object>
      """
    )
    #expect(page.targets == ["next.html?a=1", "https://example.com/form", "x.pdf", "y.pdf"])
    #expect(page.linkKinds == [.redirect, .frame, .frame, .frame])
    #expect(page.captions[1] == ["แบบสอบถาม"])
  }

  @Test(arguments: [
    ("0;url=a.html", "a.html"), ("5; URL = 'a b.html' ", "a b.html"),
    ("0; a.html?x=1", "a.html?x=1"),
    ("1.5,url=\"a.html\";x", "a.html"), ("url=a.html", "a.html"), ("0;url", "url"),
  ])
  func `reads a redirection as browsers do`(directive: String, target: String) throws {
    let escaped = directive.replacing("\"", with: "&quot;")
    let page = try ReadPage("<meta http-equiv=refresh content=\"\(escaped)\">")
    #expect(page.targets == [target])
  }

  @Test func `reads a frameset`() throws {
    let page = try ReadPage(
      "<html><frameset cols=2><frame src=menu.html name=m><frame src=main.html></frameset>"
        + "<noframes>x</noframes></html>"
    )
    #expect(page.targets == ["menu.html", "main.html"])
    #expect(page.linkKinds == [.frame, .frame])
    #expect(page.blocks.isEmpty)
  }

  @Test func `takes the first base`() throws {
    let page = try ReadPage("<base target=_top><base href=/a/><base href=/b/><a href=x>ก</a>")
    #expect(page.content.base == "/a/")
  }

  @Test func `knows the places that links of the page lead to`() throws {
    let page = try ReadPage(
      """
      <a href=#tab-1>แผน</a><a href=#tab-2>ผล</a>
      <div id=tab-1><p>ก</p><p>ข</p></div><div id=tab-2><p>ค</p></div><div id=other>ง</div>
      """
    )
    #expect(
      page.content.anchors.mapValues { page.blocks($0) } == ["tab-1": ["ก", "ข"], "tab-2": ["ค"]]
    )
  }

  @Test func `knows the places that other pages lead to`() throws {
    let page = try ReadPage("<div id=y2566>ก</div><div id=y2565>ข</div>", anchors: ["y2565"])
    #expect(page.content.anchors.mapValues { page.blocks($0) } == ["y2565": ["ข"]])
  }

  @Test(arguments: [
    "<a name=y2566></a><h2>ปี 2566</h2><p>ก</p><p>ข</p><a name=y2565></a><h2>ปี 2565</h2><p>ค</p>",
    "<h2 id=y2566>ปี 2566</h2><p>ก</p><p>ข</p><h2 id=y2565>ปี 2565</h2><p>ค</p>",
    "<h2><a name=y2566>ปี 2566</a></h2><p>ก</p><p>ข</p><h2><a name=y2565>ปี 2565</a></h2><p>ค</p>",
    "<div><span id=y2566></span><h2>ปี 2566</h2><p>ก</p><p>ข</p></div><h2 id=y2565>ปี 2565</h2><p>ค",
  ])
  func `gives a place that only begins something what follows`(markup: String) throws {
    let page = try ReadPage(markup, anchors: ["y2566", "y2565"])
    #expect(
      page.content.anchors.mapValues { page.blocks($0) } == [
        "y2566": ["ปี 2566", "ก", "ข"], "y2565": ["ปี 2565", "ค"],
      ]
    )
  }
}
