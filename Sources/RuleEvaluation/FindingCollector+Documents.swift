internal import ComplianceModel

extension FindingCollector {
  /// What was noticed of the documents that were opened.
  func documentFindings() -> [Finding] {
    var items: [Int: Set<String>] = [:]
    for item in self.items {
      for group in item.groups where !group.isSetAside {
        guard case .document(let number) = group.target.kind else { continue }
        items[number, default: []].insert(item.result.id)
      }
    }
    let order = evaluator.rules.checklist.items.map(\.id)
    let documents = evaluator.table.documents
    let findings = documents.flatMap { number, document in
      let concerned = order.filter { items[number]?.contains($0) == true }
      return notes(document.nature).map { note in
        Finding(
          rule: note.rule,
          severity: note.severity,
          items: concerned,
          url: document.address,
          message: note.message
        )
      }
    }
    return findings
  }

  private typealias Note = (rule: Finding.Rule, severity: Finding.Severity, message: LocalizedText)

  private func notes(_ nature: DocumentNature) -> [Note] {
    var notes: [Note] = []
    if let error = nature.error {
      let kind = Self.kind(of: error)
      notes.append((kind.rule, kind.severity, Wording.unopened(error)))
    }
    if !nature.damage.isEmpty {
      let classes = nature.damage.sorted().map(Wording.damage)
      let th = classes.map(\.th).joined(separator: ", ")
      let en = classes.map(\.en).joined(separator: ", ")
      notes.append(
        (
          .textLayerDamaged, .note,
          .init(
            th: "ชั้นข้อความของ PDF ไม่ตรงกับที่แสดง (\(th)) ข้อความที่อ้างถูกซ่อมแล้ว",
            en: "the text layer differs from what the pages show (\(en)); quotes were mended"
          )
        )
      )
    }
    if nature.isImageOnly, nature.damage.contains(.privateFont) {
      notes.append((.unreadableText, .warning, Wording.unread(.unreadableText)))
    } else if nature.isImageOnly {
      notes.append((.imageOnlyDocument, .warning, Wording.unread(.imageOnly)))
    } else if !nature.imageOnlyPages.isEmpty {
      let pages = Self.list(nature.imageOnlyPages)
      notes.append(
        (
          .imageOnlyDocument, .note,
          .init(th: "หน้า \(pages) เป็นภาพ ไม่มีข้อความ", en: "pages \(pages) are pictures without text")
        )
      )
    }
    if !nature.recognizedPages.isEmpty {
      let pages = Self.list(nature.recognizedPages)
      notes.append(
        (
          .recognizedDocument, .note,
          .init(
            th: "อ่านหน้า \(pages) จากภาพสแกน (OCR) ไม่ใช้ตัวเลขที่อ่านได้ตัดสินปี",
            en: "pages \(pages) were read by character recognition; their digits decide no year"
          )
        )
      )
    }
    if nature.isPartial {
      notes.append((.damagedDocument, .warning, Wording.unread(.partlyRead)))
    }
    if let format = nature.actualFormat {
      notes.append((.mislabelledDocument, .note, Wording.unopened(.mislabelled(as: format))))
    }
    return notes
  }

  private static func kind(
    of error: DocumentError
  ) -> (rule: Finding.Rule, severity: Finding.Severity) {
    switch error {
    case .empty: (.emptyDocument, .error)
    case .mislabelled: (.mislabelledDocument, .error)
    case .unsupported: (.unsupportedDocument, .warning)
    case .encrypted: (.encryptedDocument, .error)
    case .damaged: (.damagedDocument, .error)
    case .overLimit: (.limitReached, .warning)
    case .timedOut, .crashed: (.toolFailed, .warning)
    case .toolMissing: (.toolMissing, .note)
    }
  }

  /// Page numbers, runs of them as `3–7`, at most ten parts.
  private static func list(_ pages: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for page in pages.sorted() {
      if let last = runs.last, last.upperBound + 1 == page {
        runs[runs.count - 1] = last.lowerBound...page
      } else {
        runs.append(page...page)
      }
    }
    let parts = runs.prefix(10).map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
    }
    return parts.joined(separator: ", ") + (runs.count > 10 ? " …" : "")
  }
}
