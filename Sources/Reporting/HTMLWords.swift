internal import ComplianceModel

/// Labels and short sentences that only the HTML report shows.
enum HTMLWords {
  static let skip = LocalizedText(th: "ข้ามไปยังรายการ", en: "Skip to the items")
  static let overview = LocalizedText(th: "ภาพรวม", en: "Overview")
  static let strip = LocalizedText(th: "ทุกข้อในหน้าเดียว", en: "Every item at a glance")
  static let finder = LocalizedText(th: "ค้นหาและกรอง", en: "Search and filter")
  static let counts = LocalizedText(th: "จำนวนตามผล", en: "Items by status")
  static let search = LocalizedText(
    th: "คำค้นหรือเลขข้อ",
    en: "Words or number of an item"
  )
  static let searchHint = LocalizedText(
    th: "ค้นทั้งเหตุผล คำแนะนำ หลักฐาน และข้อสังเกต · กด Esc เพื่อล้าง",
    en: "Searches reasons, advice, evidence and findings, too. Esc clears."
  )
  static let shortcut = LocalizedText(
    th: "กด / เพื่อไปที่ช่องค้นหา",
    en: "The key / goes to the search"
  )
  static let everyOwner = LocalizedText(th: "ทุกหน่วยงาน", en: "All owners")
  static let clear = LocalizedText(th: "ล้างตัวกรอง", en: "Clear filters")
  static let unfoldAll = LocalizedText(th: "กางทุกข้อ", en: "Unfold all")
  static let foldAll = LocalizedText(th: "พับทุกข้อ", en: "Fold all")
  static let showing = LocalizedText(th: "แสดง", en: "Showing")
  static let nothingMatches = LocalizedText(
    th: "ไม่มีข้อใดตรงกับตัวกรอง",
    en: "No item matches the filter."
  )
  static let noGapMatches = LocalizedText(
    th: "ไม่มีสิ่งที่ต้องทำซึ่งตรงกับตัวกรอง",
    en: "Nothing to do matches the filter."
  )
  static let noFindingMatches = LocalizedText(
    th: "ไม่มีข้อสังเกตที่ตรงกับคำค้น",
    en: "No finding matches the search."
  )
  static let gaps = LocalizedText(th: "สิ่งที่ต้องทำ แยกตามหน่วยงาน", en: "What to do, by owner")
  static let toLookAt = LocalizedText(th: "ให้เจ้าหน้าที่ตรวจ", en: "For a person to look at")
  static let noFindings = LocalizedText(th: "ไม่มีข้อสังเกต", en: "No findings.")
  static let noEvidence = LocalizedText(
    th: "ไม่พบหลักฐานบนเว็บไซต์",
    en: "No evidence was found on the site."
  )
  static let legend = LocalizedText(th: "ความหมายของผล", en: "What the statuses mean")
  static let recognisedText = LocalizedText(th: "ข้อความที่จับคู่ได้", en: "Recognised text")
  static let deepLink = LocalizedText(th: "ลิงก์ตรงมาข้อนี้", en: "Link to this item")

  static func of(_ count: Int) -> LocalizedText {
    LocalizedText(th: "จาก \(count) ข้อ", en: "of \(count) items")
  }

  static func including(_ name: LocalizedText, _ count: Int) -> LocalizedText {
    LocalizedText(th: "รวม\(name.th) \(count)", en: "including \(name.en): \(count)")
  }

  /// The whole report in a sentence.
  static func verdict(of report: Report) -> LocalizedText {
    let (all, passing, failing) = (report.items.count, report.passingCount, report.failingCount)
    let unverified = report.summary[.unverified]
    guard failing + unverified > 0 else {
      let en = all == 1 ? "1 of 1 item passes." : "All \(all) items pass."
      return LocalizedText(th: "ผ่านทั้ง \(all) ข้อ", en: en)
    }
    var (th, en) = ("ผ่าน \(passing) จาก \(all) ข้อ", "\(passing) of \(all) items pass")
    if failing > 0 {
      th += " ต้องแก้ไข \(failing) ข้อ"
      en += ", \(failing) \(failing == 1 ? "is" : "are") to be mended"
    }
    if unverified > 0 {
      th += " และอีก \(unverified) ข้อโปรแกรมตรวจไม่ได้ ต้องให้เจ้าหน้าที่ตรวจ"
      en +=
        ", and \(unverified) could not be verified and \(unverified == 1 ? "needs" : "need") a person"
    }
    return LocalizedText(th: th, en: en + ".")
  }

  /// A day in words, with the days between it and the day of judging.
  static func day(_ due: CalendarDate, asOf day: CalendarDate) -> LocalizedText {
    let date = DateWords.words(for: due)
    let days = day.days(until: due)
    let (th, en): (String, String) =
      if days < 0 {
        ("เลยมาแล้ว \(-days) วัน", days == -1 ? "1 day ago" : "\(-days) days ago")
      } else if days == 0 {
        ("วันนี้", "today")
      } else {
        ("เหลือ \(days) วัน", days == 1 ? "1 day left" : "\(days) days left")
      }
    return LocalizedText(th: "\(date.th) (\(th))", en: "\(date.en) (\(en))")
  }

  /// When an item is due; how long ago that was says nothing of one that passes.
  static func due(of item: ItemResult, asOf day: CalendarDate) -> LocalizedText? {
    item.due.map { due in
      let counts = !item.status.passes || (item.status == .notDue && day <= due)
      return counts ? self.day(due, asOf: day) : DateWords.words(for: due)
    }
  }

  static func due(_ due: CalendarDate, asOf day: CalendarDate) -> LocalizedText {
    let words = self.day(due, asOf: day)
    return LocalizedText(
      th: "\(ReportWords.due.th) \(words.th)",
      en: "\(ReportWords.due.en) \(words.en)"
    )
  }

  /// Names both languages at once, for places that hold text only.
  static func both(_ words: LocalizedText) -> String { "\(words.th) / \(words.en)" }
}
