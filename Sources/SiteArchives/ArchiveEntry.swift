internal import SiteSources

/// One answer in an archive, as its index lists it.
package struct ArchiveEntry: Sendable, Hashable {
  package var address: String
  /// The moment of the fetch: `2026-11-22T08:30:05Z`.
  package var date: String
  package var status: Int
  package var mediaType: String
  /// The digest of the body as it came.
  package var payloadDigest: String
  /// True if the body stands in an earlier record with the same digest.
  package var isRevisit: Bool
  package var offset: Int
  package var byteCount: Int
  /// The identifier of the record.
  var identifier: String

  /// Reads an answer's entry from its record, or `nil` if the record is no answer.
  init?(_ record: WARCRecord, offset: Int, byteCount: Int) {
    guard record.kind == .response || record.kind == .revisit, let target = record.target,
      let (head, _) = ArchivedHead.split(record.block)
    else { return nil }
    address = target
    date = record.value(of: "WARC-Date") ?? ""
    status = head.status
    mediaType = MediaType.name(in: head.value(of: "content-type"))
    payloadDigest = record.value(of: "WARC-Payload-Digest") ?? ""
    isRevisit = record.kind == .revisit
    self.offset = offset
    self.byteCount = byteCount
    identifier = record.value(of: "WARC-Record-ID") ?? ""
  }

  /// The line of the index: a key that sorts by host, the moment, and the rest as JSON (CDXJ).
  func line(in file: String) -> String {
    let values: [(String, String)] = [
      ("url", address), ("mime", mediaType), ("status", "\(status)"), ("digest", payloadDigest),
      ("length", "\(byteCount)"), ("offset", "\(offset)"), ("filename", file),
    ]
    let json = values.map { "\(JSONText.quoted($0.0)): \(JSONText.quoted($0.1))" }
    return "\(key) \(UTCTime.digits(date)) {\(json.joined(separator: ", "))}"
  }

  /// The address with the parts of the host from last to first: `th,go,agency)/path`.
  private var key: String {
    guard let parsed = SiteAddress(address), let origin = parsed.origin else { return address }
    let host = origin.host.hasPrefix("www.") ? origin.host.dropFirst(4) : origin.host[...]
    let parts = host.split(separator: ".").reversed().joined(separator: ",")
    let port = origin.port.map { ":\($0)" } ?? ""
    let query = parsed.query.map { "?\($0)" } ?? ""
    return "\(parts)\(port))\(parsed.path)\(query)".lowercased()
  }
}

/// The kind of a body, as header fields name it.
enum MediaType {
  /// Returns the name alone, in lower case: `text/html` of `Text/HTML; charset=utf-8`.
  static func name(in field: String?) -> String {
    String((field ?? "").prefix { $0 != ";" && $0 != "," }).filter { $0 != " " }.lowercased()
  }
}

/// Text in JSON.
enum JSONText {
  static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }
}
