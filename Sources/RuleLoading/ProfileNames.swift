internal import ComplianceModel

/// The items and requirements that a profile may name.
struct ProfileNames {
  typealias Reason = RuleFileError.Reason

  /// The lists of the agency's edition, oldest first.
  let lists: [Checklist]
  let requirements: Set<String>
  private let edition: String

  init(pack: RulePack, edition: String) {
    lists = pack.checklists.filter { $0.edition == edition }.sorted {
      ($0.fiscalYear, $0.id) < ($1.fiscalYear, $1.id)
    }
    requirements = Set(lists.flatMap { $0.items.flatMap { [$0.requirement] + $0.includes } })
    self.edition = edition
  }

  var years: [FiscalYear] {
    var years: [FiscalYear] = []
    for list in lists where years.last != list.fiscalYear { years.append(list.fiscalYear) }
    return years
  }

  /// Tells what is wrong with a year, or `nil` if there is a list for it.
  func problem(with year: FiscalYear) -> Reason? {
    guard !years.contains(year) else { return nil }
    let known = years.map(\.description).joined(separator: ", ")
    return .invalidValue("there is no list '\(edition)' of \(year); there are lists of \(known)")
  }

  /// Returns the requirement that an item or requirement stands for, or what is wrong with it.
  ///
  /// - Parameters:
  ///   - name: An item such as `o12` or a requirement such as `progress-6m`.
  ///   - year: The year whose numbers count, or `nil` if none is stated.
  /// - Returns: The requirement, and the year if the name is an item's.
  func resolve(_ name: String, year: FiscalYear?) -> Result<Resolved, Mistake> {
    if requirements.contains(name) { return .success(Resolved(requirement: name, year: nil)) }
    guard Self.looksLikeItem(name) else { return .failure(Mistake(unknownRequirement(name))) }
    guard let year else {
      let mend = "say 'year: 2566', or name the requirement"
      return .failure(Mistake("'\(name)' means nothing without a year: \(mend)"))
    }
    let items = lists.filter { $0.fiscalYear == year }.flatMap(\.items)
    guard let item = items.first(where: { $0.id == name }) else {
      return .failure(Mistake(unknownItem(name, in: year, among: items)))
    }
    return .success(Resolved(requirement: item.requirement, year: year))
  }

  struct Resolved {
    var requirement: String
    /// The year of the number, or `nil` if the requirement was named.
    var year: FiscalYear?
  }

  /// What is wrong with a name, and how to mend it.
  struct Mistake: Error {
    var reason: Reason

    init(_ problem: String) { reason = .invalidValue(problem) }
  }

  /// Numbers are written in many ways: `o12`, `O12`, `OIT12`, `012`; all are meant as items.
  private static func looksLikeItem(_ name: String) -> Bool {
    let letters = name.prefix { $0.isLetter }
    let digits = name.dropFirst(letters.count)
    return letters.count <= 3 && !digits.isEmpty && digits.allSatisfy(\.isNumber)
  }

  private func unknownItem(
    _ name: String,
    in year: FiscalYear,
    among items: [Checklist.Item]
  ) -> String {
    var problem = "no item '\(name)' in the list of \(year)"
    if let first = items.first?.id, let last = items.last?.id {
      problem += ", which has \(first) to \(last)"
    }
    // Where another year has the number, that year's is most likely meant.
    let holders = lists.filter { $0.fiscalYear != year }.reversed()
    for list in holders {
      guard let item = list.items.first(where: { $0.id == name }) else { continue }
      problem += "; '\(name)' of \(list.fiscalYear) is '\(item.requirement)'"
      let here = items.filter { ([$0.requirement] + $0.includes).contains(item.requirement) }
      guard !here.isEmpty else { return problem + ", which \(year) does not ask for" }
      let numbers = here.map { "'\($0.id)'" }.joined(separator: " and ")
      return problem + ", in \(year) \(numbers); did you mean that?"
    }
    guard let close = Self.written(name, among: items.map(\.id)) else { return problem }
    return problem + "; did you mean '\(close)'?"
  }

  /// The item with the same number, whatever letter stands before it.
  private static func written(_ name: String, among items: [String]) -> String? {
    let digits = name.drop { $0.isLetter }.compactMap(\.wholeNumberValue).map(String.init)
    guard let number = Int(digits.joined()) else { return nil }
    return items.first { Int($0.dropFirst()) == number }
  }

  private func unknownRequirement(_ name: String) -> String {
    let problem = "unknown item or requirement '\(name)'"
    guard let close = CloseName.closest(to: name, among: requirements.sorted()) else {
      return problem + "; 'oitcheck rules list --no-profile' prints what there is"
    }
    return problem + "; did you mean '\(close)'?"
  }
}
