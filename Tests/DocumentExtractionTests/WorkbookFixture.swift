/// Writes the stream of a workbook, record by record.
struct WorkbookFixture {
  enum Value {
    case text(String)
    /// A text of the cell's own, and one of the result of a formula.
    case ownText(String)
    case formulaText(String)
    case number(Double)
    case integer(Int32)
    /// A number under the second cell format, which shows dates.
    case date(Double)
  }

  var sheets: [(name: String, cells: [(row: UInt16, column: UInt16, value: Value)])]
  /// Where the records of the shared texts are broken, in bytes; each piece goes on in another.
  var breakAfter = 8_000
  var isEncrypted = false

  func file() -> [UInt8] { CompoundFixture.file([("Workbook", stream())]) }

  func stream() -> [UInt8] {
    // The places of sheets have a fixed length, so a first round with wrong ones measures.
    var starts = sheets.map { _ in 0 }
    var bytes: [UInt8] = []
    for _ in 0..<2 {
      bytes = globals(starts)
      for (index, sheet) in sheets.enumerated() {
        starts[index] = bytes.count
        bytes += record(0x809, word(0x600) + word(0x10) + zeros(12))
        for cell in sheet.cells { bytes += self.cell(cell.row, cell.column, cell.value) }
        bytes += record(0x0A, [])
      }
    }
    return bytes
  }

  private var sharedTexts: [String] {
    sheets.flatMap(\.cells).compactMap { if case .text(let text) = $0.value { text } else { nil } }
  }

  private func globals(_ starts: [Int]) -> [UInt8] {
    var bytes = record(0x809, word(0x600) + word(5) + zeros(12))
    if isEncrypted { bytes += record(0x2F, zeros(6)) }
    bytes += record(0x41E, word(170) + string("[$-41E]d mmm yyyy"))
    bytes += record(0xE0, zeros(20)) + record(0xE0, word(0) + word(170) + zeros(16))
    for (index, sheet) in sheets.enumerated() {
      let name = Array(string(sheet.name).dropFirst(2))
      let length = UInt8(sheet.name.utf16.count)
      let start = CompoundFixture.double(UInt32(starts[index]))
      bytes += record(0x85, start + word(0) + [length] + name)
    }
    return bytes + sharedTextRecords() + record(0x0A, [])
  }

  /// Writes the shared texts in wide letters, broken between two letters where a record is full.
  private func sharedTextRecords() -> [UInt8] {
    var records: [[UInt8]] = [zeros(8)]
    for text in sharedTexts {
      records[records.count - 1] += word(UInt16(text.utf16.count)) + [1]
      for unit in text.utf16 {
        if records[records.count - 1].count + 2 > breakAfter { records.append([1]) }
        records[records.count - 1] += word(unit)
      }
    }
    var bytes = record(0xFC, records[0])
    for more in records.dropFirst() { bytes += record(0x3C, more) }
    return bytes
  }

  private func cell(_ row: UInt16, _ column: UInt16, _ value: Value) -> [UInt8] {
    let place = word(row) + word(column)
    switch value {
    case .text(let text):
      let index = sharedTexts.firstIndex(of: text) ?? 0
      return record(0xFD, place + word(0) + CompoundFixture.double(UInt32(index)))
    case .ownText(let text): return record(0x204, place + word(0) + string(text))
    case .formulaText(let text):
      return record(0x06, place + word(0) + zeros(6) + word(0xFFFF) + zeros(8))
        + record(0x207, string(text))
    case .number(let number): return record(0x203, place + word(0) + double(number))
    case .date(let days): return record(0x203, place + word(1) + double(days))
    case .integer(let number):
      return record(
        0x27E,
        place + word(0) + CompoundFixture.double(UInt32(bitPattern: number << 2 | 2))
      )
    }
  }

  private func string(_ text: String) -> [UInt8] {
    word(UInt16(text.utf16.count)) + [1] + text.utf16.flatMap(word)
  }

  private func double(_ number: Double) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number.bitPattern >> (8 * $0)) }
  }

  private func record(_ kind: UInt16, _ content: [UInt8]) -> [UInt8] {
    word(kind) + word(UInt16(content.count)) + content
  }

  private func zeros(_ count: Int) -> [UInt8] { Array(repeating: 0, count: count) }

  private func word(_ value: UInt16) -> [UInt8] { CompoundFixture.word(value) }
}
