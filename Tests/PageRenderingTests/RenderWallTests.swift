import PageRendering
import SiteSources
import Testing

extension BrowserTests {
  /// A page reaches its own server and nothing else.
  @Suite(.serialized) struct RenderWallTests {
    struct WayOut: Sendable, CustomTestStringConvertible {
      var testDescription: String
      /// The number of the way among ``HostilePage/waysOut(_:)``.
      var number: Int
      var target: String
    }

    /// `PORT` is the neighbour's port.
    static let targets = [
      "http://127.0.0.1:PORT/out", "http://localhost:PORT/out", "http://[::1]:PORT/out",
      "http://2130706433:PORT/out", "http://0.0.0.0:PORT/out", "http://agency.test:PORT/out",
      "https://127.0.0.1:PORT/out", "file:///etc/passwd",
    ]

    static let waysOut: [WayOut] = HostilePage.waysOut("").enumerated().flatMap { number, way in
      // Every way once, and every target once; all pairs would take minutes.
      [targets[number % targets.count], targets[0]].map { target in
        WayOut(testDescription: "\(way.0) to \(target)", number: number, target: target)
      }
    }

    @Test func `no way to reach a neighbour from a page`() async throws {
      let canary = try await Canary()
      let server = try await PageServer([
        "/page": .page(HostilePage.everything(canary.port)),
        "/worker.js": .init(
          fields: [("content-type", "text/javascript")],
          body: HostilePage.worker(canary.port)
        ),
      ])
      let renderer = try await TestBrowser.renderer()
      var request = try TestBrowser.request("/page", at: server)
      request.patience = .seconds(30)
      request.deadline = .seconds(50)
      let page = try await renderer.render(request)
      let text = String(decoding: page.html, as: UTF8.self)
      // The page did all that it meant to do.
      #expect(text.contains("all tried</body>"))
      #expect(!text.contains("stolen"))
      #expect(!text.contains("root:"))
      #expect(page.refusedHosts.contains("127.0.0.1"))
      // Its own server was reached by the workers.
      #expect(server.requests.all.contains("/worker.js"))
      try await Task.sleep(for: .milliseconds(300))
      #expect(canary.touches.all == [])
      try await server.stop()
      try await canary.stop()
    }

    @Test(arguments: waysOut)
    func `no way out of a page by`(_ way: WayOut) async throws {
      let canary = try await Canary()
      let target = way.target.replacing("PORT", with: "\(canary.port)")
      let server = try await PageServer(["/page": HostilePage.waysOut(target)[way.number].1])
      let renderer = try await TestBrowser.renderer()
      let request = try TestBrowser.request("/page", at: server)
      do throws(RenderError) {
        let page = try await renderer.render(request)
        // Where the browser itself refuses, the page stays what it is.
        #expect(page.address == request.address)
        #expect(!String(decoding: page.html, as: UTF8.self).contains("root:"))
      } catch {
        guard case .wentElsewhere = error else {
          if case .unreachable = error { return }
          Issue.record("\(error)")
          return
        }
      }
      try await Task.sleep(for: .milliseconds(200))
      #expect(canary.touches.all == [])
      try await server.stop()
      try await canary.stop()
    }

    /// The canary sings if it is touched: without this, the tests above prove nothing.
    @Test func `a page reaches a neighbour that it is let through to`() async throws {
      let canary = try await Canary()
      let server = try await PageServer(["/page": .page(HostilePage.everything(canary.port))])
      let renderer = try await TestBrowser.renderer()
      var request = try TestBrowser.request("/page", at: server)
      request.servers.append(
        PinnedServer(
          .init(isSecure: false, host: "127.0.0.1", port: UInt16(canary.port)),
          at: "127.0.0.1"
        )
      )
      request.patience = .seconds(10)
      _ = try? await renderer.render(request)
      #expect(canary.touches.all.count > 5)
      try await server.stop()
      try await canary.stop()
    }
  }
}
