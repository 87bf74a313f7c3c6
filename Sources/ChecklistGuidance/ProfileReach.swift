internal import ComplianceModel

/// What an entry of a profile concerns in one year's list.
struct ProfileReach {
  enum Target: Hashable {
    /// Items that are the requirement's own.
    case items([String])
    /// Items of other requirements, of which this one is only a part.
    case part(of: [String])
    case nothing
  }

  let checklist: Checklist

  func target(of subject: ProfileSubject) -> Target {
    if let item = subject.item, item.year == checklist.fiscalYear,
      checklist.items.contains(where: {
        $0.id == item.id && $0.requirement == subject.requirement
      })
    {
      return .items([item.id])
    }
    let own = checklist.items.filter { $0.requirement == subject.requirement }
    guard own.isEmpty else { return .items(own.map(\.id)) }
    let holders = checklist.items.filter { $0.includes.contains(subject.requirement) }
    return holders.isEmpty ? .nothing : .part(of: holders.map(\.id))
  }
}

extension Finding {
  /// An entry of a profile that changes nothing.
  static func unused(
    _ subject: ProfileSubject,
    in profile: OrganisationProfile,
    items: [String] = [],
    _ why: LocalizedText
  ) -> Finding {
    Finding(
      rule: .profileUnused,
      severity: .note,
      items: items,
      url: profile.file,
      message: LocalizedText(
        th: "บรรทัด \(subject.place.line) “\(subject.name)”: \(why.th)",
        en: "line \(subject.place.line), '\(subject.name)': \(why.en)"
      )
    )
  }

  /// An entry whose requirement is not in the list at all.
  static func unlisted(
    _ subject: ProfileSubject,
    in profile: OrganisationProfile,
    _ checklist: Checklist
  ) -> Finding {
    unused(
      subject,
      in: profile,
      LocalizedText(
        th: "รายการของปี \(checklist.fiscalYear) ไม่มีข้อนี้",
        en: "the list of \(checklist.fiscalYear) has no such item"
      )
    )
  }
}
