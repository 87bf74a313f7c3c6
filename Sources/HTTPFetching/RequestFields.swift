internal import SiteSources
internal import WebCrawling

/// The header fields of a request, in the order in which they are sent.
struct RequestFields: Sendable {
  private(set) var fields: [FetchedResource.Header]
  private let target: String

  /// - Parameters:
  ///   - address: What is asked for.
  ///   - request: What is wanted; its conditions are left out on the way of redirects.
  ///   - userAgent: Who asks.
  ///   - cookies: The value of the field `Cookie`.
  init(
    for address: SiteAddress,
    request: FetchRequest,
    userAgent: String,
    cookies: String?
  ) {
    target = address.path + (address.query.map { "?\($0)" } ?? "")
    let origin = address.origin
    let port = origin?.port.map { ":\($0)" } ?? ""
    fields = [
      FetchedResource.Header(name: "Host", value: "\(origin?.host ?? "")\(port)"),
      FetchedResource.Header(name: "User-Agent", value: userAgent),
      FetchedResource.Header(name: "Accept", value: Self.accepted(for: request.purpose)),
      FetchedResource.Header(name: "Accept-Language", value: "th, en;q=0.5"),
      FetchedResource.Header(name: "Accept-Encoding", value: "gzip, deflate"),
    ]
    let isOriginal = address == request.address
    if isOriginal, let tag = request.entityTag { add("If-None-Match", tag) }
    if isOriginal, let day = request.lastModified { add("If-Modified-Since", day) }
    if let cookies { add("Cookie", cookies) }
  }

  mutating func add(_ name: String, _ value: String) {
    fields.append(FetchedResource.Header(name: name, value: value))
  }

  /// The request as it is sent, without the field that proves who asks.
  var head: String {
    let lines = fields.filter { $0.name != "Authorization" }.map { "\($0.name): \($0.value)\r\n" }
    return "GET \(target) HTTP/1.1\r\n\(lines.joined())\r\n"
  }

  private static func accepted(for purpose: FetchRequest.Purpose) -> String {
    switch purpose {
    case .page: "text/html,application/xhtml+xml,*/*;q=0.8"
    case .document: "*/*"
    case .robots: "text/plain,*/*;q=0.5"
    case .sitemap: "application/xml,text/xml,application/gzip,text/plain;q=0.8,*/*;q=0.5"
    }
  }
}
