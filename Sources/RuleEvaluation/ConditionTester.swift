package import ComplianceModel
internal import Foundation
internal import TextMatching

/// Tests conditions on the evidence of one item.
struct ConditionTester {
  let rules: CompiledRules
  let patterns: CompiledPatterns
  /// The evidence that counts, best first.
  let texts: [EvidenceText]
  var periods: PeriodFacts
  /// Wording that states "none"; an instruction to state it is no statement.
  var noneStatements: [String] = []

  /// What the evidence of an item says about periods.
  struct PeriodFacts {
    /// The place that states the required period, or `nil`.
    var required: ElementResult.Place?
    var stated: ElementResult.Place?
    /// Months of the required period that no evidence names.
    var missingMonths: [DateSpan] = []
    /// Whether any month of the required period is named.
    var namesMonths = false
  }

  /// Returns a place that satisfies a condition, or `nil` if there is none.
  func place(for condition: Condition) -> ElementResult.Place? {
    switch condition {
    case .text(let phrases): return first { find(phrases, in: $0, where: { _ in true }) }
    case .heading(let phrases):
      return first { text in
        find(phrases, in: text) { text.text.blocks[$0].kind == .heading }
          ?? find(phrases, in: text) { PageNatureReader.titleBlocks(of: text.text).contains($0) }
      }
    case .linkText(let phrases): return first { findLinkText(phrases, in: $0) }
    case .address(let parts): return first { findAddress(parts, in: $0) }
    case .pattern(let name): return first { find(pattern: name, in: $0) }
    case .holds(let thing):
      return first { text in
        text.text.things[thing] != nil ? place(in: text, quote: text.titleText) : nil
      }
    case .period(.required): return periods.required
    case .period(.stated): return periods.stated
    case .period(.months): return periods.missingMonths.isEmpty ? periods.required : nil
    case .anyOf(let parts):
      for part in parts { if let place = place(for: part) { return place } }
      return nil
    case .allOf(let parts):
      let places = parts.map { place(for: $0) }
      return places.contains { $0 == nil } ? nil : places.first ?? nil
    case .atLeast(let count, let parts):
      let places = parts.compactMap { place(for: $0) }
      return places.count >= count ? places.first : nil
    case .not(let part):
      guard place(for: part) == nil, let text = texts.first else { return nil }
      return place(in: text, quote: text.titleText)
    }
  }

  /// Returns the place of a statement that there was nothing to disclose, instructions left out.
  func declaredNone() -> ElementResult.Place? {
    first { find(noneStatements, in: $0, where: { _ in true }) }
  }

  private func isInstruction(_ text: EvidenceText, block: Int) -> Bool {
    let folded = ThaiText.fold(text.text.string(text.text.blocks[block].range))
    return !rules.index.strict.matches(in: folded).allSatisfy { match in
      switch rules.phrases[match.phrase].role {
      case .instruction, .criteriaLead: false
      default: true
      }
    }
  }

  private func first(
    _ find: (EvidenceText) -> ElementResult.Place?
  ) -> ElementResult.Place? {
    for text in texts { if let place = find(text) { return place } }
    return nil
  }

  private func find(
    _ phrases: [String],
    in text: EvidenceText,
    where isWanted: (Int) -> Bool
  ) -> ElementResult.Place? {
    let numbers = Set(phrases.compactMap { rules.conditions.number(of: $0) })
    let isFound = numbers.contains { text.phrases[$0] != nil }
    if isFound, let place = find(numbers, in: text, by: text.matched, where: isWanted) {
      return place
    }
    return text.loose.flatMap { find(numbers, in: text, by: $0, where: isWanted) }
  }

  private func find(
    _ numbers: Set<Int>,
    in text: EvidenceText,
    by matched: MatchedText,
    where isWanted: (Int) -> Bool
  ) -> ElementResult.Place? {
    let statements = Set(noneStatements.compactMap { rules.conditions.number(of: $0) })
    let titles = Set(PageNatureReader.titleBlocks(of: text.text))
    // A title promises what the text shows, so it is quoted only where nothing else is.
    var promised: ElementResult.Place?
    for match in matched.matches where numbers.contains(match.phrase) {
      let range = matched.folded.original(match.range)
      guard let block = block(at: range.lowerBound, in: text), isWanted(block) else { continue }
      if statements.contains(match.phrase), isInstruction(text, block: block) { continue }
      let place = place(in: text, block: block, around: range)
      guard titles.contains(block) else { return place }
      promised = promised ?? place
    }
    return promised
  }

  private func findLinkText(_ phrases: [String], in text: EvidenceText) -> ElementResult.Place? {
    let folded = phrases.map { ThaiText.fold($0) }.filter { !$0.isEmpty }
    for link in text.text.links {
      let words = text.text.string(link.label) + text.text.caption(link.caption)
      let label = ThaiText.fold(words)
      if folded.contains(where: { label.holds($0) }) {
        return place(in: text, quote: CandidateText.short(words))
      }
    }
    return nil
  }

  private func findAddress(_ parts: [String], in text: EvidenceText) -> ElementResult.Place? {
    for link in text.text.links {
      let address = Array(link.target.lowercased().utf8)
      if parts.contains(where: { address.holds(Array($0.lowercased().utf8)) }) {
        return place(in: text, quote: link.target)
      }
    }
    return nil
  }

  private func find(pattern name: String, in text: EvidenceText) -> ElementResult.Place? {
    guard let expression = patterns.expression(named: name) else { return nil }
    for (index, block) in text.text.blocks.enumerated() {
      let line = ThaiNumerals.arabic(text.text.string(block.range))
      let range = NSRange(line.startIndex..., in: line)
      if let match = expression.firstMatch(in: line, range: range), match.range.length > 0 {
        return place(in: text, block: index, around: block.range)
      }
    }
    return nil
  }

  private func block(at offset: Int, in text: EvidenceText) -> Int? {
    var low = 0
    var high = text.text.blocks.count
    while low < high {
      let middle = (low + high) / 2
      if text.text.blocks[middle].range.upperBound <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < text.text.blocks.count ? low : nil
  }

  private func place(
    in text: EvidenceText,
    block: Int,
    around range: Range<Int>
  ) -> ElementResult.Place {
    ElementResult.Place(
      url: text.address,
      locator: text.locator(ofBlock: block),
      quote: Excerpt.around(range, in: text.text.blocks[block].range, of: text.text.text)
    )
  }

  private func place(in text: EvidenceText, quote: String) -> ElementResult.Place {
    ElementResult.Place(
      url: text.address,
      locator: text.document == nil ? Evidence.Locator() : text.titleLocator,
      quote: quote
    )
  }
}

/// The regular expressions of a pack, compiled once.
package struct CompiledPatterns: Sendable {
  private let expressions: [String: NSRegularExpression]

  /// Compiles the patterns; the pack's loader has proved that they compile.
  package init(_ patterns: [NamedPattern]) {
    var expressions: [String: NSRegularExpression] = [:]
    for pattern in patterns {
      // A pattern that does not compile matches nothing here; the loader refuses it with its place.
      expressions[pattern.id] = try? NSRegularExpression(pattern: pattern.expression)
    }
    self.expressions = expressions
  }

  func expression(named name: String) -> NSRegularExpression? { expressions[name] }
}
