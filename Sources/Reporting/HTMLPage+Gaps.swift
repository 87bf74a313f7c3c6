internal import ComplianceModel

extension HTMLPage {
  /// Writes what each owner still has to do: what to mend first, then what a person must look at.
  mutating func writeGaps(of report: Report) {
    let open = report.items.filter { !$0.status.passes }
    write(
      """
      <section aria-labelledby="gaps">
      <h2 id="gaps" tabindex="-1">\(HTMLWords.gaps) <span class="count">\(open.count)</span></h2>

      """
    )
    if open.isEmpty {
      write("<p class=\"none\">\(ReportWords.nothingToMend)</p>\n")
    } else {
      write("<p class=\"nothing\" id=\"nothing-gaps\" hidden>\(HTMLWords.noGapMatches)</p>\n")
    }
    for (number, group) in Report.grouped(byOwner: open).enumerated() {
      writeGroup(group.items, owner: group.owner, number: number, asOf: report.asOf)
    }
    write("</section>\n")
  }

  private mutating func writeGroup(
    _ items: [ItemResult],
    owner: String,
    number: Int,
    asOf day: CalendarDate
  ) {
    let failing = items.filter { $0.status != .unverified }
    let unverified = items.filter { $0.status == .unverified }
    let counts = [
      (ReportWords.failing, failing.count, "failing"),
      (HTMLWords.toLookAt, unverified.count, "undecided"),
    ]
    let parts = counts.filter { $0.1 > 0 }.map { name, count, kind -> Markup in
      " <span class=\"part\" data-kind=\"\(kind)\">\(name) <b>\(count)</b></span>"
    }
    write(
      """
      <section class="owner-gaps" aria-labelledby="owner-\(number)">
      <h3 id="owner-\(number)">\(Self.name(ofOwner: owner)) \
      <span class="small parts">\(parts)</span></h3>
      <ul class="gaps">
      \((failing + unverified).map { gap($0, asOf: day) })</ul>
      </section>

      """
    )
  }

  private func gap(_ item: ItemResult, asOf day: CalendarDate) -> Markup {
    let lacking = item.elements.filter { $0.outcome == .lacking }.map { element -> Markup in
      "<li>\(element.text)</li>\n"
    }
    let list: Markup =
      lacking.isEmpty
      ? ""
      : "<p class=\"small\">\(ReportWords.lacking)</p>\n<ul class=\"lacking\">\(lacking)</ul>\n"
    let advice = item.advice.th.isEmpty && item.advice.en.isEmpty ? item.reason : item.advice
    let due: Markup =
      item.due.map { "<p class=\"due small\">\(HTMLWords.due($0, asOf: day))</p>" } ?? ""
    return """
      <li class="gap s-\(item.status.rawValue)" data-item="\(Self.fragment(item.id))">
      <p class="gap-head"><span class="pill">\(HTMLIcons.icon(item.status))\(item.status.words)\
      </span> <a href="#\(Self.fragment(item.id))"><span class="number">\(item.id)</span> \
      \(item.title)</a></p>
      <p class="gap-advice">\(advice)</p>
      \(list)\(due)</li>

      """
  }

  /// What an owner is called, or that none is named.
  static func name(ofOwner owner: String) -> Markup {
    owner.isEmpty ? "\(ReportWords.noOwner)" : .siteText(owner)
  }
}
