internal import MarkupParsing

/// The paragraph styles of a word processor's file, as far as they say what a paragraph is.
struct WordStyles {
  struct Style {
    /// The level as a heading, from 1.
    var level: UInt8?
    var isTitle = false
    var isList: Bool?
    var isBold: Bool?
    /// In half points.
    var size: Int?
    var startsPage: Bool?
    var parent: String?

    /// Fills what the style leaves open with what its parent says.
    mutating func inherit(_ parent: Style) {
      level = level ?? parent.level
      isTitle = isTitle || parent.isTitle
      isList = isList ?? parent.isList
      isBold = isBold ?? parent.isBold
      size = size ?? parent.size
      startsPage = startsPage ?? parent.startsPage
    }
  }

  private var styles: [String: Style] = [:]
  private var defaults = Style()
  private var defaultStyle: String?

  private static let maximumInheritance = 12

  init() {}

  /// Reads the styles.
  ///
  /// - Parameter cursor: At the root of the part.
  /// - Throws: ``XMLCursorError`` if it is malformed.
  mutating func read(_ cursor: inout XMLCursor) throws(XMLCursorError) {
    let depth = cursor.depth
    while try cursor.nextElement(of: depth) {
      switch cursor.name {
      case "docDefaults": try Self.readProperties(&cursor, into: &defaults)
      case "style":
        guard let id = cursor.attribute("styleId") else { continue }
        let isParagraph = cursor.attribute("type") == "paragraph"
        if isParagraph, Self.isOn(cursor.attribute("default") ?? "0") { defaultStyle = id }
        var style = Style()
        try Self.readProperties(&cursor, into: &style)
        styles[id] = style
      default: break
      }
    }
  }

  /// Returns a style with all that it inherits.
  func style(_ id: String?) -> Style {
    var result = Style()
    var next = id ?? defaultStyle
    for _ in 0..<Self.maximumInheritance {
      guard let id = next else { break }
      guard let style = styles[id] else {
        result.inherit(Self.style(named: id))
        break
      }
      result.inherit(style)
      next = style.parent
    }
    result.inherit(defaults)
    return result
  }

  /// Reads what a style, or a paragraph itself, says of its level, size and weight.
  static func readProperties(
    _ cursor: inout XMLCursor,
    into style: inout Style
  ) throws(XMLCursorError) {
    let depth = cursor.depth
    while let event = try cursor.next() {
      if event == .end, cursor.depth <= depth { return }
      guard event == .start else { continue }
      let value = cursor.attribute("val")
      switch cursor.name {
      case "name":
        let named = Self.style(named: value ?? "")
        style.level = style.level ?? named.level
        style.isTitle = style.isTitle || named.isTitle
      case "basedOn": style.parent = value
      case "outlineLvl":
        // Nine means text, and a heading style that says so is none.
        if let level = value.flatMap(UInt8.init) { style.level = level < 9 ? level + 1 : 0 }
      case "numId": style.isList = value != "0"
      // Thai is set in the weight and size for complex scripts, which stand behind the others.
      case "b", "bCs": style.isBold = isOn(value)
      case "sz", "szCs": style.size = value.flatMap { Int($0) } ?? style.size
      case "pageBreakBefore": style.startsPage = isOn(value)
      default: break
      }
    }
  }

  /// Returns what the name of a style says; the built-in ones have English names everywhere.
  static func style(named name: String) -> Style {
    let name = name.lowercased().filter { $0 != " " }
    var style = Style()
    style.isTitle = name == "title"
    if name.hasPrefix("heading"), let level = UInt8(name.dropFirst(7)), (1...9).contains(level) {
      style.level = level
    }
    return style
  }

  /// Tells what an element such as `b` says with its value.
  static func isOn(_ value: String?) -> Bool {
    switch value {
    case "0", "false", "off", "none": false
    default: true
    }
  }
}
