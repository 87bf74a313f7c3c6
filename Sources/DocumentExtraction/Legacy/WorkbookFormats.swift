/// How the numbers of a workbook are shown: which are dates, and the rest as plain figures.
struct WorkbookFormats {
  private let isOfBytes: Bool
  /// The number format of each cell format.
  private var numberFormats: [Int] = []
  private var dateFormats: Set<Int> = Set(14...22).union(27...36).union(50...58).union(71...81)
  private var startsIn1904 = false

  init(isOfBytes: Bool) {
    self.isOfBytes = isOfBytes
  }

  mutating func add(_ record: WorkbookRecords.Record) {
    let reader = LittleEndian(record.content)
    if record.kind == .cellFormat {
      numberFormats.append(Int(reader.word(at: 2) ?? 0))
    } else if record.kind == .dateSystem {
      startsIn1904 = reader.word(at: 0) == 1
    } else if record.kind == .format, let number = reader.word(at: 0) {
      var text = WorkbookText(record.parts)
      text.skip(2)
      let code =
        isOfBytes
        ? Self.decode(record.content.dropFirst(3)) : text.next(lengthByteCount: 2) ?? ""
      if Self.isDate(code) { dateFormats.insert(Int(number)) }
    }
  }

  /// Writes a number as a date of ISO 8601 or as plain figures.
  func text(of value: Double, format: Int) -> String {
    let numberFormat = format < numberFormats.count ? numberFormats[format] : 0
    if dateFormats.contains(numberFormat), value >= 1, value < 2_958_466 {
      return date(Int(value))
    }
    // What a double holds exactly needs no fraction; the rest is as short as it reads back.
    return value.magnitude < 1e15 && value == value.rounded() ? "\(Int(value))" : "\(value)"
  }

  /// Decodes letters of one byte: Thai, for that is whose files these are.
  static func decode(_ bytes: some Sequence<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(Thai874Table.scalar(of: byte) ?? "\u{FFFD}") }
    return String(text)
  }

  /// A code names a date if it asks for day or year outside quotes and brackets.
  private static func isDate(_ code: String) -> Bool {
    var end: Character?
    for character in code {
      if let waitedFor = end {
        if character == waitedFor { end = nil }
      } else if character == "\"" {
        end = "\""
      } else if character == "[" {
        end = "]"
      } else if "dDyY".contains(character) {
        return true
      }
    }
    return false
  }

  /// Counts days from 1 January 1900, with the 29 February 1900 that never was.
  private func date(_ days: Int) -> String {
    let sinceEpoch = startsIn1904 ? days - 24_107 : days - (days > 59 ? 25_569 : 25_568)
    // Eras of 400 years from 1 March 0000, so that leap days come last.
    let shifted = sinceEpoch + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * march + 2) / 5 + 1
    let month = march < 10 ? march + 3 : march - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let twoDigits = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
  }
}
