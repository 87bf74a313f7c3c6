internal import Foundation
internal import SiteSources

/// What the SOURCE of a command names.
enum SiteLocation {
  /// A mirror on disk.
  case directory(String)
  /// A WARC file.
  case archive(String)
  /// A live site.
  case address(SiteAddress)

  /// - Throws: ``RunFailure`` if it is none of them.
  init(_ text: String) throws {
    let start = text.prefix(8).lowercased()
    if start.hasPrefix("http:") || start.hasPrefix("https:") {
      guard let address = SiteAddress(text), address.origin?.host.isEmpty == false else {
        throw RunFailure.wrongInput(
          "'\(text)' is no address; write it as https://www.example.go.th/"
        )
      }
      guard address.origin?.userInfo.isEmpty == true else {
        throw RunFailure.wrongInput(
          "the address holds a name or password; leave it out: what the public sees is judged"
        )
      }
      self = .address(address)
      return
    }
    let name = text.lowercased()
    if name.hasSuffix(".warc") || name.hasSuffix(".warc.gz") {
      self = .archive(text)
      return
    }
    if !FileManager.default.fileExists(atPath: text), Self.looksLikeHost(text) {
      throw RunFailure.wrongInput(
        "there is no directory '\(text)'; for the live site write https://\(text)"
      )
    }
    self = .directory(text)
  }

  /// Tells whether a text may be the name of a site, with a path behind it.
  private static func looksLikeHost(_ text: String) -> Bool {
    let host = text.prefix { $0 != "/" }
    return host.contains(".") && !host.hasPrefix(".")
      && host.utf8.allSatisfy { $0 < 0x80 && $0 > 0x2C && $0 != 0x3A }
  }
}
