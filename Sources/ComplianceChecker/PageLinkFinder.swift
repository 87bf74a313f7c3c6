package import ComplianceModel
internal import DocumentExtraction
internal import MarkupParsing
internal import RuleEvaluation
package import SiteSources

/// Finds the links of a page that is being fetched, and tells which of them promise evidence.
package struct PageLinkFinder: Sendable {
  /// A link as a crawl needs it.
  package struct Link: Sendable, Hashable {
    /// How much a link promises.
    package enum Promise: Sendable, Hashable {
      case ordinary
      /// It is part of a menu.
      case menu
      /// It names an item of the checklist.
      case evidence
    }

    /// Where it leads, resolved.
    package var address: SiteAddress
    /// The address as the page has it.
    package var written: String
    package var promise: Promise
    /// False for links that ask crawlers not to follow.
    package var isFollowed: Bool
  }

  /// What a page leads to.
  package struct Reading: Sendable, Hashable {
    /// In the order of the page.
    package var links: [Link] = []
    /// A number that pages with the same text and the same links share; `nil` for what is no page.
    package var contentKey: UInt64?
    /// True for a page that says nothing until its scripts have run.
    package var isShell = false
    /// The items of the checklist that links of the page name.
    package var items: Set<String> = []
    /// The keys of the page's navigation, header and footer, those that were passed over included.
    package var areas: Set<UInt64> = []
  }

  private let rules: CompiledRules
  private let decoder = CharacterDecoder()
  private let reader = PageReader()
  private let links = PageLinkResolver()

  package init(pack: RulePack, checklist: Checklist) {
    rules = CompiledRules(pack: pack, checklist: checklist)
  }

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - bytes: What the server sent, decoded.
  ///   - contentType: The field of the answer.
  ///   - address: Where it was found.
  ///   - areas: Navigation, headers and footers whose links are known.
  /// - Returns: Its links; none for a document or a picture.
  package func read(
    _ bytes: [UInt8],
    contentType: String?,
    address: SiteAddress,
    passingOver areas: Set<UInt64> = []
  ) -> Reading {
    guard !PageLoader.isDocument(bytes), Self.mayBePage(contentType) else { return Reading() }
    let decoded = decoder.decode(bytes, declaredByServer: contentType)
    let content: DocumentContent
    do throws(HTMLParsingError) {
      let folder = address.path.prefix(
        upTo: address.path.lastIndex(of: "/") ?? address.path.startIndex
      )
      let known = KnownFurniture(keys: areas, folder: String(folder))
      let first = try reader.read(decoded.utf8, passingOver: known)
      // Where the page says that its links start from elsewhere, equal areas lead elsewhere, too.
      let startsElsewhere = first.base != nil && !areas.isEmpty
      content = startsElsewhere ? try reader.read(decoded.utf8) : first
    } catch {
      return Reading()
    }
    return read(content, at: address)
  }

  private func read(_ content: DocumentContent, at address: SiteAddress) -> Reading {
    let page = address.description
    let targets = links.resolve(
      content.links.map(\.target),
      on: address,
      documentBase: content.base
    )
    var next = 0
    let facts = CandidateFinder(rules: rules, furniture: SiteFurniture()).read(
      content,
      page: (0, page),
      isSample: true
    ) { _ in
      defer { next += 1 }
      return TargetReference(kind: .unfetched(.notFetched), address: targets[next]?.text ?? "")
    }
    var reading = Reading()
    let evidence = facts.items(by: rules)
    for items in evidence.values { reading.items.formUnion(items) }
    for (order, link) in content.links.enumerated() {
      guard link.kind != .form, let target = targets[order]?.address else { continue }
      let isMenu = link.block < content.blocks.count && content.blocks[link.block].isFurniture
      reading.links.append(
        Link(
          address: target,
          written: link.target,
          promise: evidence[order] != nil ? .evidence : isMenu ? .menu : .ordinary,
          isFollowed: !link.asksNotToFollow && !content.asksNotToFollow
        )
      )
    }
    reading.isShell = facts.isShell
    // An area is known by a page that all its links were taken from, as the page's own address has them.
    let showsAll = content.leftLinkCount == 0 && !content.asksNotToFollow && content.base == nil
    reading.areas = showsAll ? Set(content.areas.keys) : []
    reading.contentKey = Self.contentKey(of: content)
    return reading
  }

  /// Pages of one text and the same links are one page, whatever their addresses and their menus.
  private static func contentKey(of content: DocumentContent) -> UInt64 {
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { key = (key ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    for block in content.blocks where !block.isFurniture { add(content.text[block.range]) }
    for link in content.links {
      if link.block < content.blocks.count, content.blocks[link.block].isFurniture { continue }
      add(link.target.utf8)
      add(CollectionOfOne(0))
    }
    return key
  }

  private static func mayBePage(_ contentType: String?) -> Bool {
    let type = (contentType ?? "").prefix { $0 != ";" }.lowercased()
    return !["image/", "video/", "audio/", "font/", "text/css", "text/javascript"].contains {
      type.hasPrefix($0)
    }
  }
}
