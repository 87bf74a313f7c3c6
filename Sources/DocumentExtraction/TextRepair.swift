/// Writes valid UTF-8, whatever the bytes.
struct TextRepair {
  private(set) var output: [UInt8] = []
  /// The bytes that gave way to U+FFFD.
  private(set) var replacedByteCount = 0

  /// Decodes bytes that are meant to be UTF-8.
  mutating func appendUTF8(_ bytes: [UInt8], in range: Range<Int>) {
    let span = bytes.span
    output.reserveCapacity(output.count + range.count)
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      if span[index] < 0x80 {
        index = min(UTF8Profile.endOfASCII(in: span, from: index), range.upperBound)
        continue
      }
      let length = UTF8Sequence.length(in: span, at: index)
      if length > 0 {
        index += length
        continue
      }
      output.append(contentsOf: bytes[start..<index])
      output.append(contentsOf: Self.replacement)
      replacedByteCount -= length
      index -= length
      start = index
    }
    output.append(contentsOf: bytes[start..<index])
  }

  /// Decodes bytes of which those from 0x80 on stand for one letter each.
  ///
  /// The letters are packed the way of ``Thai874Table/packed``.
  mutating func append(_ bytes: [UInt8], in range: Range<Int>, by table: [UInt32]) {
    let span = bytes.span
    let letters = table.span
    var highCount = 0
    for index in range {
      highCount &+= Int(span[index] >> 7)
    }
    var replaced = 0
    let capacity = range.count + highCount * 2
    let decoded = [UInt8](capacity: capacity) { (text: inout OutputSpan<UInt8>) in
      for index in range {
        let byte = span[index]
        guard byte >= 0x80 else {
          text.append(byte)
          continue
        }
        let letter = letters[Int(byte & 0x7F)]
        text.append(UInt8(truncatingIfNeeded: letter))
        text.append(UInt8(truncatingIfNeeded: letter >> 8))
        if letter & Thai874Table.thirdByte != 0 {
          text.append(UInt8(truncatingIfNeeded: letter >> 16))
        }
        replaced &+= Int(letter >> 31)
      }
    }
    replacedByteCount += replaced
    if output.isEmpty {
      output = decoded
    } else {
      output.append(contentsOf: decoded)
    }
  }

  /// Decodes UTF-16.
  mutating func appendUTF16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) {
    output.reserveCapacity(bytes.count * 3 / 2)
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).lazy.map { index in
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    var decoder = UTF16()
    var iterator = units.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): output.append(contentsOf: UTF8.encode(scalar) ?? .init())
      case .error:
        output.append(contentsOf: Self.replacement)
        replacedByteCount += 2
      case .emptyInput:
        if bytes.count % 2 == 1 {
          output.append(contentsOf: Self.replacement)
          replacedByteCount += 1
        }
        return
      }
    }
  }

  /// Decodes a document of two encodings, each run by the one that it is in.
  mutating func appendMixed(_ bytes: [UInt8]) {
    output.reserveCapacity(bytes.count * 2)
    var runs = TextRuns(bytes)
    var end = 0
    // What a run leaves open, the run before it decides: encodings change between parts of a page.
    var isLegacy = false
    while let run = runs.next() {
      output.append(contentsOf: bytes[end..<run.range.lowerBound])
      end = run.range.upperBound
      switch run.kind {
      case .utf8: isLegacy = false
      case .legacy: isLegacy = true
      case .uncertain, .shortLegacy, .signs, .damaged: break
      }
      if isLegacy, run.kind != .damaged {
        append(bytes, in: run.range, by: Thai874Table.packed)
      } else {
        appendUTF8(bytes, in: run.range)
      }
    }
    output.append(contentsOf: bytes[end...])
  }

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// The letters of windows-1252, packed the way of ``Thai874Table/packed``.
  static let windows1252: [UInt32] = {
    let signs: [UInt16] = [
      0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
      0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]
    return (signs + (0xA0...0xFF).map { UInt16($0) }).map {
      Thai874Table.pack(Unicode.Scalar($0))
    }
  }()
}
