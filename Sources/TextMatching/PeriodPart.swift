internal import ComplianceModel

/// Words for a part of a fiscal year: they state a period only with a year near them.
struct PeriodPart {
  enum Extent: Hashable {
    case half(Int)
    case quarters(ClosedRange<Int>)
    case whole
  }

  var extent: Extent
  var start: Int
  var end: Int
  /// How many letters away the year may stand.
  var reach: Int

  /// How far a part that is written in words may stand from its year.
  static var usualReach: Int { 60 }

  func period(of year: FiscalYear) -> StatedPeriod {
    switch extent {
    case .half(let number): .half(number, of: year)
    case .whole: .fiscalYear(year)
    case .quarters(let numbers) where numbers.count == 1:
      .quarter(numbers.lowerBound, of: year)
    case .quarters(let numbers):
      .naming(
        DateSpan(
          first: year.quarter(numbers.lowerBound).first,
          last: year.quarter(numbers.upperBound).last
        )
      )
    }
  }
}

extension PeriodParser {
  /// Whether some words mean the first half of a year.
  var hasHalfYearWords: Bool {
    parts.contains { $0.extent == .half(1) && $0.reach == PeriodPart.usualReach }
      || found.contains { $0.period.kind == .half && $0.year != nil && $0.period.isFirstHalf }
  }

  /// Reads `รอบ 6 เดือนแรก`, `ครึ่งปีหลัง`, `6M`, `รอบ 12 เดือน`.
  mutating func stepHalf(at index: Int) -> Int? {
    if word(index) == .halfYear {
      let (number, end) = ordinal(from: index + 1)
      notePart(.half(number), from: index, to: end)
      return end
    }
    guard let months = monthCount(at: index) else { return nil }
    let before = previous(index)
    guard word(before) != .duration else { return nil }
    let first = word(before) == .round ? before : index
    if let end = endOfLetterM(behind: index) {
      let isSure = isAddress || text[end - 1] == 0x4D
      note(
        PeriodPart(
          extent: months == 6 ? .half(1) : .whole,
          start: tokens[index].start,
          end: end,
          reach: isSure ? PeriodPart.usualReach : 3
        )
      )
      return index + 1
    }
    var next = skippingBlank(index + 1)
    if isMark(next, "-"), word(next + 1) == .englishMonths { next += 1 }
    guard word(next) == .monthWord || word(next) == .englishMonths else { return nil }
    if months == 12 {
      guard first != index else { return nil }
      notePart(.whole, from: first, to: next + 1)
      return next + 1
    }
    let (number, end) = ordinal(from: next + 1)
    notePart(.half(number), from: first, to: end)
    return end
  }

  /// Reads `ไตรมาสที่ 1`, `ไตรมาส 1-2` and `Q3`.
  mutating func stepQuarter(at index: Int) -> Int? {
    var next = skippingBlank(index + 1)
    // The word for "number" between the two.
    if kind(next) == .other, tokens[next].end - tokens[next].start <= 4 {
      next = skippingBlank(next + 1)
    }
    guard let first = quarterNumber(next) else { return nil }
    var last = first
    var end = next + 1
    var after = endOfSeparator(from: end)
    if after == nil, word(skippingBlank(end)) == .and || isMark(end, ",") {
      after = skippingBlank(skippingBlank(end) + 1)
    }
    if let after, let number = quarterNumber(after), number > first {
      last = number
      end = after + 1
    }
    notePart(.quarters(first...last), from: index, to: end)
    return end
  }

  /// Gives each part its year: the nearest one that stands close enough.
  mutating func joinParts() {
    guard !parts.isEmpty else { return }
    var joined = found
    var isTaken = [Bool](repeating: false, count: found.count)
    for part in parts {
      guard let index = nearestYear(to: part), let year = found[index].year else { continue }
      var period = found[index]
      period.period = part.period(of: year)
      period.start = min(period.start, part.start)
      period.end = max(period.end, part.end)
      if isTaken[index] {
        joined.append(period)
      } else {
        joined[index] = period
        isTaken[index] = true
      }
    }
    replaceFound(
      joined.enumerated()
        .sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
        .map(\.element)
    )
  }

  private func nearestYear(to part: PeriodPart) -> Int? {
    // The found periods are in order: the first one behind the part is found by halving.
    var low = 0
    var high = found.count
    while low < high {
      let middle = (low + high) / 2
      if found[middle].start < part.end { low = middle + 1 } else { high = middle }
    }
    let candidates: [(index: Int, distance: Int)] = [low - 1, low].compactMap { index in
      guard found.indices.contains(index), found[index].year != nil else { return nil }
      let distance =
        index == low ? found[index].start - part.end : part.start - found[index].end
      return distance <= part.reach ? (index, distance) : nil
    }
    return candidates.min { $0.distance < $1.distance }?.index
  }

  private mutating func notePart(_ extent: PeriodPart.Extent, from first: Int, to end: Int) {
    note(
      PeriodPart(
        extent: extent,
        start: tokens[first].start,
        end: tokens[end - 1].end,
        reach: PeriodPart.usualReach
      )
    )
  }

  private func monthCount(at index: Int) -> Int? {
    switch kind(index) {
    case .word(.six): 6
    case .word(.twelve): 12
    case .number(6, 1), .number(12, 2): number(index)?.value
    default: nil
    }
  }

  private func quarterNumber(_ index: Int) -> Int? {
    guard let number = number(index), number.digits == 1, (1...4).contains(number.value)
    else { return nil }
    return number.value
  }

  /// Returns the place behind the M of `6M`.
  private func endOfLetterM(behind index: Int) -> Int? {
    let place = tokens[index].end
    guard number(index) != nil, Symbol.lowercased(text[place]) == 0x6D,
      !text.isLatin(place + 1), !text.isDigit(place + 1)
    else { return nil }
    return place + 1
  }

  /// Reads แรก or หลัง; neither means the first half.
  private func ordinal(from index: Int) -> (half: Int, end: Int) {
    let next = skippingBlank(index)
    switch word(next) {
    case .first: return (1, next + 1)
    case .second: return (2, next + 1)
    default: return (1, index)
    }
  }
}

extension StatedPeriod {
  fileprivate var isFirstHalf: Bool { span == FiscalYear(containing: span.first).firstHalf }
}
