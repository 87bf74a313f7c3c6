import ComplianceModel
import DocumentExtraction
import Testing

@Suite struct OfficeSlideTests {
  private func shape(_ text: String, _ placeholder: String = "body") -> String {
    "<p:sp><p:nvSpPr><p:nvPr><p:ph type='\(placeholder)'/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>\(text)</a:t></a:r></a:p></p:txBody></p:sp>"
  }

  private func show(_ slides: [String], hiding hidden: Set<Int> = []) -> OfficeFile {
    var links: [(id: String, type: String, target: String)] = []
    var parts: [(name: String, content: String)] = []
    var list = ""
    for (index, slide) in slides.enumerated() {
      // The parts have numbers in another order than the show.
      let part = "slides/slide\(slides.count - index).xml"
      links.append(("r\(index)", "slide", part))
      list += "<p:sldId id='\(256 + index)' r:id='r\(index)'/>"
      parts.append(
        (
          "ppt/\(part)",
          "<p:sld xmlns:p='urn:p' xmlns:a='urn:a' xmlns:r='\(OfficeFile.relations)' show='\(hidden.contains(index) ? 0 : 1)'><p:cSld><p:spTree>\(slide)</p:spTree></p:cSld></p:sld>"
        )
      )
    }
    return OfficeFile(
      .pptx,
      [
        (
          "_rels/.rels",
          OfficeFile.relations([("m", "officeDocument", "ppt/presentation.xml")])
        ),
        (
          "ppt/presentation.xml",
          "<p:presentation xmlns:p='urn:p' xmlns:r='\(OfficeFile.relations)'><p:sldIdLst>\(list)</p:sldIdLst></p:presentation>"
        ), ("ppt/_rels/presentation.xml.rels", OfficeFile.relations(links)),
      ] + parts
    )
  }

  @Test func `reads slides in the order of the show, titles first`() throws {
    let table =
      "<p:graphicFrame><a:tbl><a:tr><a:tc><a:txBody><a:p><a:r><a:t>1</a:t></a:r></a:p></a:txBody></a:tc><a:tc><a:txBody><a:p><a:r><a:t>2</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl></p:graphicFrame>"
    let file = try show(
      [
        shape("ข้อความ") + shape("ชื่อเรื่อง", "ctrTitle") + shape("1", "sldNum"),
        shape("ซ่อน", "title"),
        "<p:grpSp>\(shape("ในกลุ่ม"))</p:grpSp>" + shape("สาม", "title") + table,
      ],
      hiding: [1]
    ).read()
    #expect(
      file.lines == [
        "heading ชื่อเรื่อง", "paragraph ข้อความ", "paragraph 1", "heading สาม", "paragraph ในกลุ่ม",
        "tableCell 1", "tableCell 2",
      ]
    )
    #expect(file.content.blocks.map(\.page) == [1, 1, 1, 3, 3, 3, 3])
    #expect(
      file.content.blocks.map(\.isFurniture) == [false, false, true, false, false, false, false]
    )
    #expect(file.headings(over: "ในกลุ่ม") == ["สาม"])
    #expect(file.groups == [["1", "2"]])
    #expect(file.document.pageCount == 3)
    #expect(file.content.title == "ชื่อเรื่อง")
  }

  @Test func `names slides that are only pictures`() throws {
    let picture = "<p:pic><p:blipFill><a:blip/></p:blipFill></p:pic>"
    let file = try show([picture, picture + shape("ก"), picture + shape("9", "sldNum"), ""]).read()
    #expect(file.document.imageOnlyPages == [1, 3])
  }
}
