internal import ComplianceModel
internal import TextMatching

/// What a paragraph of a report is by its words.
enum ReportLineKind: Hashable {
  case section(indicator: String, title: String?)
  case obstacles
  case suggestions
  /// A line for signing, with the role behind the dots.
  case signature(String)
  /// Nothing but dots and brackets to be filled in.
  case form
  case text

  init(_ text: String) {
    if let section = Self.section(in: text) {
      self = section
      return
    }
    let letters = ThaiText.fold(text).filter {
      ThaiText.isLetter($0) && !(0x30...0x39).contains($0)
    }
    if Self.obstacleHeadings.contains(letters) {
      self = .obstacles
    } else if Self.suggestionHeadings.contains(letters) {
      self = .suggestions
    } else if let role = Self.role(in: text) {
      self = .signature(role)
    } else {
      let isForm =
        text.unicodeScalars.contains { "._…".unicodeScalars.contains($0) }
        && ThaiText.fold(text).allSatisfy { !ThaiText.isLetter($0) }
      self = isForm ? .form : .text
    }
  }

  private static let obstacleHeadings = folded([
    "ปัญหาและอุปสรรค", "ปัญหาอุปสรรค", "ปัญหา/อุปสรรค", "อุปสรรค", "ปัญหา",
    "ปัญหาและอุปสรรคในการดำเนินการ", "ปัญหา อุปสรรค และข้อเสนอแนะ",
  ])

  private static let suggestionHeadings = folded([
    "ข้อเสนอแนะ", "ข้อเสนอแนะเพิ่มเติม", "ข้อเสนอแนะและแนวทางแก้ไข", "แนวทางแก้ไข",
  ])

  private static func folded(_ headings: [String]) -> Set<[UInt8]> {
    Set(headings.map { ThaiText.fold($0).filter(ThaiText.isLetter) })
  }

  private static func section(in text: String) -> ReportLineKind? {
    let arabic = ThaiNumerals.arabic(text)
    guard
      let match = arabic.firstMatch(
        of: /^ตัวชี้วัด(?:ที่)?\s*([0-9]{1,2}(?:\.[0-9]{1,2})?)(?:\s|[:.)\-]|$)/
      )
    else { return nil }
    let count = arabic.unicodeScalars[..<match.range.upperBound].count
    let title = String(text.unicodeScalars.dropFirst(count)).trimmed
    return .section(indicator: String(match.1), title: title.isEmpty ? nil : title)
  }

  private static func role(in text: String) -> String? {
    guard let match = text.firstMatch(of: /^\(?\s*ลงชื่อ\s*\)?[\s.…_]*(.*)$/) else { return nil }
    let role = String(match.1).trimmed
    return role.isEmpty ? "ผู้รายงาน" : role
  }
}
