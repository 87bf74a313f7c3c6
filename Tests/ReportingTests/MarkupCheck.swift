/// Finds elements that do not close and brackets that stand where none may.
///
/// It reads code points, as browsers do: a bracket with a Thai mark on it is still a bracket.
struct MarkupCheck {
  private static let void: Set = ["meta", "input"]

  private var rest: ArraySlice<Unicode.Scalar>
  private var mistakes: [String] = []
  private var open: [String] = []

  static func mistakes(in html: String) -> [String] {
    var check = MarkupCheck(rest: Array(html.unicodeScalars)[...])
    while check.readTag() {}
    return check.mistakes + check.open.map { "<\($0)> stays open" }
  }

  private init(rest: ArraySlice<Unicode.Scalar>) { self.rest = rest }

  private mutating func readTag() -> Bool {
    guard let start = rest.firstIndex(of: "<") else { return false }
    if rest[..<start].contains(">") { mistakes.append("a bracket in text") }
    guard let end = rest[start...].firstIndex(of: ">") else {
      mistakes.append("an open tag")
      return false
    }
    let tag = rest[(start + 1)..<end]
    rest = rest[(end + 1)...]
    let shown = Self.string(tag)
    if tag.contains("<") { mistakes.append("a bracket in <\(shown)>") }
    if tag.count(where: { $0 == "\"" }) % 2 != 0 { mistakes.append("an open quote in <\(shown)>") }
    let name = Self.string(tag.prefix { $0 != " " && $0 != "\n" })
    if name.hasPrefix("!") || Self.void.contains(name) || tag.last == "/" { return true }
    if name.hasPrefix("/") {
      if open.popLast() != String(name.dropFirst()) { mistakes.append("<\(name)> closes another") }
    } else {
      open.append(name)
      if name == "script" || name == "style" { skipContent(of: name) }
    }
    return true
  }

  /// Style and script hold text that is no markup.
  private mutating func skipContent(of name: String) {
    let end = Array("</\(name)>".unicodeScalars)
    while !rest.isEmpty, !rest.starts(with: end) { rest = rest.dropFirst() }
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
