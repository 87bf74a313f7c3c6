import HTTPFetching
import Testing
import WebCrawling

@Suite struct CertificateTests {
  @Test(arguments: ["expired", "selfsigned", "elsewhere"])
  func `a certificate that proves nothing is refused`(certificate: String) async throws {
    let outcome = try await fetchSecurely(certificate: certificate)
    #expect(outcome.failure?.kind == .insecure(""))
  }

  @Test func `a certificate of a known authority is accepted`() async throws {
    let outcome = try await fetchSecurely(certificate: "good")
    #expect(outcome.body == "<html><p>a page")
  }

  @Test func `every certificate is accepted when the user says so`() async throws {
    let outcome = try await fetchSecurely(certificate: "expired", trust: .anyone)
    #expect(outcome.body == "<html><p>a page")
  }

  private func fetchSecurely(
    certificate: String,
    trust: FetchSettings.Trust? = nil
  ) async throws -> Outcome {
    let server = try await FaultServer(certificate: certificate) { _, connection in
      try await connection.send(body: Faults.page)
    }
    let address = "https://site.test:\(server.port)/"
    var settings = FetchSettings.impatient(for: address)
    settings.trust = trust ?? .systemAnd(file: FaultServer.certificatePath("authority.pem"))
    let outcome = try await fetch(
      address,
      settings: settings,
      names: ["site.test": ["127.0.0.1"]]
    )
    try await server.stop()
    return outcome
  }
}
