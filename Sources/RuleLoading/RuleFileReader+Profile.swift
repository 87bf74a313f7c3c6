internal import ComplianceModel
internal import Yams

extension RuleFileReader {
  /// Reads the profile of an organisation.
  ///
  /// - Parameters:
  ///   - pack: The rules that know what items and requirements there are.
  ///   - edition: Whose lists count if the profile does not say.
  ///   - year: Whose numbers items have if the profile does not say.
  /// - Returns: The profile, or `nil` if it has mistakes.
  mutating func profile(
    for pack: RulePack,
    edition: String,
    year: FiscalYear?
  ) -> OrganisationProfile? {
    guard let fields = fields(root, of: ProfileKey.self) else { return nil }
    let name = text(fields[.name])
    let ownEdition = self.edition(fields[.edition], in: pack)
    let names = ProfileNames(pack: pack, edition: ownEdition ?? edition)
    let ownYear = listedYear(fields[.year], names)
    let context = ProfileContext(names: names, year: ownYear ?? year)
    let addresses = list(fields[.addresses]) { reader, node in reader.webAddress(node) }
    let owners = owners(fields[.owners], context)
    let exemptions = exemptions(fields[.exemptions], context)
    let attestations = attestations(fields[.attestations], context)
    let crawl = crawlSettings(fields[.crawl])
    let failOn = failingStatuses(fields[.failOn])
    let rules = text(fields[.rules])
    guard let name else { return nil }
    return OrganisationProfile(
      file: file,
      name: name,
      edition: ownEdition,
      year: ownYear,
      addresses: addresses ?? [],
      owners: owners,
      exemptions: exemptions,
      attestations: attestations,
      crawl: crawl ?? CrawlPreferences(),
      failOn: failOn,
      rules: rules
    )
  }

  private mutating func edition(_ node: Node?, in pack: RulePack) -> String? {
    guard let node, let edition = name(node, .identifier) else { return nil }
    let known = Set(pack.checklists.map(\.edition)).sorted()
    guard known.contains(edition) else {
      note(.unknownValue(edition, allowed: known), at: node)
      return nil
    }
    return edition
  }

  /// Reads a year for which there is a list.
  mutating func listedYear(_ node: Node?, _ names: ProfileNames) -> FiscalYear? {
    guard let node, let year = fiscalYear(node) else { return nil }
    if let problem = names.problem(with: year) { note(problem, at: node) }
    return year
  }

  private mutating func failingStatuses(_ node: Node?) -> Set<Status>? {
    guard let node else { return nil }
    // "none" alone stands for no status, as on the command line.
    if node.sequence?.count == 1, node.sequence?.first?.scalar?.string == "none" { return [] }
    var seen: Set<Status> = []
    let statuses: [Status]? = list(node) { reader, node in
      guard let status = reader.choice(node, among: Status.allCases) else { return nil }
      if !seen.insert(status).inserted { reader.note(.listedTwice(status.rawValue), at: node) }
      return status
    }
    return statuses.map { Set($0) }
  }

  private mutating func crawlSettings(_ node: Node?) -> CrawlPreferences? {
    guard let node, let fields = fields(node, of: CrawlKey.self) else { return nil }
    guard fields.values.count + fields.unknownCount > 0 else {
      note(.invalidValue("there is no setting; leave 'crawl' out"), at: node)
      return nil
    }
    let delay = delay(fields[.delay])
    let connections = connections(fields[.connections])
    let include = list(fields[.include]) { reader, node in reader.pathBeginning(node) }
    let exclude = list(fields[.exclude]) { reader, node in reader.pathBeginning(node) }
    let subdomains = truth(fields[.subdomains])
    let contact = contact(fields[.contact])
    return CrawlPreferences(
      delay: delay.map { .milliseconds(Int(($0 * 1000).rounded())) },
      connections: connections,
      include: include ?? [],
      exclude: exclude ?? [],
      followsSubdomains: subdomains,
      contact: contact
    )
  }

  private mutating func delay(_ node: Node?) -> Double? {
    guard let node, let seconds = number(node, expected: "a number of seconds") else { return nil }
    guard (0...CrawlKey.maximumDelay).contains(seconds) else {
      let found = node.scalar?.string ?? ""
      note(.invalidValue("expected 0 to 60 seconds, found \(found)"), at: node)
      return nil
    }
    return seconds
  }

  private mutating func connections(_ node: Node?) -> Int? {
    guard let node, let number = number(node) else { return nil }
    guard let count = Int(exactly: number), (1...CrawlKey.maximumConnections).contains(count)
    else {
      let most = CrawlKey.maximumConnections
      let found = node.scalar?.string ?? ""
      note(.invalidValue("expected a whole number from 1 to \(most), found \(found)"), at: node)
      return nil
    }
    return count
  }

  private mutating func pathBeginning(_ node: Node) -> String? {
    guard let path = text(node) else { return nil }
    guard path.hasPrefix("/") || WebAddress.accepts(path) else {
      note(.invalidValue("expected a path such as /webboard/, found '\(path)'"), at: node)
      return nil
    }
    return path
  }

  private mutating func contact(_ node: Node?) -> String? {
    guard let node, let contact = text(node) else { return nil }
    let parts = contact.split(separator: "@", omittingEmptySubsequences: false)
    let isMail = parts.count == 2 && parts.allSatisfy { !$0.isEmpty && !$0.contains(" ") }
    guard isMail || WebAddress.accepts(contact) else {
      let problem = "expected an e-mail address or a web address, found '\(contact)'"
      note(.invalidValue(problem), at: node)
      return nil
    }
    return contact
  }
}
