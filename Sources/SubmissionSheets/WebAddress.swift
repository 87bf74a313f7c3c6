package import ComplianceModel
internal import SiteSources

/// What a sheet needs to know of addresses.
package enum WebAddress {
  /// Tells whether an address is one of the web, not a path within a mirror.
  package static func isWeb(_ address: String) -> Bool { SiteAddress(address) != nil }

  /// Tells whether evidence is the site's home page, or a place on it.
  ///
  /// - Parameters:
  ///   - evidence: The evidence.
  ///   - source: Where the report's facts come from.
  /// - Returns: Whether a visitor would see no more than the home page.
  package static func isHome(_ evidence: Evidence, of source: Report.Source) -> Bool {
    if let path = evidence.path { return path.isEmpty }
    // Reports of earlier versions name no ways.
    let location = source.baseURL ?? (source.kind == .live ? source.location : nil)
    guard let base = location.flatMap(SiteAddress.init) else {
      return isIndex(evidence.url.prefix { $0 != "#" })
    }
    guard let address = SiteAddress(evidence.url), let origin = address.origin,
      base.origin?.isSameSite(as: origin) ?? false, address.query == nil
    else { return false }
    let folder = base.path.hasSuffix("/") ? base.path : base.path + "/"
    guard address.path.hasPrefix(folder) else { return address.path == base.path }
    return isIndex(address.path.dropFirst(folder.count))
  }

  private static func isIndex(_ path: Substring) -> Bool {
    path.isEmpty || path == "/" || MirrorIndex.indexNames.contains(String(path))
  }
}
