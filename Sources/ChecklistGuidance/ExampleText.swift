internal import ComplianceModel

/// What a person sees of an example: the words of its best page or document, without markup.
struct ExampleText {
  private static let maximumLines = 6

  /// The first lines.
  let lines: [String]

  init(_ example: RuleExample) {
    let wanted = example.files.first { $0.path == example.evidence } ?? example.files.first
    let all =
      example.documents.first.map { document in
        document.pages.flatMap { $0.split(separator: "\n") }.map(String.init)
      } ?? Self.words(of: wanted?.html ?? example.html)
    lines = Array(all.prefix(Self.maximumLines))
  }

  /// The first line, which most often is the evidence's own title.
  var title: String? { lines.first }

  private static func words(of html: String) -> [String] {
    var text = ""
    var isInside = false
    for character in html {
      switch character {
      case "<": isInside = true
      case ">":
        isInside = false
        text.append(" ")
      default: if !isInside { text.append(character) }
      }
    }
    return text.split(separator: "\n").map { line in
      line.split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }
  }
}
