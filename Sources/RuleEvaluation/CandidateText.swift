internal import ComplianceModel
internal import TextMatching

/// The texts around a link: what is quoted of them, and which periods they state.
struct CandidateText {
  let context: LinkContext
  let mark: Mark?

  /// Three bytes to a Thai letter.
  private static let maximumBytes = 720

  /// The text by which the link was recognised: its label, or the row's title.
  func title(scan: PageScan, sign: Candidate.Signs) -> String {
    if sign.contains(.caption) || (label(scan).isEmpty && mark == nil) {
      let lines = scan.content.caption(context.link.caption).split(separator: "\n")
      if let line = lines.first { return Self.short(String(line)) }
    }
    if sign.contains(.label) { return Self.short(label(scan)) }
    if let block = mark?.blocks.last {
      return Self.short(scan.content.string(scan.content.blocks[block].range))
    }
    return Self.short(label(scan))
  }

  /// The row as a reader sees it: its code, its title and the link's own label.
  func quote(scan: PageScan) -> String {
    var parts = (mark?.blocks ?? []).map { scan.content.string(scan.content.blocks[$0].range) }
    let label = label(scan)
    if !label.isEmpty, !parts.contains(where: { $0.hasSuffix(label) }) { parts.append(label) }
    return Self.short(parts.joined(separator: " | "))
  }

  private func label(_ scan: PageScan) -> String {
    Self.oneLine(scan.content.string(context.link.label))
  }

  /// The periods around the link, best place first.
  func periods(scan: inout PageScan, rules: CompiledRules) -> [Candidate.PlacedPeriod] {
    var result: [Candidate.PlacedPeriod] = []
    func add(_ periods: [StatedPeriod], _ place: Candidate.PeriodPlace) {
      for period in periods {
        let placed = Candidate.PlacedPeriod(place: place, period: period)
        if !result.contains(placed) { result.append(placed) }
      }
    }
    let label =
      scan.mayStatePeriod(context.link.label)
      ? rules.periodReader.read(scan.content.string(context.link.label)) : .nothing
    add(label.periods, .label)
    if !context.link.caption.isEmpty {
      add(rules.periodReader.read(scan.content.caption(context.link.caption)).periods, .label)
    }
    if !context.isFurniture {
      if mark?.place != .section {
        for block in rowBlocks(scan) { add(scan.periods(ofBlock: block), .row) }
      }
      for section in context.sections {
        let periods = scan.periods(ofBlock: section.heading)
        add(periods, .heading)
        if !periods.isEmpty { break }
      }
      add(scan.titlePeriods, .pageTitle)
      if label.hasHalfYearWords, label.periods.isEmpty { addHalf(to: &result) }
    }
    // Most addresses hold no digit at all.
    guard context.link.target.utf8.contains(where: { (0x30...0x39).contains($0) || $0 == 0x25 })
    else { return result }
    for mention in rules.periodReader.read(inAddress: context.link.target)
    where mention.form != .folder {
      add([mention.period], Self.place(of: mention, in: context.link.target))
    }
    return result
  }

  /// "Six months" in the label and a year above it together name the first half of that year.
  private func addHalf(to periods: inout [Candidate.PlacedPeriod]) {
    let above = periods.first { [.row, .heading].contains($0.place) && $0.period.isWholeYear }
    guard let above else { return }
    let year = FiscalYear(containing: above.period.span.last)
    periods.insert(
      Candidate.PlacedPeriod(place: .label, period: .half(1, of: year)),
      at: 0
    )
  }

  /// All that stands in the row and the link, titles that no rule knows included.
  func rowText(scan: PageScan) -> String {
    let row = rowBlocks(scan).map { scan.content.string(scan.content.blocks[$0].range) }
    return (row + [label(scan)]).joined(separator: " ")
  }

  /// The blocks of the row, the ones of other links left out.
  private func rowBlocks(_ scan: PageScan) -> [Int] {
    var blocks = mark?.blocks ?? []
    if context.link.block < scan.content.blocks.count {
      let group = scan.content.blocks[context.link.block].group
      if group >= 0, scan.content.groups[Int(group)].kind != .card {
        blocks += scan.content.groups[Int(group)].blocks.prefix(12).filter { !scan.isLinkText($0) }
      } else {
        blocks.append(context.link.block)
      }
    }
    var seen: Set<Int> = []
    return blocks.filter { seen.insert($0).inserted }
  }

  /// A file's own name says more about it than the folders it lies in.
  private static func place(of mention: PeriodMention, in address: String) -> Candidate.PeriodPlace
  {
    let bytes = Array(address.utf8)
    if let hash = bytes.firstIndex(of: UInt8(ascii: "#")), mention.range.lowerBound > hash {
      return .fragment
    }
    let path = bytes.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let name = (path.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1
    return mention.range.lowerBound >= name && mention.range.lowerBound < path.count
      ? .fileName : .address
  }

  static func oneLine(_ text: String) -> String {
    guard text.utf8.contains(0x0A) else { return text }
    return String(decoding: text.utf8.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }

  /// Text in one line, cut between letters with an ellipsis.
  static func short(_ text: String) -> String {
    let line = oneLine(text)
    guard line.utf8.count > maximumBytes else { return line }
    let bytes = Array(line.utf8)
    return Excerpt.around(0..<1, in: 0..<bytes.count, of: bytes, reach: maximumBytes)
  }
}
