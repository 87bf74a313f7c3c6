/// A mistake in a sheet, with its place and what to do.
package struct SheetMistake: Sendable, Hashable, CustomStringConvertible {
  package var file: String
  /// The name of the sheet in a workbook, or `nil`.
  package var sheet: String?
  /// The 1-based row as spreadsheet programs count, or `nil` for the file as a whole.
  package var row: Int?
  /// The letters of the column, or `nil` for a whole row.
  package var column: String?
  package var problem: Problem

  /// What is wrong.
  package enum Problem: Sendable, Hashable {
    /// The file cannot be read as a table; the words say why.
    case unreadable(String)
    case empty
    case tooLarge(limit: Int)
    case tooManyRows(limit: Int)
    case tooManyAddresses(limit: Int)
    /// No row names the columns; the words are the names that were found in the first one.
    case noHeader(found: [String])
    /// The checklist has no such item.
    case unknownItem(String, checklist: String)
    /// The cell names several items.
    case severalItems(String)
    /// An address stands in a row without an item.
    case noItem
    case noAddress(String)
    /// The text of a cell and its link lead to different addresses.
    case otherLink(text: String, link: String)
    /// The cell belongs to a range of merged cells.
    case merged(String)
    case formula
  }

  package var description: String {
    var place = file
    if let row {
      let cell = column.map { "cell \($0)\(row)" } ?? "row \(row)"
      place += ": \(sheet.map { "sheet '\($0)', " } ?? "")\(cell)"
    }
    return "\(place): \(problem)"
  }
}

extension SheetMistake.Problem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unreadable(let why): "\(why); save the sheet as XLSX or as CSV (UTF-8)"
    case .empty: "no row names an item; write one row for each item"
    case .tooLarge(let limit): "more than \(limit >> 20) MiB; a sheet holds one row for each item"
    case .tooManyRows(let limit): "more than \(limit) rows; delete what is no item"
    case .tooManyAddresses(let limit):
      "more than \(limit) addresses for one item; name those that show it best"
    case .noHeader(let found):
      "no row names the columns for the item and the address (found: \(Self.list(found)));"
        + " call them 'ข้อ' and 'URL'"
    case .unknownItem(let text, let checklist):
      "'\(text)' is no item of \(checklist); write the number as in o11"
    case .severalItems(let text): "'\(text)' names several items; give each a row of its own"
    case .noItem: "an address without an item; write the item's number in each row"
    case .noAddress(let text):
      "'\(text)' is no http or https address; write the whole address, blanks in it as %20"
    case .otherLink(let text, let link):
      "shows '\(text)' but links to '\(link)'; remove the link, or mend the text"
    case .merged(let range):
      "the cells \(range) are merged; split them and fill each row"
    case .formula: "a formula; paste its value in its place"
    }
  }

  private static func list(_ names: [String]) -> String {
    names.isEmpty ? "nothing" : names.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
  }
}
