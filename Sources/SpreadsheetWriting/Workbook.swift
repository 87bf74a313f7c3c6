/// A workbook as a value: sheets of rows under one heading row each.
package struct Workbook: Sendable, Hashable {
  package var title: String
  /// The program that the file names as its author.
  package var author: String
  /// The moment of creation in seconds since 1970, which the caller chooses: the time of the clock
  /// would make every file another one.
  package var created: Int
  /// How dates are shown, in the notation of spreadsheet programs.
  package var dateFormat: String
  package var sheets: [Sheet]

  package init(
    title: String,
    author: String,
    created: Int,
    dateFormat: String = "yyyy-mm-dd",
    sheets: [Sheet]
  ) {
    self.title = title
    self.author = author
    self.created = created
    self.dateFormat = dateFormat
    self.sheets = sheets
  }
}

/// One sheet of a workbook.
package struct Sheet: Sendable, Hashable {
  /// A heading, and how wide the column under it is.
  package struct Column: Sendable, Hashable {
    package var heading: String
    /// In widths of a digit, 255 at most.
    package var width: Int

    package init(_ heading: String, width: Int) {
      self.heading = heading
      self.width = width
    }
  }

  /// At most 31 letters, none of them one of `[]:*?/\`.
  package var name: String
  package var columns: [Column]
  package var rows: [[Cell]]
  /// How many of the columns are printed, from the first on; `nil` for all.
  ///
  /// What only programs read, such as a digest, comes last and needs no paper.
  package var printedColumns: Int?

  package init(name: String, columns: [Column], rows: [[Cell]], printedColumns: Int? = nil) {
    self.name = name
    self.columns = columns
    self.rows = rows
    self.printedColumns = printedColumns
  }
}

/// What one cell holds; nothing is ever a formula.
package enum Cell: Sendable, Hashable {
  case empty
  case text(String)
  case number(Double)
  /// A day of the Gregorian calendar from 1900 on, which programs sort and filter as one.
  case date(year: Int, month: Int, day: Int)
  /// A text, and the `http` or `https` address that it leads to.
  case link(String, target: String)

  /// What the cell shows, as far as that decides how high its row must be.
  var shown: String {
    switch self {
    case .empty: ""
    case .text(let text), .link(let text, _): text
    case .number, .date: "0"
    }
  }
}
