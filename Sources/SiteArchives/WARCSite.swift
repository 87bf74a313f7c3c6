internal import Compression
package import SiteSources

/// A site as a WARC file keeps it.
///
/// Pages and documents of the archive's main site are listed as a mirror lists its files, each under
/// its path and query. What lies on other hosts, and what answered with anything but success, is not
/// in the list; ``answer(for:)`` tells of it.
package struct WARCSite: Sendable {
  package let index: MirrorIndex
  /// The server whose pages the list holds.
  package let site: SiteAddress.Origin
  private let path: String
  private let limits: ArchiveLimits
  private let answers: [SiteAddress: ArchivedAnswer]
  /// The address behind each path of the list.
  private let addresses: [String: SiteAddress]

  /// As many as browsers follow.
  private static let maximumRedirects = 20
  private static let indexName = "index.html"

  /// Reads an archive, except for the bodies.
  ///
  /// - Parameters:
  ///   - path: The file, packed or not.
  ///   - start: The address of the site; `nil` for that of the archive's first page.
  ///   - limits: How much is read.
  /// - Throws: ``ArchiveError`` if the file is no archive, damaged, or holds no page of the site.
  package init(
    path: String,
    start: SiteAddress? = nil,
    limits: ArchiveLimits = ArchiveLimits()
  ) throws(ArchiveError) {
    let contents = try ArchiveContents(path: path, limits: limits)
    guard let site = start?.origin ?? contents.firstPage?.origin else { throw .empty(path: path) }
    let resolver = LinkResolver(baseURL: "\(site)/")
    var chosen: [String: ArchivedAnswer] = [:]
    for answer in contents.answers.values where answer.isRead {
      guard let name = Self.name(of: answer.address, resolver) else { continue }
      // `http` and `https`, with and without `www.`, are one site: the site's own form wins.
      let isBetter = { (known: ArchivedAnswer) in
        let isOwn = answer.address.origin == site
        return isOwn == (known.address.origin == site)
          ? "\(answer.address)" < "\(known.address)" : isOwn
      }
      if chosen[name].map(isBetter) ?? true { chosen[name] = answer }
    }
    guard !chosen.isEmpty else { throw .empty(path: path) }
    self.path = path
    self.limits = limits
    self.site = site
    answers = contents.answers
    index = MirrorIndex(files: chosen.mapValues(\.byteCount))
    addresses = chosen.mapValues(\.address)
  }

  /// The address of the main site, as links are resolved against it.
  package var baseURL: String { "\(site)/" }

  /// All answers, also those of other hosts, in no order.
  package var allAnswers: some Collection<ArchivedAnswer> { answers.values }

  /// Returns the address of an entry of the list, as it was fetched.
  package func address(of entry: MirrorEntry) -> SiteAddress? { addresses[entry.path] }

  /// Returns what the archive tells of an address; `nil` if it was never asked for.
  package func answer(for address: SiteAddress) -> ArchivedAnswer? {
    var bare = address
    bare.fragment = nil
    return answers[bare]
  }

  /// Returns what an address led to in the end.
  ///
  /// - Parameter address: Where to begin.
  /// - Returns: The answer behind all redirects, or the last one that the archive holds.
  package func finalAnswer(for address: SiteAddress) -> ArchivedAnswer? {
    var answer = answer(for: address)
    for _ in 0..<Self.maximumRedirects {
      guard let next = answer?.redirect.flatMap({ self.answer(for: $0) }) else { break }
      answer = next
    }
    return answer
  }

  /// Reads an entry of the list.
  ///
  /// - Throws: ``SiteReadError`` if the archive no longer holds it, or not whole.
  package func read(_ entry: MirrorEntry) throws(SiteReadError) -> [UInt8] {
    guard let address = addresses[entry.path] else { throw .vanished(path: entry.path) }
    return try read(address)
  }

  /// Reads the body of an address on any host, decoded.
  ///
  /// - Throws: ``SiteReadError`` if the archive holds no body of it.
  package func read(_ address: SiteAddress) throws(SiteReadError) -> [UInt8] {
    let name = "\(address)"
    guard let place = answer(for: address)?.place else { throw .vanished(path: name) }
    let block: [UInt8]
    do throws(ArchiveError) {
      block = try WARCReader(path: path, limits: limits).record(at: place).block
    } catch {
      throw .unreadable(path: name, SystemFailure(code: 5))
    }
    guard let body = ArchivedBody.decode(block, limit: limits.bodyByteCount) else {
      throw .tooLarge(path: name, limit: limits.bodyByteCount)
    }
    return body
  }

  /// Returns the name of an address in the list, or `nil` if it is of another site.
  private static func name(of address: SiteAddress, _ resolver: LinkResolver) -> String? {
    // No page has this name, so no address is taken for the page's own.
    guard
      case .site(let key, let query, _, _) = resolver.resolve("\(address)", onPage: "\u{1}")
    else { return nil }
    if let query {
      // Names of files cannot hold a slash: mirrors save it as an escape, and links are looked up so.
      let saved = query.split(separator: "/", omittingEmptySubsequences: false)
      return "\(key)?\(saved.joined(separator: "%2F"))"
    }
    return key.isEmpty || key.hasSuffix("/") ? key + indexName : key
  }
}
