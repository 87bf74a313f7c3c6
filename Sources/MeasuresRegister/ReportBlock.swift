package import ComplianceModel

/// A line of a report that is imported: a paragraph, a row of a table, or nothing.
package struct ReportBlock: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    case blank
    case paragraph(ReportParagraph)
    case row([ReportCell])
  }

  package var place: ReportPlace
  package var content: Content

  package init(place: ReportPlace, content: Content) {
    self.place = place
    self.content = content
  }
}

/// Where something stands in a file that is imported.
package enum ReportPlace: Sendable, Hashable {
  /// A line and column of a text, counted from 1.
  case line(Int, column: Int)
  /// A paragraph of a document outside of its tables, counted from 1.
  case paragraph(Int)
  /// A row of a table, and a cell of it, counted from 1.
  case row(Int, table: Int, cell: Int?)

  /// Returns the place of a cell in a row.
  func cell(_ index: Int, of cells: [ReportCell]) -> ReportPlace {
    switch self {
    case .line(let line, _):
      .line(line, column: cells.indices.contains(index) ? cells[index].column : 1)
    case .paragraph: self
    case .row(let row, let table, _): .row(row, table: table, cell: index + 1)
    }
  }

  /// The line, paragraph or row that the place is in.
  var block: ReportPlace {
    switch self {
    case .line(let line, _): .line(line, column: 1)
    case .paragraph: self
    case .row(let row, let table, _): .row(row, table: table, cell: nil)
    }
  }

  /// How far in its line or row the place is.
  var offset: Int {
    switch self {
    case .line(_, let column): column
    case .paragraph: 0
    case .row(_, _, let cell): cell ?? 0
    }
  }

  /// Returns the place behind the name of its file, that of a text as editors read it.
  ///
  /// - Parameters:
  ///   - file: The name of the file.
  ///   - language: The language of words for the place.
  /// - Returns: File and place.
  package func description(in file: String, language: Language = .english) -> String {
    switch self {
    case .line: "\(file):\(words(in: language))"
    case .paragraph, .row: "\(file): \(words(in: language))"
    }
  }

  /// Returns the place alone.
  func words(in language: Language) -> String {
    let isThai = language == .thai
    switch self {
    case .line(let line, let column): return "\(line):\(column)"
    case .paragraph(let number): return isThai ? "ย่อหน้าที่ \(number)" : "paragraph \(number)"
    case .row(let row, let table, let cell):
      let place = isThai ? "ตารางที่ \(table) แถวที่ \(row)" : "table \(table), row \(row)"
      return place + (cell.map { isThai ? " ช่องที่ \($0)" : ", cell \($0)" } ?? "")
    }
  }
}

/// A paragraph with what its pieces are.
package struct ReportParagraph: Sendable, Hashable {
  /// The name of the paragraph's style, if it has one.
  package var style: String?
  package var runs: [Run]

  /// A piece of text in one style.
  package struct Run: Sendable, Hashable {
    package var text: String
    package var style: String?
    /// Where the piece leads, if it is a link.
    package var address: String?

    package init(_ text: String, style: String? = nil, address: String? = nil) {
      self.text = text
      self.style = style
      self.address = address
    }
  }

  package init(style: String? = nil, runs: [Run]) {
    self.style = style
    self.runs = runs
  }

  package init(_ text: String) { self.init(runs: [Run(text)]) }

  /// The text without white space at its ends.
  package var text: String { runs.map(\.text).joined().trimmed }

  /// The text of the pieces in none of some styles.
  func text(without styles: Set<String>) -> String {
    runs.filter { !styles.contains($0.style ?? "") }.map(\.text).joined().trimmed
  }

  /// The addresses that the paragraph leads to, each once.
  var addresses: [String] {
    runs.compactMap(\.address).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// A cell of a row.
package struct ReportCell: Sendable, Hashable {
  package var paragraphs: [ReportParagraph]
  /// The names of the bookmarks in the cell.
  package var bookmarks: [String]
  /// The column of a text at which the cell begins.
  package var column: Int

  package init(paragraphs: [ReportParagraph], bookmarks: [String] = [], column: Int = 1) {
    self.paragraphs = paragraphs
    self.bookmarks = bookmarks
    self.column = column
  }

  /// The paragraphs that hold text, one a line.
  package var text: String {
    paragraphs.map(\.text).filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    let scalars = unicodeScalars.drop { $0.properties.isWhitespace }
    return scalars.lastIndex { !$0.properties.isWhitespace }.map { String(scalars[...$0]) } ?? ""
  }
}
