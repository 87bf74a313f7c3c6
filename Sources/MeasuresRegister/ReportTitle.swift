internal import ComplianceModel
internal import TextMatching

/// The title of a report taken apart: what it is, whose, and of which year.
struct ReportTitle: Hashable {
  var title: String
  var organisation: String?
  var year: FiscalYear?

  /// Words that an agency's name begins with.
  private static let agencies = [
    "องค์การ", "องค์กร", "เทศบาล", "อบต", "อบจ", "เมืองพัทยา", "กรุงเทพ", "จังหวัด", "สำนักงาน", "กรม",
    "โรงเรียน", "วิทยาลัย", "โรงพยาบาล", "มหาวิทยาลัย",
  ]

  init(title: String, organisation: String?, year: FiscalYear?) {
    self.title = title
    self.organisation = organisation
    self.year = year
  }

  init(_ text: String) {
    var rest = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let arabic = ThaiNumerals.arabic(rest)
    let tail = /\s*(?:ประจำ)?(?:ปีงบประมาณ|ปี)?\s*(?:พ\.\s?ศ\.)?\s*(2[45][0-9]{2})\s*$/
      .matchingSemantics(.unicodeScalar)
    if let match = arabic.firstMatch(of: tail) {
      year = Int(match.1).flatMap(FiscalYear.init(year:))
      let kept = arabic.unicodeScalars[..<match.range.lowerBound].count
      rest = String(rest.unicodeScalars.prefix(kept))
    }
    for range in rest.ranges(of: "ของ").reversed() {
      let name = rest[range.upperBound...].drop(while: \.isWhitespace)
      guard Self.agencies.contains(where: { name.hasPrefix($0) }) else { continue }
      organisation = String(name)
      rest = String(rest[..<range.lowerBound])
      break
    }
    title = rest.trimmed
  }
}
