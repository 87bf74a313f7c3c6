import HTTPFetching
import SiteSources
import Testing

@Suite struct ProxySettingsTests {
  @Test func `each scheme has its proxy, and some hosts have none`() throws {
    let settings = ProxySettings(environment: [
      "http_proxy": "proxy.test:3128", "HTTPS_PROXY": "http://ada:l%40ve@proxy.test:3129/",
      "no_proxy": "localhost, .inside.test,agency.test",
    ])
    #expect(server("http://site.test/", settings)?.port == 3128)
    let secure = try #require(server("https://site.test/", settings))
    #expect(secure.port == 3129)
    #expect(secure.userName == "ada")
    #expect(secure.password == "l@ve")
    #expect(server("http://localhost/", settings) == nil)
    #expect(server("https://www.inside.test/", settings) == nil)
    #expect(server("https://www.agency.test/", settings) == nil)
    #expect(server("https://myagency.test/", settings) != nil)
  }

  @Test func `an upper-case variable for plain requests is a visitor's`() {
    let settings = ProxySettings(environment: ["HTTP_PROXY": "evil.test:1"])
    #expect(server("http://site.test/", settings) == nil)
  }

  @Test func `all requests may go through one`() {
    let settings = ProxySettings(environment: ["all_proxy": "socks5://proxy.test"])
    #expect(server("http://site.test/", settings)?.kind == .socks)
    #expect(server("https://site.test/", settings)?.port == 1080)
    let none = ProxySettings(environment: ["all_proxy": "proxy.test", "no_proxy": "*"])
    #expect(server("http://site.test/", none) == nil)
  }

  private func server(_ address: String, _ settings: ProxySettings) -> ProxySettings.Server? {
    SiteAddress(address)?.origin.flatMap(settings.server)
  }
}
