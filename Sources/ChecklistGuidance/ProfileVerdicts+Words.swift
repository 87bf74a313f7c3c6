internal import ComplianceModel
internal import Reporting

extension ProfileVerdicts.Change {
  /// Puts the profile's verdict in place of the machine's, unless it stands there already.
  func change(_ item: inout ItemResult) {
    switch self {
    case .exempt(let exemption):
      guard item.status != .notApplicable else { return }
      item.reason = Self.reason(of: exemption, covering: item)
      item.status = .notApplicable
      item.advice = LocalizedText(
        th: "ไม่ต้องดำเนินการ ตราบที่เหตุผลของการยกเว้นยังเป็นจริง",
        en: "Nothing to do, as long as the reason for the exemption holds."
      )
    case .attest(let attestation):
      guard item.status != .attested else { return }
      item.reason = Self.reason(of: attestation, covering: item)
      item.status = .attested
      let day = DateWords.words(for: attestation.expires)
      item.advice = LocalizedText(
        th: "ตรวจซ้ำและรับรองใหม่ก่อนวันที่ \(day.th) หรือเผยแพร่ให้โปรแกรมตรวจพบได้เอง",
        en: "Look again and renew the attestation by \(day.en), or publish it where the program"
          + " finds it."
      )
    }
    // A person's decision is what it is; nothing about it was measured.
    item.confidence = 1
  }

  private static func reason(
    of exemption: OrganisationProfile.Exemption,
    covering item: ItemResult
  ) -> LocalizedText {
    let years = exemption.year.map {
      LocalizedText(th: " (เฉพาะปี \($0))", en: " (\($0) only)")
    }
    return LocalizedText(
      th: "โพรไฟล์หน่วยงานยกเว้นข้อนี้\(years?.th ?? ""): \(exemption.reason)"
        + " \(covered(item).th)",
      en: "The organisation profile exempts the agency\(years?.en ?? ""):"
        + " \(sentence(exemption.reason)) \(covered(item).en)"
    )
  }

  private static func reason(
    of attestation: OrganisationProfile.Attestation,
    covering item: ItemResult
  ) -> LocalizedText {
    let day = DateWords.words(for: attestation.expires)
    let place = attestation.evidence.map {
      LocalizedText(th: " หลักฐานที่อ้างถึง: \($0)", en: " The evidence named is \($0) .")
    }
    return LocalizedText(
      th: "\(attestation.who) รับรองไว้: \(attestation.reason)\(place?.th ?? "")"
        + " การรับรองมีผลถึงวันที่ \(day.th) \(covered(item).th)",
      en: "\(attestation.who) vouches for it: \(sentence(attestation.reason))\(place?.en ?? "")"
        + " The attestation counts until \(day.en). \(covered(item).en)"
    )
  }

  /// What the machine found, for whoever doubts the profile.
  private static func covered(_ item: ItemResult) -> LocalizedText {
    LocalizedText(
      th: "ผลที่โปรแกรมตรวจได้: \(item.status.words.th) – \(item.reason.th)",
      en: "The program's own verdict: \(item.status.words.en) – \(item.reason.en)"
    )
  }

  private static func sentence(_ text: String) -> String {
    guard let last = text.last, !".!?".contains(last) else { return text }
    return text + "."
  }
}

extension Finding {
  /// An attestation whose last day has passed.
  static func expired(
    _ attestation: OrganisationProfile.Attestation,
    in profile: OrganisationProfile,
    items: [String]
  ) -> Finding {
    let day = DateWords.words(for: attestation.expires)
    let line = attestation.subject.place.line
    return Finding(
      rule: .attestationExpired,
      severity: .warning,
      items: items,
      url: profile.file,
      message: LocalizedText(
        th: "บรรทัด \(line): การรับรองของ \(attestation.who) หมดอายุเมื่อวันที่ \(day.th)"
          + " ผลจึงเป็นไปตามที่โปรแกรมตรวจพบ",
        en: "line \(line): the attestation by \(attestation.who) expired on \(day.en);"
          + " the item has the program's own verdict again"
      )
    )
  }

  /// An attestation of something that passes without it.
  static func unneeded(
    _ attestation: OrganisationProfile.Attestation,
    in profile: OrganisationProfile,
    item: String,
    status: Status
  ) -> Finding {
    unused(
      attestation.subject,
      in: profile,
      items: [item],
      LocalizedText(
        th: "ไม่ต้องรับรอง เพราะผลของ \(item) คือ “\(status.words.th)” อยู่แล้ว",
        en: "nobody has to vouch for \(item): its verdict is '\(status.words.en)' already"
      )
    )
  }
}
