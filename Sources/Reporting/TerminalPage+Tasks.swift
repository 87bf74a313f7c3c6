internal import ComplianceModel

extension TerminalPage {
  /// Writes the failing items by owner, each with what is wrong and what to do about it.
  mutating func writeNextSteps(for items: [ItemResult]) {
    let failing = items.filter { Status.failingByDefault.contains($0.status) }
    writeHeading(ReportWords.nextSteps, count: failing.isEmpty ? nil : failing.count)
    guard !failing.isEmpty else {
      writeParagraph(words(ReportWords.nothingToMend))
      return
    }
    for (index, group) in Report.grouped(byOwner: failing).enumerated() {
      if index > 0 { writeBlankLine() }
      let owner = group.owner.isEmpty ? words(ReportWords.noOwner) : group.owner
      writeParagraph("\(owner) (\(words(ReportWords.items(group.items.count))))", style: .heading)
      for item in group.items { writeTask(item) }
    }
  }

  /// Writes the items that nothing could be said about, each with the reason.
  mutating func writeUnverified(_ items: [ItemResult]) {
    let unverified = items.filter { $0.status == .unverified }
    guard !unverified.isEmpty else { return }
    writeHeading(ReportWords.unverifiedItems, count: unverified.count)
    for item in unverified {
      writeTitle(of: item, isDetailed: false)
      writeParagraph(item.reason.shown(in: language), indent: 4)
    }
  }

  private mutating func writeTask(_ item: ItemResult) {
    writeTitle(of: item, isDetailed: true)
    let lacking = item.elements.filter { $0.outcome == .lacking }
    let nameColumns = columns(
      ofLongest: [
        ReportWords.reason, ReportWords.evidence, ReportWords.path, ReportWords.foundOn,
        ReportWords.lacking, ReportWords.advice,
      ]
    )
    writeEntry(
      ReportWords.reason,
      item.reason.shown(in: language),
      indent: 4,
      nameColumns: nameColumns
    )
    if let best = item.evidence.first {
      writeAddress(best.url, name: ReportWords.evidence, nameColumns: nameColumns)
      if let path = ClickPathText(best).words {
        writeEntry(ReportWords.path, words(path), indent: 4, nameColumns: nameColumns)
      }
      if best.state != .read, let page = best.linkingPage {
        writeAddress(page, name: ReportWords.foundOn, nameColumns: nameColumns)
      }
    }
    for (index, element) in lacking.enumerated() {
      let name = index == 0 ? ReportWords.lacking : LocalizedText(th: " ", en: " ")
      let text = "\(ElementOutcome.lacking.mark) \(element.demand.shown(in: language))"
      writeEntry(name, text, indent: 4, nameColumns: nameColumns)
    }
    writeEntry(
      ReportWords.advice,
      item.advice.shown(in: language),
      indent: 4,
      nameColumns: nameColumns
    )
  }

  private mutating func writeAddress(_ address: String, name: LocalizedText, nameColumns: Int) {
    writeEntry(name, ReadableAddress.text(address), indent: 4, nameColumns: nameColumns)
  }

  private mutating func writeTitle(of item: ItemResult, isDetailed: Bool) {
    var title = item.title.shown(in: language)
    if isDetailed {
      title += " · \(words(item.status.words))"
      if let due = item.due {
        title += " · \(words(ReportWords.due)) \(words(DateWords.words(for: due)))"
      }
    }
    let number = TerminalText.truncated(TerminalText.cleaned(item.id), to: 16)
    let lead = "\(item.status.mark) \(number) "
    writeParagraph(title, lead: lead, leadStyle: .status(item.status))
  }
}
