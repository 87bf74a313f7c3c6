import ComplianceModel
import DocumentExtraction
import Testing

@Suite struct BlockTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var markup: String
    var blocks: [String]

    init(_ description: String, _ markup: String, _ blocks: String...) {
      testDescription = description
      self.markup = markup
      self.blocks = blocks
    }
  }

  @Test(arguments: [
    Case("paragraphs", "<p>ก</p><p>ข</p>ค", "ก", "ข", "ค"),
    Case("text around blocks", "ก<div>ข<p>ค</p>ง</div>จ", "ก", "ข", "ค", "ง", "จ"),
    Case("white space", "<p>\n  ก \t\r\n ข  </p>", "ก ข"),
    Case("no-break spaces", "<p>&nbsp;ก&nbsp;&nbsp; ข&nbsp;</p><p>&nbsp;</p>", "ก ข"),
    Case("a word cut by a tag", "<h2><strong>หลักเ</strong>กณฑ์</h2>", "หลักเกณฑ์"),
    Case("a year cut by a tag", "<p>25 มีนาคม 256<span>7</span></p>", "25 มีนาคม 2567"),
    Case("a year cut by an end tag", "<p>พ.ศ. <b>256</b>6</p>", "พ.ศ. 2566"),
    Case("blanks beside inline tags", "<p>ก <b> ข </b> ค</p>", "ก ข ค"),
    Case("an unknown inline tag", "<p>เ<o:p></o:p>ผย<foo>แพร่</foo></p>", "เผยแพร่"),
    Case("a line break", "<p>ก<br>ข<br/>ค</p>", "ก", "ข", "ค"),
    Case("a line break inside a link", "<p><a href=x>4 มิถุนายน<br />2569</a></p>", "4 มิถุนายน 2569"),
    Case("a line break inside a heading", "<h1>แผน<br>ปี 2566</h1>", "แผน ปี 2566"),
    Case("a comment inside a word", "<p>แผ<!-- x -->น</p>", "แผน"),
    Case("text that no reader sees", "<p>ก<script>x</script><style>y</style>ข</p>", "กข"),
    Case("control characters", "<p>ก\u{1B}[31mข\u{7}\u{7F}\u{9B}\u{85}ค</p>", "ก[31mขค"),
    Case("numeric references to control characters", "<p>ก&#27;&#8;ข&#155;</p>", "กข›"),
    Case("cells", "<table><tr><td>ก<td>ข<tr><th>ค<td></table>", "ก", "ข", "ค"),
    Case("list items", "<ul><li>ก<li>ข<ul><li>ค</ul></ul>", "ก", "ข", "ค"),
    Case("terms", "<dl><dt>ก<dd>ข<dt>ค<dd>ง</dl>", "ก", "ข", "ค", "ง"),
    Case("buttons", "<p>ก <button>ข</button> ค</p>", "ก", "ข", "ค"),
    Case(
      "labels of fields",
      "<form><label>ชื่อ</label> <input><br><label>ที่อยู่</label></form>",
      "ชื่อ",
      "ที่อยู่"
    ),
    Case("hidden panels", "<div hidden>ก</div><div style='display:none'>ข</div>", "ก", "ข"),
    Case("nothing", ""),
    Case("blanks only", "<div> \n </div><p></p>&nbsp;"),
  ])
  func `lays out`(_ example: Case) throws {
    let page = try ReadPage(example.markup)
    #expect(page.blocks == example.blocks)
    #expect(page.content.text == Array(page.blocks.map { $0 + "\n" }.joined().utf8))
  }

  @Test func `tells kinds of blocks apart`() throws {
    let page = try ReadPage(
      "<h3>1</h3><p>2<ul><li>3<p>4</ul><table><caption>5</caption><tr><td>6<div>7</div><th>8</table>"
        + "<button>9</button><details><summary>10</summary>11</details>"
    )
    #expect(page.blocks == (1...11).map { "\($0)" })
    #expect(
      page.kinds == [
        .heading, .paragraph, .listItem, .listItem, .paragraph, .tableCell, .tableCell, .tableCell,
        .control, .control, .paragraph,
      ]
    )
  }

  @Test func `reads the title`() throws {
    let page = try ReadPage("<title>\n อบต.\u{A0}ดอน \u{1B}&#155; &amp; ก \n</title><p>x")
    #expect(page.content.title == "อบต. ดอน › & ก")
    #expect(page.blocks == ["x"])
  }

  struct FurnitureCase: Sendable, CustomTestStringConvertible {
    var markup: String
    var testDescription: String { markup }
  }

  @Test(
    arguments: [
      "<nav>#</nav>", "<header>#</header>", "<footer>#</footer>", "<aside>#</aside>",
      "<div class=navbar>#</div>", "<div class='row Footer dark'>#</div>",
      "<ul id=mainmenu><li>#</ul>",
      "<div role=navigation>#</div>", "<table class=menu><tr><td>#</table>",
      "<div id=sidebar>#</div>",
      "<div role=contentinfo><p><b>#</b></p></div>", "<td class=topmenu>#</td>",
    ].map(FurnitureCase.init)
  )
  func `marks as furniture`(_ example: FurnitureCase) throws {
    let page = try ReadPage("<p>ก</p>" + example.markup.replacing("#", with: "เมนู") + "<p>ข</p>")
    #expect(page.ownBlocks == ["ก", "ข"])
    #expect(page.blocks == ["ก", "เมนู", "ข"])
  }

  @Test(
    arguments: [
      "<div class=navy>#</div>", "<p class=footer>#</p>", "<span id=menu>#</span>",
      "<div class='menu-item-12'>#</div>", "<main>#</main>", "<div class=''>#</div>",
    ].map(FurnitureCase.init)
  )
  func `leaves as the page's own`(_ example: FurnitureCase) throws {
    let page = try ReadPage(example.markup.replacing("#", with: "เนื้อหา"))
    #expect(page.ownBlocks == ["เนื้อหา"])
  }

  struct ThingCase: Sendable, CustomTestStringConvertible {
    var markup: String
    var things: Set<Condition.Thing>
    var testDescription: String { markup }

    init(_ markup: String, _ things: Condition.Thing...) {
      self.markup = markup
      self.things = Set(things)
    }
  }

  @Test(arguments: [
    ThingCase("<form><input name=q></form>"),
    ThingCase("<form><input type=search><button>ค้นหา</button></form>"),
    ThingCase("<form><input type=hidden><input type=submit><input type=image></form>"),
    ThingCase("<form><textarea></textarea></form>", .form),
    ThingCase("<form><input><input type=tel></form>", .form),
    ThingCase("<form><table><tr><td><input><td><input type=email></table></form>", .form),
    ThingCase("<form><input name=u><input type=password></form>"),
    ThingCase(
      "<form><input><input><input type=password></form><form><textarea></textarea></form>",
      .form
    ),
    ThingCase("<footer><form><input><input></form></footer>"),
    ThingCase("<input><input><textarea></textarea>"),
    ThingCase("<table><tr><td>1<td>2<tr><td>3<td>4</table>", .table),
    ThingCase("<table><tr><th>1<th>2<tr><th>3<td>4</table>", .table),
    ThingCase("<table><tr><td>1<td>2</table>"),
    ThingCase("<table><tr><td>1<tr><td>2<tr><td>3</table>"),
    ThingCase("<table><tr><td><table><tr><td>1<td>2<tr><td>3<td>4</table></table>", .table),
    ThingCase("<img src=x>", .image),
    ThingCase("<header><img src=logo.png></header>"),
    ThingCase("<a href='x.PDF?v=1'>ก</a>", .document),
    ThingCase("<a href='x.docx#p'>ก</a>", .document),
    ThingCase("<a href='x.pdf.html'>ก</a><a href='view.php?f=x.pdf'>ข</a>"),
    ThingCase("<iframe src=x></iframe>", .frame),
    ThingCase("<object data=x></object>", .frame),
    ThingCase("<embed src=x>", .frame),
    ThingCase("<iframe></iframe><iframe src='about:blank'></iframe>"),
  ])
  func `notes what a page holds`(_ example: ThingCase) throws {
    #expect(try Set(ReadPage(example.markup).content.things.keys) == example.things)
  }

  @Test func `notes a login on the page but not in its furniture`() throws {
    #expect(try ReadPage("<form><input type=password></form>").content.asksForPassword)
    #expect(
      try !ReadPage("<aside><form><input type=password></form></aside>").content.asksForPassword
    )
  }

  @Test func `counts scripts`() throws {
    #expect(try ReadPage("<script>a</script><script src=x></script><p>ก").content.scriptCount == 2)
  }
}
