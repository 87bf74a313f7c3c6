/// The parts of a DOCX that do not depend on what it says.
enum WordParts {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"

  private static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packageSchema = "http://schemas.openxmlformats.org/package/2006"
  private static let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  static let contentTypes = """
    \(declaration)
    <Types xmlns="\(packageSchema)/content-types">\
    <Default Extension="rels" \
    ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/>\
    <Override PartName="/word/document.xml" ContentType="\(wordType).document.main+xml"/>\
    <Override PartName="/word/styles.xml" ContentType="\(wordType).styles+xml"/>\
    <Override PartName="/word/settings.xml" ContentType="\(wordType).settings+xml"/>\
    <Override PartName="/word/fontTable.xml" ContentType="\(wordType).fontTable+xml"/>\
    <Override PartName="/word/header1.xml" ContentType="\(wordType).header+xml"/>\
    <Override PartName="/docProps/core.xml" \
    ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
    </Types>
    """

  static let packageRelations = """
    \(declaration)
    <Relationships xmlns="\(packageSchema)/relationships">\
    <Relationship Id="document" Type="\(relations)/officeDocument" Target="word/document.xml"/>\
    <Relationship Id="properties" \
    Type="\(packageSchema)/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
    </Relationships>
    """

  static func documentRelations(_ links: [String]) -> String {
    let parts = [
      ("styles", "styles.xml"), ("settings", "settings.xml"), ("fontTable", "fontTable.xml"),
      ("header", "header1.xml"),
    ]
    var xml = "\(declaration)\n<Relationships xmlns=\"\(packageSchema)/relationships\">"
    for (type, target) in parts {
      xml += "<Relationship Id=\"\(type)\" Type=\"\(relations)/\(type)\" Target=\"\(target)\"/>"
    }
    for (index, link) in links.enumerated() {
      xml += "<Relationship Id=\"link\(index + 1)\" Type=\"\(relations)/hyperlink\""
      xml += " Target=\"\(XMLText.escaped(link))\" TargetMode=\"External\"/>"
    }
    return xml + "</Relationships>"
  }

  /// A page of A4 on its side with margins of two centimetres; the pages bear Thai numbers.
  static func document(_ body: String) -> String {
    """
    \(declaration)
    <w:document xmlns:w="\(main)" xmlns:r="\(relations)"><w:body>
    \(body)<w:sectPr><w:headerReference w:type="default" r:id="header"/>\
    <w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>\
    <w:pgMar w:top="1134" w:right="1134" w:bottom="850" w:left="1134" w:header="567" w:footer="567" \
    w:gutter="0"/><w:pgNumType w:fmt="thaiNumbers" w:start="1"/></w:sectPr></w:body></w:document>
    """
  }

  static let header = """
    \(declaration)
    <w:hdr xmlns:w="\(main)"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>\
    <w:r><w:t xml:space="preserve">- </w:t></w:r>\
    <w:r><w:fldChar w:fldCharType="begin"/></w:r>\
    <w:r><w:instrText xml:space="preserve"> PAGE \\* THAIARABIC </w:instrText></w:r>\
    <w:r><w:fldChar w:fldCharType="separate"/></w:r>\
    <w:r><w:t>๑</w:t></w:r>\
    <w:r><w:fldChar w:fldCharType="end"/></w:r>\
    <w:r><w:t xml:space="preserve"> -</w:t></w:r></w:p></w:hdr>
    """

  /// Thai lines break between words, which needs the language of complex scripts to be known.
  static let settings = """
    \(declaration)
    <w:settings xmlns:w="\(main)"><w:zoom w:percent="100"/>\
    <w:compat><w:applyBreakingRules/><w:compatSetting w:name="compatibilityMode" \
    w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
    <w:themeFontLang w:val="en-US" w:bidi="th-TH"/></w:settings>
    """

  /// The usual font of Thai offices, with the name of its forerunner for machines that have only that.
  static let fonts = """
    \(declaration)
    <w:fonts xmlns:w="\(main)"><w:font w:name="\(WordStyleSheet.font)">\
    <w:altName w:val="TH SarabunPSK"/><w:charset w:val="DE"/><w:family w:val="swiss"/>\
    <w:pitch w:val="variable"/></w:font></w:fonts>
    """
}
