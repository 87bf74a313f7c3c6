internal import ComplianceModel
internal import Reporting

/// How a migration words what it did and what it leaves to a person.
struct MigrationWords {
  let older: Checklist
  let newer: Checklist

  private var year: FiscalYear { newer.fiscalYear }

  /// The comment above an entry that waits for a person.
  var confirm: String {
    "\(year): ตรวจแล้วจึงลบ # ออก / look again, then remove the # in front of these lines"
  }

  var yearByHand: LocalizedText {
    LocalizedText(th: "เปลี่ยนปีเป็น year: \(year)", en: "change the year to 'year: \(year)'")
  }

  func renamed(_ old: String, _ new: String) -> LocalizedText {
    LocalizedText(th: "\(old) → \(new)", en: "\(old) → \(new)")
  }

  func divided(_ old: String, _ requirement: String, _ items: [String]) -> LocalizedText {
    let items = items.joined(separator: ", ")
    return LocalizedText(
      th: "\(old) แยกเป็น \(items) ในปี \(year) จึงเขียนเป็น \(requirement) ซึ่งหมายถึงทุกข้อ",
      en: "\(old) was split into \(items) in \(year); '\(requirement)' now speaks for all of them"
    )
  }

  func becameOne(
    _ first: String,
    _ second: String,
    _ items: [String],
    isDropped: Bool
  ) -> LocalizedText {
    let items = items.joined(separator: ", ")
    let done = LocalizedText(
      th: isDropped ? "ใช้รายการของ \(first) ส่วนรายการนี้ทำเป็นหมายเหตุไว้แล้ว" : "ลบรายการใดรายการหนึ่ง",
      en: isDropped
        ? "the entry of \(first) counts, and this one is a comment now" : "delete one of the two"
    )
    return LocalizedText(
      th: "\(first) และ \(second) เป็นเรื่องเดียวกันในปี \(year) (\(items)): \(done.th)",
      en: "\(first) and \(second) are one in \(year) (\(items)): \(done.en)"
    )
  }

  func severalHolders(_ name: String, _ holders: [String]) -> LocalizedText {
    let items = holders.joined(separator: ", ")
    return LocalizedText(
      th: "\(name) รวมอยู่ใน \(items) ของปี \(year) ต้องกำหนดผู้รับผิดชอบแต่ละข้อเอง",
      en: "\(name) became a part of \(items) in \(year): name an owner for each"
    )
  }

  func retired(_ name: String, _ requirement: String, isDropped: Bool) -> LocalizedText {
    let done = LocalizedText(
      th: isDropped ? "ทำเป็นหมายเหตุไว้แล้ว" : "ลบรายการนี้ได้",
      en: isDropped ? "the entry is a comment now" : "delete the entry"
    )
    return LocalizedText(
      th: "\(name) (\(requirement)) ไม่มีในปี \(year): \(done.th)",
      en: "\(name) (\(requirement)) is not asked for in \(year): \(done.en)"
    )
  }

  func joined(_ name: String, _ item: Checklist.Item) -> LocalizedText {
    LocalizedText(
      th: "\(name) รวมอยู่ใน \(item.id) (\(item.requirement)) หน่วยเดียวกัน: ทำเป็นหมายเหตุไว้แล้ว",
      en: "\(name) is a part of \(item.id) (\(item.requirement)), which has the same owner:"
        + " the entry is a comment now"
    )
  }

  func disagreement(
    _ item: Checklist.Item,
    _ parts: [(name: String, unit: String)]
  ) -> LocalizedText {
    let units = parts.map { "\($0.name): \($0.unit)" }.joined(separator: ", ")
    return LocalizedText(
      th: "\(item.id) (\(item.requirement)) รวมหน้าที่ของหลายหน่วย (\(units)) ต้องเลือกหน่วยเดียว",
      en: "\(item.id) (\(item.requirement)) joins duties of several units (\(units)): choose one"
    )
  }

  func ownItemAgain(
    _ item: Checklist.Item,
    before holder: String,
    _ unit: String
  ) -> LocalizedText {
    LocalizedText(
      th: "\(item.id) (\(item.requirement)) เป็นข้อของตัวเองแล้ว เดิมรวมอยู่ใน \(holder) ของ \(unit)"
        + " ต้องกำหนดผู้รับผิดชอบ",
      en: "\(item.id) (\(item.requirement)) is an item of its own now; it was a part of \(holder),"
        + " which \(unit) owned: name its owner"
    )
  }

  func exemptPart(_ name: String, _ holders: [String]) -> LocalizedText {
    let items = holders.joined(separator: ", ")
    return LocalizedText(
      th: "\(name) เป็นเพียงส่วนหนึ่งของ \(items) ในปี \(year) การยกเว้นจึงไม่มีผลกับทั้งข้อ"
        + " ต้องตัดสินว่าจะยกเว้นทั้งข้อหรือไม่",
      en: "\(name) is only a part of \(items) in \(year), so the exemption no longer counts:"
        + " decide whether the whole item is exempt"
    )
  }

  func exemptionOfYear(
    _ subject: ProfileSubject,
    _ items: [String],
    isOffered: Bool
  ) -> LocalizedText {
    let place = place(of: items, isOffered: isOffered)
    return LocalizedText(
      th: "การยกเว้น \(subject.name) มีผลเฉพาะปี \(older.fiscalYear) ต้องตัดสินว่าปี \(year)"
        + " ยังยกเว้นหรือไม่ \(place.th)",
      en: "the exemption of \(subject.name) holds in \(older.fiscalYear) only: decide whether it"
        + " holds in \(year); \(place.en)"
    )
  }

  func attestation(
    _ attestation: OrganisationProfile.Attestation,
    _ items: [String],
    isOffered: Bool
  ) -> LocalizedText {
    let place = place(of: items, isOffered: isOffered)
    let name = attestation.subject.name
    return LocalizedText(
      th: "\(attestation.who) รับรอง \(name) เฉพาะปี \(older.fiscalYear)"
        + " ต้องตรวจและรับรองใหม่สำหรับปี \(year) \(place.th)",
      en: "\(attestation.who) vouched for \(name) of \(older.fiscalYear) only: look again and"
        + " vouch for \(year); \(place.en)"
    )
  }

  /// Where the new list holds what an entry speaks of.
  private func place(of items: [String], isOffered: Bool) -> LocalizedText {
    guard !items.isEmpty else {
      return LocalizedText(
        th: "(ปี \(year) ไม่มีข้อนี้เป็นข้อของตัวเอง)",
        en: "\(year) has no item of its own for it"
      )
    }
    let numbers = items.joined(separator: ", ")
    let offered = LocalizedText(
      th: " มีร่างเป็นหมายเหตุไว้แล้ว",
      en: ", for which a comment has the draft"
    )
    return LocalizedText(
      th: "(คือ \(numbers)\(isOffered ? offered.th : ""))",
      en: "it is \(numbers)\(isOffered ? offered.en : "")"
    )
  }
}
