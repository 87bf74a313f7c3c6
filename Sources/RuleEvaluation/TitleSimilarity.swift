internal import ComplianceModel
internal import Foundation
internal import TextMatching

/// Says how much of a requirement's titles running text holds, whatever stands between the words.
///
/// A line of a report names its item in a sentence: "statistics of the first half-year are to be
/// collected". Sequences of four letters are compared, and those that few requirements share count
/// for more.
struct TitleSimilarity: Sendable {
  private static let length = 4

  /// For each requirement, the sequences of each of its titles.
  private var titles: [String: [Set<UInt32>]] = [:]
  private var weights: [UInt32: Double] = [:]

  /// - Parameter pack: The requirements with their titles, and the official titles of all lists.
  init(_ pack: RulePack) {
    for requirement in pack.requirements {
      let recognition = requirement.recognition
      let texts = recognition.titles + recognition.hints + [requirement.title.th]
      titles[requirement.id] = texts.map { Self.sequences(of: $0) }
    }
    for item in pack.checklists.flatMap(\.items) {
      titles[item.requirement]?.append(Self.sequences(of: item.title.th))
    }
    var counts: [UInt32: Int] = [:]
    for sequences in titles.values {
      for sequence in sequences.reduce(into: Set(), { $0.formUnion($1) }) {
        counts[sequence, default: 0] += 1
      }
    }
    let all = Double(pack.requirements.count + 1)
    weights = counts.mapValues { log(all / Double($0)) }
  }

  /// The share of the best title that the text holds, from 0 to 1.
  func score(of requirement: String, in text: Set<UInt32>) -> Double {
    let shares = (titles[requirement] ?? []).map { title in
      let whole = weight(of: title)
      return whole == 0 ? 0 : weight(of: title.intersection(text)) / whole
    }
    return shares.max() ?? 0
  }

  /// What speaks for one of two requirements only: the weight of the sequences that the text shares
  /// with the titles of the first and none of the second, and the other way round.
  func contrast(_ first: String, _ second: String, in text: Set<UInt32>) -> (Double, Double) {
    let one = (titles[first] ?? []).reduce(into: Set()) { $0.formUnion($1) }
    let other = (titles[second] ?? []).reduce(into: Set()) { $0.formUnion($1) }
    return (
      weight(of: one.subtracting(other).intersection(text)),
      weight(of: other.subtracting(one).intersection(text))
    )
  }

  /// The sequences of letters of a text.
  static func sequences(of text: String) -> Set<UInt32> {
    var found: Set<UInt32> = []
    var last: UInt32 = 0
    var count = 0
    for byte in ThaiText.fold(text) where ThaiText.isLetter(byte) {
      last = last << 8 | UInt32(byte)
      count += 1
      if count >= length { found.insert(last) }
    }
    return found
  }

  /// Summed in a fixed order, so that equal texts score equally in every run.
  private func weight(of sequences: Set<UInt32>) -> Double {
    sequences.sorted().reduce(0) { $0 + (weights[$1] ?? 0) }
  }
}
