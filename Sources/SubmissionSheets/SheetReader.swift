package import ComplianceModel
internal import DocumentExtraction
internal import TextMatching

/// Reads submission sheets: XLSX or CSV with an item, addresses and perhaps an explanation in a row.
///
/// Titles over the table, rows that name no item and hold no address, and columns that are not known
/// are passed over. Whatever else is not as it should be is a mistake, and all of them are told at once.
package struct SheetReader: Sendable {
  private let checklist: Checklist
  private let takesPaths: Bool

  /// The most rows that are read.
  package static let maximumRows = 5_000
  /// The most addresses of one item.
  package static let maximumAddresses = 30
  /// How far down the names of the columns are looked for.
  private static let headerRows = 30

  /// - Parameters:
  ///   - checklist: The list whose items the sheet names.
  ///   - takesPaths: True if an address may be a path within a mirror without an address of its own.
  package init(checklist: Checklist, takesPaths: Bool = false) {
    self.checklist = checklist
    self.takesPaths = takesPaths
  }

  /// Reads a sheet.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name, for messages.
  /// - Returns: The items in checklist order, each once.
  /// - Throws: ``SheetError/mistakes(_:)``.
  package func items(in bytes: [UInt8], file: String) throws(SheetError) -> [SubmittedItem] {
    let limits = DocumentLimits()
    guard bytes.count <= limits.maximumByteCount else {
      throw .mistakes([.init(file: file, problem: .tooLarge(limit: limits.maximumByteCount))])
    }
    let tables: [SheetTable]
    do throws(DocumentError) {
      tables = try OfficeReader(limits: limits).tables(bytes)
    } catch .empty {
      throw .mistakes([.init(file: file, problem: .empty)])
    } catch {
      throw .mistakes([.init(file: file, problem: .unreadable("\(error)"))])
    }
    let parts = tables.compactMap { table in header(of: table).map { (table, $0) } }
    guard !parts.isEmpty else {
      let found = tables.first { !$0.cells.isEmpty }.map(Self.firstRow) ?? []
      throw .mistakes([.init(file: file, problem: found.isEmpty ? .empty : .noHeader(found: found))]
      )
    }
    var items = SubmittedItems(checklist: checklist)
    var mistakes: [SheetMistake] = []
    for (table, header) in parts {
      let rows = SheetRows(
        table: table,
        header: header,
        cells: CellReader(checklist: checklist, takesPaths: takesPaths)
      )
      mistakes += rows.read(into: &items).map { place in
        SheetMistake(
          file: file,
          sheet: table.name.isEmpty || tables.count == 1 ? nil : table.name,
          row: place.row.map { $0 + 1 },
          column: place.column.map { SheetTable.letters(ofColumn: $0) },
          problem: place.problem
        )
      }
    }
    if items.isEmpty, mistakes.isEmpty { mistakes.append(.init(file: file, problem: .empty)) }
    guard mistakes.isEmpty else { throw .mistakes(mistakes) }
    return items.ordered
  }

  /// Finds the row that names the columns.
  private func header(of table: SheetTable) -> SheetHeader? {
    var columnsByRow: [Int: [SheetColumn: [Int]]] = [:]
    for cell in table.cells.prefix(2_000) where cell.row < Self.headerRows {
      guard let column = SheetColumn(heading: cell.text) else { continue }
      columnsByRow[cell.row, default: [:]][column, default: []].append(cell.column)
    }
    return columnsByRow.sorted { $0.key < $1.key }.lazy.compactMap { row, columns in
      guard let item = columns[.item]?.first, let addresses = columns[.address] else { return nil }
      return SheetHeader(
        row: row,
        item: item,
        addresses: addresses,
        explanation: columns[.explanation]?.first
      )
    }.first
  }

  private static func firstRow(of table: SheetTable) -> [String] {
    let row = table.cells.first?.row
    return table.cells.prefix { $0.row == row }.map { String($0.text.prefix(40)) }
  }
}

/// The columns of a sheet, counted from 0.
struct SheetHeader {
  var row: Int
  var item: Int
  var addresses: [Int]
  var explanation: Int?

  /// The columns that are read.
  var columns: [Int] { [item] + addresses + [explanation].compactMap(\.self) }
}
