internal import ComplianceModel

/// Puts verdicts into Thai and English.
package struct Wording {
  let item: Checklist.Item
  let checklist: Checklist
  let evaluator: Evaluator

  /// The period that the item asks for.
  var period: LocalizedText { item.period.words(for: checklist.fiscalYear) }

  /// Which edition of the evidence is wanted, as the end of its name; empty where any is.
  var edition: LocalizedText { item.period.edition(of: checklist.fiscalYear) }

  /// The day of judging in words.
  private var day: LocalizedText { StatedPeriod.date(evaluator.asOf).words }

  /// Why the verdict is what it is.
  func reason(_ verdict: ItemVerdict) -> LocalizedText {
    switch verdict.status {
    case .disclosed:
      return .init(
        th: "พบหลักฐาน ช่วงเวลาถูกต้อง และองค์ประกอบที่โปรแกรมตรวจได้ครบ",
        en: "Found, of the right period, with every element that a machine can check."
      )
    case .declaredNone:
      let quote = verdict.declaration?.quote ?? ""
      return .init(
        th: "หน่วยงานแจ้งว่าไม่มีข้อมูลที่ต้องเปิดเผย: “\(quote)”",
        en: "The agency states that there was nothing to disclose: “\(quote)”"
      )
    case .incomplete: return lacking(verdict)
    case .outdated: return outdated(verdict)
    case .broken: return broken(verdict)
    case .missing:
      if case .otherDocument(let title)? = verdict.cause {
        return .init(
          th: "ลิงก์ของข้อนี้ชี้ไปที่เอกสารอื่น คือ “\(title)”",
          en: "The link for this item leads to something else: “\(title)”."
        )
      }
      return .init(
        th: "ไม่พบลิงก์ หัวข้อ หรือหน้าใดที่ตรงกับข้อนี้\(partialNote.th)",
        en: "No link, heading or page of the site matches this item\(partialNote.en)."
      )
    case .notDue:
      if case .partOfPeriod? = verdict.cause {
        let (th, en) = unchecked(verdict)
        return .init(
          th: "ส่วนที่ถึงกำหนดแล้วมีครบ ส่วนที่ยังไม่ถึงกำหนด: \(th)",
          en: "What is due is there; still to come: \(en)"
        )
      }
      return .init(
        th: "ยังไม่ถึงกำหนด ณ วันที่ตรวจ (\(day.th))",
        en: "Not due on the day of judging (\(day.en))."
      )
    case .unverified: return unverified(verdict)
    case .attested, .notApplicable: return .init(th: "", en: "")
    }
  }

  private var partialNote: LocalizedText {
    evaluator.isMirrorComplete
      ? .init(th: "", en: "")
      : .init(th: " (สำเนาเว็บไซต์ไม่ครบ)", en: " (the mirror is partial)")
  }

  private func lacking(_ verdict: ItemVerdict) -> LocalizedText {
    let (th, en) = lackingElements(verdict)
    return .init(
      th: "พบหลักฐานและช่วงเวลาถูกต้อง แต่ยังขาด: \(th)",
      en: "Found and of the right period, but lacking: \(en)"
    )
  }

  /// What is lacking, each with what is known about it, such as the months that are missing.
  private func lackingElements(_ verdict: ItemVerdict) -> (th: String, en: String) {
    let lacking = verdict.elements.filter { $0.outcome == .lacking }
    let th = lacking.map { $0.text.th + ($0.note.map { " (\($0.th))" } ?? "") }
    let en = lacking.map { $0.text.en + ($0.note.map { " (\($0.en))" } ?? "") }
    return (th.joined(separator: "; "), en.joined(separator: "; "))
  }

  /// What stays unchecked, each with the reason.
  private func unchecked(_ verdict: ItemVerdict) -> (th: String, en: String) {
    let open = verdict.elements.filter { $0.outcome == .unchecked }
    let th = open.map { $0.text.th + ($0.note.map { " (\($0.th))" } ?? "") }
    let en = open.map { $0.text.en + ($0.note.map { " (\($0.en))" } ?? "") }
    return (th.joined(separator: "; "), en.joined(separator: "; "))
  }

  private func outdated(_ verdict: ItemVerdict) -> LocalizedText {
    let stated = verdict.best?.periods.first?.period
    let found = stated?.words ?? .init(th: "ไม่ทราบช่วงเวลา", en: "unknown")
    let also: LocalizedText =
      verdict.isPlaceholderToo
      ? .init(
        th: " และลิงก์ของช่วงที่ต้องการยังใช้ไม่ได้",
        en: " A link for the right period leads nowhere."
      ) : .init(th: "", en: "")
    return .init(
      th: "พบเฉพาะของช่วงเวลาอื่น (\(found.th)) แต่ข้อนี้ต้องการ \(period.th)\(also.th)",
      en: "Only evidence of another period (\(found.en)) was found; wanted: \(period.en).\(also.en)"
    )
  }

  private func broken(_ verdict: ItemVerdict) -> LocalizedText {
    let label = verdict.best?.best.title ?? ""
    guard case .unread(let reason)? = verdict.cause else { return .init(th: "", en: "") }
    let why = Self.unread(reason)
    return .init(
      th: "มีลิงก์ “\(label)” แต่\(why.th)",
      en: "There is a link “\(label)”, but \(why.en)."
    )
  }

  private func unverified(_ verdict: ItemVerdict) -> LocalizedText {
    switch verdict.cause {
    case .unread(let reason):
      let why = Self.unread(reason)
      let unchecked = verdict.elements.filter { $0.outcome == .unchecked }
      if verdict.best?.state == .read, !unchecked.isEmpty {
        return .init(
          th: "อ่านหลักฐานได้บางส่วน: \(why.th) จึงยังตรวจไม่ได้: "
            + unchecked.map(\.text.th).joined(separator: "; "),
          en: "The evidence was read in part: \(why.en); not seen so far: "
            + unchecked.map(\.text.en).joined(separator: "; ")
        )
      }
      return .init(
        th: "พบลิงก์หลักฐาน แต่\(why.th) จึงยืนยันไม่ได้",
        en: "Evidence is linked, but \(why.en), so it cannot be confirmed."
      )
    case .noPeriod:
      return .init(
        th: "พบหลักฐาน แต่ไม่ระบุช่วงเวลา จึงยืนยันไม่ได้ว่าเป็นฉบับ\(edition.th)",
        en:
          "Found, but it states no period, so it cannot be told whether it is the one\(edition.en)."
      )
    case .recalledElements:
      let (th, en) = lackingElements(verdict)
      return .init(
        th: "พบหลักฐาน แต่ยังขาด: \(th)"
          + " ซึ่งยังไม่มีเอกสารยืนยันว่าเป็นเกณฑ์ ให้เจ้าหน้าที่ตรวจ",
        en: "Found, but without \(en); no published"
          + " source confirms that this is demanded, so a person must look."
      )
    case .partOfPeriod:
      let (th, en) = unchecked(verdict)
      return .init(
        th: "พบหลักฐาน แต่บางส่วนยืนยันไม่ได้: \(th)",
        en: "Found, but a part cannot be confirmed: \(en)"
      )
    case .listIsShell(let address):
      return .init(
        th: "หน้า \(address) ซึ่งนำไปสู่รายการ ITA/OIT แสดงข้อมูลด้วยสคริปต์ เมื่ออ่านแล้วว่างเปล่า จึงบอกไม่ได้",
        en: "The page that leads to the items (\(address)) is filled by a script and empty here,"
          + " so nothing can be told."
      )
    case .partlyFetched(let ending):
      let why = Self.partlyFetched(ending)
      return .init(
        th: "ยังไม่พบ แต่\(why.th) จึงบอกไม่ได้ว่าไม่มี",
        en: "Not found so far, but \(why.en), so it may be there."
      )
    case .otherDocument, nil: return .init(th: "ยืนยันไม่ได้", en: "It cannot be confirmed.")
    }
  }
}
