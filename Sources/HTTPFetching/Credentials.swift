internal import Foundation
internal import SiteSources

/// The name and password that an address carries; they go to its own server and nowhere else.
struct Credentials: Sendable, Hashable {
  var name: String
  var password: String

  /// Reads what stands before the host, or `nil` if nothing does.
  init?(_ origin: SiteAddress.Origin) {
    guard origin.userInfo.hasSuffix("@") else { return nil }
    let parts = origin.userInfo.dropLast()
      .split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      .map { $0.removingPercentEncoding ?? String($0) }
    name = parts[0]
    password = parts.count > 1 ? parts[1] : ""
  }

  /// The value of the field `Authorization`.
  var authorization: String {
    "Basic " + Data("\(name):\(password)".utf8).base64EncodedString()
  }
}
