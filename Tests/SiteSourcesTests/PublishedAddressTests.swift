import Foundation
import SiteSources
import Testing

/// The cases that are published with the URL Standard, run from their own file where it is present.
///
/// `OITCHECK_WPT_URLS` names `url/resources/urltestdata.json` of web-platform-tests. The resolver is none
/// for its own sake: what it makes one of on purpose, such as doubled slashes, counts as not passed.
@Suite struct PublishedAddressTests {
  /// One case of the file.
  private struct Case: Decodable {
    var input: String
    var base: String
    var href: String?
    var failure: Bool?
  }

  /// The file has remarks between the cases, and bases that are `null`.
  private struct Entry: Decodable {
    var published: Case?

    init(from decoder: any Decoder) throws {
      published = try? Case(from: decoder)
    }
  }

  private static let file = ProcessInfo.processInfo.environment["OITCHECK_WPT_URLS"]

  @Test(.enabled(if: file != nil, "OITCHECK_WPT_URLS names no file"))
  func `resolves the cases of the URL Standard`() throws {
    let data = try Data(contentsOf: URL(filePath: try #require(Self.file)))
    let cases = try JSONDecoder().decode([Entry].self, from: data).compactMap(\.published)
      .filter { $0.base.hasPrefix("http://") || $0.base.hasPrefix("https://") }
    let failed = cases.filter { !Self.passes($0) }
    for sample in failed.prefix(400) {
      print("  \(sample.input.debugDescription) on \(sample.base): \(sample.href ?? "invalid")")
    }
    let passed = cases.count - failed.count
    let percent = 100 * passed / max(1, cases.count)
    print("URL Standard: \(passed) of \(cases.count) cases with a base of the web, \(percent) %")
    #expect(cases.count >= 10)
    #expect(percent >= 75)
  }

  private static func passes(_ sample: Case) -> Bool {
    guard let base = SiteAddress(sample.base), let origin = base.origin else { return false }
    let links = LinkResolver(baseURL: "\(origin)/")
    let page = String(base.path.dropFirst()) + (base.query.map { "?\($0)" } ?? "")
    let found: String?
    switch links.resolve(sample.input, onPage: page) {
    case .site(_, _, _, let address): found = address
    case .foreign(let address, let host): found = host.isEmpty ? nil : address
    case .samePage(let fragment):
      found = sample.base.prefix { $0 != "#" } + (fragment.map { "#\($0)" } ?? "")
    case .placeholder:
      // A link to the page itself, or one for a script.
      return sample.href?.hasPrefix(sample.base.prefix { $0 != "#" }) ?? false
        || sample.href?.hasPrefix("javascript:") == true
    case .other(let scheme):
      return sample.href?.lowercased().hasPrefix(scheme.lowercased()) ?? false
    }
    guard sample.failure != true, let wanted = sample.href else { return found == nil }
    // Whatever is spelled in two ways by the standard's own rules is compared as an address.
    return found == wanted || found.flatMap(SiteAddress.init) == SiteAddress(wanted)
  }
}
