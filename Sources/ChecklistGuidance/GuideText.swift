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
            "เลขข้อและชื่อข้อยังไม่มีเอกสารทางการยืนยันครบ (ความเชื่อมั่น: \(guide.item.confidence.rawValue))",
            "Number and title are not fully evidenced (confidence: \(guide.item.confidence.rawValue))."
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
            ? "" : title(" – ยังไม่ยืนยัน", " – not confirmed"))
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
          case .carried: title(" [ยกมาจากปีหรือชุดอื่น]", " [carried over from another list]")
          case .recall:
            title(" [จำมา ไม่มีเอกสารยืนยัน จึงไม่ทำให้ตก]", " [recalled: never fails the item]")
          }
        var lines = ["  • \(words(element.text))\(basis)  (\(element.source))"]
        if let question = element.question {
          lines.append("      \(title("คนต้องตรวจ", "for a person")): \(words(question))")
        } else if !element.signs.isEmpty {
          let signs = element.signs.joined(separator: ", ")
          lines.append("      \(title("โปรแกรมดูจาก", "recognised by")): \(signs)")
        }
        return lines
      }
  }

  private var counts: [String] {
    let recognition = guide.requirement.recognition
    var lines = [title("อะไรนับ อะไรไม่นับ", "What counts, and what does not")]
    let titles = recognition.titles.prefix(6).joined(separator: " · ")
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
    return [title("ตัวอย่างที่ผ่าน", "An example that passes"), "  \(example.name)"]
      + Self.visible(example).map { "    \($0)" }
  }

  private var mistakes: [String] {
    guard !guide.mistakes.isEmpty else { return [] }
    return [title("ข้อผิดพลาดที่พบบ่อย", "The commonest mistakes")]
      + guide.mistakes.map { "  ✗ \($0.expect.rawValue): \($0.name)" }
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
    [title("ที่มา", "Sources")] + guide.sources.map { "  \($0.id): \($0.what) <\($0.locator)>" }
  }

  /// The words of an example's best page or document, without markup, at most a few lines.
  private static func visible(_ example: RuleExample) -> [String] {
    if let document = example.documents.first {
      return document.pages.flatMap { $0.split(separator: "\n") }.prefix(6).map(String.init)
    }
    let wanted = example.files.first { $0.path == example.evidence } ?? example.files.first
    var text = ""
    var isInside = false
    for character in wanted?.html ?? example.html {
      switch character {
      case "<": isInside = true
      case ">":
        isInside = false
        text.append(" ")
      default: if !isInside { text.append(character) }
      }
    }
    return text.split(separator: "\n").map { line in
      line.split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }.prefix(6).map { $0 }
  }
}
