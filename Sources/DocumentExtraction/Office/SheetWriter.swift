internal import ComplianceModel

/// Lays the cells of a sheet out: a heading with the sheet's name, then one group for each row.
struct SheetWriter {
  /// The 1-based number of the sheet, or 0 for a file that is one sheet without a name.
  let page: Int32

  /// Writes a sheet.
  ///
  /// - Parameters:
  ///   - sheet: The sheet.
  ///   - writer: Takes its cells.
  func write(_ sheet: SheetContent, to writer: inout ContentWriter) {
    let mark = writer.containerMark
    if page > 0, let block = writer.write(paragraph(sheet.name[...]), as: .heading, rank: 1) {
      writer.titles.passOver(block)
    }
    let start = writer.content.blocks.count
    let table = writer.containerMark
    var merged = MergedCells(sheet.merges)
    var rowCount = 0
    var cellCount = 0
    var index = 0
    while index < sheet.cells.count, !writer.isFull {
      let row = sheet.cells[index].place.row
      merged.enter(row: row)
      writer.openGroup(.tableRow)
      rowCount += 1
      while index < sheet.cells.count, sheet.cells[index].place.row == row {
        if !merged.covers(sheet.cells[index].place) {
          cellCount += 1
          write(sheet.cells[index], of: sheet, to: &writer)
        }
        index += 1
      }
      writer.closeGroup()
    }
    writer.closeContainer(table)
    if rowCount >= 2, cellCount >= 2 * rowCount { writer.hold(.table, at: start) }
    writer.closeContainer(mark)
  }

  private func write(
    _ cell: SheetContent.Cell,
    of sheet: SheetContent,
    to writer: inout ContentWriter
  ) {
    let text = String(decoding: sheet.text[cell.range], as: UTF8.self)
    var paragraph = OfficeParagraph()
    let link = sheet.link(of: cell)
    if let link { paragraph.beginLink(link) }
    paragraph.append(text, page: page)
    if link != nil { paragraph.endLink() }
    guard let block = writer.write(paragraph, as: .tableCell) else { return }
    writer.setCell(page > 0 ? "\(sheet.name)!\(cell.place.name)" : cell.place.name, of: block)
  }

  private func paragraph(_ text: Substring) -> OfficeParagraph {
    var paragraph = OfficeParagraph()
    paragraph.append(String(text), page: page)
    return paragraph
  }
}
