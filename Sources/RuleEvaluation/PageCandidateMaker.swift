internal import ComplianceModel
internal import TextMatching

/// Makes candidates of pages and sections that bear a title themselves.
struct PageCandidateMaker {
  let rules: CompiledRules
  let page: (number: Int, address: String)
  /// True for a document, whose sections are chapters and no evidence of their own.
  var isDocument = false
  /// True if the text was read from pictures, whose digits decide no year.
  var isRecognized = false

  /// A section needs this many bytes of its own text (three to a Thai letter) to be evidence.
  private static let sectionBytes = 240
  private static let maximumSectionLinks = 4

  func add(scan: inout PageScan, to facts: inout PageFacts) {
    guard !scan.text.visible.matches.isEmpty || !scan.text.title.matches.isEmpty else { return }
    var made: Set<Int> = []
    for block in PageNatureReader.titleBlocks(of: scan.content) {
      for hit in scan.reading(ofBlock: block).titles where made.insert(hit.requirement).inserted {
        append(hit, block: block, sign: .page, order: -1, scan: &scan, to: &facts)
      }
    }
    for hit in documentTitle(scan) where made.insert(hit.requirement).inserted {
      append(hit, block: nil, sign: .page, order: -2, scan: &scan, to: &facts)
    }
    guard !isDocument else { return }
    for (number, section) in scan.content.sections.enumerated() where section.rank <= 7 {
      for hit in scan.reading(ofBlock: section.heading).titles
      where !made.contains(hit.requirement)
        && holdsText(section, scan, isList: facts.nature.isList)
      {
        made.insert(hit.requirement)
        append(
          hit,
          block: section.heading,
          sign: .section,
          order: -10 - number,
          part: section.heading..<section.blocks.upperBound,
          scan: &scan,
          to: &facts
        )
      }
    }
  }

  /// The titles in the parts of `<title>` between dashes and bars.
  private func documentTitle(_ scan: PageScan) -> [LabelReading.TitleHit] {
    let raw = scan.text.title.raw
    var hits: [LabelReading.TitleHit] = []
    var start = 0
    for index in 0...raw.count {
      guard index == raw.count || isDivider(raw, at: index) else { continue }
      hits += scan.labels.read(start..<index, of: scan.text.title).titles
      start = index + 1
    }
    return hits
  }

  private func isDivider(_ bytes: [UInt8], at index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "|"), 0xBB: true
    case UInt8(ascii: "-"), UInt8(ascii: ":"): index > 0 && bytes[index - 1] == 0x20
    default: false
    }
  }

  /// A section is evidence by its own text; on a page that lists items, one with links is a list.
  private func holdsText(_ section: DocumentContent.Section, _ scan: PageScan, isList: Bool) -> Bool
  {
    let links = scan.content.links.count {
      $0.kind == .anchor && section.blocks.contains($0.block) && !$0.label.isEmpty
    }
    guard links == 0 || (!isList && links <= Self.maximumSectionLinks) else { return false }
    let bytes = section.blocks.reduce(0) { sum, block in
      sum + (scan.content.blocks[block].isFurniture ? 0 : scan.plainBytes(block))
    }
    return bytes >= Self.sectionBytes
  }

  private func append(
    _ hit: LabelReading.TitleHit,
    block: Int?,
    sign: Candidate.Signs,
    order: Int,
    part: Range<Int>? = nil,
    scan: inout PageScan,
    to facts: inout PageFacts
  ) {
    // A document's title tells what it is, even if this year's checklist does not ask for it.
    guard isDocument || rules.itemIndex[hit.requirement] != nil else { return }
    let signs = sign.union(Candidate.Signs(hit.rank))
    let text =
      block.map { scan.content.string(scan.content.blocks[$0].range) }
      ?? scan.content.title
    var periods: [Candidate.PlacedPeriod] = []
    for period in isRecognized ? [] : rules.periodReader.read(text).periods {
      periods.append(Candidate.PlacedPeriod(place: .titleBlock, period: period))
    }
    for mention in rules.periodReader.read(inAddress: page.address) where mention.form != .folder {
      periods.append(Candidate.PlacedPeriod(place: .address, period: mention.period))
    }
    facts.candidates.append(
      Candidate(
        requirement: hit.requirement,
        target: TargetReference(
          kind: isDocument ? .document(page.number) : .page(page.number),
          address: page.address,
          part: part
        ),
        page: page.number,
        order: order,
        strength: .content,
        signs: signs,
        number: nil,
        title: CandidateText.short(text),
        quote: CandidateText.short(text),
        heading: nil,
        periods: periods,
        coverage: hit.coverage
      )
    )
  }
}
