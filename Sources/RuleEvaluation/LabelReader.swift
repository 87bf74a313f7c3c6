internal import ComplianceModel
internal import TextMatching

/// Reads labels: which titles they are, and which codes stand before them.
struct LabelReader: Sendable {
  let rules: CompiledRules

  /// Reads a range of a text.
  ///
  /// - Parameters:
  ///   - range: In the raw text.
  ///   - text: The text with its matches.
  /// - Returns: The reading; ``LabelReading/nothing`` for most texts.
  func read(_ range: Range<Int>, of text: MatchedText) -> LabelReading {
    guard !range.isEmpty else { return .nothing }
    let folded = text.folded.folded(range)
    guard !folded.isEmpty else { return .nothing }
    let first = text.firstMatch(from: folded.lowerBound)
    let holdsMatch =
      first < text.matches.count && text.matches[first].range.lowerBound < folded.upperBound
    let beginning = CodeBeginning(text.folded.bytes[folded])
    guard holdsMatch || beginning.isTelling || beginning == .numberAlone else { return .nothing }
    var reading = LabelReading()
    switch beginning {
    case .numberAlone: readNumber(text.folded.bytes[folded], into: &reading)
    case .letter(let letter): readCode(text.string(range), letter: letter, into: &reading)
    case .number: readCode(text.string(range), letter: 0, into: &reading)
    case .other: break
    }
    let matches = holdsMatch ? text.matches(within: folded) : []
    guard !matches.isEmpty else { return reading }
    readVocabulary(matches, in: folded, into: &reading)
    let titles = undominatedTitles(matches)
    guard !titles.isEmpty else { return reading }
    let letters = CoverageCounter(folded: text.folded.bytes, range: folded)
    let covered = letters.coverage(of: titles.map(\.range) + emptyWords(matches, in: folded))
    for match in titles {
      guard let hit = accept(match, among: matches, coverage: covered, in: folded, text: text)
      else { continue }
      if let index = reading.titles.firstIndex(where: { $0.requirement == hit.requirement }) {
        if reading.titles[index].letterCount < hit.letterCount { reading.titles[index] = hit }
      } else {
        reading.titles.append(hit)
      }
    }
    reading.titles.sort {
      ($1.letterCount, $1.rank.rawValue, $0.requirement)
        < ($0.letterCount, $0.rank.rawValue, $1.requirement)
    }
    return reading
  }

  /// Titles that no longer title contains: the longest match wins.
  ///
  /// A title that only other years' lists ask for does not hide that of a related requirement: what
  /// is called a list of purchases was a notice before there was an item for lists.
  private func undominatedTitles(_ matches: [PhraseIndex.Match]) -> [PhraseIndex.Match] {
    let titles = matches.filter {
      if case .title = rules.phrases[$0.phrase].role { true } else { false }
    }
    return titles.filter { match in
      !titles.contains { other in
        other.range.count > match.range.count
          && other.range.lowerBound <= match.range.lowerBound
          && match.range.upperBound <= other.range.upperBound
          && !isForeign(other, to: match)
      }
    }
  }

  private func isForeign(_ other: PhraseIndex.Match, to match: PhraseIndex.Match) -> Bool {
    guard case .title(let one, _) = rules.phrases[other.phrase].role,
      case .title(let own, _) = rules.phrases[match.phrase].role,
      rules.itemIndex[one] == nil, rules.itemIndex[own] != nil
    else { return false }
    return rules.areRelated(one, own)
  }

  private func accept(
    _ match: PhraseIndex.Match,
    among matches: [PhraseIndex.Match],
    coverage: Double,
    in folded: Range<Int>,
    text: MatchedText
  ) -> LabelReading.TitleHit? {
    let phrase = rules.phrases[match.phrase]
    guard case .title(let requirement, let rank) = phrase.role else { return nil }
    let isTrapped = matches.contains { other in
      rules.phrases[other.phrase].role == .trap(requirement: requirement)
        && !(match.range.lowerBound <= other.range.lowerBound
          && other.range.upperBound <= match.range.upperBound)
    }
    guard !isTrapped else { return nil }
    let weights = rules.weights
    let isLong = Double(phrase.letterCount) >= weights[.longTitleLetters]
    let needed = weights[isLong ? .longTitleCoverage : .shortTitleCoverage]
    let isAhead = match.range.lowerBound - folded.lowerBound <= 8
    // A long title at the very beginning may be followed by much more: whose, of what, by whom.
    guard coverage >= needed || (isLong && isAhead && coverage >= needed * 0.6) else { return nil }
    return LabelReading.TitleHit(
      requirement: requirement,
      rank: rank,
      letterCount: phrase.letterCount,
      coverage: coverage
    )
  }

  /// The places of words that tell nothing about the item; an agency's word takes its name along.
  private func emptyWords(_ matches: [PhraseIndex.Match], in folded: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for match in matches {
      switch rules.phrases[match.phrase].role {
      case .filler: result.append(match.range)
      case .agency:
        let end = match.range.upperBound
        let next = matches.filter { $0.range.lowerBound >= end && !isTrap($0) }
          .map(\.range.lowerBound).min()
        result.append(match.range.lowerBound..<(next ?? folded.upperBound))
      default: break
      }
    }
    return result
  }

  private func isTrap(_ match: PhraseIndex.Match) -> Bool {
    if case .trap = rules.phrases[match.phrase].role { true } else { false }
  }

  private func readVocabulary(
    _ matches: [PhraseIndex.Match],
    in folded: Range<Int>,
    into reading: inout LabelReading
  ) {
    for match in matches {
      switch rules.phrases[match.phrase].role {
      case .listTitle: reading.namesList = true
      case .scheme(let number): reading.scheme = number
      case .criteriaLead where match.range.lowerBound - folded.lowerBound <= 3:
        reading.isCriteria = true
      default: break
      }
    }
  }

  /// A cell that holds nothing but the number of its row.
  private func readNumber(_ folded: ArraySlice<UInt8>, into reading: inout LabelReading) {
    let digits = folded.filter { (0x30...0x39).contains($0) }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    let raw = String(decoding: digits, as: UTF8.self)
    reading.code = ItemCode(letter: rules.checklist.codeLetter, number: number, raw: raw)
    reading.codeForm = .bareNumber
  }

  /// Reads a code; `letter` is the folded letter that the label begins with, 0 for any other.
  private func readCode(_ label: String, letter: UInt8, into reading: inout LabelReading) {
    for (number, scheme) in rules.pack.vocabulary.schemes.enumerated()
    where scheme.codes.contains(where: { ($0.utf8.first ?? 0) | 0x20 == letter }) {
      if rules.codeReader.readOther(atStartOf: label, schemeCodes: scheme.codes) != nil {
        reading.scheme = number
        return
      }
    }
    guard let match = rules.codeReader.read(atStartOf: label) else { return }
    reading.code = match.code
    reading.lastNumber = match.last
    reading.codeForm = match.form
  }
}

/// Counts which letters of a text a set of ranges covers.
struct CoverageCounter {
  let folded: [UInt8]
  let range: Range<Int>

  /// The share of letters, digits left out, that lie in one of the ranges; 1 where there are none.
  func coverage(of ranges: [Range<Int>]) -> Double {
    var total = 0
    var covered = 0
    let sorted = ranges.sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    var end = range.lowerBound
    for index in range {
      while next < sorted.count, sorted[next].lowerBound <= index {
        end = max(end, sorted[next].upperBound)
        next += 1
      }
      let byte = folded[index]
      guard ThaiText.isLetter(byte), !(0x30...0x39).contains(byte) else { continue }
      total += 1
      if index < end { covered += 1 }
    }
    return total == 0 ? 1 : Double(covered) / Double(total)
  }
}
