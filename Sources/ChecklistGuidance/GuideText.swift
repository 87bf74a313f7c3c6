package import ComplianceModel
internal import Reporting

/// An item's guide as lines of plain text.
package struct GuideText: Sendable {
  private let guide: ItemGuide
  private let language: Language

  package init(_ guide: ItemGuide, language: Language) {
    self.guide = guide
    self.language = language
  }

  package var text: String {
    [heading, asks, period, elements, counts, example, mistakes, years, sources]
      .filter { !$0.isEmpty }
      .map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private var isThai: Bool { language == .thai }

  private func words(_ text: LocalizedText) -> String { isThai ? text.th : text.en }

  private func title(_ th: String, _ en: String) -> String { isThai ? th : en }

  private func day(_ date: CalendarDate) -> String { words(DateWords.words(for: date)) }

  private var heading: [String] {
    let item = guide.item
    let year = title("ปีงบประมาณ พ.ศ. ", "fiscal year ") + "\(guide.checklist.fiscalYear)"
    return [
      "\(item.id)  \(words(item.title))",
      "\(year) · \(title("ตัวชี้วัดย่อย", "indicator")) \(item.indicator) · "
        + "\(title("ผู้รับผิดชอบโดยปกติ", "usual owner")) \(item.owner) · \(item.requirement)",
    ]
  }

  private var confidence: LocalizedText {
    switch guide.item.confidence {
    case .high: LocalizedText(th: "สูง", en: "high")
    case .medium: LocalizedText(th: "ปานกลาง", en: "medium")
    case .low: LocalizedText(th: "ต่ำ", en: "low")
    }
  }

  private var asks: [String] {
    var lines = [title("ข้อนี้ขออะไร", "What it asks for")]
    lines.append("  \(words(guide.requirement.title))")
    if !guide.included.isEmpty {
      let parts = guide.included.map { words($0) }.joined(separator: "; ")
      lines.append("  \(title("รวมหน้าที่ของข้อเดิม", "Takes over")): \(parts)")
    }
    if guide.item.confidence != .high {
      lines.append(
        "  "
          + title(
            "เลขข้อหรือชื่อข้อยังไม่มีเอกสารทางการยืนยันครบ (ความเชื่อมั่น: \(confidence.th))",
            "Number and title are not fully evidenced (confidence: \(confidence.en))."
          )
      )
    }
    return lines
  }

  private var period: [String] {
    var lines = [title("ช่วงเวลา", "Period")]
    lines.append("  " + words(guide.item.period.words(for: guide.checklist.fiscalYear)))
    if let span = guide.span {
      lines.append("  \(day(span.first)) – \(day(span.last))")
    }
    if let window = guide.window {
      let due = title("เผยแพร่และส่งภายใน", "To be published and submitted by")
      lines.append(
        "  \(due) \(day(window.closes)) "
          + title("(เปิด \(day(window.opens)))", "(opens \(day(window.opens)))")
          + (window.confidence == .high
            ? "" : title(" – วันยังไม่มีประกาศยืนยัน", " – not confirmed"))
      )
    }
    return lines
  }

  private var elements: [String] {
    [title("องค์ประกอบที่ต้องมี", "What it must show")]
      + guide.elements.flatMap { element in
        let basis: String =
          switch element.basis {
          case .evidenced: ""
          case .carried:
            title(" [ใช้ข้อความของปีอื่นหรือหน่วยงานประเภทอื่น]", " [carried over from another list]")
          case .recall:
            title(" [ยังไม่พบเอกสารยืนยัน ขาดแล้วไม่ถือว่าตก]", " [recalled: never fails the item]")
          }
        var lines = ["  • \(words(element.text))\(basis)  (\(source(of: element)))"]
        if let period = element.period {
          let words = words(period.words(for: guide.checklist.fiscalYear))
          lines.append("      \(title("ส่วนนี้ต้องเป็นของ", "this part is of")) \(words)")
        }
        if let question = element.question {
          lines.append("      \(title("เจ้าหน้าที่ต้องตรวจ", "for a person")): \(words(question))")
        } else if !element.signs.isEmpty {
          let signs = element.signs.joined(separator: ", ")
          lines.append("      \(title("โปรแกรมดูจาก", "recognised by")): \(signs)")
        }
        return lines
      }
  }

  private func source(of element: ItemGuide.Element) -> String {
    element.source == ReportWords.recalledSource ? title("จากความจำ", "recall") : element.source
  }

  private var counts: [String] {
    let recognition = guide.requirement.recognition
    var lines = [title("อะไรนับ อะไรไม่นับ", "What counts, and what does not")]
    // Of an item that shares its requirement, the titles that lead to it alone.
    let own = guide.item.titles.isEmpty ? [] : [guide.item.title.th] + guide.item.titles
    let known = own.isEmpty ? recognition.titles : own
    let titles = known.prefix(6).joined(separator: " · ")
    lines.append("  + \(title("ชื่อที่ใช้ได้", "titles that are known")): \(titles)")
    if !recognition.addresses.isEmpty {
      lines.append(
        "  + \(title("ช่องทางที่นับ", "services that count")): "
          + recognition.addresses.joined(separator: ", ")
      )
    }
    if !recognition.traps.isEmpty {
      lines.append(
        "  − \(title("ไม่ใช่ข้อนี้ถ้ามีคำว่า", "something else if it says")): "
          + recognition.traps.prefix(8).joined(separator: ", ")
      )
    }
    let none = guide.requirement.declaredNone
    lines.append(
      none.isEmpty
        ? "  − "
          + title("การแจ้งว่าไม่มีข้อมูลไม่นับเป็นคำตอบ", "“There was nothing” is no answer here.")
        : "  + \(title("แจ้งว่าไม่มีได้ เช่น", "“none” may be stated, for example")): "
          + "“\(none[0])”"
    )
    return lines
  }

  private var example: [String] {
    guard let example = guide.goodExample else { return [] }
    let other = example.year.flatMap { $0 == guide.checklist.fiscalYear ? nil : $0 }
    let year = other.map { title(" (ของปี \($0))", " (of \($0))") } ?? ""
    return [title("ตัวอย่างที่ผ่าน", "An example that passes") + year]
      + (isThai ? [] : ["  \(example.name)"])
      + ExampleText(example).lines.map { "    \($0)" }
  }

  private var mistakes: [String] {
    guard !guide.mistakes.isEmpty else { return [] }
    return [title("ข้อผิดพลาดที่พบบ่อย", "The commonest mistakes")]
      + guide.mistakes.map { "  ✗ \(words($0.expect.words)): \(isThai ? mistake($0) : $0.name)" }
  }

  /// What is wrong with an example, told by what it holds: examples have English names.
  private func mistake(_ example: RuleExample) -> String {
    let shown = ExampleText(example).title.map { " เช่น “\($0)”" } ?? ""
    switch example.expect {
    case .incomplete:
      let lacking = (example.lacking ?? []).compactMap { id in
        guide.elements.first { $0.id == id }?.text.th
          ?? guide.requirement.elements.first { $0.id == id }?.title.th
      }
      return lacking.isEmpty ? "ขาดบางส่วน\(shown)" : "ไม่มี\(lacking.joined(separator: "; "))"
    case .outdated: return "เป็นของปีหรือช่วงเวลาอื่น\(shown)"
    case .broken: return "ลิงก์ไม่นำไปสู่หลักฐาน หรือหน้าปลายทางว่างเปล่า\(shown)"
    case .missing: return "ไม่ใช่หลักฐานของข้อนี้\(shown)"
    default: return example.name
    }
  }

  private var years: [String] {
    guard !guide.otherYears.isEmpty else { return [] }
    let places = guide.otherYears.map { other in
      "\(other.fiscalYear): \(other.item)"
        + (other.isIncluded ? title(" (รวมอยู่ในข้อนั้น)", " (as a part of it)") : "")
    }
    return [
      title("เลขข้อในปีอื่น", "Its number in other years"), "  " + places.joined(separator: ", "),
    ]
  }

  private var sources: [String] {
    [title("ที่มา", "Sources")]
      + guide.sources.map { source in
        // What is only recalled lies nowhere.
        guard source.id != ReportWords.recalledSource else {
          return "  \(source.id): \(words(ReportWords.recalled))"
        }
        return
          "  \(source.id): \(title(source.thai ?? source.what, source.what)) <\(source.locator)>"
      }
  }
}
