internal import ComplianceModel

/// One rule of the driver: an item with a status that asks for something, or a kind of finding.
struct SARIFRule {
  var id: String
  var name: LocalizedText
  var help: LocalizedText
  var level: String

  /// The rules in the order of the checklist, then the findings in the order of their names' list.
  static func rules(for report: Report) -> [SARIFRule] {
    var known: Set<String> = []
    let items = report.items.compactMap { item -> SARIFRule? in
      guard SARIFResults.isReported(item.status), known.insert(id(of: item)).inserted else {
        return nil
      }
      return SARIFRule(
        id: id(of: item),
        name: LocalizedText(
          th: "\(item.id) \(item.title.th) – \(item.status.words.th)",
          en: "\(item.id) \(item.title.shown(in: .english)) – \(item.status.words.en)"
        ),
        help: LocalizedText(
          th: joined(item.status.meaning.th, item.period.th),
          en: joined(item.status.meaning.en, item.period.en)
        ),
        level: level(of: item.status)
      )
    }
    let findings = Finding.Rule.allCases.map { rule in
      SARIFRule(id: rule.rawValue, name: rule.words, help: rule.words, level: "warning")
    }
    return items + findings
  }

  /// A name that lasts: the item's number with the status, such as `o11/incomplete`.
  static func id(of item: ItemResult) -> String {
    "\(TerminalText.cleaned(item.id))/\(item.status.rawValue)"
  }

  static func level(of status: Status) -> String {
    switch status {
    case .missing, .broken: "error"
    case .outdated, .incomplete: "warning"
    case .unverified: "none"
    case .disclosed, .declaredNone, .attested, .notApplicable, .notDue: "note"
    }
  }

  var json: JSONValue {
    [
      "id": .string(id),
      "shortDescription": ["text": .string(name.both)],
      "fullDescription": ["text": .string(help.both)],
      "help": [
        "text": .string("\(help.both)"),
        "markdown": .string(
          "\(MarkdownText.escaped(help.shown(in: .thai)))\n\n"
            + MarkdownText.escaped(help.shown(in: .english))
        ),
      ],
      "defaultConfiguration": ["level": .string(level)],
    ]
  }

  private static func joined(_ first: String, _ second: String) -> String {
    second.isEmpty ? first : "\(first) (\(second))"
  }
}
