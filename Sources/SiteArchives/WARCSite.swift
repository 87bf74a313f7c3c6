package import ComplianceModel
internal import Compression
package import SiteSources
internal import WebCrawling

/// A site as a WARC file keeps it.
///
/// Pages and documents of the archive's main site are listed as a mirror lists its files, each under
/// its path and query; documents of other hosts, and pages of hosts below the site's own, under their
/// whole address. What answered with anything but success is not in the list; ``outcome(of:)`` tells
/// of it.
package struct WARCSite: Sendable {
  package let index: MirrorIndex
  /// The server whose pages the list holds.
  package let site: SiteAddress.Origin
  package let home: Int?
  package let crawl: Report.Crawl?
  let path: String
  let limits: ArchiveLimits
  /// By their canonical addresses: links may spell them otherwise.
  let answers: AnswerTable
  let canonicalizer: AddressCanonicalizer
  let robots: RobotsPolicy
  /// The number of the answer behind each place of the list.
  private let answerNumbers: [Int32]
  /// The place in the list of each answer, or -1.
  private let places: [Int32]

  /// As many as browsers follow.
  static let maximumRedirects = 20
  private static let indexName = "index.html"

  /// Reads an archive, except for the bodies.
  ///
  /// - Parameters:
  ///   - path: The file, packed or not.
  ///   - start: The address of the site; `nil` for the one that the archive names, or else that of
  ///     its first page.
  ///   - limits: How much is read.
  /// - Throws: ``ArchiveError`` if the file is no archive, damaged, or holds no page of the site.
  package init(
    path: String,
    start: SiteAddress? = nil,
    limits: ArchiveLimits = ArchiveLimits()
  ) throws(ArchiveError) {
    let contents = try ArchiveContents(path: path, limits: limits)
    let start = start ?? contents.start
    let first = start.flatMap(contents.finalAddress) ?? start ?? contents.firstPage
    guard let first, let site = first.origin else { throw .empty(path: path) }
    let canonicalizer = AddressCanonicalizer(origin: site)
    var answers = AnswerTable()
    for number in 0..<contents.answers.count {
      let answer = contents.answers.answer(number)
      let key = canonicalizer.canonical(answer.address)
      if let known = answers[key], !Self.isBetter(answer, than: known, site: site) { continue }
      answers.set(answer, for: key)
    }
    answers.trim()
    let resolver = LinkResolver(baseURL: "\(site)/")
    var chosen: [String: Int] = [:]
    for number in 0..<answers.count {
      let answer = answers.answer(number)
      guard answer.isRead, let address = SiteAddress(answers.key(number)),
        let name = Self.name(of: address, answer, resolver)
      else { continue }
      if let known = chosen[name], answers.key(known) <= answers.key(number) { continue }
      chosen[name] = number
    }
    guard !chosen.isEmpty else { throw .empty(path: path) }
    index = MirrorIndex(files: chosen.mapValues { answers.answer($0).byteCount })
    var places = Array(repeating: Int32(-1), count: answers.count)
    answerNumbers = index.entries.enumerated().map { place, entry in
      let number = chosen[String(decoding: entry.location, as: UTF8.self)] ?? 0
      places[number] = Int32(place)
      return Int32(number)
    }
    home = answers.number(of: canonicalizer.canonical(first)).flatMap { number in
      places[number] < 0 ? nil : Int(places[number])
    }
    self.places = places
    self.path = path
    self.limits = limits
    self.site = site
    self.answers = answers
    self.canonicalizer = canonicalizer
    crawl = contents.crawl?.crawl
    robots = Self.robots(of: site, answers, path, limits)
  }

  /// The address of the main site, as links are resolved against it.
  package var baseURL: String { "\(site)/" }

  /// Returns the address of an entry of the list, as it was fetched.
  package func address(of entry: MirrorEntry) -> SiteAddress? {
    index.number(of: entry).map { answers.answer(Int(answerNumbers[$0])).address }
  }

  /// Returns the place in the list of an answer, or `nil` if it is not in the list.
  func place(ofAnswer number: Int) -> Int? { places[number] < 0 ? nil : Int(places[number]) }

  /// Returns what the archive tells of an address; `nil` if it was never asked for.
  package func answer(for address: SiteAddress) -> ArchivedAnswer? {
    answers[canonicalizer.canonical(address)]
  }

  /// Reads an entry of the list.
  ///
  /// - Throws: ``SiteReadError`` if the archive no longer holds it, or not whole.
  package func read(_ entry: MirrorEntry) throws(SiteReadError) -> [UInt8] {
    guard let number = index.number(of: entry) else { throw .vanished(path: entry.path) }
    return try Self.body(of: answers.answer(Int(answerNumbers[number])), path, limits)
  }

  /// Reads the body of an address on any host, decoded.
  ///
  /// - Throws: ``SiteReadError`` if the archive holds no body of it.
  package func read(_ address: SiteAddress) throws(SiteReadError) -> [UInt8] {
    guard let answer = answer(for: address) else { throw .vanished(path: "\(address)") }
    return try Self.body(of: answer, path, limits)
  }

  private static func body(
    of answer: ArchivedAnswer,
    _ path: String,
    _ limits: ArchiveLimits
  ) throws(SiteReadError) -> [UInt8] {
    let name = "\(answer.address)"
    guard let place = answer.rendered ?? answer.place else { throw .vanished(path: name) }
    let block: [UInt8]
    do throws(ArchiveError) {
      block = try WARCReader(path: path, limits: limits).record(at: place).block
    } catch {
      throw .unreadable(path: name, SystemFailure(code: 5))
    }
    // What a browser made of the page is no answer of a server: it has no head.
    if answer.rendered != nil { return block }
    guard let body = ArchivedBody.decode(block, limit: limits.bodyByteCount) else {
      throw .tooLarge(path: name, limit: limits.bodyByteCount)
    }
    return body
  }

  /// What the site's robots.txt says, as it was when the site was fetched.
  private static func robots(
    of site: SiteAddress.Origin,
    _ answers: AnswerTable,
    _ path: String,
    _ limits: ArchiveLimits
  ) -> RobotsPolicy {
    let address = SiteAddress(origin: site, path: "/robots.txt")
    guard let answer = answers[address], answer.isRead,
      let body = try? body(of: answer, path, limits)
    else { return .everything }
    return .rules(RobotsFile(body).rules(for: CrawlSettings.usualAgent))
  }

  /// `http` and `https`, with and without `www.`, are one site: what can be read counts, then the
  /// site's own form.
  private static func isBetter(
    _ answer: ArchivedAnswer,
    than known: ArchivedAnswer,
    site: SiteAddress.Origin
  ) -> Bool {
    if answer.isRead != known.isRead { return answer.isRead }
    let isOwn = answer.address.origin == site
    if isOwn != (known.address.origin == site) { return isOwn }
    if answer.date != known.date { return answer.date > known.date }
    return "\(answer.address)" < "\(known.address)"
  }

  /// Returns the name of an address in the list, or `nil` if it is neither page nor document.
  private static func name(
    of address: SiteAddress,
    _ answer: ArchivedAnswer,
    _ resolver: LinkResolver
  ) -> String? {
    let kind = FileType(path: address.path).kind
    guard kind == .document || (kind == .page && answer.mayBeRead) else { return nil }
    // No page has this name, so no address is taken for the page's own.
    guard
      case .site(let key, let query, _, _) = resolver.resolve("\(address)", onPage: "\u{1}")
    else { return "\(address)" }
    if let query {
      // Names of files cannot hold a slash: mirrors save it as an escape, and links are looked up so.
      let saved = query.split(separator: "/", omittingEmptySubsequences: false)
      return "\(key)?\(saved.joined(separator: "%2F"))"
    }
    return key.isEmpty || key.hasSuffix("/") ? key + indexName : key
  }
}
