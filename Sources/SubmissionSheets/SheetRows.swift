internal import ComplianceModel
internal import DocumentExtraction

/// Reads the rows under the names of a sheet's columns.
struct SheetRows {
  let table: SheetTable
  let header: SheetHeader
  let cells: CellReader

  /// A mistake with its row and column, both counted from 0.
  struct Place {
    var row: Int?
    var column: Int?
    var problem: SheetMistake.Problem
  }

  /// Reads all rows; returns the mistakes in the order of the sheet.
  func read(into items: inout SubmittedItems) -> [Place] {
    var mistakes = merged
    var count = 0
    var index = 0
    while index < table.cells.count {
      let row = table.cells[index].row
      var byColumn: [Int: SheetTable.Cell] = [:]
      while index < table.cells.count, table.cells[index].row == row {
        byColumn[table.cells[index].column] = table.cells[index]
        index += 1
      }
      guard row > header.row else { continue }
      count += 1
      guard count <= SheetReader.maximumRows else {
        let problem = SheetMistake.Problem.tooManyRows(limit: SheetReader.maximumRows)
        mistakes.append(Place(row: row, problem: problem))
        break
      }
      mistakes += read(byColumn, row: row, into: &items)
    }
    return mistakes.enumerated().sorted {
      ($0.element.row ?? 0, $0.element.column ?? 0, $0.offset)
        < ($1.element.row ?? 0, $1.element.column ?? 0, $1.offset)
    }.map(\.element)
  }

  /// Merged cells among those that are read: which rows they speak for is anybody's guess.
  private var merged: [Place] {
    let filled = Set(table.cells.map { [$0.row, $0.column] })
    return table.merges.compactMap { range in
      guard range.rows.upperBound > header.row,
        let column = header.columns.first(where: range.columns.contains)
      else { return nil }
      let isFilled = filled.contains([range.rows.lowerBound, range.columns.lowerBound])
      // A heading across the table is no entry.
      let isHeading =
        range.rows.count == 1 && range.columns.lowerBound <= header.item
        && header.addresses.allSatisfy(range.columns.contains)
      guard isFilled, !isHeading else { return nil }
      return Place(row: range.rows.lowerBound, column: column, problem: .merged(range.name))
    }
  }

  private func read(
    _ row: [Int: SheetTable.Cell],
    row number: Int,
    into items: inout SubmittedItems
  ) -> [Place] {
    var mistakes: [Place] = []
    var addresses: [String] = []
    for column in header.addresses {
      guard let cell = row[column] else { continue }
      let read = cells.addresses(in: cell)
      // What is over the limit is told below; until then it must not take long.
      let room = SheetReader.maximumAddresses + 1 - addresses.count
      addresses += read.addresses.prefix(1_000).filter { !addresses.contains($0) }
        .prefix(max(0, room))
      mistakes += read.problems.map { Place(row: number, column: column, problem: $0) }
    }
    for column in header.columns where row[column]?.isFormula == true {
      mistakes.append(Place(row: number, column: column, problem: .formula))
    }
    let hasAddress = !addresses.isEmpty || !mistakes.isEmpty
    switch cells.item(in: row[header.item]?.text ?? "") {
    case .success(let item):
      guard mistakes.isEmpty else { return mistakes }
      let submitted = SubmittedItem(
        item: item,
        addresses: addresses,
        explanation: header.explanation.flatMap { row[$0]?.text } ?? "",
        rows: [number + 1]
      )
      if items.add(submitted) > SheetReader.maximumAddresses {
        let problem = SheetMistake.Problem.tooManyAddresses(limit: SheetReader.maximumAddresses)
        mistakes.append(Place(row: number, column: header.addresses.first, problem: problem))
      }
    case .failure(let problem):
      // Headings between the items hold no address.
      guard hasAddress else { return mistakes }
      mistakes.append(Place(row: number, column: header.item, problem: problem.problem))
    }
    return mistakes
  }
}
