package import ComplianceModel

/// A condition in words, one line for each part, indented as it is nested.
package struct ConditionText: Sendable {
  private let language: Language

  package init(language: Language) { self.language = language }

  /// Returns the lines for a condition.
  ///
  /// - Parameters:
  ///   - condition: The condition.
  ///   - indent: What stands before each line.
  /// - Returns: At least one line.
  package func lines(_ condition: Condition, indent: String = "") -> [String] {
    switch condition {
    case .text(let words):
      [indent + say("ข้อความมีคำใดคำหนึ่ง", "the text holds one of") + ": " + list(words)]
    case .heading(let words):
      [indent + say("หัวข้อมีคำใดคำหนึ่ง", "a heading holds one of") + ": " + list(words)]
    case .linkText(let words):
      [indent + say("ข้อความของลิงก์มีคำใดคำหนึ่ง", "a link's text holds one of") + ": " + list(words)]
    case .address(let parts):
      [
        indent + say("ที่อยู่ของลิงก์หรือกรอบมี", "a link's or frame's address holds one of") + ": "
          + list(parts)
      ]
    case .pattern(let name):
      [indent + say("ข้อความตรงกับรูปแบบ", "the text matches the pattern") + " \(name)"]
    case .holds(let thing): [indent + words(thing)]
    case .period(let demand): [indent + words(demand)]
    case .anyOf(let parts):
      group(say("อย่างน้อยหนึ่งข้อต่อไปนี้", "at least one of these"), parts, indent)
    case .allOf(let parts): group(say("ทุกข้อต่อไปนี้", "all of these"), parts, indent)
    case .atLeast(let count, let parts):
      group(say("อย่างน้อย \(count) ข้อต่อไปนี้", "at least \(count) of these"), parts, indent)
    case .not(let part): group(say("ต้องไม่เป็นดังนี้", "not this"), [part], indent)
    }
  }

  private func group(_ head: String, _ parts: [Condition], _ indent: String) -> [String] {
    ["\(indent)\(head):"] + parts.flatMap { lines($0, indent: "\(indent)  ") }
  }

  private func say(_ th: String, _ en: String) -> String { language == .thai ? th : en }

  private func list(_ words: [String]) -> String { words.joined(separator: " · ") }

  private func words(_ thing: Condition.Thing) -> String {
    switch thing {
    case .form: say("หน้ามีแบบฟอร์มให้กรอก", "the page holds a form to fill in")
    case .table: say("หน้ามีตาราง", "the page holds a table")
    case .image: say("หน้ามีรูปภาพ", "the page holds a picture")
    case .document: say("หน้ามีลิงก์ไปยังไฟล์เอกสาร", "the page links to a document")
    case .frame: say("หน้ามีกรอบฝัง", "the page holds a frame")
    }
  }

  private func words(_ demand: Condition.PeriodDemand) -> String {
    switch demand {
    case .stated: say("หลักฐานระบุช่วงเวลา", "the evidence states a period")
    case .required:
      say("หลักฐานระบุช่วงเวลาที่ข้อนี้ต้องการ", "the evidence states the period that the item asks for")
    case .months:
      say("หลักฐานระบุครบทุกเดือนของช่วงเวลา", "the evidence states each month of the period")
    }
  }
}
