package import ComplianceModel

/// A comparison of two checklists as lines of plain text.
package struct ComparisonText: Sendable {
  private let comparison: ChecklistComparison
  private let language: Language

  package init(_ comparison: ChecklistComparison, language: Language) {
    self.comparison = comparison
    self.language = language
  }

  package var text: String {
    let groups = ChecklistComparison.Change.allCases.map { change in
      (change, comparison.rows.filter { $0.change == change })
    }
    let parts = groups.filter { !$0.1.isEmpty }.map { change, rows in
      ["\(word(change)) (\(rows.count))"] + rows.map { "  \(line($0))" }
    }
    let head = ["\(comparison.older) → \(comparison.newer)"]
    return ([head] + parts).map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func line(_ row: ChecklistComparison.Row) -> String {
    let title = language == .thai ? row.title.th : row.title.en
    var line = "\(places(row.older)) → \(places(row.newer))  \(title)  [\(row.requirement)]"
    if row.change == .renumbered, row.isRenamed {
      line += language == .thai ? " (เปลี่ยนชื่อด้วย)" : " (renamed, too)"
    }
    if row.changesPeriod { line += language == .thai ? " (เปลี่ยนช่วงเวลา)" : " (other period)" }
    return line
  }

  private func places(_ places: [ChecklistComparison.Place]) -> String {
    guard !places.isEmpty else { return "—" }
    let inside = language == .thai ? "ใน " : "in "
    return places.map { ($0.isIncluded ? inside : "") + $0.item }.joined(separator: " + ")
  }

  private func word(_ change: ChecklistComparison.Change) -> String {
    switch (change, language) {
    case (.same, .thai): "เหมือนเดิม"
    case (.same, .english): "same"
    case (.renamed, .thai): "เปลี่ยนชื่อ"
    case (.renamed, .english): "renamed"
    case (.renumbered, .thai): "เปลี่ยนเลขข้อ"
    case (.renumbered, .english): "renumbered"
    case (.merged, .thai): "รวมเข้ากับข้ออื่น"
    case (.merged, .english): "merged"
    case (.split, .thai): "แยกออก"
    case (.split, .english): "split"
    case (.new, .thai): "ใหม่"
    case (.new, .english): "new"
    case (.retired, .thai): "ยกเลิก"
    case (.retired, .english): "retired"
    }
  }
}
