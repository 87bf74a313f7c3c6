/// The stable identity behind an item: how its evidence is recognised and checked, in every year.
package struct Requirement: Sendable, Hashable {
  /// For example `annual-plan`.
  package var id: String
  package var title: LocalizedText
  package var recognition: Recognition
  package var elements: [ElementRule]
  /// Wording by which an agency states that there was nothing to disclose; empty where the rule
  /// does not allow that.
  package var declaredNone: [String]
  package var examples: [RuleExample]

  package init(
    id: String,
    title: LocalizedText,
    recognition: Recognition,
    elements: [ElementRule],
    declaredNone: [String],
    examples: [RuleExample]
  ) {
    self.id = id
    self.title = title
    self.recognition = recognition
    self.elements = elements
    self.declaredNone = declaredNone
    self.examples = examples
  }
}

/// How the evidence of a requirement is recognised.
package struct Recognition: Sendable, Hashable {
  /// Titles seen on real sites; the official titles of all editions are added to them.
  package var titles: [String]
  /// Titles that are plausible but were not seen: they count for less.
  package var hints: [String]
  /// Words that make a label something else, however well it matches.
  package var traps: [String]
  /// Requirements that may share one document with this one.
  package var related: [String]
  /// Hosts or parts of addresses that are evidence by themselves, such as `facebook.com`.
  package var addresses: [String]
  /// What the evidence is: most often a page or a document, for some a channel.
  package var form: Form

  /// What kind of thing satisfies a requirement.
  package enum Form: String, Sendable, Hashable, CaseIterable {
    /// A text: a page or a document.
    case document
    /// A channel or service on the web: a form, a board, a chat, a profile on a network. A link to
    /// it is evidence even where its host is not the agency's.
    case channel
  }

  package init(
    titles: [String],
    hints: [String],
    traps: [String],
    related: [String],
    addresses: [String],
    form: Form
  ) {
    self.titles = titles
    self.hints = hints
    self.traps = traps
    self.related = related
    self.addresses = addresses
    self.form = form
  }
}

/// How one element of a requirement is checked.
package struct ElementRule: Sendable, Hashable {
  /// A machine's test, or a question for a person.
  package enum Check: Sendable, Hashable {
    case when(Condition)
    case manual(LocalizedText)
  }

  package var id: String
  package var title: LocalizedText
  package var check: Check

  package init(id: String, title: LocalizedText, check: Check) {
    self.id = id
    self.title = title
    self.check = check
  }
}

/// A small site with a known outcome: it documents the rule and the test suite runs it.
package struct RuleExample: Sendable, Hashable {
  package var name: String
  /// The fiscal year of the checklist, or `nil` for the newest one that holds the requirement.
  package var year: FiscalYear?
  package var expect: Status
  /// The item that is judged where the list splits the requirement; `nil` for the first.
  package var item: String?
  /// Elements that must be lacking: exactly these if given, any if `nil`.
  package var lacking: [String]?
  /// The address that must be the best evidence, or `nil`.
  package var evidence: String?
  /// Findings that must be reported.
  package var findings: [Finding.Rule]
  /// Whether a link to a file that the example does not hold is broken.
  package var mirror: Report.Mirror.Completeness
  /// The day of judging; `nil` for a day after the fiscal year.
  package var asOf: CalendarDate?
  /// The page `index.html` of the site.
  package var html: String
  /// The other files of the site, by path.
  package var files: [File]
  /// The documents of the site, by what their pages say.
  package var documents: [Document]

  /// A document of an example, as if its text had been extracted.
  package struct Document: Sendable, Hashable {
    package var path: String
    /// The text of each page; the lines before the first empty one are the title.
    package var pages: [String]

    package init(path: String, pages: [String]) {
      self.path = path
      self.pages = pages
    }
  }

  /// One further file of an example.
  package struct File: Sendable, Hashable {
    package var path: String
    package var html: String

    package init(path: String, html: String) {
      self.path = path
      self.html = html
    }
  }

  package init(
    name: String,
    year: FiscalYear?,
    expect: Status,
    item: String? = nil,
    lacking: [String]?,
    evidence: String?,
    findings: [Finding.Rule],
    mirror: Report.Mirror.Completeness,
    asOf: CalendarDate?,
    html: String,
    files: [File],
    documents: [Document] = []
  ) {
    self.name = name
    self.year = year
    self.expect = expect
    self.item = item
    self.lacking = lacking
    self.evidence = evidence
    self.findings = findings
    self.mirror = mirror
    self.asOf = asOf
    self.html = html
    self.files = files
    self.documents = documents
  }
}
