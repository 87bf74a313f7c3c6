internal import MarkupParsing

/// The styles of an OpenDocument file, as far as they say what something is.
struct OpenDocumentStyles {
  struct Style {
    var isTitle = false
    /// The level as a heading, from 1.
    var level: UInt8?
    var isBold: Bool?
    /// In half points.
    var size: Int?
    var startsPage: Bool?
    var isHidden = false
    var parent: String?
  }

  private var styles: [String: Style] = [:]

  private static let maximumInheritance = 12

  /// Reads the styles of a part; what stands beside them is passed over.
  ///
  /// - Parameter cursor: At the root of the part.
  /// - Throws: ``XMLCursorError`` if it is malformed.
  mutating func read(_ cursor: inout XMLCursor) throws(XMLCursorError) {
    let depth = cursor.depth
    while try cursor.nextElement(of: depth) {
      let list = cursor.depth
      switch cursor.name {
      case "styles", "automatic-styles":
        while try cursor.nextElement(of: list) {
          if cursor.name == "style" { try readStyle(&cursor) }
        }
      case "body": return
      default: break
      }
    }
  }

  private mutating func readStyle(_ cursor: inout XMLCursor) throws(XMLCursorError) {
    let name = cursor.attribute("name") ?? ""
    let family = cursor.attribute("family") ?? ""
    var style = Style()
    style.isTitle = name == "Title"
    style.parent = cursor.attribute("parent-style-name")
    if cursor.attribute("master-page-name").map({ !$0.isEmpty }) ?? false {
      style.startsPage = true
    }
    let depth = cursor.depth
    while try cursor.nextElement(of: depth) {
      switch cursor.name {
      case "text-properties":
        let weight = cursor.attribute("font-weight-complex") ?? cursor.attribute("font-weight")
        style.isBold = weight.map { $0 != "normal" }
        let size = cursor.attribute("font-size-complex") ?? cursor.attribute("font-size")
        style.size = size.flatMap(Self.halfPoints)
      case "paragraph-properties":
        if cursor.attribute("break-before") == "page" { style.startsPage = true }
      case "table-properties": style.isHidden = cursor.attribute("display") == "false"
      case "drawing-page-properties":
        style.isHidden = cursor.attribute("visibility") == "hidden"
      default: break
      }
    }
    styles["\(family) \(name)"] = style
  }

  /// Returns a style with what it inherits.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - family: What it is for, such as `paragraph`: names are unique only among their like.
  /// - Returns: The style; an empty one for a name that the file does not explain.
  func style(_ name: String?, family: String) -> Style {
    var result = Style()
    var next = name
    for _ in 0..<Self.maximumInheritance {
      guard let name = next else { break }
      if name == "Title" { result.isTitle = true }
      // A blank in a name is written as its number.
      if family == "paragraph", name.hasPrefix("Heading_20_") {
        result.level = result.level ?? UInt8(name.dropFirst(11))
      }
      guard let style = styles["\(family) \(name)"] else { break }
      result.isTitle = result.isTitle || style.isTitle
      result.isBold = result.isBold ?? style.isBold
      result.size = result.size ?? style.size
      result.startsPage = result.startsPage ?? style.startsPage
      result.isHidden = result.isHidden || style.isHidden
      next = style.parent
    }
    return result
  }

  private static func halfPoints(_ size: String) -> Int? {
    guard size.hasSuffix("pt") else { return nil }
    return Double(size.dropLast(2)).flatMap { Int(exactly: ($0 * 2).rounded()) }
  }
}
