/// Rows of text under columns with names: what formats and spreadsheets are made of.
package struct PlanTable: Sendable, Hashable {
  /// What the cells of a column hold.
  package enum Kind: Sendable, Hashable {
    case text, number
    /// A day in ISO 8601.
    case day
    /// An address of the site, which may become a link if it is safe.
    case address
    /// A sign and words; a narrow place shows the sign alone.
    case status
  }

  package struct Column: Sendable, Hashable {
    /// The name for programs, the same in every language.
    package var id: String
    package var title: String
    package var kind: Kind
  }

  package var columns: [Column]
  /// Each row has a cell for every column; what is unknown is empty.
  package var rows: [[String]]

  /// Returns the table with some of its columns alone.
  func keeping(_ ids: Set<String>) -> PlanTable {
    let kept = columns.indices.filter { ids.contains(columns[$0].id) }
    return PlanTable(kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }

  /// The table without the columns that say nothing in any row.
  var withoutEmptyColumns: PlanTable {
    let said = columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    return keeping(Set(said.map { columns[$0].id }))
  }

  init(_ columns: [Column], rows: [[String]] = []) {
    self.columns = columns
    self.rows = rows
  }
}
