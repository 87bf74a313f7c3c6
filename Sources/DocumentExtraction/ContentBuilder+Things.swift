internal import ComplianceModel
internal import MarkupParsing

extension ContentBuilder {
  private static let documentEndings: Set<String> = [
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "csv", "zip", "rar",
  ]

  /// Tells whether an address names a document by its ending.
  private static func isDocument(_ address: String) -> Bool {
    let bytes = address.utf8
    let path = bytes.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard let dot = path.suffix(6).lastIndex(of: UInt8(ascii: ".")) else { return false }
    let ending = path[dot...].dropFirst().map { $0 | 0x20 }
    return documentEndings.contains(String(decoding: ending, as: UTF8.self))
  }

  /// Notes that something stands at a block, or at the one that begins next.
  mutating func hold(_ thing: Condition.Thing, at block: Int? = nil) {
    content.things[thing, default: []].append(block ?? content.blocks.count)
  }

  /// Notes what an element shows beside text.
  mutating func note(_ element: PageDocument.Element, _ frame: inout Frame) {
    switch element.tag {
    case .base: content.base = content.base ?? page.value(.href, of: element)
    case .meta:
      noteRedirect(element)
      noteRobots(element)
    case .script: content.scriptCount += 1
    case .img where !frame.isFurniture: hold(.image)
    case .input where !frame.isFurniture: noteField(element)
    case .textarea: countField(2)
    case .a, .area:
      if frame.link >= 0, Self.isDocument(content.links[frame.link].target) { hold(.document) }
    case .tr: if let table = openTables.last { frames[table].rowCount += 1 }
    case .td, .th: if let table = openTables.last { frames[table].cellCount += 1 }
    default: break
    }
  }

  mutating func closeThing(_ frame: Frame) {
    switch frame.tag {
    case .table where frame.rowCount >= 2 && frame.cellCount >= 2 * frame.rowCount:
      hold(.table, at: frame.startBlock)
    case .form where frame.fieldCount >= 2 && !frame.isFurniture:
      hold(.form, at: frame.startBlock)
    default: break
    }
  }

  /// A text field counts one, a text area two: a form of one field is a search box.
  private mutating func noteField(_ element: PageDocument.Element) {
    switch page.value(.type, of: element)?.lowercased() ?? "text" {
    case "text", "email", "tel", "number", "date", "url", "file", "radio": countField(1)
    case "password":
      content.asksForPassword = true
      // A form that asks for a password is a login, whatever else it asks for.
      countField(-1_000)
    default: break
    }
  }

  private mutating func countField(_ weight: Int) {
    if let form = openForms.last { frames[form].fieldCount += weight }
  }

  /// `<meta name="robots" content="nofollow">` speaks for all links of the page.
  private mutating func noteRobots(_ element: PageDocument.Element) {
    guard page.value(.name, of: element)?.lowercased() == "robots",
      let words = page.bytes(.content, of: element)
    else { return }
    if Self.asksNotToFollow(words) { content.asksNotToFollow = true }
  }

  /// A refresh that names another address is a link; one that only reloads is nothing.
  private mutating func noteRedirect(_ element: PageDocument.Element) {
    guard page.value(.httpEquiv, of: element)?.lowercased() == "refresh",
      let directive = page.bytes(.content, of: element)
    else { return }
    let target = Self.redirectTarget(Array(directive))
    guard !target.isEmpty else { return }
    let text = content.text.count
    content.links.append(
      DocumentContent.Link(
        kind: .redirect,
        target: target,
        label: text..<text,
        caption: content.captions.count..<content.captions.count,
        block: content.blocks.count
      )
    )
  }

  /// Reads `5; url='next.html'` by the rules of browsers: `url=` and the quotes may be left out.
  private static func redirectTarget(_ directive: [UInt8]) -> String {
    var rest = directive[...].drop { $0 <= 0x20 }
    rest = rest.drop { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    rest = rest.drop { $0 <= 0x20 || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",") }
    if rest.prefix(3).map({ $0 | 0x20 }).elementsEqual("url".utf8) {
      let value = rest.dropFirst(3).drop { $0 <= 0x20 }
      if value.first == UInt8(ascii: "=") { rest = value.dropFirst().drop { $0 <= 0x20 } }
    }
    if let quote = rest.first, quote == 0x22 || quote == 0x27 {
      rest = rest.dropFirst().prefix { $0 != quote }
    }
    while let last = rest.last, last <= 0x20 { rest = rest.dropLast() }
    return String(decoding: rest, as: UTF8.self)
  }
}
