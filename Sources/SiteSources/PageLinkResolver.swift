/// Tells where the links of fetched pages lead: the same as ``LinkResolver`` says of a page known by
/// its whole address, in less time.
///
/// A site's menu repeats hundreds of links on every page, so what was resolved last is remembered.
package struct PageLinkResolver: Sendable {
  /// Where a link leads.
  package struct Destination: Sendable, Hashable {
    /// As a report would write it.
    package var text: String
    /// `nil` for what nothing can open, such as `http://`.
    package var address: SiteAddress?

    package init(text: String, address: SiteAddress? = nil) {
      self.text = text
      self.address = address
    }
  }

  private let memory = LinkMemory()

  package init() {}

  /// Resolves the links of a page.
  ///
  /// - Parameters:
  ///   - links: The links as written.
  ///   - page: The address of the page.
  ///   - documentBase: The address in the page's `<base>`, as written.
  /// - Returns: For each link where it leads; `nil` for links to the page itself, for those that are
  ///   only there for looks, and for other schemes than those of the web.
  package func resolve(
    _ links: [String],
    on page: SiteAddress,
    documentBase: String? = nil
  ) -> [Destination?] {
    let start = Self.start(on: page, documentBase: documentBase)
    let origin = start.origin.map { "\($0)" } ?? ""
    let end = start.path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? start.path.startIndex
    let folder = origin + start.path[...end]
    return links.map { href in
      guard documentBase == nil, Self.dependsOnFolderAlone(href) else {
        return Self.resolve(href, from: start, on: page).flatMap { Self.onOther($0, than: page) }
      }
      let isFromRoot = href.utf8.first == UInt8(ascii: "/")
      let key = LinkMemory.Key(folder: isFromRoot ? origin : folder, href: href)
      let found = memory.destination(for: key) { Self.resolve(href, from: start, on: page) }
      return found.flatMap { Self.onOther($0, than: page) }
    }
  }

  /// The address that relative links start from.
  private static func start(on page: SiteAddress, documentBase: String?) -> SiteAddress {
    guard let documentBase,
      case .address(let start) = AddressParser.parse(
        AddressParser.trimmed(documentBase),
        against: page
      )
    else { return page }
    return start
  }

  /// Tells whether a link leads to the same place from all pages of a folder.
  ///
  /// Queries and fragments alone do not, and neither does `http:?a`. Blanks may stand before them, so
  /// links that begin with one are not told apart.
  private static func dependsOnFolderAlone(_ href: String) -> Bool {
    let bytes = href.utf8
    guard let first = bytes.first, first > 0x20, first != UInt8(ascii: "#"),
      first != UInt8(ascii: "?")
    else { return false }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return true }
    return bytes[bytes.index(after: colon)...].starts(with: "//".utf8)
  }

  private static func resolve(
    _ href: String,
    from start: SiteAddress,
    on page: SiteAddress
  ) -> Destination? {
    let bytes = AddressParser.trimmed(href)
    if LinkResolver.placeholder(bytes) != nil || bytes.first == UInt8(ascii: "#") { return nil }
    switch AddressParser.parse(bytes, against: start) {
    case .other: return nil
    case .invalid: return Destination(text: String(decoding: bytes, as: UTF8.self))
    case .address(var target):
      if let own = page.origin, target.origin?.isSameSite(as: own) == true { target.origin = own }
      return Destination(text: target.description, address: target)
    }
  }

  /// Returns a destination unless it is the page that holds the link.
  private static func onOther(_ found: Destination, than page: SiteAddress) -> Destination? {
    guard let address = found.address, PathKey.areEqual(address.path, page.path),
      address.origin == page.origin
    else { return found }
    let key = PathKey.make(decoding: Array(address.path.utf8.dropFirst()))
    let query = address.query.flatMap { $0.isEmpty ? nil : $0 }
    return query == page.query || !FileType(path: key).dependsOnQuery ? nil : found
  }
}
