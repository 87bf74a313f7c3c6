/// Reads the strings of a workbook, which may go on from one record to the next.
///
/// Where a record ends inside a string's letters, the next begins with a flag that says anew whether
/// letters take one byte or two.
struct WorkbookText {
  private let parts: [ArraySlice<UInt8>]
  private var part = 0
  private var offset = 0

  /// - Parameter parts: The contents of a record and of those that continue it.
  init(_ parts: [ArraySlice<UInt8>]) {
    self.parts = parts
  }

  /// Reads a string with its length in one byte or two before it; `nil` at the end.
  mutating func next(lengthByteCount: Int) -> String? {
    guard let length = number(lengthByteCount), let flags = number(1) else { return nil }
    let runCount = flags & 8 != 0 ? number(2) ?? 0 : 0
    let extensionByteCount = flags & 4 != 0 ? number(4) ?? 0 : 0
    let text = letters(length, areWide: flags & 1 != 0)
    skip(4 * runCount + extensionByteCount)
    return text
  }

  private mutating func letters(_ count: Int, areWide: Bool) -> String {
    var areWide = areWide
    var units: [UInt16] = []
    while units.count < count {
      if part < parts.count, offset >= parts[part].count {
        part += 1
        offset = 0
        guard let flags = number(1) else { break }
        areWide = flags & 1 != 0
      }
      guard let unit = number(areWide ? 2 : 1) else { break }
      units.append(UInt16(truncatingIfNeeded: unit))
    }
    return String(decoding: units, as: UTF16.self)
  }

  mutating func skip(_ count: Int) {
    var count = count
    while count > 0, part < parts.count {
      let step = min(count, parts[part].count - offset)
      offset += step
      count -= step
      if offset >= parts[part].count, count > 0 {
        part += 1
        offset = 0
      }
    }
  }

  private mutating func number(_ byteCount: Int) -> Int? {
    var value = 0
    for index in 0..<byteCount {
      while part < parts.count, offset >= parts[part].count {
        part += 1
        offset = 0
      }
      guard part < parts.count else { return nil }
      value |= Int(parts[part][parts[part].startIndex + offset]) << (8 * index)
      offset += 1
    }
    return value
  }
}
