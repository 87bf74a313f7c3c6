internal import ComplianceModel
internal import DocumentExtraction
internal import RuleEvaluation

/// What the program sees in one page or document.
package struct Inspection: Sendable, Hashable, Codable {
  package var address: String
  package var bytes: Int
  package var sha256: String
  /// The encoding that the page really uses.
  package var encoding: String
  /// The encoding that it declares, if any.
  package var declared: String?
  package var issues: [String]
  package var title: String
  /// The address that relative links start from, as the page names it.
  package var base: String?
  /// What is known of a document beside its text; `nil` for a page.
  package var document: Document?
  package var blocks: [Block]
  package var links: [Link]
  package var candidates: [Candidate]

  /// What is known of a document beside its text.
  package struct Document: Sendable, Hashable, Codable {
    package var format: String
    package var pageCount: Int?
    package var producer: String?
    package var created: String?
    package var modified: String?
    /// The classes of damage of its text layer.
    package var damage: [String]
    package var imageOnlyPages: [Int]
    package var recognizedPages: [Int]
    package var isPartial: Bool
    /// The format of its bytes, where its name says another.
    package var actualFormat: String?
    /// The periods of its title block, as canonical names.
    package var titlePeriods: [String]
  }

  /// A run of text with the headings above it.
  package struct Block: Sendable, Hashable, Codable {
    package var kind: String
    package var text: String
    /// Outermost first.
    package var headings: [String]
    /// True in navigation, header and footer.
    package var isFurniture: Bool
    /// The 1-based page of a document, or `nil`.
    package var page: Int?
    /// The cell of a sheet, or `nil`.
    package var cell: String?
  }

  /// A link as written and as resolved.
  package struct Link: Sendable, Hashable, Codable {
    package var kind: String
    package var label: String
    package var caption: String
    package var written: String
    package var resolved: String
    /// page, document, asset, absent, foreign, placeholder, samePage, home, unsupported.
    package var target: String
  }

  /// Something that may be evidence.
  package struct Candidate: Sendable, Hashable, Codable {
    package var item: String
    package var requirement: String
    package var strength: String
    /// The number that stands by it, if any.
    package var code: Int?
    package var title: String
    package var quote: String
    package var address: String
    /// Canonical names with the place that states them, best place first.
    package var periods: [String]
  }
}

/// The blocks of a page in words.
struct InspectedPage {
  private let content: DocumentContent

  init(_ content: DocumentContent) { self.content = content }

  var blocks: [Inspection.Block] {
    content.blocks.enumerated().map { index, block in
      Inspection.Block(
        kind: "\(block.kind)",
        text: content.string(block.range),
        headings: content.sections.filter { $0.blocks.contains(index) }.map {
          content.string(content.blocks[$0.heading].range)
        },
        isFurniture: block.isFurniture,
        page: block.page > 0 ? Int(block.page) : nil,
        cell: content.cells[index]
      )
    }
  }
}

extension Inspection.Document {
  init(
    _ document: ExtractedDocument,
    actualFormat: String?,
    titlePeriods: [String]
  ) {
    format = document.format.rawValue
    pageCount = document.pageCount
    producer = document.metadata.producer
    created = document.metadata.created
    modified = document.metadata.modified
    damage = document.damage.sorted().map(\.rawValue)
    imageOnlyPages = document.imageOnlyPages
    recognizedPages = document.recognizedPages
    isPartial = document.isPartial
    self.actualFormat = actualFormat
    self.titlePeriods = titlePeriods
  }
}

extension Inspection.Link {
  init(_ link: DocumentContent.Link, _ target: TargetReference, in content: DocumentContent) {
    kind = "\(link.kind)"
    label = content.string(link.label)
    caption = content.caption(link.caption).split(separator: "\n").joined(separator: " | ")
    written = link.target
    resolved = target.fullAddress
    self.target = target.kind.name
  }
}

extension Inspection.Candidate {
  init(_ candidate: RuleEvaluation.Candidate, rules: CompiledRules) {
    let summary = candidate.summary(rules)
    item = summary.item
    requirement = summary.requirement
    strength = summary.strength.rawValue
    code = summary.code
    title = summary.title
    quote = summary.quote
    address = summary.address
    periods = summary.periods
  }
}
