/// Whether pages that are filled by scripts are rendered.
package enum RenderPolicy: String, Sendable, Hashable, CaseIterable {
  /// If there is a browser.
  case auto
  case never
  /// Without a browser, nothing is read: the run ends before it begins.
  case always

  /// Decides about one page.
  ///
  /// - Parameters:
  ///   - isShell: True if the page as it was fetched is one that only scripts fill.
  ///   - hasBrowser: True if a browser was found.
  /// - Returns: What is to be done with the page.
  package func decide(isShell: Bool, hasBrowser: Bool) -> RenderDecision {
    guard isShell else { return .leave(.readable) }
    guard self != .never else { return .leave(.switchedOff) }
    return hasBrowser ? .render : .leave(.browserMissing)
  }

  /// Tells whether a run may begin.
  ///
  /// - Parameter hasBrowser: True if a browser was found.
  /// - Throws: ``RenderError/browserMissing`` if rendering is wanted in any case and there is none.
  package func check(hasBrowser: Bool) throws(RenderError) {
    if self == .always, !hasBrowser { throw .browserMissing }
  }
}

/// What is to be done with one page.
package enum RenderDecision: Sendable, Hashable {
  /// Why a page is taken as it was fetched.
  package enum Reason: String, Sendable, Hashable, CaseIterable {
    /// It tells something without its scripts.
    case readable
    /// Nobody wants pages to be rendered; the page is `unverified`.
    case switchedOff = "switched-off"
    /// There is no browser; the page is `unverified`.
    case browserMissing = "browser-missing"
  }

  case render
  case leave(Reason)
}
