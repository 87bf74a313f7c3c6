/// The styles of the yearly report.
///
/// Thai is a complex script: its size and weight are stated apart from those of Latin letters, and
/// both are stated here, so that digits and letters in one line are of one size.
enum WordStyleSheet {
  static let font = "TH Sarabun New"

  static let xml = """
    \(WordParts.declaration)
    <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
    <w:docDefaults><w:rPrDefault><w:rPr>\
    <w:rFonts w:ascii="\(font)" w:hAnsi="\(font)" w:eastAsia="\(font)" w:cs="\(font)"/>\
    \(size(32))<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="th-TH"/></w:rPr></w:rPrDefault>\
    <w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>\
    </w:docDefaults>\
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
    <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
    <w:name w:val="Default Paragraph Font"/></w:style>
    \((paragraphs + characters + [header, hyperlink, table]).joined(separator: "\n"))
    </w:styles>
    """

  private static let paragraphs = [
    paragraph(ReportStyle.title, "<w:keepNext/><w:jc w:val=\"center\"/>", bold + size(36)),
    paragraph(
      ReportStyle.organisation,
      "<w:keepNext/><w:spacing w:after=\"160\"/><w:jc w:val=\"center\"/>",
      bold + size(36)
    ),
    paragraph(
      ReportStyle.introduction,
      "<w:spacing w:after=\"80\"/><w:ind w:firstLine=\"1418\"/><w:jc w:val=\"thaiDistribute\"/>",
      ""
    ),
    paragraph(ReportStyle.numbering, "<w:jc w:val=\"right\"/>", size(26)),
    paragraph(
      ReportStyle.section,
      "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"80\"/>",
      bold
    ),
    paragraph(
      ReportStyle.heading,
      "<w:keepNext/><w:spacing w:before=\"200\"/>",
      bold
    ),
    paragraph(
      ReportStyle.listed,
      "<w:ind w:left=\"1134\" w:hanging=\"425\"/><w:jc w:val=\"thaiDistribute\"/>",
      ""
    ),
    paragraph(ReportStyle.remark, "<w:spacing w:before=\"80\"/>", ""),
    paragraph(
      ReportStyle.signature,
      "<w:keepNext/><w:keepLines/><w:spacing w:before=\"480\"/><w:ind w:left=\"425\"/>",
      ""
    ),
    paragraph(
      ReportStyle.signatureForm,
      "<w:keepLines/><w:ind w:left=\"425\" w:firstLine=\"567\"/>",
      ""
    ),
    paragraph(ReportStyle.columns, "<w:jc w:val=\"center\"/>", bold + size(28)),
    paragraph(ReportStyle.cell, "", size(28)),
    paragraph(ReportStyle.owner, "", size(28)),
    paragraph(ReportStyle.action, "", size(28)),
    paragraph(ReportStyle.undatedAction, "", size(28)),
    paragraph(ReportStyle.evidence, "", size(24)),
    paragraph(ReportStyle.mark, "", colour("A33C00") + size(24)),
    paragraph(ReportStyle.proof, "", colour("17693F") + size(24)),
  ]

  private static let characters = [
    character(ReportStyle.lead, ""),
    character(ReportStyle.date, ""),
    character(ReportStyle.indicator, ""),
    character(ReportStyle.arabicDigits, ""),
    character(ReportStyle.letterForOne, ""),
    character(ReportStyle.letterForThaiOne, ""),
    character(ReportStyle.role, ""),
  ]

  private static let header = """
    <w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/>\
    <w:pPr><w:jc w:val="center"/></w:pPr></w:style>
    """

  private static let hyperlink = """
    <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>\
    <w:rPr>\(colour("14508F"))<w:u w:val="single"/></w:rPr></w:style>
    """

  private static let table: String = {
    let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    }
    return """
      <w:style w:type="table" w:customStyle="1" w:styleId="MeasureTable">\
      <w:name w:val="MeasureTable"/><w:tblPr><w:tblBorders>\(borders.joined())</w:tblBorders>\
      <w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>\
      <w:bottom w:w="28" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
      """
  }()

  private static let bold = "<w:b/><w:bCs/>"

  private static func size(_ halfPoints: Int) -> String {
    "<w:sz w:val=\"\(halfPoints)\"/><w:szCs w:val=\"\(halfPoints)\"/>"
  }

  private static func colour(_ value: String) -> String { "<w:color w:val=\"\(value)\"/>" }

  private static func paragraph(_ name: String, _ paragraph: String, _ run: String) -> String {
    """
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="\(name)"><w:name w:val="\(name)"/>\
    <w:basedOn w:val="Normal"/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>
    """
  }

  private static func character(_ name: String, _ run: String) -> String {
    """
    <w:style w:type="character" w:customStyle="1" w:styleId="\(name)"><w:name w:val="\(name)"/>\
    <w:rPr>\(run)</w:rPr></w:style>
    """
  }
}
