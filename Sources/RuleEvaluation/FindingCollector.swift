internal import ComplianceModel

/// Gathers what was noticed beside the verdicts.
struct FindingCollector {
  let evaluator: Evaluator
  let items: [JudgedItem]

  private var rules: CompiledRules { evaluator.rules }

  func findings() -> [Finding] {
    let all =
      drift() + schemes() + brokenLinks() + placeholders() + duplicates()
      + items.flatMap { evidenceFindings($0) } + shells()
      + documentFindings()
    return Finding.ordered(all)
  }

  private func id(_ requirement: Int) -> String? {
    rules.item(ofRequirement: requirement)?.id
  }

  /// Puts item numbers into checklist order, each once.
  private func ids(_ requirements: some Sequence<Int>) -> [String] {
    let wanted = Set(requirements.compactMap { id($0) })
    return rules.checklist.items.map(\.id).filter { wanted.contains($0) }
  }

  private func drift() -> [Finding] {
    evaluator.table.drifts.compactMap { page in
      let own = rules.ownNumbering
      let clashing = page.facts.marks.filter { mark in
        mark.requirement != nil && own?.holds(mark.number, for: mark.requirement) != true
          && rules.numberings.contains { $0.holds(mark.number, for: mark.requirement) }
      }
      if page.facts.nature.numbersAreForeign { return foreignNumbers(on: page.address) }
      guard !clashing.isEmpty else { return nil }
      let other = NumberingDrift(rules: rules).numbering(of: page.facts)
      let items = ids(clashing.compactMap(\.requirement))
      let numbers = clashing.prefix(6).map { "\(rules.checklist.codeLetter)\($0.number)" }
      let list = numbers.joined(separator: ", ")
      let more = Self.more(items.count - numbers.count)
      let th =
        other.map { "หน้านี้ใช้เลขข้อของปี \($0.fiscalYear) ไม่ใช่ปี \(rules.checklist.fiscalYear)" }
        ?? "เลขข้อกับชื่อข้อไม่ตรงกัน"
      let en =
        other.map {
          "the page uses the numbers of \($0.fiscalYear), not of \(rules.checklist.fiscalYear)"
        } ?? "numbers and titles disagree"
      return Finding(
        rule: .numberingDrift,
        severity: .warning,
        items: items,
        url: page.address,
        message: .init(th: "\(th): \(list)\(more.th)", en: "\(en): \(list)\(more.en)")
      )
    }
  }

  /// How many items a message does not name.
  private static func more(_ count: Int) -> LocalizedText {
    guard count > 0 else { return .init(th: "", en: "") }
    return .init(th: " และอีก \(count) ข้อ", en: " and \(count) more")
  }

  /// A list whose titles are not those of its numbers in any year.
  private func foreignNumbers(on address: String) -> Finding {
    Finding(
      rule: .numberingDrift,
      severity: .warning,
      items: [],
      url: address,
      message: .init(
        th: "เลขข้อของหน้านี้ไม่ตรงกับรายการปีใดที่รู้จัก อาจเป็นรายการของหน่วยงานประเภทอื่น จึงไม่นำเลขข้อมาใช้",
        en:
          "the numbers of the page stand beside the titles of no list that is known, perhaps those"
          + " of another kind of agency; they were not used"
      )
    )
  }

  private func schemes() -> [Finding] {
    evaluator.table.schemes.map { page in
      let scheme = rules.pack.vocabulary.schemes[page.scheme]
      return Finding(
        rule: .otherScheme,
        severity: .note,
        items: [],
        url: page.address,
        message: .init(
          th: "หน้านี้เป็นรายการของ \(scheme.title.th) ไม่ใช่ OIT จึงไม่นำเลขข้อมาใช้",
          en: "the page lists \(scheme.title.en), not OIT; its numbers were not used"
        )
      )
    }
  }

  private func brokenLinks() -> [Finding] {
    guard evaluator.isMirrorComplete else { return [] }
    var itemsByAddress: [String: [Int]] = [:]
    for item in items {
      for group in item.groups where group.target.kind == .absent {
        itemsByAddress[group.target.address, default: []].append(item.requirement)
      }
    }
    return evaluator.table.broken.map { address, target in
      let label = target.label.isEmpty ? "" : " “\(target.label)”"
      let more = target.count > 1 ? target.count : 0
      return Finding(
        rule: .brokenLink,
        severity: .error,
        items: ids(itemsByAddress[address] ?? []),
        url: target.address,
        message: .init(
          th: "ลิงก์\(label.isEmpty ? "" : label + " ")ชี้ไปที่ \(address) ซึ่งไม่มีอยู่"
            + (more > 0 ? " (พบ \(more) ลิงก์)" : ""),
          en: "the link\(label) leads to \(address), which does not exist"
            + (more > 0 ? " (\(more) links)" : "")
        )
      )
    }
  }

  private func placeholders() -> [Finding] {
    var byPage: [Int: (address: String, requirements: [Int], label: String)] = [:]
    for (page, address, what) in evaluator.table.placeholders {
      byPage[page, default: (address, [], what.label)].requirements.append(what.requirement)
    }
    return byPage.values.map { page in
      let items = ids(page.requirements)
      return Finding(
        rule: .placeholderLink,
        severity: .error,
        items: items,
        url: page.address,
        message: .init(
          th:
            "ลิงก์ของ \(items.count) ข้อไม่ได้ชี้ไปที่หลักฐาน (#, javascript: หรือหน้าแรก) เช่น “\(page.label)”",
          en: "links of \(items.count) items lead nowhere (#, javascript: or the home page),"
            + " for example “\(page.label)”"
        )
      )
    }
  }

  /// One target as the best evidence of several items whose requirements do not belong together.
  private func duplicates() -> [Finding] {
    var byTarget: [String: [JudgedItem]] = [:]
    for item in items {
      guard let best = item.groups.first, best.state != .broken, !best.target.address.isEmpty,
        rules.requirements[item.requirement].recognition.form == .document
      else { continue }
      byTarget[best.target.address, default: []].append(item)
    }
    return byTarget.compactMap { address, items in
      let distinct = Set(items.map(\.requirement))
      let unrelated = items.filter { item in
        distinct.count > 1
          && !items.contains { other in
            other.requirement != item.requirement
              && rules.areRelated(other.requirement, item.requirement)
          }
      }
      guard items.count > 1, unrelated.count > 1 else { return nil }
      return Finding(
        rule: .duplicateEvidence,
        severity: .warning,
        items: ids(items.map(\.requirement)),
        url: address,
        message: .init(
          th: "หลักฐานเดียวกันถูกใช้กับ \(items.count) ข้อที่ไม่เกี่ยวข้องกัน",
          en: "the same evidence is offered for \(items.count) unrelated items"
        )
      )
    }
  }

  private func shells() -> [Finding] {
    evaluator.table.shells.map { page in
      Finding(
        rule: .scriptOnly,
        severity: .warning,
        items: [],
        url: page.address,
        message: .init(
          th: "หน้านี้แสดงข้อมูลด้วยสคริปต์ ไม่มีเนื้อหาในตัวหน้า",
          en: "the page is filled by a script and says nothing by itself"
        )
      )
    }
  }
}
