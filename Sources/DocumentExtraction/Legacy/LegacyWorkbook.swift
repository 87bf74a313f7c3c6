internal import ComplianceModel

/// The cells of a workbook as Excel wrote them from 1993 to 2007 (MS-XLS).
///
/// The reader is our own: the one of Debian 12 reads Thai text beyond its end.
struct LegacyWorkbook {
  struct Cell: Equatable {
    var row: Int
    var column: Int
    var text: String
  }

  struct Sheet: Equatable {
    var name: String
    var cells: [Cell] = []
  }

  private(set) var sheets: [Sheet] = []

  private let bytes: [UInt8]
  /// Workbooks before Excel 97 have letters of one byte, in the code page of the machine.
  private let isOfBytes: Bool
  private var starts: [Int] = []
  private var strings: [String] = []
  private var formats: WorkbookFormats
  private var textByteCount = 0
  private let maximumTextByteCount: Int
  /// What sheets that lie apart could hold at most, so that many sheets at one place cost no more.
  private var recordsLeft: Int
  private var cellsLeft = 1_000_000

  /// - Parameters:
  ///   - bytes: The stream `Workbook`, or `Book` of an older file.
  ///   - isOfBytes: True for the stream of an older file.
  ///   - maximumTextByteCount: Cells are dropped from where their text goes over it.
  /// - Throws: ``DocumentError/encrypted`` or ``DocumentError/damaged(_:)``.
  init(_ bytes: [UInt8], isOfBytes: Bool, maximumTextByteCount: Int) throws(DocumentError) {
    self.bytes = bytes
    self.isOfBytes = isOfBytes
    self.maximumTextByteCount = maximumTextByteCount
    recordsLeft = bytes.count / 4 + 1
    formats = WorkbookFormats(isOfBytes: isOfBytes)
    try readGlobals()
    guard !starts.isEmpty else { throw .damaged("the workbook lists no sheet") }
    for index in starts.indices { readSheet(index) }
  }

  private mutating func readGlobals() throws(DocumentError) {
    var records = WorkbookRecords(bytes, from: 0)
    while let record = records.next(), record.kind != .endOfPart {
      let reader = LittleEndian(record.content)
      switch record.kind {
      case .password: throw .encrypted
      case .sheet:
        guard let start = reader.double(at: 0) else { continue }
        starts.append(Int(start))
        sheets.append(Sheet(name: text(in: record, after: 6, lengthByteCount: 1)))
      case .sharedStrings:
        var texts = WorkbookText(record.parts)
        texts.skip(8)
        // An announced count is not to be trusted; the bytes are.
        while let text = texts.next(lengthByteCount: 2) { strings.append(text) }
      case .format, .cellFormat, .dateSystem: formats.add(record)
      default: continue
      }
    }
  }

  private mutating func readSheet(_ index: Int) {
    var records = WorkbookRecords(bytes, from: starts[index])
    var depth = 0
    /// The cell of a formula whose text follows in a record of its own.
    var awaiting: (row: Int, column: Int)?
    while recordsLeft > 0, let record = records.next() {
      recordsLeft -= 1
      if record.kind == .startOfPart { depth += 1 }
      if record.kind == .endOfPart {
        depth -= 1
        if depth <= 0 { return }
      }
      // Charts inside a sheet are parts of their own.
      guard depth == 1 else { continue }
      if record.kind == .formulaText, let (row, column) = awaiting {
        add(text(in: record, after: 0, lengthByteCount: 2), row, column, to: index)
        awaiting = nil
      }
      let reader = LittleEndian(record.content)
      guard let row = reader.word(at: 0).map(Int.init),
        let column = reader.word(at: 2).map(Int.init)
      else { continue }
      let format = Int(reader.word(at: 4) ?? 0)
      switch record.kind {
      case .sharedText:
        if let number = reader.double(at: 6), Int(number) < strings.count {
          add(strings[Int(number)], row, column, to: index)
        }
      case .ownText: add(text(in: record, after: 6, lengthByteCount: 2), row, column, to: index)
      case .number:
        if let value = reader.floating(at: 6) {
          add(formats.text(of: value, format: format), row, column, to: index)
        }
      case .shortNumber:
        if let value = reader.double(at: 6) {
          let text = formats.text(of: Self.value(ofShort: value), format: format)
          add(text, row, column, to: index)
        }
      case .shortNumbers: addShortNumbers(reader, row, column, to: index)
      case .formula:
        if reader.word(at: 12) == 0xFFFF {
          awaiting = reader.byte(at: 6) == 0 ? (row, column) : nil
        } else if let value = reader.floating(at: 6) {
          add(formats.text(of: value, format: format), row, column, to: index)
        }
      default: continue
      }
    }
  }

  private mutating func addShortNumbers(
    _ reader: LittleEndian,
    _ row: Int,
    _ column: Int,
    to index: Int
  ) {
    var offset = 4
    var column = column
    // Pairs of a format and a number, and the last column at the end.
    while let format = reader.word(at: offset), let value = reader.double(at: offset + 2) {
      let text = formats.text(of: Self.value(ofShort: value), format: Int(format))
      add(text, row, column, to: index)
      offset += 6
      column += 1
    }
  }

  private mutating func add(_ text: String, _ row: Int, _ column: Int, to index: Int) {
    guard !text.isEmpty, cellsLeft > 0, textByteCount + text.utf8.count <= maximumTextByteCount
    else { return }
    cellsLeft -= 1
    textByteCount += text.utf8.count
    sheets[index].cells.append(Cell(row: row, column: column, text: text))
  }

  private func text(
    in record: WorkbookRecords.Record,
    after offset: Int,
    lengthByteCount: Int
  ) -> String {
    if isOfBytes {
      let content = record.content.dropFirst(offset + lengthByteCount)
      let length = LittleEndian(record.content).byte(at: offset).map(Int.init) ?? 0
      let more = lengthByteCount == 2 ? LittleEndian(record.content).byte(at: offset + 1) ?? 0 : 0
      return WorkbookFormats.decode(content.prefix(length + Int(more) << 8))
    }
    var text = WorkbookText(record.parts)
    text.skip(offset)
    return text.next(lengthByteCount: lengthByteCount) ?? ""
  }

  /// A number in four bytes: an integer or the upper half of a float, perhaps in hundredths.
  private static func value(ofShort bits: UInt32) -> Double {
    let value =
      bits & 2 != 0
      ? Double(Int32(bitPattern: bits) >> 2)
      : Double(bitPattern: UInt64(bits & 0xFFFF_FFFC) << 32)
    return bits & 1 != 0 ? value / 100 : value
  }
}
