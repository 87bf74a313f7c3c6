internal import ComplianceModel
internal import Yams

/// What the entries of a profile are read with.
struct ProfileContext {
  var names: ProfileNames
  /// The year whose numbers items have, unless an entry states its own.
  var year: FiscalYear?
}

extension RuleFileReader {
  mutating func owners(
    _ node: Node?,
    _ context: ProfileContext
  ) -> [OrganisationProfile.Ownership] {
    guard let node, let entries = entries(node) else { return [] }
    let isBlock = Self.isBlock(node)
    var seen = SeenSubjects()
    return entries.compactMap { key, value in
      let subject = subject(key, context, year: context.year, start: isBlock ? key : nil)
      let owner = text(value)
      guard let subject else { return nil }
      noteSecond(subject, year: nil, in: &seen, what: "two owners", at: key)
      return owner.map { OrganisationProfile.Ownership(subject: subject, owner: $0) }
    }
  }

  mutating func exemptions(
    _ node: Node?,
    _ context: ProfileContext
  ) -> [OrganisationProfile.Exemption] {
    var seen = SeenSubjects()
    let exemptions: [OrganisationProfile.Exemption]? = list(node) { reader, node in
      guard let fields = reader.fields(node, of: ExemptionKey.self) else { return nil }
      let year = reader.listedYear(fields[.year], context.names)
      let start = Self.isBlock(node) ? node : nil
      let number = fields[.year] == nil ? context.year : year
      let subject = reader.subject(fields[.for], context, year: number, start: start)
      let reason = reader.text(fields[.reason])
      guard let subject, let reason, let place = fields[.for] else { return nil }
      reader.noteSecond(subject, year: year, in: &seen, what: "two exemptions", at: place)
      return OrganisationProfile.Exemption(subject: subject, reason: reason, year: year)
    }
    return exemptions ?? []
  }

  mutating func attestations(
    _ node: Node?,
    _ context: ProfileContext
  ) -> [OrganisationProfile.Attestation] {
    var seen = SeenSubjects()
    let attestations: [OrganisationProfile.Attestation]? = list(node) { reader, node in
      guard let fields = reader.fields(node, of: AttestationKey.self) else { return nil }
      let year = reader.listedYear(fields[.year], context.names)
      let start = Self.isBlock(node) ? node : nil
      // Without a readable year, the number cannot be looked up: that mistake was noted already.
      let isKnown = year != nil
      let subject =
        isKnown ? reader.subject(fields[.for], context, year: year, start: start) : nil
      let who = reader.text(fields[.who])
      let reason = reader.text(fields[.reason])
      let evidence = reader.webAddress(fields[.evidence])
      let expires = reader.day(fields[.expires])
      guard let subject, let year, let who, let reason, let expires, let place = fields[.for]
      else { return nil }
      reader.noteSecond(subject, year: year, in: &seen, what: "two attestations", at: place)
      return OrganisationProfile.Attestation(
        subject: subject,
        year: year,
        who: who,
        reason: reason,
        evidence: evidence,
        expires: expires
      )
    }
    return attestations ?? []
  }

  /// Reads the name of an item or a requirement.
  private mutating func subject(
    _ node: Node?,
    _ context: ProfileContext,
    year: FiscalYear?,
    start: Node?
  ) -> ProfileSubject? {
    guard let node, let name = text(node) else { return nil }
    // A year without a list was noted already; so was that nothing can be looked up in it.
    if let year, context.names.problem(with: year) != nil { return nil }
    switch context.names.resolve(name, year: year) {
    case .success(let found):
      return ProfileSubject(
        requirement: found.requirement,
        item: found.year.map { ProfileSubject.NumberedItem(id: name, year: $0) },
        place: Self.place(of: node),
        start: start.map { Self.place(of: $0) }
      )
    case .failure(let mistake):
      note(mistake.reason, at: node)
      return nil
    }
  }

  /// Tells whether each entry of a mapping has lines of its own: braces stand before the first key.
  ///
  /// The style that the parser reports is that of the end of a mapping, which says nothing.
  private static func isBlock(_ node: Node) -> Bool {
    node.mapping?.first.map { position(of: $0.key) == position(of: node) } ?? false
  }

  private static func place(of node: Node) -> ProfileSubject.Place {
    let position = position(of: node)
    return ProfileSubject.Place(line: position.line, column: position.column)
  }

  /// Notes an entry that speaks of the same thing as an earlier one.
  private mutating func noteSecond(
    _ subject: ProfileSubject,
    year: FiscalYear?,
    in seen: inout SeenSubjects,
    what: String,
    at node: Node
  ) {
    guard let first = seen.insert(subject, year: year) else { return }
    let other = first.name == subject.name ? "" : " is '\(first.name)', which"
    let problem = "'\(subject.name)'\(other) has \(what): the first is on line \(first.place.line)"
    note(.invalidValue(problem + "; keep one"), at: node)
  }
}

/// The subjects of a section's entries so far.
private struct SeenSubjects {
  private var entries: [(subject: ProfileSubject, year: FiscalYear?)] = []

  /// Adds a subject.
  ///
  /// - Returns: The earlier entry that speaks of the same thing in the same year, or `nil`.
  mutating func insert(_ subject: ProfileSubject, year: FiscalYear?) -> ProfileSubject? {
    defer { entries.append((subject, year)) }
    return entries.first { entry in
      entry.subject.requirement == subject.requirement
        && Self.meet(entry.year, year) && Self.meet(entry.subject.item, subject.item)
    }?.subject
  }

  /// Tells whether two limits have something in common; `nil` is no limit.
  private static func meet<Limit: Equatable>(_ first: Limit?, _ second: Limit?) -> Bool {
    first == nil || second == nil || first == second
  }
}
