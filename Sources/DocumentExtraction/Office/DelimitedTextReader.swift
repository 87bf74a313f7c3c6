internal import ComplianceModel

/// Reads CSV: one sheet without a name.
///
/// Fields are parted by a comma, a semicolon or a tab, whichever the first lines hold most of. Quotes
/// keep separators and line feeds, as RFC 4180 has it; one that is never closed ends with the file.
struct DelimitedTextReader {
  let limits: DocumentLimits

  private static let sampledLineCount = 20

  func read(_ bytes: [UInt8]) throws(DocumentError) -> ExtractedDocument {
    var writer = ContentWriter(limits: limits)
    SheetWriter(page: 0).write(try sheet(bytes), to: &writer)
    return ExtractedDocument(format: .csv, content: writer.finish(metadata: .init()))
  }

  /// Reads the cells.
  func sheet(_ bytes: [UInt8]) throws(DocumentError) -> SheetContent {
    let text = CharacterDecoder().decode(bytes).utf8
    guard !text.contains(0) else { throw .damaged("it is no text") }
    var sheet = SheetContent(name: "", maximumTextByteCount: limits.maximumTextByteCount)
    var start = 0
    var separator = Self.separator(in: text)
    if text.starts(with: "sep=".utf8), text.count > 4 {
      // A line that spreadsheet programs write for each other.
      separator = text[4]
      start = min(text.count, 5)
      while start < text.count, text[start] == 0x0D || text[start] == 0x0A { start += 1 }
    }
    read(text, from: start, separator: separator, into: &sheet)
    return sheet
  }

  private func read(
    _ text: [UInt8],
    from start: Int,
    separator: UInt8,
    into sheet: inout SheetContent
  ) {
    var place = CellReference(row: 0, column: 0)
    var field: [UInt8] = []
    var isQuoted = false
    var index = start
    func end(_ field: inout [UInt8]) {
      var plain = PlainText()
      plain.append(field)
      sheet.add(plain, at: place)
      field.removeAll(keepingCapacity: true)
    }
    while index < text.count, !sheet.isFull {
      let byte = text[index]
      index += 1
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          field.append(byte)
        } else if index < text.count, text[index] == byte {
          field.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
      } else if byte == UInt8(ascii: "\""), field.allSatisfy({ $0 == 0x20 }) {
        isQuoted = true
      } else if byte == separator {
        end(&field)
        place.column += 1
      } else if byte == 0x0A || byte == 0x0D {
        if byte == 0x0D, index < text.count, text[index] == 0x0A { index += 1 }
        end(&field)
        place = CellReference(row: place.row + 1, column: 0)
      } else {
        field.append(byte)
      }
    }
    end(&field)
  }

  /// Guesses what parts fields: the sign that most of the first lines hold, then the most frequent.
  private static func separator(in text: [UInt8]) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    var lineCounts = [0, 0, 0]
    var counts = [0, 0, 0]
    var line = [0, 0, 0]
    var lines = 0
    var isQuoted = false
    for byte in text {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if let index = candidates.firstIndex(of: byte) { line[index] += 1 }
      guard byte == 0x0A || byte == 0x0D else { continue }
      for index in candidates.indices {
        lineCounts[index] += line[index] > 0 ? 1 : 0
        counts[index] += line[index]
      }
      line = [0, 0, 0]
      lines += 1
      if lines == sampledLineCount { break }
    }
    for index in candidates.indices {
      lineCounts[index] += line[index] > 0 ? 1 : 0
      counts[index] += line[index]
    }
    let best = candidates.indices.max {
      (lineCounts[$0], counts[$0], -$0) < (lineCounts[$1], counts[$1], -$1)
    }
    return candidates[best ?? 0]
  }
}
