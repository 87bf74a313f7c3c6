internal import Glibc
package import ToolRunning

extension PageRenderer {
  /// Finds out how the browser can be confined on this system.
  ///
  /// - Parameters:
  ///   - browser: The absolute path of a Chromium, such as ``BrowserLocation`` finds.
  ///   - allowsNoSandbox: True if pages may be rendered without the browser's own sandbox, for
  ///     example in a container that is a wall itself.
  ///   - toolBox: Where the programs that confine the browser are looked for.
  /// - Returns: A renderer whose browser was seen to start.
  /// - Throws: ``RenderError`` of the last way that was tried.
  package static func start(
    browser: String,
    allowsNoSandbox: Bool = false,
    toolBox: ToolBox = ToolBox()
  ) async throws(RenderError) -> PageRenderer {
    let isRoot = geteuid() == 0
    var failure = RenderError.sandboxMissing
    for sandbox in BrowserSandbox.choices(isRoot: isRoot, allowsNone: allowsNoSandbox) {
      let renderer = PageRenderer(browser: browser, sandbox: sandbox, toolBox: toolBox)
      do throws(RenderError) {
        try await renderer.greet()
        return renderer
      } catch {
        guard error != .cancelled else { throw error }
        failure = error
      }
    }
    throw failure
  }
}

extension BrowserSandbox {
  /// The ways to confine a browser, the best first.
  ///
  /// - Parameters:
  ///   - isRoot: True if the program runs with all rights; the browser then never does.
  ///   - allowsNone: True if the browser's own sandbox may be left out.
  /// - Returns: One way or two.
  package static func choices(isRoot: Bool, allowsNone: Bool) -> [BrowserSandbox] {
    let best: BrowserSandbox = isRoot ? .ofBrowserAndUser : .ofBrowser
    guard allowsNone else { return [best] }
    return [best, isRoot ? .ofUser : .none]
  }
}
