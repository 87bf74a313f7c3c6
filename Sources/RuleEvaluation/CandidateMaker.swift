internal import ComplianceModel
internal import TextMatching

/// A link with everything around it.
struct LinkContext {
  var link: DocumentContent.Link
  var order: Int
  var target: TargetReference
  /// Innermost first.
  var sections: [DocumentContent.Section]
  var isFurniture: Bool
  var isList: Bool
  var scheme: Int?
}

/// Makes candidates of links.
struct CandidateMaker {
  let rules: CompiledRules
  /// The numbers as the page uses them.
  let numbering: CompiledRules.Numbering?
  let page: (number: Int, address: String)

  func add(_ context: LinkContext, scan: inout PageScan, to facts: inout PageFacts) {
    let own = ownReading(context, scan: scan)
    if own.reading.scheme != nil { return }
    var mark: Mark?
    if !context.isFurniture {
      mark = scan.rowMark(of: context.link)
      if let found = mark, found.reading.scheme != nil { return }
      if mark.map({ isWeak($0) }) ?? true {
        mark = scan.sectionMark(context.sections) ?? mark
      }
      if mark == nil, context.link.kind == .frame { mark = pageMark(scan: &scan) }
    }
    guard !own.reading.isEmpty || mark != nil, context.scheme == nil || context.isFurniture else {
      return
    }
    var made: Set<Int> = []
    let number = own.reading.code ?? mark?.reading.code
    for hit in own.reading.titles.prefix(3) {
      let code = own.reading.code ?? agreeingCode(of: mark, with: hit.requirement)
      append(hit, code: code, sign: own.sign, context, mark, scan: &scan, to: &facts)
      made.insert(hit.requirement)
    }
    guard let mark, !isWeak(mark) else {
      addByNumberAlone(number, made, context, mark, scan: &scan, to: &facts)
      return
    }
    let sign: Candidate.Signs = mark.place == .row ? .row : .section
    for hit in mark.reading.titles.prefix(3) where !made.contains(hit.requirement) {
      // A label with a title of its own is about that title, unless the row is beyond doubt.
      let isCertain = agrees(mark.number, hit.requirement)
      guard own.reading.titles.isEmpty || isCertain else { continue }
      append(hit, code: mark.reading.code, sign: sign, context, mark, scan: &scan, to: &facts)
      made.insert(hit.requirement)
    }
    addByNumberAlone(number, made, context, mark, scan: &scan, to: &facts)
  }

  /// A mark that holds nothing but a list number says too little.
  private func isWeak(_ mark: Mark) -> Bool {
    mark.reading.titles.isEmpty && mark.reading.codeForm == .bareNumber
  }

  private func agrees(_ number: Int?, _ requirement: Int) -> Bool {
    guard let number else { return false }
    return numbering?.holds(number, for: requirement) == true
  }

  private func agreeingCode(of mark: Mark?, with requirement: Int) -> ItemCode? {
    guard let code = mark?.reading.code, agrees(code.number, requirement) else { return nil }
    return code
  }

  private func ownReading(
    _ context: LinkContext,
    scan: PageScan
  ) -> (reading: LabelReading, sign: Candidate.Signs) {
    let label = scan.labels.read(context.link.label, of: scan.text.visible)
    guard label.titles.isEmpty, label.scheme == nil, !context.link.caption.isEmpty else {
      return (label, .label)
    }
    var start = context.link.caption.lowerBound
    for end in context.link.caption where scan.content.captions[end] == 0x0A {
      let caption = scan.labels.read(start..<end, of: scan.text.captions)
      start = end + 1
      if !caption.titles.isEmpty || caption.scheme != nil { return (caption, .caption) }
    }
    return (label, .label)
  }

  /// On a page that lists items, a code is enough even where the title is unknown.
  private func addByNumberAlone(
    _ code: ItemCode?,
    _ made: Set<Int>,
    _ context: LinkContext,
    _ mark: Mark?,
    scan: inout PageScan,
    to facts: inout PageFacts
  ) {
    guard made.isEmpty, context.isList, let code, !context.isFurniture,
      context.link.kind == .anchor, mark?.place != .section,
      isLettered(mark?.reading) || isLettered(ownReading(context, scan: scan).reading),
      let requirement = numbering?.requirementByNumber[code.number]
    else { return }
    let hit = LabelReading.TitleHit(
      requirement: requirement,
      rank: .recalled,
      letterCount: 0,
      coverage: 0
    )
    append(hit, code: code, sign: [], context, mark, scan: &scan, to: &facts)
    let name = CandidateText(context: context, mark: mark).rowText(scan: scan)
    facts.namesByNumber[code.number, default: []].append(name)
  }

  private func isLettered(_ reading: LabelReading?) -> Bool {
    reading?.codeForm == .lettered || reading?.codeForm == .zeroForLetter
  }

  private func pageMark(scan: inout PageScan) -> Mark? {
    for block in PageNatureReader.titleBlocks(of: scan.content) {
      let reading = scan.reading(ofBlock: block)
      if !reading.titles.isEmpty { return Mark(place: .section, reading: reading, blocks: [block]) }
    }
    return nil
  }

  private func append(
    _ hit: LabelReading.TitleHit,
    code: ItemCode?,
    sign: Candidate.Signs,
    _ context: LinkContext,
    _ mark: Mark?,
    scan: inout PageScan,
    to facts: inout PageFacts
  ) {
    guard rules.itemIndex[hit.requirement] != nil else { return }
    var signs = sign
    signs.formUnion(Candidate.Signs(hit.rank))
    if context.isFurniture { signs.insert(.furniture) }
    if context.isList { signs.insert(.list) }
    if context.link.kind == .frame { signs.insert(.frame) }
    let hasCode = agrees(code?.number, hit.requirement)
    if hasCode { signs.insert(.code) }
    if let code, let own = rules.ownNumbering, own.requirementByNumber[code.number] != nil,
      !own.holds(code.number, for: hit.requirement)
    {
      signs.insert(.clash)
    }
    let quote = CandidateText(context: context, mark: mark)
    facts.candidates.append(
      Candidate(
        requirement: hit.requirement,
        target: context.target,
        page: page.number,
        order: context.order,
        strength: hasCode && (hit.letterCount > 0 || context.isList) ? .labelled : .titled,
        signs: signs,
        number: code?.number,
        title: quote.title(scan: scan, sign: sign),
        quote: quote.quote(scan: scan),
        heading: context.sections.first.map { scan.content.blocks[$0.heading].range }
          .map { CandidateText.short(scan.content.string($0)) },
        periods: quote.periods(scan: &scan, rules: rules),
        coverage: hit.coverage
      )
    )
    if context.target.isPlaceholder {
      facts.placeholders.append(
        PageFacts.Placeholder(
          requirement: hit.requirement,
          written: context.link.target,
          label: quote.title(scan: scan, sign: sign)
        )
      )
    }
  }
}
