/// Everything that a reporter may show about one run.
///
/// A report is complete and ordered: two runs over the same site yield equal reports, and no
/// reporter sorts, counts or looks up anything.
public struct Report: Sendable, Hashable, Codable {
  /// The address of the JSON schema that the encoded report follows.
  public var schema: String
  /// The program that made the report.
  public var tool: Tool
  /// Where the facts come from.
  public var source: Source
  /// What the site was judged against.
  public var checklist: ChecklistSummary
  /// The rules that the site was judged by; `nil` in reports of versions that did not say.
  public var rules: Rules?
  /// The day on which the site was judged.
  public var asOf: CalendarDate
  /// How many items have each status.
  public var summary: StatusCounts
  /// One result for each item, in checklist order.
  public var items: [ItemResult]
  /// What else was noticed, ordered by rule and address.
  public var findings: [Finding]

  /// The address of the schema of this version's reports.
  public static let schemaAddress = "https://oitcheck.dev/schema/report-1.json"

  /// Creates a report; the summary is counted from the items.
  public init(
    schema: String = Report.schemaAddress,
    tool: Tool,
    source: Source,
    checklist: ChecklistSummary,
    rules: Rules? = nil,
    asOf: CalendarDate,
    items: [ItemResult],
    findings: [Finding]
  ) {
    self.schema = schema
    self.tool = tool
    self.source = source
    self.checklist = checklist
    self.rules = rules
    self.asOf = asOf
    self.summary = StatusCounts(items.map(\.status))
    self.items = items
    self.findings = findings
  }

  /// The program that made the report.
  public struct Tool: Sendable, Hashable, Codable {
    /// The program's name.
    public var name: String
    /// The program's version.
    public var version: String

    /// Creates the name and version of a program.
    public init(name: String, version: String) {
      self.name = name
      self.version = version
    }
  }

  /// The rules that the site was judged by.
  public struct Rules: Sendable, Hashable, Codable {
    /// The packs that the rules are made of, the lowest first; never empty.
    public var layers: [RuleLayer]

    /// Creates the rules of their layers.
    public init(layers: [RuleLayer]) {
      self.layers = layers
    }
  }

  /// Where the report's facts come from, and how much of it was read.
  public struct Source: Sendable, Hashable, Codable {
    /// How the site was reached.
    public enum Kind: String, Sendable, Hashable, Codable {
      case directory, live, warc
    }

    /// How the site was reached.
    public var kind: Kind
    /// The directory, address or archive as the user named it.
    public var location: String
    /// The address under which a mirror is published, if the user gave one.
    public var baseURL: String?
    /// The number of HTML pages that were read.
    public var pages: Int
    /// The number of other documents that were seen (PDF, office files).
    public var documents: Int
    /// The bytes of the pages that were read.
    public var bytes: Int
    /// Set for mirrors only.
    public var mirror: Mirror?
    /// Set for what a crawl fetched.
    public var crawl: Crawl?

    /// Creates a source from its figures.
    public init(
      kind: Kind,
      location: String,
      baseURL: String?,
      pages: Int,
      documents: Int,
      bytes: Int,
      mirror: Mirror?,
      crawl: Crawl? = nil
    ) {
      self.kind = kind
      self.location = location
      self.baseURL = baseURL
      self.pages = pages
      self.documents = documents
      self.bytes = bytes
      self.mirror = mirror
      self.crawl = crawl
    }
  }

  /// Whether a mirror was taken for complete, and on what grounds.
  public struct Mirror: Sendable, Hashable, Codable {
    /// What a same-site link to a file that is not there means.
    public enum Completeness: String, Sendable, Hashable, Codable {
      /// The target does not exist: the link is broken.
      case complete
      /// The target was not copied: nothing is known.
      case partial
    }

    /// What the mirror was taken for.
    public var taken: Completeness
    /// True if the user said so, false if the share of links that resolve decided.
    public var stated: Bool
    /// Distinct same-site page and document links that lead to a file.
    public var resolvedLinks: Int
    /// Distinct same-site page and document links.
    public var sameSiteLinks: Int

    /// Creates the grounds on which a mirror was taken for complete or partial.
    public init(taken: Completeness, stated: Bool, resolvedLinks: Int, sameSiteLinks: Int) {
      self.taken = taken
      self.stated = stated
      self.resolvedLinks = resolvedLinks
      self.sameSiteLinks = sameSiteLinks
    }
  }

  /// A group of items of a checklist.
  public struct Indicator: Sendable, Hashable, Codable {
    /// The number by which items name it, for example `9.2`.
    public var id: String
    /// What the indicator is called.
    public var title: LocalizedText

    /// Creates an indicator from its number and title.
    public init(id: String, title: LocalizedText) {
      self.id = id
      self.title = title
    }
  }

  /// The checklist that the site was judged against.
  public struct ChecklistSummary: Sendable, Hashable, Codable {
    /// For example `oit-2566-lao`.
    public var id: String
    /// The year that is assessed.
    public var fiscalYear: FiscalYear
    /// Whose list it is: `lao`.
    public var edition: String
    /// The number of items.
    public var items: Int
    /// What the checklist is called.
    public var title: LocalizedText
    /// The last day on which the agency may submit, if known.
    public var closes: CalendarDate?
    /// The indicators under which the items stand; `nil` in reports of versions that named none.
    public var indicators: [Indicator]?
    /// How the items make up a score, if the checklist says so.
    public var scoring: Scoring?

    /// Creates a summary from the checklist's particulars.
    public init(
      id: String,
      fiscalYear: FiscalYear,
      edition: String,
      items: Int,
      title: LocalizedText,
      closes: CalendarDate?,
      indicators: [Indicator]? = nil,
      scoring: Scoring? = nil
    ) {
      self.id = id
      self.fiscalYear = fiscalYear
      self.edition = edition
      self.items = items
      self.title = title
      self.closes = closes
      self.indicators = indicators
      self.scoring = scoring
    }
  }
}
