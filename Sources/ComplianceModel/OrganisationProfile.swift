/// What an agency says about itself and its site: the content of `oitcheck.yaml`.
package struct OrganisationProfile: Sendable, Hashable {
  /// The file as the user named it; findings about the profile point to it.
  package var file: String
  package var name: String
  /// Whose lists the agency is judged by, or `nil` for the program's default.
  package var edition: String?
  /// The fiscal year that is assessed unless told otherwise, and whose numbers items have.
  package var year: FiscalYear?
  /// The addresses of the site, the one under which it is published first.
  package var addresses: [String]
  package var owners: [Ownership]
  package var exemptions: [Exemption]
  package var attestations: [Attestation]
  package var crawl: CrawlPreferences
  /// The statuses that fail a run, or `nil` for the program's default.
  package var failOn: Set<Status>?
  /// The directory of a rule pack, as the profile names it.
  package var rules: String?

  package init(
    file: String,
    name: String,
    edition: String? = nil,
    year: FiscalYear? = nil,
    addresses: [String] = [],
    owners: [Ownership] = [],
    exemptions: [Exemption] = [],
    attestations: [Attestation] = [],
    crawl: CrawlPreferences = CrawlPreferences(),
    failOn: Set<Status>? = nil,
    rules: String? = nil
  ) {
    self.file = file
    self.name = name
    self.edition = edition
    self.year = year
    self.addresses = addresses
    self.owners = owners
    self.exemptions = exemptions
    self.attestations = attestations
    self.crawl = crawl
    self.failOn = failOn
    self.rules = rules
  }

  /// The unit that is responsible for an item.
  package struct Ownership: Sendable, Hashable {
    package var subject: ProfileSubject
    package var owner: String

    package init(subject: ProfileSubject, owner: String) {
      self.subject = subject
      self.owner = owner
    }
  }

  /// An item that the agency need not publish.
  package struct Exemption: Sendable, Hashable {
    package var subject: ProfileSubject
    package var reason: String
    /// The only year in which the exemption holds, or `nil` for every year.
    package var year: FiscalYear?

    package init(subject: ProfileSubject, reason: String, year: FiscalYear? = nil) {
      self.subject = subject
      self.reason = reason
      self.year = year
    }
  }

  /// A person's word that an item is published, for one year and not for ever.
  package struct Attestation: Sendable, Hashable {
    package var subject: ProfileSubject
    package var year: FiscalYear
    package var who: String
    package var reason: String
    /// The address that the person saw, if given.
    package var evidence: String?
    /// The last day on which the attestation counts.
    package var expires: CalendarDate

    package init(
      subject: ProfileSubject,
      year: FiscalYear,
      who: String,
      reason: String,
      evidence: String? = nil,
      expires: CalendarDate
    ) {
      self.subject = subject
      self.year = year
      self.who = who
      self.reason = reason
      self.evidence = evidence
      self.expires = expires
    }
  }
}
