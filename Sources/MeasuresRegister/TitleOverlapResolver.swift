internal import Foundation
package import ComplianceModel
internal import TextMatching

/// Resolves lines by how far their words agree with the titles of all editions, and by their numbers.
///
/// Thai has no blanks between words, so titles are compared by runs of three letters; runs that
/// stand in many titles count for little. A number holds unless the words of its title are nearly
/// absent and those of another title are there, or those of a near one that no line claims are far
/// better.
package struct TitleOverlapResolver: ReportLineResolving {
  /// Below this agreement, the words do not speak for the number.
  private static let slightAgreement = 0.15
  /// Below this agreement, a near title may be the one that is meant.
  private static let weakAgreement = 0.35
  /// By how much a near title has to agree better where the words speak for the number a little.
  private static let largeDifference = 0.35
  /// By how much another title has to agree better before a number is called a slip.
  private static let clearDifference = 0.15
  /// What a near number is worth, by how far it is off: slips are seldom long.
  private static let nearness: [Int: Double] = [1: 0.1, 2: 0.04]
  /// Words that agree so well settle a line whose number says nothing.
  private static let sufficientAgreement = 0.4

  private let lists: [Checklist]
  private let titles: [String: [Set<[UInt8]>]]
  private let weights: [[UInt8]: Double]

  /// Creates a resolver.
  ///
  /// - Parameters:
  ///   - pack: The rules, whose titles and numbers count.
  ///   - edition: Whose checklists.
  package init(pack: RulePack, edition: String) {
    lists = pack.checklists.filter { $0.edition == edition && $0.codeLetter == "o" }
    var titles: [String: [Set<[UInt8]>]] = [:]
    for requirement in pack.requirements {
      let official = lists.flatMap(\.items).filter { $0.requirement == requirement.id }
      let names = official.map(\.title.th) + [requirement.title.th] + requirement.recognition.titles
      titles[requirement.id] = Set(names).sorted().map(Self.runs).filter { !$0.isEmpty }
    }
    var counts: [[UInt8]: Int] = [:]
    for runs in titles.values { for run in Set(runs.joined()) { counts[run, default: 0] += 1 } }
    let total = Double(max(1, titles.count))
    weights = counts.mapValues { log(1 + total / Double($0)) }
    self.titles = titles
  }

  package func resolve(_ lines: [ReportLine], fiscalYear: FiscalYear) -> ReportResolution {
    let readings = lines.map { line in (ReportNumber(line), Self.runs(line.text)) }
    let agreements = readings.map { reading in
      titles.mapValues { agreement(of: reading.1, with: $0) }
    }
    func sum(_ list: Checklist) -> Double {
      zip(readings, agreements).reduce(0) { sum, line in
        guard case .item(let number) = line.0.0,
          let item = list.items.first(where: { $0.id == "o\(number)" })
        else { return sum }
        return sum + (line.1[item.requirement] ?? 0)
      }
    }
    let ranked = lists.map { (list: $0, sum: sum($0)) }.max { first, second in
      let distances = [first, second].map {
        abs($0.list.fiscalYear.buddhistYear - fiscalYear.buddhistYear)
      }
      return (first.sum, -distances[0]) < (second.sum, -distances[1])
    }
    guard let list = ranked?.list else {
      return ReportResolution(numberingYear: fiscalYear, matches: lines.map { _ in .unknown })
    }
    let claimed = zip(readings, agreements).compactMap { reading, agreement -> String? in
      guard case .item(let number) = reading.0,
        let item = list.items.first(where: { $0.id == "o\(number)" }),
        agreement[item.requirement] ?? 0 >= Self.slightAgreement
      else { return nil }
      return item.id
    }
    let matches = zip(readings, agreements).map { reading, agreement in
      match(reading.0, agreement, in: list, claimed: Set(claimed))
    }
    return ReportResolution(numberingYear: list.fiscalYear, matches: matches)
  }

  private func match(
    _ number: ReportNumber,
    _ agreement: [String: Double],
    in list: Checklist,
    claimed: Set<String>
  ) -> ReportResolution.Match {
    var typed: Int?
    switch number {
    case .question(let question): return .question(question)
    case .item(let number): typed = number
    case .none: break
    }
    let own = typed.flatMap { number in list.items.first { $0.id == "o\(number)" } }
    let ownWords = own.map { agreement[$0.requirement] ?? 0 } ?? 0
    let others = list.items.filter { $0.id != own?.id }.map { item in
      let distance = typed.flatMap { typed in Int(item.id.dropFirst()).map { abs($0 - typed) } }
      let words = agreement[item.requirement] ?? 0
      let nearness = distance.flatMap { Self.nearness[$0] } ?? 0
      return (item: item, words: words, nearness: nearness, sum: words + nearness)
    }
    if let own, ownWords >= Self.slightAgreement {
      let near = others.filter { $0.nearness > 0 && !claimed.contains($0.item.id) }
        .max { $0.words < $1.words }
      guard ownWords < Self.weakAgreement, let near,
        near.words >= ownWords + Self.largeDifference
      else { return .item(requirement: own.requirement, title: own.title.th) }
      return Self.slip(near.item)
    }
    let best = others.max { $0.sum < $1.sum }
    if let own {
      guard let best, best.words >= ownWords + Self.clearDifference else {
        return .item(requirement: own.requirement, title: own.title.th)
      }
      return Self.slip(best.item)
    }
    guard let best, best.words >= Self.sufficientAgreement else { return .unknown }
    return Self.slip(best.item)
  }

  private static func slip(_ item: Checklist.Item) -> ReportResolution.Match {
    .slip(requirement: item.requirement, title: item.title.th, item: item.id)
  }

  private func agreement(of text: Set<[UInt8]>, with titles: [Set<[UInt8]>]) -> Double {
    titles.map { title in
      var (found, all) = (0.0, 0.0)
      for run in title {
        let weight = weights[run] ?? 0
        all += weight
        if text.contains(run) { found += weight }
      }
      // A short title is found by chance: it takes some weight to agree at all.
      return found / (all + 10)
    }.max() ?? 0
  }

  private static func runs(_ text: String) -> Set<[UInt8]> {
    let letters = ThaiText.fold(text).filter {
      ThaiText.isLetter($0) && !(0x30...0x39).contains($0)
    }
    guard letters.count >= 3 else { return [] }
    return Set((0...(letters.count - 3)).map { Array(letters[$0..<($0 + 3)]) })
  }
}
