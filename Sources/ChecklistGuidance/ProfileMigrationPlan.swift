internal import ComplianceModel

/// What becomes of each entry of a profile in another year's list.
struct ProfileMigrationPlan {
  let profile: OrganisationProfile
  let older: Checklist
  let newer: Checklist
  private(set) var lines: ProfileLines
  private(set) var changes: [ProfileMigration.Note] = []
  private(set) var decisions: [ProfileMigration.Note] = []

  private let reach: ProfileReach
  private let words: MigrationWords

  init(_ profile: OrganisationProfile, text: String, from older: Checklist, to newer: Checklist) {
    self.profile = profile
    self.older = older
    self.newer = newer
    lines = ProfileLines(text)
    reach = ProfileReach(checklist: newer)
    words = MigrationWords(older: older, newer: newer)
  }

  mutating func moveYear() {
    guard let year = profile.year, year != newer.fiscalYear else { return }
    guard !lines.replaceYear(year, with: newer.fiscalYear) else { return }
    decide(1, words.yearByHand)
  }

  mutating func moveOwners() {
    var parts: [String: [OrganisationProfile.Ownership]] = [:]
    var moved: [String: OrganisationProfile.Ownership] = [:]
    for entry in profile.owners {
      switch reach.target(of: bare(entry.subject)) {
      case .items(let items):
        if let first = moved[entry.subject.requirement] {
          dropSecond(
            entry.subject,
            behind: first.subject,
            items,
            agrees: entry.owner == first.owner
          )
        } else {
          moved[entry.subject.requirement] = entry
          rename(entry.subject, to: items)
        }
      case .part(let holders):
        if holders.count == 1 {
          parts[holders[0], default: []].append(entry)
        } else {
          keep(entry.subject)
          decide(entry.subject, words.severalHolders(entry.subject.name, holders))
        }
      case .nothing: retire(entry.subject)
      }
    }
    for item in newer.items {
      join(parts[item.id] ?? [], into: item)
      tellOfParts(of: item)
    }
  }

  mutating func moveExemptions() {
    var moved: [String: ProfileSubject] = [:]
    for exemption in profile.exemptions {
      guard exemption.year == nil else {
        guard exemption.year == older.fiscalYear else { continue }
        offer(exemption.subject) { words, offer in
          words.exemptionOfYear(exemption.subject, offer.items, isOffered: offer.isOffered)
        }
        continue
      }
      switch reach.target(of: bare(exemption.subject)) {
      case .items(let items):
        if let first = moved[exemption.subject.requirement] {
          dropSecond(exemption.subject, behind: first, items, agrees: true)
        } else {
          moved[exemption.subject.requirement] = exemption.subject
          rename(exemption.subject, to: items)
        }
      case .part(let holders):
        keep(exemption.subject)
        decide(exemption.subject, words.exemptPart(exemption.subject.name, holders))
      case .nothing: retire(exemption.subject)
      }
    }
  }

  /// Offers this year's attestations for the new year, as comments that a person has to confirm.
  mutating func offerAttestations() {
    for attestation in profile.attestations where attestation.year == older.fiscalYear {
      offer(attestation.subject) { words, offer in
        words.attestation(attestation, offer.items, isOffered: offer.isOffered)
      }
    }
  }

  private struct Offer {
    var items: [String]
    var isOffered: Bool
  }

  /// Adds a commented copy of an entry with the number and the year of the new list.
  private mutating func offer(
    _ subject: ProfileSubject,
    decision: (MigrationWords, Offer) -> LocalizedText
  ) {
    guard case .items(let items) = reach.target(of: bare(subject)) else {
      decide(subject, decision(words, Offer(items: [], isOffered: false)))
      return
    }
    let name = subject.item != nil && items.count == 1 ? items[0] : subject.requirement
    let (old, new) = (older.fiscalYear, newer.fiscalYear)
    let isOffered = lines.offer(copyOf: subject.start, heading: words.confirm) { number, line in
      if number == subject.place.line {
        return ProfileLines.renamed(line, subject.name, name, at: subject.place)
      }
      guard line.contains("year:") else { return line }
      return line.replacing("\(old.buddhistYear)", with: "\(new)")
        .replacing("\(old.gregorianYear)", with: "\(new)")
    }
    decide(subject, decision(words, Offer(items: items, isOffered: isOffered)))
  }

  /// Gives an entry the number that its requirement has in the new list.
  private mutating func rename(_ subject: ProfileSubject, to items: [String]) {
    guard let item = subject.item else { return }
    // Without a year of its own, the new profile could not tell whose number it is.
    let isNumbered = items.count == 1 && profile.year != nil
    let name = isNumbered ? items[0] : subject.requirement
    lines.replace(item.id, with: name, at: subject.place)
    if items.count > 1 { decide(subject, words.divided(item.id, subject.requirement, items)) }
    guard name != item.id else { return }
    change(subject, words.renamed(item.id, name))
  }

  /// Settles the entry of an item that became one with an earlier entry's.
  private mutating func dropSecond(
    _ subject: ProfileSubject,
    behind first: ProfileSubject,
    _ items: [String],
    agrees: Bool
  ) {
    let isDropped = lines.drop(subject.start)
    if !isDropped { keep(subject) }
    let message = words.becameOne(first.name, subject.name, items, isDropped: isDropped)
    if agrees, isDropped { change(subject, message) } else { decide(subject, message) }
  }

  /// Names an entry by its requirement, which is right in every year.
  private mutating func keep(_ subject: ProfileSubject) {
    guard let item = subject.item else { return }
    lines.replace(item.id, with: subject.requirement, at: subject.place)
    change(subject, words.renamed(item.id, subject.requirement))
  }

  private mutating func retire(_ subject: ProfileSubject) {
    guard lines.drop(subject.start) else {
      keep(subject)
      decide(subject, words.retired(subject.name, subject.requirement, isDropped: false))
      return
    }
    change(subject, words.retired(subject.name, subject.requirement, isDropped: true))
  }

  /// Joins the owners of items that one item took over, if they agree.
  private mutating func join(_ parts: [OrganisationProfile.Ownership], into item: Checklist.Item) {
    guard let first = parts.first else { return }
    let own = profile.owners.filter { $0.subject.requirement == item.requirement }
    // A part that the profile passes over has the usual owner of the old list.
    let duties = [item.requirement] + item.includes
    let usual = older.items.filter { part in
      duties.contains(part.requirement)
        && !profile.owners.contains { $0.subject.requirement == part.requirement }
    }
    guard Set((parts + own).map(\.owner) + usual.map(\.owner)).count == 1 else {
      for part in parts { keep(part.subject) }
      let units =
        (parts + own).map { (name: $0.subject.name, unit: $0.owner) }
        + usual.map { (name: $0.id, unit: $0.owner) }
      decide(first.subject, words.disagreement(item, units))
      return
    }
    let isNumbered = profile.year != nil
    let name = isNumbered ? item.id : item.requirement
    for part in own.isEmpty ? parts.dropFirst() : parts[...] {
      if lines.drop(part.subject.start) {
        change(part.subject, words.joined(part.subject.name, item))
      } else {
        keep(part.subject)
      }
    }
    guard own.isEmpty else { return }
    lines.replace(first.subject.name, with: name, at: first.subject.place)
    change(first.subject, words.renamed(first.subject.name, name))
  }

  /// Tells of a duty that was a part of an item with an owner and has an item of its own again.
  private mutating func tellOfParts(of item: Checklist.Item) {
    guard !profile.owners.contains(where: { $0.subject.requirement == item.requirement }) else {
      return
    }
    let holders = older.items.filter { $0.includes.contains(item.requirement) }
    for holder in holders {
      let entry = profile.owners.first { $0.subject.requirement == holder.requirement }
      guard let entry else { continue }
      decide(entry.subject, words.ownItemAgain(item, before: holder.id, entry.owner))
    }
  }

  /// The subject by its requirement alone: its number is the old list's.
  private func bare(_ subject: ProfileSubject) -> ProfileSubject {
    var subject = subject
    subject.item = nil
    return subject
  }

  private mutating func change(_ subject: ProfileSubject, _ message: LocalizedText) {
    changes.append(ProfileMigration.Note(line: subject.place.line, message: message))
  }

  private mutating func decide(_ subject: ProfileSubject, _ message: LocalizedText) {
    decide(subject.place.line, message)
  }

  private mutating func decide(_ line: Int, _ message: LocalizedText) {
    decisions.append(ProfileMigration.Note(line: line, message: message))
  }
}
