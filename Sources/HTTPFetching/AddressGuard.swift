package import SiteSources
package import WebCrawling

/// Decides which servers may be talked to.
///
/// A site may link or redirect to anything, also to the machines around the one that reads it. So
/// names are resolved here, each address is judged, and a connection goes to an address that passed
/// and to no other: what a name leads to a moment later does not matter.
package struct AddressGuard: Sendable {
  /// For which hosts addresses that are not public are let through.
  package enum PrivateAccess: Sendable, Hashable {
    case none
    /// For the sites that were named, and nothing that they lead to.
    case namedSites
    case everywhere
  }

  /// The servers that the person who runs the program named.
  package var sites: Set<SiteAddress.Origin>
  package var privateAccess: PrivateAccess

  package init(sites: Set<SiteAddress.Origin>, privateAccess: PrivateAccess = .none) {
    self.sites = sites
    self.privateAccess = privateAccess
  }

  /// Judges what can be judged without a look-up: the port, and a host that is a number.
  ///
  /// - Throws: ``FetchError/forbiddenAddress(_:)`` if the server is none to talk to.
  package func check(_ origin: SiteAddress.Origin) throws(FetchError) {
    guard isPortAllowed(origin) else {
      throw .forbiddenAddress(origin.host, port: origin.effectivePort)
    }
    if let address = NetworkAddress(origin.host), !isAllowed(address, for: origin) {
      throw .forbiddenAddress(origin.host)
    }
  }

  /// Returns the addresses of a server that may be connected to.
  ///
  /// - Parameters:
  ///   - origin: The server.
  ///   - resolver: What finds the addresses of its name.
  /// - Returns: The addresses that passed, the best first; never empty.
  /// - Throws: ``FetchError`` if the name leads nowhere, or to no address that may be connected to.
  package func addresses(
    of origin: SiteAddress.Origin,
    resolver: some NameResolver
  ) async throws(FetchError) -> [NetworkAddress] {
    try check(origin)
    if let address = NetworkAddress(origin.host) { return [address] }
    let found = try await resolver.addresses(of: origin.host)
    guard !found.isEmpty else { throw .unknownHost(origin.host) }
    let allowed = found.filter { isAllowed($0, for: origin) }
    guard !allowed.isEmpty else { throw .forbiddenAddress(origin.host) }
    return allowed
  }

  private func isAllowed(_ address: NetworkAddress, for origin: SiteAddress.Origin) -> Bool {
    AddressRanges.isPublic(address) || isPrivateAllowed(origin)
  }

  private func isPrivateAllowed(_ origin: SiteAddress.Origin) -> Bool {
    switch privateAccess {
    case .none: false
    case .namedSites: sites.contains { $0.isSameHost(as: origin) && $0.sharesPort(with: origin) }
    case .everywhere: true
    }
  }

  private func isPortAllowed(_ origin: SiteAddress.Origin) -> Bool {
    let port = origin.effectivePort
    return port == 80 || port == 443 || privateAccess == .everywhere
      || sites.contains { $0.effectivePort == port && $0.isSameHost(as: origin) }
  }
}

extension SiteAddress.Origin {
  /// The port that a connection goes to.
  var effectivePort: Int { Int(port ?? (isSecure ? 443 : 80)) }

  /// The same server without a name and password.
  var withoutCredentials: SiteAddress.Origin {
    SiteAddress.Origin(isSecure: isSecure, host: host, port: port)
  }

  func isSameHost(as other: SiteAddress.Origin) -> Bool { host == other.host }

  /// True for the same port, and for the two that a site has, encrypted and not.
  func sharesPort(with other: SiteAddress.Origin) -> Bool {
    effectivePort == other.effectivePort || hasUsualPort && other.hasUsualPort
  }

  private var hasUsualPort: Bool { effectivePort == 80 || effectivePort == 443 }
}
