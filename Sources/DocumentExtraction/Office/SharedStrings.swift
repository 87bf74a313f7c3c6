internal import MarkupParsing

/// The texts that cells of a workbook refer to by number.
struct SharedStrings {
  private var text: [UInt8] = []
  private var ends: [Int] = []

  /// The text of a number, or `nil` if the list is shorter than a cell says.
  subscript(index: Int) -> PlainText? {
    guard ends.indices.contains(index) else { return nil }
    var plain = PlainText()
    plain.append(text[(index > 0 ? ends[index - 1] : 0)..<ends[index]])
    return plain
  }

  /// Reads the list.
  ///
  /// - Parameter cursor: At the root of the part.
  /// - Throws: ``XMLCursorError`` if it is malformed.
  mutating func read(_ cursor: inout XMLCursor) throws(XMLCursorError) {
    let depth = cursor.depth
    while try cursor.nextElement(of: depth) {
      guard cursor.name == "si" else { continue }
      text.append(contentsOf: try Self.readText(&cursor).bytes)
      ends.append(text.count)
    }
  }

  /// Reads text in one or several fonts; how it is pronounced is left out.
  ///
  /// - Parameter cursor: At the element around the text.
  /// - Returns: The text.
  /// - Throws: ``XMLCursorError`` if it is malformed.
  static func readText(_ cursor: inout XMLCursor) throws(XMLCursorError) -> PlainText {
    let depth = cursor.depth
    var plain = PlainText()
    while try cursor.nextElement(of: depth) {
      switch cursor.name {
      case "t": try appendContent(&cursor, to: &plain)
      case "r": plain.append(try readRun(&cursor))
      default: continue
      }
    }
    return plain
  }

  private static func readRun(_ cursor: inout XMLCursor) throws(XMLCursorError) -> String {
    let depth = cursor.depth
    var text = ""
    while try cursor.nextElement(of: depth) {
      guard cursor.name == "t" else { continue }
      let inner = cursor.depth
      while let piece = try cursor.nextChild(of: inner) {
        if piece == .text { text += cursor.text }
      }
    }
    return unescaped(text)
  }

  private static func appendContent(
    _ cursor: inout XMLCursor,
    to plain: inout PlainText
  ) throws(XMLCursorError) {
    let depth = cursor.depth
    while let piece = try cursor.nextChild(of: depth) {
      if piece == .text { plain.append(unescaped(cursor.text)) }
    }
  }

  /// Line ends and control characters stand in workbooks as `_x000D_`; neither is shown.
  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x00") else { return text }
    return text.replacing(/_x00[01][0-9A-Fa-f]_/, with: " ")
  }
}
