internal import ComplianceModel

/// Lays lines and cells out as blocks.
struct LegacyLayout {
  private(set) var content = DocumentContent()
  private let maximumTextByteCount: Int

  init(maximumTextByteCount: Int) {
    self.maximumTextByteCount = maximumTextByteCount
  }

  /// Adds a line of a text document; a line with tabs is a row of cells.
  mutating func addLine(_ line: Substring) {
    let parts = line.split(separator: "\t").map(Self.trimmed).filter { !$0.isEmpty }
    if let part = parts.first, parts.count == 1 {
      add(part, kind: .paragraph, group: -1, page: 0)
    } else if parts.count > 1 {
      addRow(parts.map { ($0, nil) }, page: 0)
    }
  }

  /// Adds the cells of a sheet row by row.
  mutating func add(_ sheet: LegacyWorkbook.Sheet, number: Int) {
    let sorted = sheet.cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    for row in sorted.chunked(by: \.row) {
      addRow(
        row.map { cell in
          let name = "\(sheet.name)!\(Self.columnName(cell.column))\(cell.row + 1)"
          return (Self.trimmed(cell.text[...]), name)
        },
        page: number
      )
    }
  }

  private mutating func addRow(_ cells: [(text: String, name: String?)], page: Int) {
    let first = content.blocks.count
    let group = Int32(content.groups.count)
    for cell in cells where !cell.text.isEmpty {
      let block = content.blocks.count
      guard add(cell.text, kind: .tableCell, group: group, page: page) else { continue }
      content.cells[block] = cell.name
    }
    guard content.blocks.count > first else { return }
    content.groups.append(
      DocumentContent.Group(kind: .tableRow, parent: -1, blocks: first..<content.blocks.count)
    )
  }

  @discardableResult
  private mutating func add(
    _ text: String,
    kind: DocumentContent.Block.Kind,
    group: Int32,
    page: Int
  ) -> Bool {
    guard content.text.count + text.utf8.count < maximumTextByteCount else { return false }
    let start = content.text.count
    content.text += text.utf8
    content.blocks.append(
      DocumentContent.Block(
        kind: kind,
        range: start..<content.text.count,
        group: group,
        isFurniture: false,
        page: Int32(clamping: page)
      )
    )
    content.text.append(0x0A)
    return true
  }

  /// Drops white space and control characters at both ends, and makes line breaks blanks.
  private static func trimmed(_ text: Substring) -> String {
    let isSpace = { (scalar: Unicode.Scalar) in
      scalar.properties.isWhitespace || scalar.value < 0x20 || scalar.value == 0x7F
    }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.drop(while: isSpace) {
      scalars.append(isSpace(scalar) ? " " : scalar)
    }
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }

  /// Names a column as sheets do: the 26 letters, then pairs of them.
  private static func columnName(_ column: Int) -> String {
    var name: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
      name.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: name.reversed(), as: UTF8.self)
  }
}

extension Array {
  /// Splits where neighbours differ in a value.
  fileprivate func chunked<Value: Equatable>(by value: (Element) -> Value) -> [ArraySlice<Element>]
  {
    var chunks: [ArraySlice<Element>] = []
    var start = startIndex
    while start < endIndex {
      let first = value(self[start])
      let end = self[start...].firstIndex { value($0) != first } ?? endIndex
      chunks.append(self[start..<end])
      start = end
    }
    return chunks
  }
}
