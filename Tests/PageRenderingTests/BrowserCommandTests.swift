import PageRendering
import SiteSources
import Testing

@Suite struct BrowserCommandTests {
  private let origin = SiteAddress.Origin(isSecure: true, host: "agency.test")

  private func options(
    _ servers: [PinnedServer],
    sandbox: BrowserSandbox = .ofBrowser
  ) -> [String] {
    let command = BrowserCommand(browser: "/b", profile: "/p", sandbox: sandbox)
    let address = SiteAddress(origin: origin)
    return command.arguments(for: RenderRequest(address: address, servers: servers))
  }

  @Test func `maps the servers to their places and all else to nowhere`() {
    let options = options([
      PinnedServer(origin, at: "203.0.113.7"),
      PinnedServer(
        SiteAddress.Origin(isSecure: false, host: "www.agency.test", port: 8080),
        at: "2001:db8::7"
      ),
    ])
    let rules =
      "--host-resolver-rules=MAP agency.test:443 203.0.113.7:443, "
      + "MAP www.agency.test:8080 [2001:db8::7]:8080, MAP * ~NOTFOUND"
    #expect(options.contains(rules))
    let bypass = "--proxy-bypass-list=<-loopback>;agency.test:443;www.agency.test:8080"
    #expect(options.contains(bypass))
  }

  @Test(arguments: [
    "a,MAP * 127.0.0.1", "a b", "*.test", "a;b", "", "[", "[x]", "ไทย.test", "a~b", "<local>",
  ])
  func `takes no host that could mean something else`(host: String) {
    let origin = SiteAddress.Origin(isSecure: true, host: host)
    #expect(!PinnedServer(origin, at: "203.0.113.7").isPlain)
  }

  @Test(arguments: ["", "localhost", "1.2.3.4, EXCLUDE *", "~NOTFOUND"])
  func `takes no place that is no number`(address: String) {
    #expect(!PinnedServer(origin, at: address).isPlain)
  }

  @Test(arguments: ["agency.go.th", "xn--o3cw4h.test", "a_b.test", "203.0.113.7", "[2001:db8::1]"])
  func `takes names and numbers`(host: String) {
    let origin = SiteAddress.Origin(isSecure: true, host: host)
    #expect(PinnedServer(origin, at: "2001:db8::1").isPlain)
  }

  @Test(arguments: BrowserSandbox.allCases)
  func `leaves the browser's sandbox out only if that is said`(sandbox: BrowserSandbox) {
    let isLeftOut = options([], sandbox: sandbox).contains("--no-sandbox")
    #expect(isLeftOut == (sandbox == .none || sandbox == .ofUser))
  }

  @Test func `never runs a browser as root, and without its sandbox only if allowed`() {
    #expect(BrowserSandbox.choices(isRoot: true, allowsNone: false) == [.ofBrowserAndUser])
    #expect(BrowserSandbox.choices(isRoot: true, allowsNone: true) == [.ofBrowserAndUser, .ofUser])
    #expect(BrowserSandbox.choices(isRoot: false, allowsNone: false) == [.ofBrowser])
    #expect(BrowserSandbox.choices(isRoot: false, allowsNone: true) == [.ofBrowser, .none])
    #expect(options([], sandbox: .ofUser).starts(with: ["--reuid=65534", "--regid=65534"]))
  }
}
