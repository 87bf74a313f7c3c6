package import SiteSources

/// A page as it stood after its scripts had run.
package struct RenderedPage: Sendable, Hashable {
  /// The document as HTML in UTF-8, whatever its own `meta` element says.
  package var html: [UInt8]
  /// Where the page stood in the end; scripts may have led elsewhere within the site.
  package var address: SiteAddress
  /// The status of the answer that the document came with, if known.
  package var status: Int?
  /// True if the document was longer than is taken.
  package var isCutOff: Bool
  /// True if the page was taken before it was done: it loaded or ran for too long.
  package var isUnfinished: Bool
  /// Hosts that the page asked for and that the browser does not reach, sorted; a few of them.
  package var refusedHosts: [String]
  /// What kept the page's scripts from the system.
  package var sandbox: BrowserSandbox

  package init(
    html: [UInt8],
    address: SiteAddress,
    status: Int?,
    isCutOff: Bool,
    isUnfinished: Bool,
    refusedHosts: [String],
    sandbox: BrowserSandbox
  ) {
    self.html = html
    self.address = address
    self.status = status
    self.isCutOff = isCutOff
    self.isUnfinished = isUnfinished
    self.refusedHosts = refusedHosts
    self.sandbox = sandbox
  }
}
