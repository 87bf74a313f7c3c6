package import ComplianceModel

/// What a source knows of an address beyond the names of its files.
package enum AddressOutcome: Sendable, Hashable {
  /// It leads, perhaps by redirects, to a file of the source.
  case entry(Int)
  /// It leads by redirects to another site.
  case elsewhere(address: String, host: String)
  /// The server says that there is nothing: 404 or 410.
  case gone
  /// There is something, and it is no page and no document: a picture, a style, a feed.
  case asset
  /// Nothing can be told, and why.
  case obstacle(FetchObstacle)
}

/// An address that was asked for in vain.
package struct FetchFault: Sendable, Hashable {
  package var address: String
  package var obstacle: FetchObstacle
  /// What happened, in English words: "no answer in time".
  package var detail: String

  package init(address: String, obstacle: FetchObstacle, detail: String) {
    self.address = address
    self.obstacle = obstacle
    self.detail = detail
  }
}
