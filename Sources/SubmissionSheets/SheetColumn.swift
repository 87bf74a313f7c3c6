/// A column that a submission sheet is read by, with the names that it goes under.
package enum SheetColumn: String, Sendable, Hashable, CaseIterable {
  case item, address, explanation

  /// The names, in lower case and without marks; digits at the end do not count, as in `URL 2`.
  package var names: [String] {
    switch self {
    case .item:
      [
        "ข้อ", "ข้อที่", "เลขข้อ", "ข้อ oit", "รหัสข้อ", "รหัส", "ประเด็น", "oit", "item", "item no", "no",
        "code",
      ]
    case .address:
      [
        "url", "urls", "url หลักฐาน", "ที่อยู่", "ที่อยู่หลักฐาน", "ที่อยู่เว็บไซต์", "ลิงก์", "ลิงค์", "ลิงก์หลักฐาน",
        "ลิงค์หลักฐาน", "link", "links", "address",
      ]
    case .explanation:
      ["คำอธิบาย", "คำอธิบายการเข้าถึง", "รายละเอียด", "คำชี้แจง", "explanation", "description"]
    }
  }

  /// Finds the column that a heading names.
  init?(heading: String) {
    let plain = Self.plain(heading)
    guard let column = Self.allCases.first(where: { $0.names.contains(plain) }) else { return nil }
    self = column
  }

  private static func plain(_ heading: String) -> String {
    let marks: Set<Character> = [".", ":", "(", ")", "*", "_", "-", "/", "\"", "'"]
    let words = heading.lowercased().map { marks.contains($0) ? " " : String($0) }.joined()
      .split(whereSeparator: \.isWhitespace)
    let isNumbered = words.count > 1 && words.last.map { $0.allSatisfy(\.isNumber) } ?? false
    return (isNumbered ? words.dropLast() : words[...]).joined(separator: " ")
  }
}
