internal import ComplianceModel

/// What the tools say about a PDF that they cannot read, or only in part.
struct PDFComplaint {
  private let lines: [Substring]

  init(_ errors: String) {
    lines = errors.split(separator: "\n")
  }

  /// The reason for which there is no text.
  var error: DocumentError {
    if lines.contains(where: Self.tellsOfPassword) { return .encrypted }
    guard let line = lines.first(where: { $0.contains("Error") }) ?? lines.first else {
      return .damaged("no pages")
    }
    return .damaged(Self.shortened(line))
  }

  /// True if parts of the file were lost or had to be guessed.
  ///
  /// Most complaints are about fonts and operators and cost no text.
  var tellsOfDamage: Bool {
    lines.contains { line in Self.signsOfDamage.contains { line.contains($0) } }
  }

  private static func tellsOfPassword(_ line: Substring) -> Bool {
    ["Incorrect password", "security handler", "Unsupported version/revision"].contains {
      line.contains($0)
    }
  }

  /// Drops what stands before the message: `Syntax Error (1234): `.
  private static func shortened(_ line: Substring) -> String {
    let start = line.firstIndex(of: ":").map { line[line.index(after: $0)...] } ?? line
    let message = start.drop { $0 == " " }
    return String(message.prefix(100))
  }

  private static let signsOfDamage = [
    "xref", "trailer", "May not be a PDF file", "end of file", "page tree", "Couldn't find object",
    "Loop in Pages", "Catalog object is wrong",
  ]
}
