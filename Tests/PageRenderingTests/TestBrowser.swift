import Foundation
import PageRendering
import SiteSources
import Testing

/// What takes a browser, one at a time, as browsers are used.
@Suite(.serialized, .enabled(if: TestBrowser.path != nil, "no Chromium is installed"))
struct BrowserTests {}

/// The browser of the tests, and pages of `http://agency.test/`, which is a server on this machine.
enum TestBrowser {
  static let path = BrowserLocation.find(ProcessInfo.processInfo.environment["OITCHECK_BROWSER"])

  /// Containers of build servers have no sandbox to give; the walls are tested all the same.
  private static let started = Task {
    try await PageRenderer.start(browser: #require(path), allowsNoSandbox: true)
  }

  static func renderer() async throws -> PageRenderer { try await started.value }

  static func request(_ path: String, at server: PageServer) throws -> RenderRequest {
    let address = try #require(SiteAddress("http://agency.test\(path)"))
    let pinned = PinnedServer(
      try #require(address.origin),
      at: "127.0.0.1",
      numericPort: UInt16(server.port)
    )
    return RenderRequest(address: address, servers: [pinned])
  }

  /// The folders of pages that are there now.
  static func folders() throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.path
    return try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasPrefix("oitcheck-page-") }
  }

  /// The command lines of browsers that still run; a killed process takes a moment to go.
  static func processesLeft() async throws -> [String] {
    var left: [String] = []
    for _ in 0..<200 {
      left = running()
      if left.isEmpty { break }
      try await Task.sleep(for: .milliseconds(10))
    }
    return left
  }

  private static func running() -> [String] {
    let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return numbers.filter { $0.allSatisfy(\.isNumber) }.compactMap { number in
      guard let line = FileManager.default.contents(atPath: "/proc/\(number)/cmdline"),
        case let text = String(decoding: line, as: UTF8.self), text.contains("oitcheck-page-")
      else { return nil }
      return text.replacing("\0", with: " ")
    }
  }
}
