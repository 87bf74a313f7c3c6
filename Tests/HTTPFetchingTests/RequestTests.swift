import HTTPFetching
import SiteSources
import Testing
import WebCrawling

/// What is sent to a server, and what is kept of its answer.
@Suite struct RequestTests {
  @Test func `a request says who asks and what is understood`() async throws {
    let server = try await FaultServer(answer: Faults.answer())
    let outcome = try await fetch("http://127.0.0.1:\(server.port)/a?b=%E0%B8%81#c")
    let head = try #require(server.log.all.first)
    #expect(head.hasPrefix("GET /a?b=%E0%B8%81 HTTP/1.1\r\n"))
    #expect(head.contains("User-Agent: oitcheck-tests/1.0 (+https://oitcheck.example)\r\n"))
    #expect(head.contains("Accept-Encoding: gzip, deflate\r\n"))
    #expect(head.contains("Accept-Language: th"))
    #expect(outcome.resource?.exchanges[0].requestHead == head)
    try await server.stop()
  }

  @Test func `the raw body stays as it came`() async throws {
    let server = try await FaultServer(answer: Faults.answer())
    let outcome = try await fetch("http://127.0.0.1:\(server.port)/f/good-gzip")
    #expect(outcome.resource?.exchanges[0].rawBody.starts(with: [0x1F, 0x8B]) == true)
    #expect(outcome.resource?.exchanges[0].reason == "OK")
    #expect(outcome.resource?.exchanges[0].httpVersion == "HTTP/1.1")
    #expect(outcome.body == "<html><p>a page")
    try await server.stop()
  }

  @Test func `credentials go to their own server and into no record`() async throws {
    let other = try await FaultServer(answer: Faults.answer())
    let otherPort = other.port
    let server = try await FaultServer { path, connection in
      try await connection.redirect(
        to: path == "/" ? "/next" : "http://127.0.0.1:\(otherPort)/"
      )
    }
    let address = "http://somchai:secret@127.0.0.1:\(server.port)/"
    var settings = FetchSettings.impatient(for: address)
    settings.addressGuard.privateAccess = .everywhere
    let outcome = try await fetch(address, settings: settings)
    #expect(server.log.all.count == 2)
    #expect(server.log.all.allSatisfy { $0.contains("Authorization: Basic c29tY2hhaTpzZWNyZXQ=") })
    #expect(other.log.all.count == 1)
    #expect(other.log.all.first?.contains("Authorization") == false)
    let exchanges = try #require(outcome.resource?.exchanges)
    #expect(exchanges.count == 3)
    #expect(exchanges.allSatisfy { !$0.requestHead.contains("Authorization") })
    #expect(exchanges.allSatisfy { !"\($0.address)".contains("secret") })
    try await server.stop()
    try await other.stop()
  }

  @Test func `conditions are sent, and an unchanged page has no body`() async throws {
    let server = try await FaultServer { _, connection in
      let isKnown = connection.request.contains("If-None-Match: \"7\"\r\n")
      try await connection.send("HTTP/1.1 \(isKnown ? "304 Not Modified" : "200 OK")\r\n\r\n")
    }
    let text = "http://127.0.0.1:\(server.port)/"
    var request = FetchRequest(address: try #require(SiteAddress(text)), purpose: .page)
    request.entityTag = "\"7\""
    request.lastModified = "Sun, 01 Oct 2023 00:00:00 GMT"
    let resource = try await HTTPFetcher.lend(
      settings: .impatient(for: text),
      jitter: { 0 },
      now: { 0 }
    ) { [request] fetcher in
      try await fetcher.fetch(request)
    }
    #expect(resource.exchanges.map(\.status) == [304])
    let head = try #require(server.log.all.first)
    #expect(head.contains("If-Modified-Since: Sun, 01 Oct 2023 00:00:00 GMT\r\n"))
    try await server.stop()
  }

  @Test func `what the server calls a document is read as one, whatever its address`()
    async throws
  {
    let server = try await FaultServer { _, connection in
      try await connection.send(
        "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nContent-Length: 50000\r\n\r\n"
      )
      try await connection.send([UInt8](repeating: 0x25, count: 50_000))
    }
    let address = "http://127.0.0.1:\(server.port)/download?id=5"
    var settings = FetchSettings.impatient(for: address)
    settings.limits = FetchLimits(page: 1_000, document: 1 << 20)
    let outcome = try await fetch(address, settings: settings)
    #expect(outcome.resource?.body.count == 50_000)
    #expect(outcome.resource?.isCutOff == false)
    try await server.stop()
  }

  @Test func `a document that is too large is not begun`() async throws {
    let server = try await FaultServer { _, connection in
      try await connection.send(length: 5 << 20)
      try await connection.sendForEver([UInt8](repeating: 0x61, count: 10_000))
    }
    let address = "http://127.0.0.1:\(server.port)/plan.pdf"
    #expect(try await fetch(address, purpose: .document).failure == .tooLarge(limit: 1 << 20))
    #expect(try await fetch(address, purpose: .page).resource?.isCutOff == true)
    try await server.stop()
  }

  @Test func `a refusal is told from silence`() async throws {
    let server = try await FaultServer(answer: Faults.answer())
    let port = server.port
    try await server.stop()
    #expect(try await fetch("http://127.0.0.1:\(port)/").failure == .refused)
    #expect(try await fetch("http://nowhere.test/").failure == .unknownHost("nowhere.test"))
  }

  /// Waited for to its end, it would have timed out.
  @Test func `a fetch that is no longer wanted is given up`() async throws {
    let server = try await FaultServer(answer: Faults.answer())
    let address = "http://127.0.0.1:\(server.port)/f/never"
    let task = Task { try await fetch(address) }
    try await Task.sleep(for: .milliseconds(200))
    task.cancel()
    #expect(try await task.value.failure == .cancelled)
    try await server.stop()
  }
}
