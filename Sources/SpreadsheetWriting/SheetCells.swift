internal import CLibXLSXWriter

/// Writes the cells of one sheet while its workbook is open.
@safe
struct SheetCells {
  private let page: UnsafeMutablePointer<lxw_worksheet>
  private let body: UnsafeMutablePointer<lxw_format>
  private let link: UnsafeMutablePointer<lxw_format>
  private let date: UnsafeMutablePointer<lxw_format>

  /// The longest address that spreadsheet programs follow.
  private static let maximumTarget = 2079
  /// More links than this in a sheet, and spreadsheet programs call the file damaged.
  private static let maximumRow = 60_000

  /// The pointers must outlive the value, which never leaves the function that makes it.
  @unsafe init(
    page: UnsafeMutablePointer<lxw_worksheet>,
    body: UnsafeMutablePointer<lxw_format>,
    link: UnsafeMutablePointer<lxw_format>,
    date: UnsafeMutablePointer<lxw_format>
  ) {
    unsafe self.page = page
    unsafe self.body = body
    unsafe self.link = link
    unsafe self.date = date
  }

  func write(_ cell: Cell, row: UInt32, column: UInt16) throws(SpreadsheetError) {
    // SAFETY: the workbook that owns the sheet and the formats is open, and texts are copied.
    switch cell {
    case .empty:
      try WorkbookFile.check(unsafe worksheet_write_blank(page, row, column, body))
    case .text(let text):
      // Whatever a text begins with, the library keeps it a text.
      let text = CellText.fitted(text)
      try WorkbookFile.check(unsafe worksheet_write_string(page, row, column, text, body))
    case .number(let number):
      guard number.isFinite else { return try write(.text("\(number)"), row: row, column: column) }
      try WorkbookFile.check(unsafe worksheet_write_number(page, row, column, number, body))
    case .date(let year, let month, let day):
      var moment = lxw_datetime(
        year: Int32(clamping: year),
        month: Int32(clamping: month),
        day: Int32(clamping: day),
        hour: 0,
        min: 0,
        sec: 0
      )
      try WorkbookFile.check(unsafe worksheet_write_datetime(page, row, column, &moment, date))
    case .link(let text, let target):
      let text = CellText.fitted(text)
      let isFollowed = Self.isFollowed(target) && row <= Self.maximumRow
      // The library refuses a few addresses that browsers take; the text alone is then right.
      guard isFollowed,
        unsafe worksheet_write_url_opt(page, row, column, target, link, text, nil) == LXW_NO_ERROR
      else { return try write(.text(text), row: row, column: column) }
    }
  }

  private static func isFollowed(_ target: String) -> Bool {
    let isWeb = target.hasPrefix("https://") || target.hasPrefix("http://")
    return isWeb && target.utf8.count <= maximumTarget
      && target.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
  }
}
