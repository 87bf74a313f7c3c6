import MarkupParsing
import Testing

/// A parsed page as tests look at it.
struct ParsedPage {
  let page: PageDocument

  init(_ markup: String) throws {
    try self.init(bytes: Array(markup.utf8))
  }

  init(bytes: [UInt8], parser: HTMLParser = HTMLParser()) throws {
    page = try parser.parse(bytes.span)
  }

  var text: String { String(decoding: page.text, as: UTF8.self) }

  /// The text with one blank for each run of white space and each beginning or end of a block.
  var words: String {
    var edges: Set<Int> = []
    for element in page.elements where !element.tag.isInline {
      edges.formUnion([Int(element.textStart), Int(element.textEnd)])
    }
    var spaced: [UInt8] = []
    for (offset, byte) in page.text.enumerated() {
      if edges.contains(offset) { spaced.append(0x20) }
      spaced.append(byte)
    }
    return String(decoding: spaced, as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  var title: String { String(decoding: page.title, as: UTF8.self) }

  func elements(_ tag: MarkupParsing.Tag) -> [PageDocument.Element] {
    page.elements.filter { $0.tag == tag }
  }

  func values(_ name: AttributeName, of tag: MarkupParsing.Tag) -> [String?] {
    elements(tag).map { page.value(name, of: $0) }
  }

  func text(of element: PageDocument.Element) -> String {
    String(decoding: page.text[Int(element.textStart)..<Int(element.textEnd)], as: UTF8.self)
  }

  /// Returns what is wrong with the arrays: nothing for any input.
  var faults: [String] {
    var faults: [String] = []
    let elements = page.elements
    for (index, element) in elements.enumerated() {
      let parent = Int(element.parent)
      if parent >= index { faults.append("element \(index) comes before its parent") }
      if element.end <= index || Int(element.end) > elements.count {
        faults.append("element \(index) ends at \(element.end)")
      }
      if element.textStart > element.textEnd || Int(element.textEnd) > page.text.count {
        faults.append("the text of element \(index) is \(element.textStart)..<\(element.textEnd)")
      }
      if element.attributeStart > element.attributeEnd
        || Int(element.attributeEnd) > page.attributes.count
        || index > 0 && element.attributeStart < elements[index - 1].attributeEnd
      {
        faults.append("the attributes of element \(index) are another's")
      }
      guard parent >= 0 else { continue }
      let outer = elements[parent]
      if element.end > outer.end || element.textStart < outer.textStart
        || element.textEnd > outer.textEnd
      {
        faults.append("element \(index) reaches out of its parent")
      }
    }
    var end: UInt32 = 0
    for (index, attribute) in page.attributes.enumerated() {
      if attribute.start < end || attribute.end < attribute.start
        || Int(attribute.end) > page.values.count
      {
        faults.append("attribute \(index) is \(attribute.start)..<\(attribute.end)")
      }
      end = attribute.end
    }
    return faults
  }
}

/// A small generator of repeatable numbers for property tests.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state = state &+ 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
