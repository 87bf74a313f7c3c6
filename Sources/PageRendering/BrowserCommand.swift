internal import SiteSources

/// The command line that starts a browser which reaches the servers of one request and nothing else.
package struct BrowserCommand: Sendable, Hashable {
  var browser: String
  var profile: String
  var sandbox: BrowserSandbox

  /// - Parameters:
  ///   - browser: The path of the browser's program.
  ///   - profile: A folder of its own, which the browser may write to.
  ///   - sandbox: What stands between a page and the system.
  package init(browser: String, profile: String, sandbox: BrowserSandbox) {
    self.browser = browser
    self.profile = profile
    self.sandbox = sandbox
  }

  /// The user without rights, on every Linux.
  static let nobody = 65_534

  /// The program that is started first.
  var tool: String { sandbox.changesUser ? "setpriv" : "sh" }

  /// The arguments of ``tool``.
  package func arguments(for request: RenderRequest) -> [String] {
    userArguments + Self.shell + [browser] + options(for: request) + ["about:blank"]
  }

  /// The environment beside the cage's: nothing is looked for in anybody's home.
  var variables: [String: String] {
    [
      "HOME": profile, "TMPDIR": profile, "XDG_CONFIG_HOME": profile, "XDG_CACHE_HOME": profile,
      "XDG_RUNTIME_DIR": profile,
      "DBUS_SYSTEM_BUS_ADDRESS": "disabled:", "DBUS_SESSION_BUS_ADDRESS": "disabled:",
    ]
  }

  private var userArguments: [String] {
    guard sandbox.changesUser else { return [] }
    let number = String(Self.nobody)
    return [
      "--reuid=\(number)", "--regid=\(number)", "--clear-groups", "--inh-caps=-all",
      "--bounding-set=-all", "--no-new-privs", "--", "sh",
    ]
  }

  /// The browser is talked with through the descriptors 3 and 4, of which Subprocess passes none.
  private static let shell = [
    "-c", #"exec "$@" 3<&0 4>&1 </dev/null >/dev/null"#, "sh",
  ]

  private func options(for request: RenderRequest) -> [String] {
    var options = Self.fixedOptions
    options += ["--user-data-dir=\(profile)", "--disk-cache-dir=\(profile)/cache"]
    options += Self.walls(around: request.servers)
    if !sandbox.isOfBrowser { options.append("--no-sandbox") }
    if let userAgent = request.userAgent { options.append("--user-agent=\(userAgent)") }
    return options
  }

  /// Two walls, each of which is enough.
  ///
  /// The first: every name and every number other than those of the servers is unknown to the
  /// resolver, and those of the servers lead where they were judged to lead. The second: whatever is
  /// not of the servers goes to a proxy that does not exist.
  private static func walls(around servers: [PinnedServer]) -> [String] {
    let rules = servers.map { "MAP \($0.place) \($0.numericPlace)" } + ["MAP * ~NOTFOUND"]
    // Without the first, all of loopback would go past the proxy.
    let past = ["<-loopback>"] + servers.map(\.place)
    return [
      "--host-resolver-rules=\(rules.joined(separator: ", "))",
      "--proxy-server=http://proxy.invalid:9",
      "--proxy-bypass-list=\(past.joined(separator: ";"))",
      // Without these, UDP would know no walls.
      "--force-webrtc-ip-handling-policy=disable_non_proxied_udp", "--disable-quic",
    ]
  }

  private static let fixedOptions = [
    "--headless", "--remote-debugging-pipe", "--incognito", "--no-first-run",
    "--no-default-browser-check", "--disable-gpu", "--disable-dev-shm-usage", "--mute-audio",
    "--disable-extensions", "--disable-default-apps", "--disable-sync", "--no-pings",
    "--disable-background-networking", "--disable-component-update",
    "--disable-client-side-phishing-detection", "--disable-domain-reliability",
    "--disable-breakpad", "--disable-crash-reporter", "--metrics-recording-only",
    "--disable-notifications", "--disable-speech-api", "--disable-3d-apis",
    "--disable-remote-fonts", "--block-new-web-contents", "--renderer-process-limit=1",
    "--blink-settings=imagesEnabled=false", "--js-flags=--max-old-space-size=256",
    "--disable-features="
      + [
        "Translate", "OptimizationHints", "MediaRouter", "DialMediaRouteProvider",
        "AutofillServerCommunication", "CertificateTransparencyComponentUpdater",
        "InterestFeedContentSuggestions", "Prerender2", "AsyncDns", "DnsOverHttps",
      ].joined(separator: ","),
  ]
}

extension BrowserSandbox {
  var changesUser: Bool { self == .ofUser || self == .ofBrowserAndUser }
  var isOfBrowser: Bool { self == .ofBrowser || self == .ofBrowserAndUser }
}
