package import ComplianceModel
internal import TextMatching

/// A page that was read as evidence: its own text, with what conditions look for found in it.
package struct EvidenceText: Sendable {
  /// Why a page that is there tells nothing.
  enum Obstacle: Sendable, Hashable {
    case errorNotice, empty, shell, login, imageOnly, template, unreadableText
  }

  /// The address as reports show it.
  var address: String
  var sha256: String?
  /// The page's own text: navigation, recurring blocks and pasted criteria left out.
  var text: DocumentContent
  var matched: MatchedText
  var obstacle: Obstacle?
  var holdsCriteria: Bool
  /// The periods of its title block, then those of its text.
  var titlePeriods: [StatedPeriod]
  var bodyPeriods: [StatedPeriod] = []
  /// The first block that states each period.
  var periodBlocks: [StatedPeriod: Int] = [:]
  /// The days on which something was put on the web: they date news, and nothing else.
  var uploads: [StatedPeriod] = []
  var titleText: String
  /// Phrases of conditions, by number, with their first places in the folded text.
  var phrases: [Int: Range<Int>]
  /// True if it links to documents that were not read.
  var leadsToDocuments: Bool
  /// True if it holds little beside links: what it lists is the evidence, not the page itself.
  var isIndex = false
  /// What is known of a document beside its text; `nil` for a page.
  var document: DocumentNature?
  /// The text folded loosely, for a document whose text layer was damaged; `nil` otherwise.
  var loose: MatchedText?
  /// Documents that the page's own text leads to.
  package var attachments: [TargetReference] = []

  private static let titleBlockLetters = 500
  /// Bytes of a block beyond which its years are no statement about the page.
  private static let maximumPeriodBytes = 4_000
  /// Bytes of text beyond which a page is no notice, and no empty page.
  private static let maximumNoticeBytes = 256 << 10
  private static let loginLetters = 100
  /// Bytes of own text (three to a Thai letter) below which a page of links is an index.
  private static let indexBytes = 180

  /// Reads a page as evidence.
  ///
  /// - Parameters:
  ///   - content: What the page says.
  ///   - address: The address as reports show it.
  ///   - sha256: The digest of the page's bytes.
  ///   - fragment: The place on the page, if the evidence is only a part of it.
  ///   - part: The blocks that count, for a section without an address of its own.
  ///   - rules: The compiled rules.
  ///   - furniture: What recurs on the site.
  package init(
    _ content: DocumentContent,
    address: String,
    sha256: String?,
    fragment: String?,
    part: Range<Int>? = nil,
    rules: CompiledRules,
    furniture: SiteFurniture
  ) {
    self.address = address
    self.sha256 = sha256
    let filter = OwnText(rules: rules, furniture: furniture)
    let blocks = fragment.flatMap { content.anchors[$0] } ?? part
    let own = filter.reduce(content, to: blocks)
    text = own.content
    holdsCriteria = own.droppedCriteria
    matched = MatchedText(text.text, index: rules.conditions.index)
    var phrases: [Int: Range<Int>] = [:]
    for match in matched.matches where phrases[match.phrase] == nil {
      phrases[match.phrase] = match.range
    }
    self.phrases = phrases
    leadsToDocuments = text.things[.document] != nil || text.things[.frame] != nil
    titleText = PageNatureReader.title(of: text)
    titlePeriods = Self.titlePeriods(of: text, rules: rules)
    for (number, block) in own.content.blocks.enumerated()
    where block.range.count <= Self.maximumPeriodBytes {
      let reading = rules.periodReader.read(own.content.string(block.range))
      bodyPeriods += reading.periods
      uploads += reading.uploads
      for period in reading.periods where periodBlocks[period] == nil {
        periodBlocks[period] = number
      }
    }
    obstacle = Self.obstacle(content, own: text, rules: rules)
    isIndex = Self.isIndex(text)
  }

  /// Reads a document as evidence.
  ///
  /// - Parameters:
  ///   - content: What the document says; empty if it could not be read.
  ///   - nature: What is known of it beside its text.
  ///   - address: The address as reports show it.
  ///   - sha256: The digest of the document's bytes.
  ///   - fragment: The place that the link names; `page=3` leaves out what stands before.
  ///   - rules: The compiled rules.
  package init(
    document content: DocumentContent,
    nature: DocumentNature,
    address: String,
    sha256: String?,
    fragment: String? = nil,
    rules: CompiledRules
  ) {
    self.init(
      content,
      address: address,
      sha256: sha256,
      fragment: nil,
      part: fragment.flatMap { Self.part(of: content, fromPageIn: $0) },
      rules: rules,
      furniture: SiteFurniture()
    )
    document = nature
    if let title = PageNatureReader.titleBlocks(of: text).first {
      titleText = CandidateText.short(text.string(text.blocks[title].range))
    }
    isIndex = false
    leadsToDocuments = false
    if !nature.damage.isEmpty {
      loose = MatchedText(text.text, index: rules.conditions.index, isLoose: true)
    }
    // Digits that were read from a picture never decide a year.
    if !nature.recognizedPages.isEmpty {
      titlePeriods = []
      bodyPeriods = []
    }
    switch obstacle {
    case .unreadableText, .template, nil: break
    case .errorNotice, .empty, .shell, .login, .imageOnly: obstacle = nil
    }
    let letters = matched.folded.bytes.count { ThaiText.isLetter($0) }
    if nature.error == nil, letters == 0, !nature.isImageOnly { obstacle = .empty }
  }

  private static func isIndex(_ text: DocumentContent) -> Bool {
    guard text.links.contains(where: { $0.kind == .anchor }), text.things[.form] == nil else {
      return false
    }
    let titles = Set(PageNatureReader.titleBlocks(of: text))
    let own = text.blocks.enumerated().reduce(0) { sum, item in
      let isTitle = item.element.kind == .heading || titles.contains(item.offset)
      return sum + (isTitle ? 0 : item.element.range.count)
    }
    let linked = text.links.reduce(0) { $0 + ($1.kind == .anchor ? $1.label.count : 0) }
    return own - linked < indexBytes
  }

  /// A link that stands for evidence that could not be opened: only its words and address are known.
  init(link candidate: Candidate, address: String, rules: CompiledRules) {
    self.address = address
    var content = DocumentContent()
    content.text = Array(candidate.quote.utf8)
    let range = 0..<content.text.count
    content.blocks = [.init(kind: .paragraph, range: range, group: -1, isFurniture: false)]
    content.links = [
      .init(kind: .anchor, target: address, label: range, caption: 0..<0, block: 0)
    ]
    text = content
    matched = MatchedText(content.text, index: rules.conditions.index)
    phrases = [:]
    titlePeriods = []
    titleText = candidate.title
    holdsCriteria = false
    leadsToDocuments = false
    for match in matched.matches where phrases[match.phrase] == nil {
      phrases[match.phrase] = match.range
    }
  }

  /// Notes the documents that the page's own text leads to.
  ///
  /// - Parameter resolve: Says where a link leads.
  package mutating func noteAttachments(
    _ resolve: (DocumentContent.Link) -> TargetReference
  ) {
    var seen: Set<String> = []
    for link in text.links where link.kind == .anchor || link.kind == .frame {
      let target = resolve(link)
      guard case .document = target.kind, seen.insert(target.identity).inserted else { continue }
      attachments.append(target)
      guard attachments.count < Self.maximumAttachments else { break }
    }
    leadsToDocuments = leadsToDocuments && attachments.isEmpty
  }

  /// A page that leads to more documents is a list, whose documents are judged for themselves.
  private static let maximumAttachments = 12

  /// The blocks from a page on, where a link names one: `#page=3` is how PDFs are opened there.
  private static func part(
    of content: DocumentContent,
    fromPageIn fragment: String
  ) -> Range<Int>? {
    guard let named = fragment.split(separator: "&").first(where: { $0.hasPrefix("page=") }),
      let page = Int32(named.dropFirst("page=".count)), page > 1,
      let first = content.blocks.firstIndex(where: { $0.page >= page })
    else { return nil }
    return first..<content.blocks.count
  }

  /// Where a reader finds a block: the page of a document, the cell of a sheet, the heading above.
  func locator(ofBlock number: Int) -> Evidence.Locator {
    let block = text.blocks[number]
    let heading = text.blocks[..<number].last { $0.kind == .heading }
    let cell = text.cells[number]
    return Evidence.Locator(
      page: text.cells.isEmpty && block.page > 0 ? Int(block.page) : nil,
      heading: heading.map { CandidateText.short(text.string($0.range)) },
      cell: cell
    )
  }

  /// Where a period is stated, with the words around it.
  func place(of period: StatedPeriod) -> ElementResult.Place? {
    periodBlocks[period].map { number in
      let range = text.blocks[number].range
      return ElementResult.Place(
        url: address,
        locator: locator(ofBlock: number),
        quote: Excerpt.around(range.lowerBound..<range.lowerBound, in: range, of: text.text)
      )
    }
  }

  /// The canonical names of the periods that the title block states, each once.
  package var namedTitlePeriods: [String] {
    var seen: Set<String> = []
    return titlePeriods.map(\.name).filter { seen.insert($0).inserted }
  }

  /// Where the title block stands.
  var titleLocator: Evidence.Locator {
    guard let first = PageNatureReader.titleBlocks(of: text).first else {
      return Evidence.Locator()
    }
    var locator = locator(ofBlock: first)
    locator.heading = nil
    return locator
  }

  private static func titlePeriods(
    of text: DocumentContent,
    rules: CompiledRules
  ) -> [StatedPeriod] {
    var result: [StatedPeriod] = []
    var letters = 0
    let titles = PageNatureReader.titleBlocks(of: text)
    for block in titles { result += read(block) }
    if result.isEmpty {
      for block in text.blocks.indices where !titles.contains(block) {
        letters += text.blocks[block].range.count
        guard letters < titleBlockLetters else { break }
        result += read(block)
      }
    }
    if result.isEmpty, text.title.utf8.count <= maximumPeriodBytes {
      result = rules.periodReader.read(text.title).periods
    }
    return result

    func read(_ block: Int) -> [StatedPeriod] {
      let range = text.blocks[block].range
      guard range.count <= maximumPeriodBytes else { return [] }
      return rules.periodReader.read(text.string(range)).periods
    }
  }

  private static func obstacle(
    _ content: DocumentContent,
    own: DocumentContent,
    rules: CompiledRules
  ) -> Obstacle? {
    guard own.text.count <= maximumNoticeBytes else {
      return privateUseShare(own.text) > 0.3 ? .unreadableText : nil
    }
    let all = MatchedText(own.text, index: rules.index)
    func says(_ role: CompiledRules.Phrase.Role) -> Bool {
      all.matches.contains { rules.phrases[$0.phrase].role == role }
    }
    let letters = all.folded.bytes.count { ThaiText.isLetter($0) }
    if privateUseShare(own.text) > 0.3 { return .unreadableText }
    let isShort = letters < 600
    if isShort, says(.errorNotice) { return .errorNotice }
    let title = MatchedText(Array(content.title.utf8), index: rules.index)
    let isTitledError = title.matches.contains { rules.phrases[$0.phrase].role == .errorNotice }
    if isShort, isTitledError { return .errorNotice }
    if isShort, says(.loadingNotice), content.scriptCount > 0 { return .shell }
    if isShort, isMostly(.templateText, all, rules) { return .template }
    let titleLetters = PageNatureReader.titleBlocks(of: own).reduce(0) { sum, block in
      sum + all.folded.folded(own.blocks[block].range).count
    }
    let beyondTitle = own.blocks.count > 3 ? letters : letters - titleLetters
    // A login beside an article is the staff's; one instead of it is everybody's.
    if beyondTitle < loginLetters, content.asksForPassword || says(.loginNotice) { return .login }
    guard Double(beyondTitle) < rules.weights[.emptyPageLetters] else {
      return isShort && says(.emptyNotice) && own.links.isEmpty ? .empty : nil
    }
    if own.things[.form] != nil || own.things[.document] != nil { return nil }
    if own.things[.frame] != nil { return nil }
    if own.things[.image] != nil { return .imageOnly }
    return content.scriptCount > 2 && own.links.isEmpty ? .shell : .empty
  }

  /// Tells whether phrases of a role make up a good part of a text.
  private static func isMostly(
    _ role: CompiledRules.Phrase.Role,
    _ text: MatchedText,
    _ rules: CompiledRules
  ) -> Bool {
    let phrases = text.matches.filter { rules.phrases[$0.phrase].role == role }.map(\.range)
    let range = 0..<text.folded.bytes.count
    return CoverageCounter(folded: text.folded.bytes, range: range).coverage(of: phrases) > 0.15
  }

  /// The share of Private Use characters (U+E000 to U+F8FF), which no one can read.
  private static func privateUseShare(_ text: [UInt8]) -> Double {
    var characters = 0
    var unreadable = 0
    for (index, byte) in text.enumerated() where byte & 0xC0 != 0x80 && byte > 0x20 {
      characters += 1
      let second = index + 1 < text.count ? text[index + 1] : 0
      if byte == 0xEE || (byte == 0xEF && second < 0xA4) { unreadable += 1 }
    }
    return characters == 0 ? 0 : Double(unreadable) / Double(characters)
  }
}
