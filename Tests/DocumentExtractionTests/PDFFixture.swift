import Foundation

/// Writes PDFs as bytes, good ones and bad ones.
enum PDFFixture {
  /// Joins objects, numbered from 1, the first being the catalog, and the table of their places.
  static func file(_ objects: [String], trailer: String = "", info: Int? = nil) -> [UInt8] {
    var text = "%PDF-1.5\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
      text += String(repeating: "0", count: 10 - "\(place)".count) + "\(place) 00000 n \n"
    }
    let about = info.map { "/Info \($0) 0 R" } ?? ""
    text += "trailer\n<</Size \(objects.count + 1)/Root 1 0 R\(about)\(trailer)>>\n"
    return Array((text + "startxref\n\(start)\n%%EOF\n").utf8)
  }

  static func stream(_ content: String, _ entries: String = "") -> String {
    "<</Length \(content.utf8.count)\(entries)>>stream\n\(content)\nendstream"
  }

  /// A file of pages, each with lines of its own.
  ///
  /// In the text, `@` stands for น, `#` for ำ.
  static func pages(_ pages: [[String]], info: String = "<<>>") -> [UInt8] {
    let map = """
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap
      1 begincodespacerange <00> <FF> endcodespacerange
      2 beginbfchar <40> <0E19> <23> <0E33> endbfchar endcmap end end
      """
    let kids = pages.indices.map { "\(5 + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[\(kids)]/Count \(pages.count)>>",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 4 0 R>>",
      stream(map),
    ]
    for (index, lines) in pages.enumerated() {
      let shown = lines.map { line in
        let escaped = line.replacing("\\", with: "\\\\").replacing("(", with: "\\(")
          .replacing(")", with: "\\)")
        return "(\(escaped)) Tj 0 -20 Td"
      }
      objects.append(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
          + "/Contents \(6 + 2 * index) 0 R>>"
      )
      objects.append(stream("BT /F 12 Tf 50 780 Td \(shown.joined(separator: "\n")) ET"))
    }
    objects.append(info)
    return file(objects, info: objects.count)
  }

  /// Three pages: a picture that fills the page, a small one, and nothing.
  static let scans: [UInt8] = {
    let pixels = String(repeating: "z", count: 24 * 17)
    let full = "q 595 0 0 842 0 0 cm /I Do Q"
    let small = "q 40 0 0 40 0 0 cm /I Do Q"
    let page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 3 0 R>>>>"
    return file([
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[4 0 R 5 0 R 6 0 R]/Count 3>>",
      stream(
        pixels,
        "/Type/XObject/Subtype/Image/Width 17/Height 24/ColorSpace/DeviceGray/BitsPerComponent 8"
      ),
      "\(page)/Contents 7 0 R>>", "\(page)/Contents 8 0 R>>", "\(page)>>",
      stream(full), stream(small),
    ])
  }()

  /// A page tree that announces a million pages and holds one.
  static let millionPages = file([
    "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1000000>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
  ])

  /// A page tree whose only child is itself.
  static let recursivePages = file([
    "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2/Parent 2 0 R>>",
  ])

  /// A form that draws itself, twice.
  static let recursiveForm = file([
    "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</X 4 0 R>>>>"
      + "/Contents 5 0 R>>",
    stream(
      "/X Do /X Do",
      "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>"
    ),
    stream("/X Do"),
  ])

  /// Forms that draw the next one ten times each, twelve deep: a million million lines of text.
  static let formBomb: [UInt8] = {
    var objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</X 6 0 R>>>>"
        + "/Contents 5 0 R>>",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", stream("/X Do"),
    ]
    let ten = Array(repeating: "/X Do", count: 10).joined(separator: " ")
    for number in 6..<18 {
      let resources = "/Resources<</XObject<</X \(number + 1) 0 R>>/Font<</F 4 0 R>>>>"
      let content = number < 17 ? ten : "BT /F 9 Tf 9 9 Td (bomb bomb bomb) Tj ET"
      objects.append(stream(content, "/Type/XObject/Subtype/Form/BBox[0 0 99 99]\(resources)"))
    }
    return file(objects)
  }()

  /// A table of places whose predecessor is itself.
  static let endlessTables: [UInt8] = {
    let plain = pages([["one line of text"]])
    let text = String(decoding: plain, as: UTF8.self)
    let start = text.components(separatedBy: "xref\n0")[0].utf8.count
    return Array(text.replacing("/Root", with: "/Prev \(start)/Root").utf8)
  }()

  /// A stream of objects that claims two thousand million of them, each in itself.
  static let objectStreamBomb = file([
    "<</Type/Catalog/Pages 2 0 R>>",
    stream("1 0 2 0 3 0", "/Type/ObjStm/N 2000000000/First 10/Extends 2 0 R"),
  ])

  /// A content stream that unpacks itself again and again: a thousand filters on nothing much.
  static let filterBomb = file([
    "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
    stream(
      String(repeating: "41", count: 5_000) + ">",
      "/Filter[" + String(repeating: "/ASCIIHexDecode", count: 1_000) + "]"
    ),
  ])

  static let randomBytes: [UInt8] = {
    var state: UInt64 = 1
    return (0..<50_000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
  }()
}
