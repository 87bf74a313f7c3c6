package import ComplianceModel

/// Finds the items that the lines of an agency's own report mean.
///
/// Reports number their lines by hand: by last year's list, one off, with a zero for the letter. So
/// number and words are weighed together, and the words win where they are clear.
package struct ReportLineResolver: Sendable {
  private let lists: [Checklist]
  private let letters: [String]
  private let similarity: TitleSimilarity

  /// Words that hold less than this of the title do not speak for the number beside them.
  private static let doubtful = 0.3
  /// A neighbour must hold this much, and so many times what the number's own item holds.
  private static let leastOfNeighbor = 0.15
  private static let leastRatio = 1.5
  /// A word of its own weighs so much, and must weigh so many times what speaks for the number.
  private static let leastContrast = 20.0
  private static let contrastRatio = 5.0
  /// Words of an item two numbers away must hold this much, and more than those of a neighbour.
  private static let leastAtTwo = 0.35
  /// Words alone must hold this much.
  private static let leastOfWords = 0.5

  /// - Parameters:
  ///   - pack: The lists of all years with their titles.
  ///   - edition: Whose lists the report may follow.
  package init(pack: RulePack, edition: String = "lao") {
    lists = pack.checklists.filter { $0.edition == edition }
      .sorted { ($0.fiscalYear, $0.id) < ($1.fiscalYear, $1.id) }
    // The letter with the most items is that of the disclosure list.
    let counts = Dictionary(grouping: lists, by: \.codeLetter)
      .mapValues { $0.reduce(0) { $0 + $1.items.count } }
    letters = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    similarity = TitleSimilarity(pack)
  }

  /// Resolves the lines of a report by the year whose numbers its words agree with best.
  ///
  /// - Parameters:
  ///   - lines: The lines in their order.
  ///   - years: The years whose numbers the report may use, the likeliest first; all if empty.
  /// - Returns: The year, and the item of each line.
  package func resolve(_ lines: [ReportLine], near years: [FiscalYear] = []) -> ResolvedReport {
    let texts = lines.map { TitleSimilarity.sequences(of: $0.text) }
    let readings = lines.map { ReportNumber($0.number, letters: letters).readings }
    var best: (year: FiscalYear, agreement: Double)?
    for year in candidateYears(near: years) {
      var sum = 0.0
      for (readings, text) in zip(readings, texts) {
        sum += readings.map { agreement(of: $0, in: year, text) }.max() ?? 0
      }
      if sum > best?.agreement ?? 0 { best = (year, sum) }
    }
    let likeliest =
      years.isEmpty ? candidateYears(near: years).last : candidateYears(near: years).first
    guard let year = best?.year ?? likeliest, !lines.isEmpty else {
      return ResolvedReport(numbering: nil, lines: lines.map { _ in nil })
    }
    let numbered = lines.indices.map { index in
      lines[index].number.isEmpty ? nil : resolve(readings[index], texts[index], in: year)
    }
    return ResolvedReport(
      numbering: best?.year,
      lines: lines.indices.map { index in
        lines[index].number.isEmpty
          ? unnumbered(texts[index], at: index, of: numbered, in: year) : numbered[index]
      }
    )
  }

  /// The item that the words of a line without a number name.
  ///
  /// Reports go by number, so it lies between the items of the lines around; of those that the words
  /// may mean, one must leave nothing to say for the others.
  private func unnumbered(
    _ text: Set<UInt32>,
    at index: Int,
    of numbered: [ResolvedLine?],
    in year: FiscalYear
  ) -> ResolvedLine? {
    guard let letter = letters.first, let list = list(letter, in: year) else { return nil }
    let places = numbered.map { line in list.items.firstIndex { $0.id == line?.item } }
    let first = places[..<index].compactMap(\.self).last.map { $0 + 1 } ?? 0
    let end = places[index...].compactMap(\.self).first ?? list.items.count
    guard first < end else { return nil }
    let candidates = list.items[first..<end].map { ($0, agreement(of: $0, text)) }
      .filter { $0.1 >= Self.leastAtTwo }
    let winner = candidates.first { item, agreement in
      candidates.allSatisfy { other, _ in
        guard other.id != item.id else { return true }
        let weights = similarity.contrast(item.requirement, other.requirement, in: text)
        return weights.0 > 0 && weights.0 >= weights.1 * Self.contrastRatio
      }
    }
    return winner.map { line($0.0, of: list, $0.1, [.unknownNumber]) }
  }

  /// Resolves one line; a whole report is surer, for its lines tell the year together.
  ///
  /// - Parameters:
  ///   - number: The number as typed.
  ///   - text: The words beside it.
  ///   - years: The years whose numbers the line may use; all if empty.
  /// - Returns: The item, or `nil` if neither number nor words tell.
  package func resolve(
    number: String,
    text: String,
    near years: [FiscalYear] = []
  ) -> ResolvedLine? {
    resolve([ReportLine(number: number, text: text)], near: years).lines.first ?? nil
  }

  /// The years of the disclosure lists, the nearest to a year first and of two the earlier.
  package func years(nearest year: FiscalYear) -> [FiscalYear] {
    disclosureYears.enumerated().sorted { first, second in
      let distances = [first, second].map { abs($0.element.buddhistYear - year.buddhistYear) }
      return (distances[0], first.offset) < (distances[1], second.offset)
    }.map(\.element)
  }

  /// Tells whether a line means an item of a disclosure list, not one of another list.
  package func isDisclosureItem(_ line: ResolvedLine) -> Bool {
    lists.first { $0.id == line.checklist }?.codeLetter == letters.first
  }

  /// What the list calls the item that a line means.
  package func title(of line: ResolvedLine) -> String {
    let list = lists.first { $0.id == line.checklist }
    return list?.items.first { $0.id == line.item }?.title.th ?? ""
  }

  /// The years with a list of the leading letter.
  private var disclosureYears: [FiscalYear] {
    lists.filter { $0.codeLetter == letters.first }.map(\.fiscalYear)
  }

  private func candidateYears(near years: [FiscalYear]) -> [FiscalYear] {
    let known = disclosureYears
    return years.isEmpty ? known : years.filter { known.contains($0) }
  }

  /// The list of a letter: that of the year, or else the nearest in time.
  private func list(_ letter: String, in year: FiscalYear) -> Checklist? {
    lists.filter { $0.codeLetter == letter }.min {
      abs($0.fiscalYear.buddhistYear - year.buddhistYear)
        < abs($1.fiscalYear.buddhistYear - year.buddhistYear)
    }
  }

  private func item(_ letter: String, _ number: Int, of list: Checklist) -> Checklist.Item? {
    list.items.first { $0.id == "\(letter)\(number)" }
  }

  private func agreement(
    of reading: ReportNumber.Reading,
    in year: FiscalYear,
    _ text: Set<UInt32>
  ) -> Double {
    guard let list = list(reading.letter, in: year),
      let item = item(reading.letter, reading.number, of: list)
    else { return 0 }
    return agreement(of: item, text)
  }

  /// How well the words suit an item: its requirement, or one that it took over.
  private func agreement(of item: Checklist.Item, _ text: Set<UInt32>) -> Double {
    ([item.requirement] + item.includes).map { similarity.score(of: $0, in: text) }.max() ?? 0
  }

  private func resolve(
    _ readings: [ReportNumber.Reading],
    _ text: Set<UInt32>,
    in year: FiscalYear
  ) -> ResolvedLine? {
    var best: ResolvedLine?
    for reading in readings {
      guard let list = list(reading.letter, in: year),
        let found = numbered(reading, text, in: list)
      else { continue }
      // Of a number without a letter, the likelier list holds it unless the words say otherwise.
      guard let known = best, !outweighs(found.agreement, known.agreement) else {
        best = found
        continue
      }
    }
    return best ?? worded(text, in: year)
  }

  private func numbered(
    _ reading: ReportNumber.Reading,
    _ text: Set<UInt32>,
    in list: Checklist
  ) -> ResolvedLine? {
    let own = item(reading.letter, reading.number, of: list)
    let ownAgreement = own.map { agreement(of: $0, text) } ?? 0
    var best = own.map { (item: $0, agreement: ownAgreement, slips: reading.slips) }
    let neighbors: [(Int, ResolvedLine.Slip)] = [(1, .oneTooLow), (-1, .oneTooHigh)]
    for (step, slip) in neighbors {
      guard let item = item(reading.letter, reading.number + step, of: list) else { continue }
      let agreement = agreement(of: item, text)
      guard agreement > best?.agreement ?? 0,
        outweighs(agreement, ownAgreement) || contrasts(item, with: own, text)
      else { continue }
      best = (item, agreement, reading.slips.union([slip]))
    }
    if let far = farther(
      from: reading.number,
      own: ownAgreement,
      best?.agreement ?? 0,
      text,
      in: list
    ) {
      best = (far.item, far.agreement, reading.slips.union([.otherNumber]))
    }
    return best.map { line($0.item, of: list, $0.agreement, $0.slips) }
  }

  /// The item two numbers away that the words clearly name, where they do not suit the number.
  ///
  /// Farther away, a likeness of words is more often chance than a slip.
  private func farther(
    from number: Int,
    own: Double,
    _ best: Double,
    _ text: Set<UInt32>,
    in list: Checklist
  ) -> (item: Checklist.Item, agreement: Double)? {
    guard own < Self.doubtful else { return nil }
    var found: (item: Checklist.Item, agreement: Double)?
    for item in list.items {
      guard let other = Int(item.id.dropFirst(list.codeLetter.count)) else { continue }
      guard abs(other - number) == 2 else { continue }
      let agreement = agreement(of: item, text)
      guard agreement >= Self.leastAtTwo, agreement > best,
        agreement > found?.agreement ?? 0
      else { continue }
      found = (item, agreement)
    }
    return found
  }

  /// Tells whether other words win over those of the number itself.
  private func outweighs(_ agreement: Double, _ own: Double) -> Bool {
    own < Self.doubtful && agreement >= Self.leastOfNeighbor
      && agreement >= own * Self.leastRatio
  }

  /// Tells whether nearly all that sets two items apart speaks for the first.
  private func contrasts(
    _ item: Checklist.Item,
    with own: Checklist.Item?,
    _ text: Set<UInt32>
  ) -> Bool {
    guard let own else { return false }
    let weights = similarity.contrast(item.requirement, own.requirement, in: text)
    return weights.0 >= Self.leastContrast && weights.0 >= weights.1 * Self.contrastRatio
  }

  /// The item that the words alone name.
  private func worded(_ text: Set<UInt32>, in year: FiscalYear) -> ResolvedLine? {
    var best: ResolvedLine?
    for letter in letters {
      guard let list = list(letter, in: year) else { continue }
      for item in list.items {
        let agreement = agreement(of: item, text)
        guard agreement >= Self.leastOfWords, agreement > best?.agreement ?? 0 else { continue }
        best = line(item, of: list, agreement, [.unknownNumber])
      }
    }
    return best
  }

  private func line(
    _ item: Checklist.Item,
    of list: Checklist,
    _ agreement: Double,
    _ slips: Set<ResolvedLine.Slip>
  ) -> ResolvedLine {
    ResolvedLine(
      requirement: item.requirement,
      item: item.id,
      checklist: list.id,
      fiscalYear: list.fiscalYear,
      agreement: agreement,
      slips: ResolvedLine.Slip.allCases.filter { slips.contains($0) }
    )
  }
}
