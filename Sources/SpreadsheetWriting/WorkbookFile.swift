internal import CLibXLSXWriter

/// The owner of one workbook of libxlsxwriter.
///
/// The library keeps the workbook in memory and writes its file only when it is closed; a workbook
/// that is dropped before leaves nothing behind.
@safe
struct WorkbookFile: ~Copyable {
  private let pointer: UnsafeMutablePointer<lxw_workbook>

  /// - Throws: ``SpreadsheetError/refused(_:)`` if there is no memory for a workbook.
  init(path: String, temporaryFolder: String) throws(SpreadsheetError) {
    // SAFETY: both texts live until the call returns, and the library copies them.
    let made = unsafe path.withCString { path in
      unsafe temporaryFolder.withCString { folder in
        var options = unsafe lxw_workbook_options(
          constant_memory: 0,
          tmpdir: UnsafeMutablePointer(mutating: folder),
          use_zip64: 0
        )
        return unsafe workbook_new_opt(path, &options)
      }
    }
    guard let made = unsafe made else { throw .refused("no memory for a workbook") }
    unsafe pointer = made
  }

  deinit {
    // SAFETY: this owner alone holds the workbook, and `close` gives it up.
    unsafe lxw_workbook_free(pointer)
  }

  func setParticulars(of workbook: Workbook) throws(SpreadsheetError) {
    // SAFETY: the texts live until the call returns, and the library copies them.
    let code = unsafe workbook.title.withCString { title in
      unsafe workbook.author.withCString { author in
        var properties = unsafe lxw_doc_properties()
        unsafe properties.title = UnsafeMutablePointer(mutating: title)
        unsafe properties.author = UnsafeMutablePointer(mutating: author)
        unsafe properties.created = time_t(workbook.created)
        return unsafe workbook_set_properties(pointer, &properties)
      }
    }
    try Self.check(code)
  }

  /// Adds a sheet with its headings, widths, rows and filter.
  ///
  /// - Parameters:
  ///   - sheet: What it holds.
  ///   - dateFormat: How its dates are shown.
  /// - Throws: ``SpreadsheetError`` if it is too large or the library refuses something.
  func add(_ sheet: Sheet, dateFormat: String) throws(SpreadsheetError) {
    guard sheet.rows.count < 1_048_576, (1...16_384).contains(sheet.columns.count),
      sheet.rows.allSatisfy({ $0.count <= sheet.columns.count })
    else { throw .tooLarge(sheet: sheet.name) }
    // SAFETY: the workbook is open, owns what it returns here, and copies every text.
    guard let page = unsafe workbook_add_worksheet(pointer, sheet.name) else {
      throw .refused("no sheet can be called '\(sheet.name)'")
    }
    let (heading, body, link) = unsafe (try addFormat(), try addFormat(), try addFormat())
    unsafe format_set_bold(heading)
    unsafe format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
    unsafe format_set_underline(link, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    unsafe format_set_font_color(link, 0x0B57D0)
    let date = unsafe try addFormat()
    unsafe format_set_num_format(date, dateFormat)
    let cells = unsafe SheetCells(page: page, body: body, link: link, date: date)
    for (number, column) in sheet.columns.enumerated() {
      let place = UInt16(number)
      let width = Double(min(max(column.width, 1), 255))
      try Self.check(unsafe worksheet_set_column(page, place, place, width, nil))
      try Self.check(
        unsafe worksheet_write_string(page, 0, place, CellText.fitted(column.heading), heading)
      )
    }
    for (number, row) in sheet.rows.enumerated() {
      for (place, cell) in row.enumerated() {
        try cells.write(cell, row: UInt32(number + 1), column: UInt16(place))
      }
    }
    unsafe try setHeights(of: sheet, on: page)
    let last = (row: UInt32(sheet.rows.count), column: UInt16(sheet.columns.count - 1))
    unsafe worksheet_freeze_panes(page, 1, 0)
    try Self.check(unsafe worksheet_autofilter(page, 0, 0, last.row, last.column))
    try Self.check(unsafe worksheet_repeat_rows(page, 0, 0))
    unsafe try setPaper(for: sheet, on: page)
  }

  private func setHeights(
    of sheet: Sheet,
    on page: UnsafeMutablePointer<lxw_worksheet>
  ) throws(SpreadsheetError) {
    let widths = sheet.columns.map(\.width)
    let texts = [sheet.columns.map(\.heading)] + sheet.rows.map { $0.map(\.shown) }
    for (number, row) in texts.enumerated() {
      let height = RowHeight.points(for: row, widths: widths)
      // SAFETY: the workbook that owns the sheet is open.
      try Self.check(unsafe worksheet_set_row(page, UInt32(number), height, nil))
    }
  }

  /// What is wider than this, in widths of a digit, cannot be read when it is fitted to one page.
  private static let readableWidth = 255

  private func setPaper(
    for sheet: Sheet,
    on page: UnsafeMutablePointer<lxw_worksheet>
  ) throws(SpreadsheetError) {
    let printed = min(max(sheet.printedColumns ?? sheet.columns.count, 1), sheet.columns.count)
    let lastRow = UInt32(sheet.rows.count)
    // SAFETY: the workbook that owns the sheet is open.
    unsafe worksheet_set_landscape(page)
    unsafe worksheet_set_paper(page, 9)
    unsafe worksheet_set_margins(page, 0.4, 0.4, 0.5, 0.5)
    unsafe worksheet_set_footer(page, "&C&A · &P/&N")
    try Self.check(unsafe worksheet_print_area(page, 0, 0, lastRow, UInt16(printed - 1)))
    if sheet.columns.prefix(printed).reduce(0, { $0 + $1.width }) <= Self.readableWidth {
      unsafe worksheet_fit_to_pages(page, 1, 0)
    } else {
      // Each page then tells by the first columns which row a cell belongs to.
      try Self.check(unsafe worksheet_repeat_columns(page, 0, 0))
      unsafe worksheet_set_print_scale(page, 70)
    }
  }

  /// Adds the look of a cell whose text stays inside it.
  private func addFormat() throws(SpreadsheetError) -> UnsafeMutablePointer<lxw_format> {
    // SAFETY: the workbook is open and owns what it returns.
    guard let format = unsafe workbook_add_format(pointer) else {
      throw .refused("no memory for a format")
    }
    unsafe format_set_text_wrap(format)
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    return unsafe format
  }

  /// Writes the file.
  consuming func close() throws(SpreadsheetError) {
    let pointer = unsafe pointer
    discard self
    // SAFETY: the library frees the workbook, whose only owner is gone.
    try Self.check(unsafe workbook_close(pointer))
  }

  /// - Throws: ``SpreadsheetError/refused(_:)`` with the library's words if a call failed.
  static func check(_ code: lxw_error) throws(SpreadsheetError) {
    guard code != LXW_NO_ERROR else { return }
    // SAFETY: the library answers every code with a literal.
    guard let words = unsafe lxw_strerror(code) else { throw .refused("error \(code.rawValue)") }
    throw unsafe .refused(String(cString: words))
  }
}
