internal import ComplianceModel
internal import MarkupParsing

/// Reads XLSX: the sheets that a reader can turn to, in their order.
///
/// A block's page is the number of its sheet among these. Cells hold what the program shows, as far as
/// the common number formats go; formulas stand for the results that the file holds.
struct WorkbookReader {
  var package: OfficePackage
  let main: String
  let limits: DocumentLimits

  private struct Sheet {
    var name: String
    var part: String
  }

  init(package: OfficePackage, main: String, limits: DocumentLimits) {
    self.package = package
    self.main = main
    self.limits = limits
  }

  mutating func read(
    metadata: ExtractedDocument.Metadata
  ) throws(DocumentError) -> ExtractedDocument {
    var writer = ContentWriter(limits: limits)
    var page: Int32 = 0
    let count = try readSheets { sheet in
      page += 1
      SheetWriter(page: page).write(sheet, to: &writer)
      return !writer.isFull
    }
    return ExtractedDocument(
      format: .xlsx,
      content: writer.finish(metadata: metadata),
      pageCount: count
    )
  }

  /// Reads the sheets one after the other.
  ///
  /// - Parameter take: Takes the cells of a sheet, and says whether it wants the next one.
  /// - Returns: How many sheets the workbook shows.
  /// - Throws: ``DocumentError`` if a part cannot be read.
  mutating func readSheets(
    _ take: (SheetContent) -> Bool
  ) throws(DocumentError) -> Int {
    let relations = try PartRelations(of: main, in: &package)
    var countsFrom1904 = false
    var sheets: [Sheet] = []
    try package.read(main) { cursor throws(XMLCursorError) in
      while let event = try cursor.next() {
        guard event == .start else { continue }
        switch cursor.name {
        case "workbookPr":
          countsFrom1904 = WordStyles.isOn(cursor.attribute("date1904") ?? "0")
        case "sheet":
          let id = cursor.attribute("id", namespaceSuffix: "/relationships")
          guard cursor.attribute("state") ?? "visible" == "visible",
            let relation = id.flatMap({ relations[$0] }), relation.type == "worksheet"
          else { continue }
          let name = PlainText(cursor.attribute("name") ?? "").string
          sheets.append(Sheet(name: name, part: relation.target))
        default: break
        }
      }
    }
    let shown = sheets.prefix(limits.maximumPageCount)
    let strings = relations.targets(ofType: "sharedStrings").prefix(1)
    let formats = relations.targets(ofType: "styles").prefix(1)
    try package.load(
      strings + formats + shown.flatMap { [$0.part, PartRelations.place(of: $0.part)] }
    )
    var text = WorksheetReader(countsFrom1904: countsFrom1904)
    for part in formats {
      try package.read(part) { cursor throws(XMLCursorError) in try text.styles.read(&cursor) }
    }
    for part in strings {
      try package.read(part) { cursor throws(XMLCursorError) in try text.strings.read(&cursor) }
      package.release(part)
    }
    for sheet in shown {
      var content = SheetContent(
        name: sheet.name,
        maximumTextByteCount: limits.maximumTextByteCount
      )
      text.relations = try PartRelations(of: sheet.part, in: &package)
      try package.read(sheet.part) { cursor throws(XMLCursorError) in
        try text.read(&cursor, into: &content)
      }
      package.release(sheet.part)
      guard take(content) else { break }
    }
    return sheets.count
  }
}
