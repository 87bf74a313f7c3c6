internal import ComplianceModel
internal import TextMatching

/// Tells an item from the other items of its list that have the same requirement.
struct SplitRequirement: Sendable {
  private let number: Int
  /// The folded titles of each item with the requirement, the item's own under its number.
  private let titles: [Int: [[UInt8]]]

  /// Returns one for each item that shares its requirement, by the item's place in the list.
  static func splits(of checklist: Checklist) -> [Int: SplitRequirement] {
    var places: [String: [Int]] = [:]
    for (index, item) in checklist.items.enumerated() {
      places[item.requirement, default: []].append(index)
    }
    var splits: [Int: SplitRequirement] = [:]
    for indices in places.values where indices.count > 1 {
      var titles: [Int: [[UInt8]]] = [:]
      var numbers: [Int: Int] = [:]
      for index in indices {
        let item = checklist.items[index]
        guard let number = Int(item.id.dropFirst(checklist.codeLetter.count)) else { continue }
        numbers[index] = number
        titles[number] = ([item.title.th] + item.titles).map { ThaiText.fold($0) }
      }
      for (index, number) in numbers {
        splits[index] = SplitRequirement(number: number, titles: titles)
      }
    }
    return splits
  }

  /// Tells whether a candidate is the item's: the title settles it, else the number by it.
  ///
  /// What neither settles may be evidence of all of them.
  func isOwn(_ candidate: Candidate) -> Bool {
    let named = items(namedBy: candidate.title)
    if named.count == 1 { return named.contains(number) }
    guard let stated = candidate.number, titles[stated] != nil else { return true }
    return stated == number
  }

  /// The numbers of the items whose titles a text holds; a title inside a longer one does not count.
  private func items(namedBy text: String) -> Set<Int> {
    let folded = ThaiText.fold(text)
    let found = titles.compactMapValues { titles in
      titles.filter { folded.holds($0) }.max { $0.count < $1.count }
    }
    return Set(
      found.filter { number, title in
        !found.contains { other, longer in
          other != number && longer.count > title.count && longer.holds(title)
        }
      }.keys
    )
  }
}
