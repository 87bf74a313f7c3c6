package import SiteSources

/// Fetches one address at a time; limits, redirects and retries are its business.
package protocol ResourceFetcher: Sendable {
  /// Fetches an address.
  ///
  /// - Parameter request: What is wanted.
  /// - Returns: What the server answered in the end, whatever its status.
  /// - Throws: ``FetchError`` if there was no answer that could be used.
  func fetch(_ request: FetchRequest) async throws(FetchError) -> FetchedResource
}

/// What is wanted from a server.
package struct FetchRequest: Sendable, Hashable {
  /// Why something is fetched; limits differ.
  package enum Purpose: String, Sendable, Hashable, CaseIterable {
    case page, document, robots, sitemap
  }

  /// An absolute address, without a fragment.
  package var address: SiteAddress
  package var purpose: Purpose
  /// The entity tag and the day of an answer that is known already.
  package var entityTag: String?
  package var lastModified: String?

  package init(
    address: SiteAddress,
    purpose: Purpose,
    entityTag: String? = nil,
    lastModified: String? = nil
  ) {
    self.address = address
    self.purpose = purpose
    self.entityTag = entityTag
    self.lastModified = lastModified
  }
}

/// An answer of a server.
package struct FetchedResource: Sendable, Hashable {
  /// One step on the way to the answer.
  package struct Exchange: Sendable, Hashable {
    package var address: SiteAddress
    /// The request as it was sent: its line and its header fields.
    package var requestHead: String
    package var status: Int
    package var reason: String
    package var httpVersion: String
    /// In the order of arrival, names as written.
    package var headers: [Header]
    /// The body as it arrived after transfer decoding, before content decoding; empty for a
    /// redirect whose body was not read.
    package var rawBody: [UInt8]
    /// Milliseconds since 1970.
    package var fetchedAt: Int64
    /// The numeric address of the server, if known.
    package var remoteAddress: String?

    package init(
      address: SiteAddress,
      requestHead: String,
      status: Int,
      reason: String,
      httpVersion: String,
      headers: [Header],
      rawBody: [UInt8],
      fetchedAt: Int64,
      remoteAddress: String?
    ) {
      self.address = address
      self.requestHead = requestHead
      self.status = status
      self.reason = reason
      self.httpVersion = httpVersion
      self.headers = headers
      self.rawBody = rawBody
      self.fetchedAt = fetchedAt
      self.remoteAddress = remoteAddress
    }
  }

  package struct Header: Sendable, Hashable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Redirects first, the answer last; never empty.
  package var exchanges: [Exchange]
  /// The body after content decoding.
  package var body: [UInt8]
  /// True if the body went on beyond the limit, or broke off before its end.
  package var isCutOff: Bool
  /// The answer that the last exchange, which an earlier crawl saw, still holds (status 304); `nil`
  /// if everything was sent now.
  package var confirmation: Exchange?

  package init(
    exchanges: [Exchange],
    body: [UInt8],
    isCutOff: Bool,
    confirmation: Exchange? = nil
  ) {
    self.exchanges = exchanges
    self.body = body
    self.isCutOff = isCutOff
    self.confirmation = confirmation
  }

  /// All answers, the confirmation of the last one included.
  package var answers: [Exchange] { exchanges + [confirmation].compactMap(\.self) }

  /// What the server said last; its address was judged now, not by an earlier crawl.
  package var lastContact: Exchange? { confirmation ?? exchanges.last }

  /// The bytes of all bodies that were sent for this.
  package var sentByteCount: Int {
    let sent = confirmation == nil ? exchanges[...] : exchanges.dropLast()
    return sent.reduce(0) { $0 + $1.rawBody.count }
  }
}
