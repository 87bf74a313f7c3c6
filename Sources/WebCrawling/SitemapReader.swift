package import SiteSources

/// Reads sitemaps, indexes of sitemaps and plain lists of addresses.
///
/// What they name is a hint: it is fetched if it belongs to the crawl, after everything that links
/// lead to.
package struct SitemapReader: Sendable {
  package struct Limits: Sendable, Hashable, Codable {
    /// What the protocol allows in one file.
    package var maximumLocations = 50_000
    package var maximumBytes = 50 * 1_024 * 1_024

    package init() {}
  }

  /// What a sitemap names.
  package struct Reading: Sendable, Hashable, Codable {
    /// Addresses of pages and documents, as text, each once, in the order of the file.
    package var pages: [String] = []
    /// Addresses of further sitemaps.
    package var sitemaps: [String] = []
    /// Texts that are no absolute address of the web.
    package var invalidCount = 0
    /// True if the file names more than is read.
    package var isCutOff = false

    package init() {}
  }

  package var limits: Limits
  /// How much an address promises by itself, for example because it names the checklist.
  package var emphasis: @Sendable (SiteAddress) -> CrawlLink.Emphasis = { _ in .ordinary }
  private let markup: SitemapMarkup
  private let unpack: SitemapUnpacking

  package init(
    limits: Limits = Limits(),
    markup: @escaping SitemapMarkup = { (bytes, limit) throws(SitemapError) in
      try LocationScanner.locations(in: bytes, limit: limit)
    },
    unpack: @escaping SitemapUnpacking = { (_, _) throws(SitemapError) in throw .packed }
  ) {
    self.limits = limits
    self.markup = markup
    self.unpack = unpack
  }

  /// Reads a file.
  ///
  /// - Parameter bytes: The file after content decoding; `.xml.gz` files are unpacked here.
  /// - Returns: What it names.
  /// - Throws: ``SitemapError`` if it is no sitemap.
  package func read(_ bytes: [UInt8]) throws(SitemapError) -> Reading {
    var bytes = bytes
    if bytes.starts(with: [0x1F, 0x8B]) { bytes = try unpack(bytes, limits.maximumBytes) }
    guard bytes.count <= limits.maximumBytes else { throw .tooLarge(limit: limits.maximumBytes) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard let first = bytes.first(where: { $0 > 0x20 }) else { throw .unknownForm }
    var locations =
      first == UInt8(ascii: "<")
      ? try markup(bytes, limits.maximumLocations + 1) : try lines(of: bytes)
    var reading = Reading()
    if locations.count > limits.maximumLocations {
      reading.isCutOff = true
      locations.removeLast(locations.count - limits.maximumLocations)
    }
    collect(locations, into: &reading)
    return reading
  }

  private func collect(_ locations: [SitemapLocation], into reading: inout Reading) {
    var seen: Set<String> = []
    for location in locations {
      guard location.parent == "url" || location.parent == "sitemap" else { continue }
      guard let address = SiteAddress(location.text) else {
        reading.invalidCount += 1
        continue
      }
      let text = address.description
      guard seen.insert(text).inserted else { continue }
      if location.parent == "sitemap" {
        reading.sitemaps.append(text)
      } else {
        reading.pages.append(text)
      }
    }
  }

  /// Reads a list with one address in each line; a list whose first line is none is something else.
  private func lines(of bytes: [UInt8]) throws(SitemapError) -> [SitemapLocation] {
    var locations: [SitemapLocation] = []
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let text = String(decoding: line, as: UTF8.self)
      if locations.isEmpty, SiteAddress(text) == nil { throw .unknownForm }
      locations.append(SitemapLocation(parent: "url", text: text))
      if locations.count > limits.maximumLocations { break }
    }
    return locations
  }
}
