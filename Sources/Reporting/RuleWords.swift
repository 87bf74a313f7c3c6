internal import ComplianceModel

/// What reports say of the rule packs that a site was judged by.
enum RuleWords {
  static let rules = LocalizedText(th: "ชุดเกณฑ์ที่ใช้ตรวจ", en: "Rules")
  static let replaced = LocalizedText(th: "เกณฑ์ที่แทนที่หรือเพิ่ม", en: "Replaced or added")

  /// The packs with version and licence, the one that has the last word first.
  static func packs(of rules: Report.Rules) -> LocalizedText {
    let names = rules.layers.reversed().map { "\($0.name) \($0.version) (\($0.licence))" }
    return LocalizedText(
      th: names.joined(separator: " วางทับบน "),
      en: names.joined(separator: " laid over ")
    )
  }

  /// What layers replace or add, layer by layer; `nil` if none does.
  static func changes(of rules: Report.Rules) -> LocalizedText? {
    let changes = rules.layers.flatMap { layer in
      var changes: [LocalizedText] = RuleLayer.Override.Kind.allCases.compactMap { kind in
        let names = layer.overrides.filter { $0.kind == kind }.map(\.id)
        guard !names.isEmpty else { return nil }
        guard kind != .weights else { return words(for: kind) }
        let list = names.joined(separator: ", ")
        let words = words(for: kind)
        return LocalizedText(th: "\(words.th) \(list)", en: "\(words.en) \(list)")
      }
      if layer.addedWords > 0 {
        changes.append(
          LocalizedText(
            th: "เพิ่มคำ \(layer.addedWords) คำ",
            en: layer.addedWords == 1 ? "1 word added" : "\(layer.addedWords) words added"
          )
        )
      }
      guard !changes.isEmpty else { return [LocalizedText]() }
      return [
        LocalizedText(
          th: "\(layer.name): " + changes.map(\.th).joined(separator: "; "),
          en: "\(layer.name): " + changes.map(\.en).joined(separator: "; ")
        )
      ]
    }
    guard !changes.isEmpty else { return nil }
    return LocalizedText(
      th: changes.map(\.th).joined(separator: " · "),
      en: changes.map(\.en).joined(separator: " · ")
    )
  }

  private static func words(for kind: RuleLayer.Override.Kind) -> LocalizedText {
    switch kind {
    case .checklist: LocalizedText(th: "รายการตรวจ", en: "checklist")
    case .requirement: LocalizedText(th: "ข้อกำหนด", en: "requirement")
    case .pattern: LocalizedText(th: "รูปแบบข้อความ", en: "pattern")
    case .weights: LocalizedText(th: "ค่าน้ำหนักทั้งหมด", en: "all weights")
    }
  }
}
