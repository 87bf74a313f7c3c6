internal import ComplianceModel

/// The units that a profile makes responsible for the items of a list.
struct ProfileOwners {
  /// By item; items without an entry keep the owner of the checklist.
  private(set) var units: [String: String] = [:]
  private(set) var findings: [Finding] = []

  init(_ profile: OrganisationProfile, reach: ProfileReach) {
    typealias Entry = OrganisationProfile.Ownership
    var parts: [(item: String, entry: Entry)] = []
    for entry in profile.owners {
      switch reach.target(of: entry.subject) {
      case .items(let items):
        // Two numbers of one year may have become one: the first entry counts.
        let free = items.filter { units[$0] == nil || units[$0] == entry.owner }
        for item in free { units[item] = entry.owner }
        if free.isEmpty { note(entry, in: profile, items, Self.ownedAlready(items)) }
      case .part(let items): parts += items.map { ($0, entry) }
      case .nothing:
        findings.append(.unlisted(entry.subject, in: profile, reach.checklist))
      }
    }
    // Units of parts count for the whole only where they agree and the whole has none of its own.
    let owned = Set(units.keys)
    for (item, entry) in parts {
      let others = Set(parts.filter { $0.item == item }.map(\.entry.owner))
      if owned.contains(item) {
        guard units[item] != entry.owner else { continue }
        note(entry, in: profile, [item], Self.ownedAlready([item]))
      } else if others.count == 1 {
        units[item] = entry.owner
      } else {
        note(entry, in: profile, [item], Self.disagreement(on: item, others.sorted()))
      }
    }
  }

  private mutating func note(
    _ entry: OrganisationProfile.Ownership,
    in profile: OrganisationProfile,
    _ items: [String],
    _ why: LocalizedText
  ) {
    findings.append(.unused(entry.subject, in: profile, items: items, why))
  }

  private static func ownedAlready(_ items: [String]) -> LocalizedText {
    let items = items.joined(separator: ", ")
    return LocalizedText(
      th: "\(items) มีผู้รับผิดชอบในโพรไฟล์อยู่แล้ว",
      en: "the profile names another owner for \(items)"
    )
  }

  private static func disagreement(on item: String, _ units: [String]) -> LocalizedText {
    LocalizedText(
      th: "ข้อนี้เป็นส่วนหนึ่งของ \(item) ซึ่งมีหลายหน่วย (\(units.joined(separator: ", ")))"
        + " ต้องเลือกหน่วยเดียว",
      en: "it is a part of \(item), and its parts have several owners"
        + " (\(units.joined(separator: ", "))); name one for \(item)"
    )
  }
}
