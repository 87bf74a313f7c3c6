internal import ComplianceModel

/// The verdicts that a profile gives, and its entries that have no effect.
struct ProfileVerdicts {
  /// A verdict in place of the machine's.
  enum Change {
    case exempt(OrganisationProfile.Exemption)
    case attest(OrganisationProfile.Attestation)
  }

  /// By item.
  private(set) var changes: [String: Change] = [:]
  private(set) var findings: [Finding] = []

  private let profile: OrganisationProfile
  private let reach: ProfileReach

  init(_ profile: OrganisationProfile, on report: Report, reach: ProfileReach) {
    self.profile = profile
    self.reach = reach
    let year = reach.checklist.fiscalYear
    // Entries of other years wait for theirs; they are no mistake in this one.
    for exemption in profile.exemptions where exemption.year == nil || exemption.year == year {
      exempt(exemption)
    }
    let statuses = Dictionary(
      report.items.map { ($0.id, $0.status) },
      uniquingKeysWith: { first, _ in first }
    )
    for attestation in profile.attestations where attestation.year == year {
      attest(attestation, statuses, asOf: report.asOf)
    }
  }

  private mutating func exempt(_ exemption: OrganisationProfile.Exemption) {
    guard let items = items(of: exemption.subject) else { return }
    let free = items.filter { changes[$0] == nil }
    for item in free { changes[item] = .exempt(exemption) }
    guard free.isEmpty else { return }
    let why = LocalizedText(th: "ข้อนี้ยกเว้นอยู่แล้ว", en: "the item is exempt already")
    findings.append(.unused(exemption.subject, in: profile, items: items, why))
  }

  private mutating func attest(
    _ attestation: OrganisationProfile.Attestation,
    _ statuses: [String: Status],
    asOf day: CalendarDate
  ) {
    guard let items = items(of: attestation.subject) else { return }
    guard day <= attestation.expires else {
      findings.append(.expired(attestation, in: profile, items: items))
      return
    }
    for item in items {
      guard let status = statuses[item] else { continue }
      if case .exempt = changes[item] {
        let why = LocalizedText(th: "ข้อนี้ยกเว้นอยู่แล้ว", en: "the item is exempt")
        findings.append(.unused(attestation.subject, in: profile, items: [item], why))
      } else if changes[item] != nil {
        let why = LocalizedText(th: "มีผู้รับรองข้อนี้อยู่แล้ว", en: "the item is attested already")
        findings.append(.unused(attestation.subject, in: profile, items: [item], why))
      } else if Self.isCovered(status) {
        changes[item] = .attest(attestation)
      } else if status != .notDue {
        findings.append(.unneeded(attestation, in: profile, item: item, status: status))
      }
    }
  }

  /// Tells whether an attestation speaks louder than a verdict.
  ///
  /// What the site itself shows or states needs nobody's word, and what is not due yet cannot be
  /// vouched for.
  static func isCovered(_ status: Status) -> Bool {
    switch status {
    case .unverified, .incomplete, .outdated, .broken, .missing, .attested: true
    case .disclosed, .declaredNone, .notApplicable, .notDue: false
    }
  }

  /// The items that an entry speaks of; `nil` if there is none, which is noted.
  private mutating func items(of subject: ProfileSubject) -> [String]? {
    switch reach.target(of: subject) {
    case .items(let items): return items
    case .nothing:
      findings.append(.unlisted(subject, in: profile, reach.checklist))
    case .part(let holders):
      let names = holders.joined(separator: ", ")
      let why = LocalizedText(
        th: "เป็นเพียงส่วนหนึ่งของ \(names) จึงไม่มีผลกับทั้งข้อ",
        en: "it is only a part of \(names), so it does not speak for the whole item"
      )
      findings.append(.unused(subject, in: profile, items: holders, why))
    }
    return nil
  }
}
