internal import ComplianceChecker
package import PageRendering
internal import SiteSources
internal import Synchronization
internal import WebCrawling

/// Renders the pages of a crawl that say nothing until their scripts have run, one at a time.
package final class ScriptedPages: Sendable {
  private let policy: RenderPolicy
  private let makeRenderer: @Sendable () async -> PageRenderer?
  /// The renderer once it was needed; the inner `nil` says that there is none.
  private let made = Mutex<PageRenderer??>(nil)
  private let userAgent: String
  private let turnstile = Turnstile()

  /// - Parameters:
  ///   - policy: Whether pages are rendered.
  ///   - makeRenderer: Makes what renders them when the first is met; `nil` if there is no browser.
  ///   - userAgent: What the browser says it is.
  package init(
    policy: RenderPolicy,
    makeRenderer: @escaping @Sendable () async -> PageRenderer?,
    userAgent: String
  ) {
    self.policy = policy
    self.makeRenderer = makeRenderer
    self.userAgent = userAgent
  }

  /// Returns what scripts make of a page, or `nil` if it is to be read as it was sent.
  ///
  /// A page that cannot be rendered is read as it was sent, and judged as the shell that it is.
  ///
  /// - Parameters:
  ///   - exchange: The answer that the page came with.
  ///   - server: The numeric address that was judged when the server was asked.
  ///   - isShell: True if the page says nothing by itself.
  /// - Returns: The page as HTML in UTF-8.
  func html(
    _ exchange: FetchedResource.Exchange,
    server: String?,
    isShell: Bool
  ) async -> [UInt8]? {
    guard case .render = policy.decide(isShell: isShell, hasBrowser: true),
      let origin = exchange.address.origin, let server
    else { return nil }
    // Only the address that was judged when the page was fetched can be reached.
    let numeric = String(server.drop { $0 == "[" }.prefix { $0 != "]" && $0 != "%" })
    var request = RenderRequest(
      address: exchange.address,
      servers: [PinnedServer(origin, at: numeric)]
    )
    request.userAgent = userAgent
    return await turnstile.pass { [request] in
      guard let renderer = await self.renderer() else { return nil }
      // What fails is left as it was sent; the verdict says that scripts fill it.
      guard let page = try? await renderer.render(request), page.stands(for: request.address) else {
        return nil
      }
      return page.html
    }
  }

  /// Starts a browser once, behind the turnstile.
  private func renderer() async -> PageRenderer? {
    if let known = made.withLock({ $0 }) { return known }
    let renderer = await makeRenderer()
    made.withLock { $0 = .some(renderer) }
    return renderer
  }
}

extension RenderedPage {
  /// True if the page is the one that was asked for, and whole: an error that the browser was sent,
  /// or a page of another address that scripts led to, is no evidence of what stands here.
  fileprivate func stands(for asked: SiteAddress) -> Bool {
    var (shown, asked) = (address, asked)
    shown.fragment = nil
    asked.fragment = nil
    return shown == asked && !isCutOff && status.map { 200..<300 ~= $0 } != false
  }
}
