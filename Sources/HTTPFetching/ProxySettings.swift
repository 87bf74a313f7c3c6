package import SiteSources

/// Through which servers requests are sent, if not directly.
package struct ProxySettings: Sendable, Hashable {
  /// A server that passes requests on.
  package struct Server: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
      case http, socks
    }

    package var kind: Kind
    package var host: String
    package var port: Int
    package var userName: String?
    package var password: String?
  }

  package var forPlain: Server?
  package var forSecure: Server?
  /// Hosts, and domains with all below them, that are asked directly; `*` for all.
  package var exceptions: [String]

  /// No proxy at all.
  package init() { exceptions = [] }

  /// Reads the variables that other programs know: `http_proxy`, `https_proxy`, `all_proxy` and
  /// `no_proxy`, in lower or upper case.
  ///
  /// `HTTP_PROXY` is not read: a web server that runs this program would set it to what a visitor
  /// sent as a field named `Proxy`.
  ///
  /// - Parameter environment: The variables of the process.
  package init(environment: [String: String]) {
    let value = { (name: String) in
      [environment[name], environment[name.uppercased()]].compactMap { $0 }.first { !$0.isEmpty }
    }
    let general = value("all_proxy")
    forPlain = (environment["http_proxy"] ?? general).flatMap(Self.server)
    forSecure = (value("https_proxy") ?? general).flatMap(Self.server)
    exceptions = (value("no_proxy") ?? "").lowercased().split { $0 == "," || $0 == " " }
      .map { String($0.drop { $0 == "." || $0 == "*" }) }
    if value("no_proxy")?.split(separator: ",").contains("*") == true { exceptions = ["*"] }
  }

  /// Returns the proxy for a server, or `nil` if it is asked directly.
  package func server(for origin: SiteAddress.Origin) -> Server? {
    let isExcepted = exceptions.contains { exception in
      exception == "*" || origin.host == exception
        || (!exception.isEmpty && origin.host.hasSuffix(".\(exception)"))
    }
    return isExcepted ? nil : origin.isSecure ? forSecure : forPlain
  }

  private static func server(_ text: String) -> Server? {
    let lowered = text.lowercased()
    let isSocks = ["socks5h://", "socks5://", "socks://"].first { lowered.hasPrefix($0) }
    let rest = isSocks.map { String(text.dropFirst($0.count)) } ?? text
    let address = rest.contains("://") ? rest : "http://\(rest)"
    guard let origin = SiteAddress(address)?.origin else { return nil }
    let credentials = Credentials(origin)
    let port = origin.port.map(Int.init) ?? (isSocks != nil ? 1080 : origin.effectivePort)
    return Server(
      kind: isSocks != nil ? .socks : .http,
      host: origin.host,
      port: port,
      userName: credentials?.name,
      password: credentials?.password
    )
  }
}
