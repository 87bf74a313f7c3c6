internal import ComplianceModel
internal import TextMatching

/// Finds two measures for one item: of one target, or under one number of a section.
///
/// A number that stands twice is a slip in one of its places, even where the words mean two items.
struct DuplicateMeasures {
  private var targets: [MeasureTarget: ReportPlace] = [:]
  private var numbers: [String: ReportPlace] = [:]

  /// Forgets the numbers, which some reports begin anew in each section.
  mutating func beginSection() { numbers = [:] }

  /// Returns what is doubtful about a measure, if another was met before.
  mutating func note(on measure: Measure, at place: ReportPlace) -> ImportNote.Kind? {
    let number = Self.number(of: measure)
    let first = measure.target.flatMap { targets[$0] } ?? number.flatMap { numbers[$0] }
    if let target = measure.target, targets[target] == nil { targets[target] = place }
    if let number, numbers[number] == nil { numbers[number] = place }
    return first.map { .duplicateItem(measure.item, firstPlace: $0) }
  }

  /// The number without what one may type in many ways: digits, leading zeros, the letter o.
  private static func number(of measure: Measure) -> String? {
    let typed = ThaiNumerals.arabic(measure.item).lowercased()
    let digits = typed.filter(\.isWholeNumber).drop { $0 == "0" }
    guard !digits.isEmpty else { return nil }
    let letters = typed.filter { $0.isLetter && $0.isASCII && $0 != "o" }
    return letters + digits
  }
}
