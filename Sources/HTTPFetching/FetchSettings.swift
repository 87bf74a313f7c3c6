/// Everything that may be set about fetching.
package struct FetchSettings: Sendable {
  /// Whose certificates are trusted.
  package enum Trust: Sendable, Hashable {
    /// Those of the system's store.
    case system
    /// Those of the system's store and of a file in PEM format.
    case systemAnd(file: String)
    /// Any, also expired ones and those of other hosts.
    case anyone
  }

  /// Who asks, with a way to reach the person behind it: `oitcheck/1.0 (+https://…)`.
  package var userAgent: String
  package var addressGuard: AddressGuard
  package var timeouts = FetchTimeouts()
  package var limits = FetchLimits()
  package var retries = RetryPolicy()
  package var proxies = ProxySettings()
  package var trust = Trust.system
  /// As many as browsers follow.
  package var maximumRedirects = 20
  /// Connections to one host that are open at the same time.
  package var maximumConnectionsPerHost = 8

  package init(userAgent: String, addressGuard: AddressGuard) {
    self.userAgent = userAgent
    self.addressGuard = addressGuard
  }
}
