import HTTPFetching
import SiteSources
import Testing
import WebCrawling

@Suite struct AddressGuardTests {
  @Test(arguments: [
    "127.0.0.1", "127.255.255.254", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1",
    "169.254.169.254", "100.64.0.1", "100.127.255.255", "0.0.0.0", "0.1.2.3", "224.0.0.1",
    "239.1.1.1", "240.0.0.1", "255.255.255.255", "198.18.0.1", "198.19.255.255", "192.0.2.1",
    "203.0.113.9", "::1", "::", "fe80::1", "fc00::1", "fd00:ec2::254", "ff02::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::1",
    "2002:a9fe:a9fe::", "2001:db8::1", "2001::1", "fec0::1", "[::1]",
  ])
  func `an address that is not public is told`(text: String) throws {
    #expect(!AddressRanges.isPublic(try #require(NetworkAddress(text))))
  }

  @Test(arguments: [
    "1.1.1.1", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "169.253.0.1",
    "198.17.0.1", "198.20.0.1", "223.255.255.255", "2606:4700::1111", "::ffff:8.8.8.8",
    "64:ff9b::808:808", "2002:808:808::1", "2a00::1",
  ])
  func `a public address is told`(text: String) throws {
    #expect(AddressRanges.isPublic(try #require(NetworkAddress(text))))
  }

  @Test(arguments: [
    "http://127.1/", "http://0x7f000001/", "http://2130706433/", "http://0177.0.0.1/",
    "http://[::ffff:127.0.0.1]/", "http://0/", "http://[::]/", "http://metadata.test/",
    "http://mixed.test/", "http://127.0.0.1:22/", "http://open.test:22/",
  ])
  func `a server that must not be asked is not asked`(address: String) async throws {
    let names = ["metadata.test": ["169.254.169.254"], "mixed.test": ["10.0.0.1", "fd00::1"]]
    let addressGuard = AddressGuard(sites: [])
    let origin = try #require(SiteAddress(address)?.origin)
    let failure = await #expect(throws: FetchError.self) {
      try await addressGuard.addresses(of: origin, resolver: StaticResolver(names: names))
    }
    guard case .forbiddenAddress = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }

  @Test func `of a name's addresses only those that pass are used`() async throws {
    let resolver = StaticResolver(names: ["site.test": ["10.0.0.1", "1.1.1.1", "::1"]])
    let addresses = try await AddressGuard(sites: []).addresses(
      of: SiteAddress.Origin(isSecure: true, host: "site.test"),
      resolver: resolver
    )
    #expect(addresses.map(\.description) == ["1.1.1.1"])
  }

  @Test func `a named site may be private, and another of the same name's kind may not`() throws {
    let site = SiteAddress.Origin(isSecure: false, host: "127.0.0.1", port: 8080)
    let addressGuard = AddressGuard(sites: [site], privateAccess: .namedSites)
    try addressGuard.check(site)
    #expect(throws: FetchError.forbiddenAddress("127.0.0.1", port: 8081)) {
      try addressGuard.check(SiteAddress.Origin(isSecure: false, host: "127.0.0.1", port: 8081))
    }
    #expect(throws: FetchError.forbiddenAddress("127.0.0.2")) {
      try addressGuard.check(SiteAddress.Origin(isSecure: false, host: "127.0.0.2"))
    }
  }

  @Test func `a private site that was named by its port is not asked at the usual ones`() throws {
    let site = SiteAddress.Origin(isSecure: false, host: "127.0.0.1", port: 8080)
    let addressGuard = AddressGuard(sites: [site], privateAccess: .namedSites)
    for isSecure in [true, false] {
      #expect(throws: FetchError.forbiddenAddress("127.0.0.1")) {
        try addressGuard.check(SiteAddress.Origin(isSecure: isSecure, host: "127.0.0.1"))
      }
    }
    // A site at the usual ports may send its visitors to the encrypted one.
    let usual = SiteAddress.Origin(isSecure: false, host: "10.0.0.1")
    try AddressGuard(sites: [usual], privateAccess: .namedSites)
      .check(SiteAddress.Origin(isSecure: true, host: "10.0.0.1"))
  }

  /// A name that is public when it is looked at and private when it is connected to.
  @Test func `a name that changes its address is connected where it was judged`() async throws {
    let server = try await FaultServer { _, connection in
      try await connection.send(body: Faults.page)
    }
    let address = "http://site.test:\(server.port)/"
    var settings = FetchSettings.impatient(for: address)
    settings.addressGuard.privateAccess = .namedSites
    // The system knows no such name: the connection can only go to the address that was judged.
    let outcome = try await fetch(address, settings: settings, names: ["site.test": ["127.0.0.1"]])
    #expect(outcome.body == "<html><p>a page")
    #expect(outcome.resource?.exchanges[0].remoteAddress == "127.0.0.1")
    #expect(server.log.all.first?.contains("Host: site.test:\(server.port)\r\n") == true)
    settings.addressGuard.privateAccess = .none
    let refused = try await fetch(address, settings: settings, names: ["site.test": ["127.0.0.1"]])
    #expect(refused.failure == .forbiddenAddress("site.test"))
    #expect(server.log.all.count == 1)
    try await server.stop()
  }
}
