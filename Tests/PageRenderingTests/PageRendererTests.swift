import Foundation
import PageRendering
import SiteSources
import Testing

extension BrowserTests {
  @Suite(.serialized) struct PageRendererTests {
    private func render(
      _ answers: [String: PageServer.Answer],
      _ change: (inout RenderRequest) -> Void = { _ in }
    ) async throws -> RenderedPage {
      let server = try await PageServer(answers)
      var request = try TestBrowser.request("/page", at: server)
      change(&request)
      let renderer = try await TestBrowser.renderer()
      let result: Result<RenderedPage, RenderError>
      do throws(RenderError) {
        result = .success(try await renderer.render(request))
      } catch {
        result = .failure(error)
      }
      try await server.stop()
      #expect(try await TestBrowser.processesLeft() == [])
      #expect(try TestBrowser.folders() == [])
      return try result.get()
    }

    private func text(_ page: RenderedPage) -> String { String(decoding: page.html, as: UTF8.self) }

    private static let shell = "<!DOCTYPE html><meta charset=utf-8><div id=app>กำลังโหลด</div>"

    private static let fill = "document.getElementById('app').innerHTML="

    @Test func `takes what a script makes of data in the page`() async throws {
      let body = Self.shell + "<script>setTimeout(()=>\(Self.fill)'<h1>แผน 2566</h1>',900)</script>"
      let page = try await render(["/page": .page(body)])
      #expect(text(page).hasPrefix("<!DOCTYPE html>\n<html>"))
      #expect(text(page).contains("<h1>แผน 2566</h1>"))
      #expect(page.address == SiteAddress("http://agency.test/page"))
      #expect(page.status == 200)
      #expect(!page.isCutOff && !page.isUnfinished && page.refusedHosts.isEmpty)
    }

    @Test func `takes what a script makes of data of the same server, however slow`() async throws {
      let script = "<script>fetch('/api').then(r=>r.json()).then(d=>\(Self.fill)d.name)</script>"
      let page = try await render([
        "/page": .page(Self.shell + script),
        "/api": .init(
          fields: [("content-type", "application/json")],
          body: #"{"name":"<b>ข้อมูล</b>"}"#,
          delay: .seconds(2)
        ),
      ]) { $0.pageTime = .seconds(1) }
      #expect(text(page).contains("<b>ข้อมูล</b>"))
      #expect(!page.isUnfinished)
    }

    @Test func `reads a page in windows-874 and writes UTF-8`() async throws {
      // The escapes are the windows-874 bytes of two Thai letters, as a server would send them.
      let page = try await render([
        "/page": .init(
          fields: [("content-type", "text/html; charset=utf-8")],
          body:
            "<meta charset=windows-874><p>ก</p><script>document.body.append('\\ud800ข')</script>"
        )
      ])
      #expect(text(page).contains("<p>ก</p>"))
      // Half of a character is no character.
      #expect(text(page).contains("\u{FFFD}ข"))
    }

    @Test func `tells where a page went within the site`() async throws {
      let page = try await render([
        "/page": .page("<script>setTimeout(()=>location='/second?x=1',100)</script>"),
        "/second": .page("<p>second</p>"),
      ])
      #expect(text(page).contains("second"))
      #expect(page.address == SiteAddress("http://agency.test/second?x=1"))
    }

    @Test func `tells the status of the answer`() async throws {
      let page = try await render([:])
      #expect(page.status == 404)
      #expect(text(page).contains("nothing here"))
    }

    @Test func `goes on behind dialogues`() async throws {
      let script = """
        <script>alert(1); const said = [confirm(2), prompt(3)]; print();
        onbeforeunload = e => { e.preventDefault(); return 'x' };
        document.body.append('said ' + said + '.')</script>
        """
      let page = try await render(["/page": .page("<body>" + script)])
      #expect(text(page).contains("said false,."))
      #expect(!page.isUnfinished)
    }

    @Test(arguments: [
      "while (true);", "while (true) alert(1);", "fetch('/slow').then(() => document.title = 'x')",
      "setTimeout(function f() { Promise.resolve().then(f) })",
    ])
    func `takes a page that is never done as it is`(script: String) async throws {
      let body = "<body><script>document.body.append('first');\(script)</script>"
      let start = ContinuousClock.now
      let page = try await render(
        ["/page": .page(body), "/slow": .init(body: "x", delay: .seconds(60))]
      ) {
        $0.patience = .seconds(3)
        $0.deadline = .seconds(20)
      }
      #expect(page.isUnfinished)
      #expect(text(page).contains("first"))
      if ProcessInfo.processInfo.environment["OITCHECK_TIMES"] != nil {
        #expect(ContinuousClock.now - start < .seconds(10))
      }
    }

    @Test func `ends a browser that does not even stop`() async throws {
      let start = ContinuousClock.now
      await #expect(throws: RenderError.timedOut) {
        try await render(["/page": .page("<script>while (true);</script>")]) {
          $0.patience = .seconds(60)
          $0.deadline = .seconds(3)
        }
      }
      if ProcessInfo.processInfo.environment["OITCHECK_TIMES"] != nil {
        #expect(ContinuousClock.now - start < .seconds(10))
      }
    }

    @Test(arguments: [
      "const a = []; while (true) a.push(new Array(1e6).fill({}))",
      "while (true) document.body.append('y'.repeat(1e5) + Math.random())",
      "while (true) { const d = document.createElement('div'); document.body.append(d) }",
    ])
    func `bounds the memory of a page`(script: String) async throws {
      let body = "<body><script>\(script)</script>"
      var failure: RenderError?
      do {
        // What stands on the page when time is up is as good; what it took is bounded by the cage.
        let page = try await render(["/page": .page(body)]) {
          $0.patience = .seconds(10)
          $0.deadline = .seconds(20)
        }
        #expect(page.isUnfinished)
      } catch let error as RenderError {
        failure = error
      }
      #expect(failure == nil || failure == .crashed || failure == .timedOut)
    }

    @Test func `bounds the length of a page`() async throws {
      let script = "<script>document.body.append('ก'.repeat(100000) + 'end')</script>"
      let page = try await render(["/page": .page("<body>" + script)]) { $0.maximumLength = 5_000 }
      #expect(page.isCutOff)
      #expect(text(page).utf16.count == 5_000)
    }

    @Test func `says why a page gave no answer`() async throws {
      let server = try await PageServer([:])
      let request = try TestBrowser.request("/page", at: server)
      try await server.stop()
      let renderer = try await TestBrowser.renderer()
      await #expect(throws: RenderError.unreachable("net::ERR_CONNECTION_REFUSED")) {
        try await renderer.render(request)
      }
    }

    @Test func `ends the browser when the task is cancelled`() async throws {
      let server = try await PageServer(["/page": .page("<script>while (true);</script>")])
      let request = try TestBrowser.request("/page", at: server)
      let renderer = try await TestBrowser.renderer()
      let task = Task { try await renderer.render(request) }
      while server.requests.all.isEmpty { try await Task.sleep(for: .milliseconds(20)) }
      task.cancel()
      await #expect(throws: RenderError.cancelled) { try await task.value }
      #expect(try await TestBrowser.processesLeft() == [])
      #expect(try TestBrowser.folders() == [])
      try await server.stop()
    }

    @Test func `says why a browser did not start`() async throws {
      let renderer = PageRenderer(browser: "/nowhere/chromium", sandbox: .none)
      let server = try await PageServer([:])
      let request = try TestBrowser.request("/page", at: server)
      await #expect {
        try await renderer.render(request)
      } throws: { error in
        guard case RenderError.notStarted(let reason) = error else { return false }
        return reason.contains("/nowhere/chromium")
      }
      try await server.stop()
    }
  }
}
