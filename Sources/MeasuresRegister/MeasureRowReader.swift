internal import ComplianceModel

/// Reads one row of a report's table as a measure.
struct MeasureRowReader {
  let columns: MeasureColumns
  let place: ReportPlace
  let cells: [ReportCell]
  let units: UnitNames
  private(set) var notes: [ImportNote] = []
  private(set) var remarks: [String] = []
  /// What a report that this program wrote says of the line's requirement.
  private(set) var statedTarget: MeasureTarget??

  init(
    columns: MeasureColumns,
    place: ReportPlace,
    cells: [ReportCell],
    units: UnitNames
  ) {
    self.columns = columns
    self.place = place
    self.units = units
    var cells = cells
    if cells.count > columns.cellCount, let last = cells.indices.last {
      let rest = cells[columns.cellCount...].flatMap(\.paragraphs)
      if rest.contains(where: { !$0.text.isEmpty }) {
        let kind = ImportNote.Kind.longRow(cells: last + 1, headings: columns.cellCount)
        notes.append(ImportNote(place: place, kind: kind))
      }
      cells[columns.cellCount - 1].paragraphs += rest
      cells.removeLast(cells.count - columns.cellCount)
    } else if cells.count < columns.cellCount {
      let kind = ImportNote.Kind.shortRow(cells: cells.count, headings: columns.cellCount)
      notes.append(ImportNote(place: place, kind: kind))
    }
    self.cells = cells
  }

  /// Reads the row; the target is resolved later unless the row states it.
  mutating func measure() -> Measure {
    let item = hasNumber ? Self.text(of: cell(in: .item)) : "-"
    for other in columns.others {
      let text = cell(at: other.place).text
      if !text.isEmpty { remarks.append("\(item): \(other.heading): \(text)") }
    }
    var measure = Measure(
      item: item,
      target: nil,
      method: text(in: .method),
      owners: owners(),
      followUp: MeasureFollowUp(kind: .other, words: text(in: .followUp)),
      actions: MeasureActionReader(cell(in: .actions)).actions
    )
    measure.followUp.kind = FollowUpReader.kind(of: measure.followUp.words)
    readBookmark(into: &measure)
    noteDoubts(measure)
    return measure
  }

  private func cell(at index: Int) -> ReportCell {
    cells.indices.contains(index) ? cells[index] : ReportCell(paragraphs: [])
  }

  private func cell(in column: MeasureColumn) -> ReportCell { cell(at: columns[column]) }

  private mutating func note(_ kind: ImportNote.Kind, in column: MeasureColumn) {
    notes.append(ImportNote(place: place.cell(columns[column], of: cells), kind: kind))
  }

  /// Whether the row bears a number; a dash is what the program writes for none.
  var hasNumber: Bool { !["", "-"].contains(Self.text(of: cell(in: .item))) }

  private mutating func text(in column: MeasureColumn) -> String {
    let text = Self.text(of: cell(in: column))
    if text.isEmpty { note(.emptyCell(column), in: column) }
    return text.isEmpty ? "-" : text
  }

  private static func text(of cell: ReportCell) -> String {
    cell.paragraphs.map { $0.registerText() }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private mutating func owners() -> [String] {
    var owners: [String] = []
    for paragraph in cell(in: .owners).paragraphs {
      let text = paragraph.registerText()
      if paragraph.style == ReportStyle.owner {
        owners.append(text)
      } else {
        owners += text.split { ",;/\n".contains($0) }.flatMap { $0.split(separator: " และ ") }
          .map { String($0).trimmed.removingListMark }
      }
    }
    owners.removeAll(where: \.isEmpty)
    for owner in owners where !units.holds(owner) {
      note(.unknownUnit(owner, suggestion: units.closest(to: owner)), in: .owners)
    }
    if owners.isEmpty { note(.emptyCell(.owners), in: .owners) }
    return owners
  }

  /// Reads what the bookmark of a row says: the requirement and the follow-up rule's rhythm.
  private mutating func readBookmark(into measure: inout Measure) {
    for name in cells.flatMap(\.bookmarks) {
      guard let bookmark = MeasureBookmark(name: name) else { continue }
      statedTarget = .some(bookmark.target)
      measure.followUp.kind = bookmark.followUp
      return
    }
  }

  private mutating func noteDoubts(_ measure: Measure) {
    if FollowUpReader.maySayFirstSixMonths(measure.followUp.words) {
      note(.doubtfulFollowUp(measure.followUp.words), in: .followUp)
    }
  }
}

extension String {
  /// The text without the dash, dot or number that marks an entry of a list.
  var removingListMark: String {
    guard
      let match = firstMatch(
        of: /^(?:[-–—•●▪*]|[0-9๐-๙]{1,2}[.)](?=\s))\s*/.matchingSemantics(.unicodeScalar)
      )
    else {
      return self
    }
    return String(self[match.range.upperBound...])
  }
}
