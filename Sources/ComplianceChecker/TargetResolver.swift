internal import ComplianceModel
internal import RuleEvaluation
internal import SiteSources

/// Says where the links of pages lead, remembering what it was asked before.
///
/// A site's menu repeats hundreds of links on every page, so each distinct link is resolved once.
struct TargetResolver {
  let source: any PageSource
  let index: MirrorIndex
  let links: LinkResolver
  private let home: Int?
  private var known: [Key: Answer] = [:]
  /// The same for links that do not depend on the page's folder.
  private var knownFromRoot: [String: Answer] = [:]

  /// Distinct links beyond this many are forgotten, so that a large site costs no more memory.
  private static let maximumKnown = 40_000

  private struct Key: Hashable {
    var folder: Substring
    var href: String
  }

  private enum Answer {
    case target(TargetReference)
    case samePage(String?)
  }

  /// Same-site pages and documents that links lead to.
  struct Census: Sendable {
    var present: Set<Int> = []
    var absent: Set<String> = []

    mutating func formUnion(_ other: Census) {
      present.formUnion(other.present)
      absent.formUnion(other.absent)
    }
  }

  private(set) var census = Census()

  init(source: any PageSource, links: LinkResolver) {
    self.source = source
    self.links = links
    index = source.index
    home = source.home
  }

  mutating func resolve(
    _ link: DocumentContent.Link,
    page: Int,
    path: String,
    content: DocumentContent
  ) -> TargetReference {
    if content.base != nil {
      return reference(for: fresh(link.target, path, content), page, content)
    }
    if link.target.utf8.first == UInt8(ascii: "/") {
      return resolveFromRoot(link, page: page, path: path, content: content)
    }
    let isQueryOrFragment = link.target.utf8.first.map { $0 == 0x23 || $0 == 0x3F } ?? true
    let end = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
    let key = Key(folder: isQueryOrFragment ? path[...] : path[..<end], href: link.target)
    if let answer = known[key] { return reference(for: answer, page, content) }
    let answer = fresh(link.target, path, content)
    // Whether a link leads to its own page depends on the page.
    if case .samePage = answer { return reference(for: answer, page, content) }
    if case .target(let target) = answer, target.kind == .page(page) {
      return target
    }
    if known.count >= Self.maximumKnown { known.removeAll(keepingCapacity: true) }
    known[key] = answer
    return reference(for: answer, page, content)
  }

  /// Says where an address leads that stands on no page of the site.
  mutating func reference(toAddress address: String) -> TargetReference {
    // No file has this name, so no address leads to the page itself.
    switch fresh(address, "\u{0}", DocumentContent()) {
    case .target(let target): target
    case .samePage: TargetReference(kind: .placeholder, address: address)
    }
  }

  private mutating func resolveFromRoot(
    _ link: DocumentContent.Link,
    page: Int,
    path: String,
    content: DocumentContent
  ) -> TargetReference {
    if let answer = knownFromRoot[link.target] { return reference(for: answer, page, content) }
    let answer = fresh(link.target, path, content)
    guard case .target(let target) = answer, target.kind != .page(page) else {
      return reference(for: answer, page, content)
    }
    if knownFromRoot.count >= Self.maximumKnown { knownFromRoot.removeAll(keepingCapacity: true) }
    knownFromRoot[link.target] = answer
    return target
  }

  private func reference(
    for answer: Answer,
    _ page: Int,
    _ content: DocumentContent
  ) -> TargetReference {
    switch answer {
    case .target(let target):
      // The answer was remembered from another page: this one may be the target itself.
      return target.kind == .page(page) && target.fragment == nil
        ? TargetReference(kind: .samePage(fragment: nil), address: target.address) : target
    case .samePage(let fragment): return onPage(fragment, page, content)
    }
  }

  private mutating func fresh(
    _ href: String,
    _ path: String,
    _ content: DocumentContent
  ) -> Answer {
    switch links.resolve(href, onPage: path, documentBase: content.base) {
    case .samePage(let fragment): return .samePage(fragment)
    case .placeholder(let written):
      return .target(TargetReference(kind: .placeholder, address: written))
    case .other: return .target(TargetReference(kind: .unsupported, address: href))
    case .foreign(let address, let host):
      let bare = String(address.prefix { $0 != "#" })
      if let outcome = source.outcome(of: bare) {
        let fragment = address.count > bare.count ? String(address.dropFirst(bare.count + 1)) : nil
        return .target(foreign(address, host: host, fragment, outcome))
      }
      return .target(TargetReference(kind: .foreign(host: host), address: address))
    case .site(let path, let query, let fragment, let address):
      return .target(site(path, query, fragment, address))
    }
  }

  private mutating func site(
    _ path: String,
    _ query: String?,
    _ fragment: String?,
    _ address: String
  ) -> TargetReference {
    let address = fragment == nil ? address : String(address.prefix { $0 != "#" })
    if let outcome = source.outcome(of: address) { return site(address, fragment, outcome) }
    let found = index.index(ofPath: path, query: query)
    if path.isEmpty || (found != nil && found == home), fragment == nil, query == nil {
      if let found { census.present.insert(found) }
      return TargetReference(kind: .home, address: address.isEmpty ? "/" : address)
    }
    guard let found else {
      if FileType(path: path).kind != .asset { census.absent.insert(address) }
      return TargetReference(kind: .absent, address: address, fragment: fragment)
    }
    return entry(found, address, fragment)
  }

  private mutating func entry(
    _ number: Int,
    _ address: String,
    _ fragment: String?
  ) -> TargetReference {
    switch index.entries[number].kind {
    case .page:
      census.present.insert(number)
      return TargetReference(kind: .page(number), address: address, fragment: fragment)
    case .document:
      census.present.insert(number)
      return TargetReference(kind: .document(number), address: address, fragment: fragment)
    case .asset: return TargetReference(kind: .asset, address: address)
    }
  }

  /// Says what a link within the site leads to, from what the server answered.
  private mutating func site(
    _ address: String,
    _ fragment: String?,
    _ outcome: AddressOutcome
  ) -> TargetReference {
    switch outcome {
    case .entry(let number):
      // Behind redirects, one piece of evidence has one address.
      let final = source.address(of: index.entries[number], links: links)
      if number == home, fragment == nil {
        census.present.insert(number)
        return TargetReference(kind: .home, address: final)
      }
      var target = entry(number, final, fragment)
      target.isForeign = source.isForeign(index.entries[number])
      return target
    case .elsewhere(let address, let host):
      return TargetReference(kind: .foreign(host: host), address: address)
    case .gone:
      census.absent.insert(address)
      return TargetReference(kind: .absent, address: address, fragment: fragment)
    case .asset: return TargetReference(kind: .asset, address: address)
    case .obstacle(let obstacle):
      return TargetReference(kind: .unfetched(obstacle), address: address, fragment: fragment)
    }
  }

  /// The same for a link to another site, of which only documents are fetched.
  private mutating func foreign(
    _ address: String,
    host: String,
    _ fragment: String?,
    _ outcome: AddressOutcome
  ) -> TargetReference {
    switch outcome {
    case .entry, .gone:
      var target = site(String(address.prefix { $0 != "#" }), fragment, outcome)
      target.isForeign = true
      return target
    case .elsewhere, .asset, .obstacle:
      return TargetReference(kind: .foreign(host: host), address: address)
    }
  }

  /// A place on the page itself is evidence if it holds text of its own.
  private func onPage(
    _ fragment: String?,
    _ page: Int,
    _ content: DocumentContent
  ) -> TargetReference {
    let address = source.address(of: index.entries[page], links: links)
    if let fragment, let blocks = content.anchors[fragment] {
      let linked = content.links.reduce(0) { sum, link in
        sum + (blocks.contains(link.block) ? link.label.count : 0)
      }
      let bytes = content.blocks[blocks].reduce(0) { $0 + $1.range.count }
      if bytes - linked > 360 {
        return TargetReference(kind: .page(page), address: address, fragment: fragment)
      }
    }
    return TargetReference(
      kind: .samePage(fragment: fragment),
      address: address,
      fragment: fragment
    )
  }
}
