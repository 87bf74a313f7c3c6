/// Tells where links lead, as written on the pages of one site.
///
/// With the address under which a mirror is published, links to its host, with or without `www.`,
/// encrypted or not, are links within the site, and addresses are reported under it. Without one,
/// every absolute link is foreign, and addresses are paths below the mirror's root.
package struct LinkResolver: Sendable {
  /// The published address of the mirror's root, its path ending in a slash.
  let base: SiteAddress?
  /// What stands before a key in a reported address: empty without a base.
  let prefix: String

  /// Creates a resolver for a mirror.
  ///
  /// - Parameter baseURL: The `http` or `https` address of the mirror's root; anything else is the
  ///   same as none, so check it with ``SiteAddress/init(_:)`` first.
  package init(baseURL: String?) {
    guard var base = baseURL.flatMap(SiteAddress.init) else {
      self.base = nil
      self.prefix = ""
      return
    }
    base.query = nil
    base.fragment = nil
    base.path = Self.directory(of: base.path)
    self.base = base
    self.prefix = base.description
  }

  /// Tells where a link leads.
  ///
  /// - Parameters:
  ///   - href: The link as written.
  ///   - path: The key of the page that holds the link.
  ///   - documentBase: The address in the page's `<base>`, as written. Without a published address
  ///     its host is taken for the site's own, or no relative link of the page would be one.
  /// - Returns: The place or the reason why the link leads to none.
  package func resolve(
    _ href: String,
    onPage path: String,
    documentBase: String? = nil
  ) -> LinkTarget {
    if documentBase == nil, Self.wholeAddress(path) == nil,
      let target = resolveQuickly(href, onPage: path)
    {
      return target
    }
    let bytes = AddressParser.trimmed(href)
    if let placeholder = Self.placeholder(bytes) { return placeholder }
    let page = address(of: path)
    let start = documentBase.map { self.start(of: page, documentBase: $0) } ?? page
    // A fragment alone stays on the page in every browser that has not left it, whatever the base.
    if bytes.first == UInt8(ascii: "#") {
      return .samePage(fragment: Self.decoded(String(decoding: bytes.dropFirst(), as: UTF8.self)))
    }
    switch AddressParser.parse(bytes, against: start) {
    case .other(let scheme): return .other(scheme: scheme)
    case .invalid: return .foreign(address: String(decoding: bytes, as: UTF8.self), host: "")
    case .address(let target): return classify(target, onPage: path, at: page)
    }
  }

  /// Returns the address of a file of the mirror, as far as it is known.
  ///
  /// A file that a mirroring tool saved as `index.php@page=ita.html` has the address
  /// `index.php?page=ita`, if the mirror's published address is known.
  package func reportedAddress(of path: String) -> String {
    base == nil ? PathKey.printable(path) : address(of: path).description
  }

  /// Returns the address of a file of the mirror.
  package func address(of path: String) -> SiteAddress {
    if let address = Self.wholeAddress(path) { return address }
    let parts = Self.served(by: path)
    var output = Array((base?.path ?? "/").utf8)
    PathKey.append(parts.file, as: .path, to: &output)
    var address = SiteAddress(origin: base?.origin, path: String(decoding: output, as: UTF8.self))
    if let query = parts.query {
      output.removeAll(keepingCapacity: true)
      PathKey.append(query, as: .query, to: &output)
      address.query = String(decoding: output, as: UTF8.self)
    }
    return address
  }

  /// Files of other hosts that belong to the site are known by their whole address.
  private static func wholeAddress(_ path: String) -> SiteAddress? {
    let bytes = path.utf8
    guard bytes.starts(with: "http://".utf8) || bytes.starts(with: "https://".utf8) else {
      return nil
    }
    return SiteAddress(path)
  }

  private func classify(
    _ target: SiteAddress,
    onPage path: String,
    at page: SiteAddress
  ) -> LinkTarget {
    let root = base?.path ?? "/"
    guard isOwn(target.origin), target.path.utf8.starts(with: root.utf8) else {
      return .foreign(address: target.description, host: target.origin?.host ?? "")
    }
    let key = PathKey.make(decoding: Array(target.path.utf8.dropFirst(root.utf8.count)))
    let query = target.query.flatMap { $0.isEmpty ? nil : $0 }
    let fragment = target.fragment.flatMap(Self.decoded)
    if PathKey.areEqual(target.path, page.path) || PathKey.areEqual(key, path),
      query == page.query || !FileType(path: key).dependsOnQuery
    {
      return .samePage(fragment: fragment)
    }
    let decodedQuery = query.map {
      PathKey.make(decoding: Array($0.utf8), collapsingSlashes: false)
    }
    return .site(
      path: key,
      query: decodedQuery,
      fragment: fragment,
      address: report(target, key: key, query: decodedQuery, fragment: fragment)
    )
  }

  private func report(
    _ target: SiteAddress,
    key: String,
    query: String?,
    fragment: String?
  ) -> String {
    guard let base else {
      let query = query.map { "?\($0)" } ?? ""
      let fragment = fragment.map { "#\($0)" } ?? ""
      return PathKey.printable("\(key)\(query)\(fragment)")
    }
    var address = target
    address.origin = base.origin
    return address.description
  }

  private func isOwn(_ origin: SiteAddress.Origin?) -> Bool {
    guard let origin else { return true }
    return base?.origin?.isSameSite(as: origin) ?? false
  }

  /// Returns the address that the relative links of a page start from.
  private func start(of page: SiteAddress, documentBase: String) -> SiteAddress {
    guard
      case .address(var start) = AddressParser.parse(
        AddressParser.trimmed(documentBase),
        against: page
      )
    else {
      return page
    }
    if base == nil { start.origin = nil }
    return start
  }

  /// Fragments that pages use where they have no target to give.
  private static let emptyFragments: Set<String> = [
    "", "!", "0", "nogo", "none", "null", "void", "javascript:void(0)", "javascript:;",
  ]

  static func placeholder(_ bytes: [UInt8]) -> LinkTarget? {
    guard let first = bytes.first else { return .placeholder("") }
    switch first {
    case UInt8(ascii: "#"):
      let text = String(decoding: bytes, as: UTF8.self)
      return emptyFragments.contains(String(text.dropFirst())) ? .placeholder(text) : nil
    case UInt8(ascii: "j"), UInt8(ascii: "J"), UInt8(ascii: "a"), UInt8(ascii: "A"):
      let text = String(decoding: bytes, as: UTF8.self)
      let start = String(decoding: bytes.prefix(11), as: UTF8.self).lowercased()
      return start == "javascript:" || start == "about:blank" ? .placeholder(text) : nil
    default: return nil
    }
  }

  private static func decoded(_ escaped: String) -> String? {
    guard !escaped.isEmpty else { return nil }
    return PathKey.make(decoding: Array(escaped.utf8), collapsingSlashes: false)
  }

  /// Splits a key such as `a/index.php@page=ita.html` into `a/index.php` and `page=ita`.
  private static func served(by path: String) -> (file: String, query: String?) {
    let bytes = Substring(path).utf8
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) }
    let name = bytes[(start ?? bytes.startIndex)...]
    guard let parts = FileType.served(by: name) else { return (path, nil) }
    var query = Substring(parts.query)
    if query.hasSuffix(".html") { query = query.dropLast(5) }
    return (String(Substring(bytes[..<parts.file.endIndex])), String(query))
  }

  /// Returns the directory that a base address names: `/site` is one, `/site/index.html` is in one.
  private static func directory(of path: String) -> String {
    guard !path.hasSuffix("/") else { return path }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let last = parts.last, last.contains(".") else { return path + "/" }
    return parts.dropLast().joined(separator: "/") + "/"
  }
}
