internal import SiteSources
package import WebCrawling

/// An answer of an earlier crawl, with what a server needs to confirm it.
package struct EarlierAnswer: Sendable {
  /// The answer as it was archived.
  package var exchange: FetchedResource.Exchange
  /// The body after content decoding.
  package var body: [UInt8]
  package var entityTag: String?
  package var lastModified: String?

  /// As long as a field may be that is sent back with every request.
  private static let maximumFieldLength = 1_000

  /// Reads a record; `nil` if it is no answer, or nothing in it can be confirmed.
  init?(_ record: WARCRecord, of address: SiteAddress, limits: ArchiveLimits) {
    guard let (head, start) = ArchivedHead.split(record.block),
      let date = UTCTime.milliseconds(record.value(of: "WARC-Date") ?? ""),
      let body = ArchivedBody.decode(record.block, limit: limits.bodyByteCount)
    else { return nil }
    entityTag = Self.sendable(head.value(of: "etag"))
    lastModified = Self.sendable(head.value(of: "last-modified"))
    guard entityTag != nil || lastModified != nil else { return nil }
    self.body = body
    let isChunked = head.value(of: "transfer-encoding")?.lowercased().contains("chunked") == true
    exchange = FetchedResource.Exchange(
      address: address,
      requestHead: "",
      status: head.status,
      reason: head.reason,
      httpVersion: "HTTP/1.1",
      headers: head.fields.compactMap { field in
        // The body is kept as it is without its transfer coding.
        isChunked && field.name.lowercased() == "transfer-encoding"
          ? nil : FetchedResource.Header(name: field.name, value: field.value)
      },
      rawBody: isChunked
        ? ChunkedBody.decode(record.block[start...]) : Array(record.block[start...]),
      fetchedAt: date,
      remoteAddress: record.value(of: "WARC-IP-Address")
    )
  }

  /// Tells whether a server that answers "not modified" means this version.
  ///
  /// - Parameter exchange: An answer with the status 304, which has the entity tag of the version
  ///   that it confirms (RFC 9110, section 15.4.5), if the server makes such tags.
  /// - Returns: False if it names another one.
  package func isConfirmed(by exchange: FetchedResource.Exchange) -> Bool {
    guard let entityTag,
      let named = exchange.headers.first(where: { $0.name.lowercased() == "etag" })?.value
    else { return true }
    return Self.strong(named) == Self.strong(entityTag)
  }

  /// Versions are compared weakly: `W/` says only that bytes may differ where the meaning does not.
  private static func strong(_ tag: String) -> Substring {
    tag.hasPrefix("W/") ? tag.dropFirst(2) : tag[...]
  }

  /// Archives may come from anywhere: only what can be a field of a request is sent.
  private static func sendable(_ field: String?) -> String? {
    guard let field, !field.isEmpty, field.utf8.count <= maximumFieldLength,
      field.utf8.allSatisfy({ (0x20...0x7E).contains($0) })
    else { return nil }
    return field
  }
}
