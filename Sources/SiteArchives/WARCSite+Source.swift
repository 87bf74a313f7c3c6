internal import ComplianceModel
package import SiteSources
internal import WebCrawling

/// What an archive knows beyond its files.
extension WARCSite: PageSource {
  package var faults: [FetchFault] {
    (0..<answers.count).compactMap { number in
      let answer = answers.answer(number)
      guard !answer.isRead, answer.redirect == nil, let obstacle = FetchObstacle(answer) else {
        return nil
      }
      let detail = answer.fetchReason ?? "the server answered \(answer.status)"
      return FetchFault(address: "\(answer.address)", obstacle: obstacle, detail: detail)
    }
    .sorted { $0.address.utf8.lexicographicallyPrecedes($1.address.utf8) }
  }

  package var cutOff: [String] {
    (0..<answers.count).compactMap { number in
      let answer = answers.answer(number)
      return answer.isRead && answer.isCutOff ? "\(answer.address)" : nil
    }
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  package func contentType(of entry: MirrorEntry) -> String? {
    address(of: entry).flatMap { answer(for: $0)?.contentType }
  }

  package func address(of entry: MirrorEntry, links: LinkResolver) -> String {
    guard var address = address(of: entry).map(canonicalizer.canonical) else {
      return links.reportedAddress(of: entry.path)
    }
    address.fragment = nil
    return address.description
  }

  package func isForeign(_ entry: MirrorEntry) -> Bool {
    guard let origin = address(of: entry)?.origin else { return false }
    return !origin.isSameSite(as: site) && !isBelow(origin)
  }

  package func outcome(of address: String) -> AddressOutcome? {
    guard let asked = SiteAddress(address) else { return nil }
    var next = canonicalizer.canonical(asked)
    for count in 0...Self.maximumRedirects {
      guard let number = answers.number(of: next) else {
        return count == 0 ? unasked(asked) : behind(next)
      }
      if let place = place(ofAnswer: number) { return .entry(place) }
      let answer = answers.answer(number)
      guard let redirect = answer.redirect, !answer.isRead else { return outcome(of: answer) }
      next = canonicalizer.canonical(redirect)
    }
    return .obstacle(.redirects)
  }

  private func outcome(of answer: ArchivedAnswer) -> AddressOutcome {
    if answer.isRead { return .asset }
    return FetchObstacle(answer).map { .obstacle($0) } ?? .gone
  }

  /// An address that was never asked for.
  private func unasked(_ address: SiteAddress) -> AddressOutcome? {
    guard let origin = address.origin, origin.isSameSite(as: site) else { return nil }
    if FileType(path: address.path).kind == .asset { return .asset }
    return .obstacle(robots.refusal(of: address) == nil ? .notFetched : .robots)
  }

  /// An address that a redirect led to and that is not in the archive.
  private func behind(_ address: SiteAddress) -> AddressOutcome {
    guard let origin = address.origin, !origin.isSameSite(as: site) else {
      return .obstacle(.notFetched)
    }
    return .elsewhere(address: "\(address)", host: origin.host)
  }

  /// Tells whether a server's name lies below the site's own.
  private func isBelow(_ origin: SiteAddress.Origin) -> Bool {
    let bare = site.host.hasPrefix("www.") ? site.host.dropFirst(4) : site.host[...]
    return origin.host.hasSuffix(".\(bare)")
  }
}
