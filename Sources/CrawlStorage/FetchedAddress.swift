/// An address that a crawl is done with.
package struct FetchedAddress: Sendable, Hashable {
  /// The canonical address, by which it is known never to be fetched again.
  package var address: String
  /// The status of the last answer, or 0 if there was none.
  package var status: Int
  /// What a later crawl says to ask whether the page has changed.
  package var entityTag: String?
  package var lastModified: String?
  /// The digest of the body, if it was read.
  package var digest: String?

  package init(
    address: String,
    status: Int,
    entityTag: String? = nil,
    lastModified: String? = nil,
    digest: String? = nil
  ) {
    self.address = address
    self.status = status
    self.entityTag = entityTag
    self.lastModified = lastModified
    self.digest = digest
  }
}
