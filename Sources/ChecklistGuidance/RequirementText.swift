package import ComplianceModel

/// What the rule files say of a requirement and of one item that asks for it, as lines of plain text.
package struct RequirementText: Sendable {
  private let requirement: Requirement
  private let item: Checklist.Item
  private let checklist: Checklist
  /// The official titles of all lists.
  private let officialTitles: [String]
  private let language: Language

  /// - Parameters:
  ///   - item: The item whose demands are shown.
  ///   - checklist: The item's list.
  ///   - pack: The rules.
  ///   - language: The language of titles and words; rules' own phrases stay as they are.
  package init?(
    _ item: Checklist.Item,
    of checklist: Checklist,
    in pack: RulePack,
    language: Language
  ) {
    guard let requirement = pack.requirements.first(where: { $0.id == item.requirement }) else {
      return nil
    }
    self.requirement = requirement
    self.item = item
    self.checklist = checklist
    self.language = language
    var seen: Set<String> = []
    officialTitles = pack.checklists.flatMap(\.items)
      .filter { $0.requirement == requirement.id }.map(\.title.th)
      .filter { seen.insert($0).inserted }
  }

  package var text: String {
    let recognition = requirement.recognition
    let blocks: [[String]] = [
      heading,
      listed(say("ชื่อทางการ", "Official titles"), officialTitles),
      listed(say("ชื่อที่พบจริง", "Titles seen on sites"), recognition.titles),
      listed(say("ชื่อที่คาดว่าใช้", "Titles that are only likely (hints)"), recognition.hints),
      listed(say("คำที่ทำให้เป็นเรื่องอื่น", "Words that make it something else (traps)"), recognition.traps),
      listed(
        say("ที่อยู่ที่เป็นหลักฐานได้เอง", "Addresses that are evidence by themselves"),
        recognition.addresses
      ),
      listed(say("คำแจ้งว่าไม่มี", "Statements of none"), requirement.declaredNone),
      listed(say("ใช้เอกสารร่วมกันได้กับ", "May share a document with"), recognition.related),
      elements,
      listed(
        say("ตัวอย่าง", "Examples"),
        requirement.examples.map { "\($0.expect.rawValue): \($0.name)" }
      ),
    ]
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private var heading: [String] {
    var lines = [
      "\(requirement.id)  \(requirement.title.text(in: language))",
      "\(checklist.id) \(item.id)  \(item.title.text(in: language))",
      "form: \(requirement.recognition.form.rawValue) · period: \(item.period.rawValue)"
        + " · cadence: \(item.cadence.rawValue) · due: \(item.due)"
        + " · confidence: \(item.confidence.rawValue) · sources: \(item.sources.joined(separator: ", "))",
    ]
    if !item.includes.isEmpty {
      lines.append("includes: \(item.includes.joined(separator: ", "))")
    }
    if !item.titles.isEmpty {
      lines.append("titles of this item alone: \(item.titles.joined(separator: " · "))")
    }
    if let note = item.note { lines.append("note: \(note)") }
    return lines
  }

  private var elements: [String] {
    let conditions = ConditionText(language: language)
    var lines = [say("องค์ประกอบ", "Elements")]
    for rule in requirement.elements {
      let demand = item.elements.first { $0.id == rule.id }
      let asked =
        demand.map { demand in
          "\(demand.basis.rawValue), \(demand.source)"
            + (demand.period.map { ", period: \($0.rawValue)" } ?? "")
        }
        ?? say("ปีนี้ไม่ได้ขอ", "not asked for in this list")
      let title = (demand?.text ?? rule.title).text(in: language)
      lines.append("  \(rule.id)  \(title)  [\(asked)]")
      switch rule.check {
      case .when(let condition): lines += conditions.lines(condition, indent: "      ")
      case .manual(let question):
        lines.append(
          "      \(say("เจ้าหน้าที่ต้องตอบ", "a person answers")): \(question.text(in: language))"
        )
      }
    }
    return lines
  }

  private func listed(_ title: String, _ entries: [String]) -> [String] {
    entries.isEmpty ? [] : [title] + entries.map { "  \($0)" }
  }

  private func say(_ th: String, _ en: String) -> String { language == .thai ? th : en }
}
