/// What a crawl is to do; equal settings and equal answers make equal crawls.
package struct CrawlSettings: Sendable, Hashable, Codable {
  /// How far a crawl goes.
  package struct Limits: Sendable, Hashable, Codable {
    /// Links between the start and a page.
    package var maximumDepth = 16
    package var maximumPages = 5_000
    package var maximumDocuments = 5_000
    /// Bytes of bodies as they arrive.
    package var maximumBytes = 4 << 30
    /// The time that one run may take; the only limit at which two runs may differ.
    package var maximumDuration: Duration?
    /// Addresses that may wait.
    package var maximumQueue = 100_000
    /// Sitemaps that are fetched: they come before pages, and each may name thousands of others.
    package var maximumSitemaps = 500
    /// Servers of others whose robots.txt is asked for, and kept.
    package var maximumForeignServers = 500
    /// Refused addresses that are remembered, so that each is counted once.
    package var maximumRefused = 1_000_000

    package init() {}
  }

  /// The product token that the program goes by.
  package static let usualAgent = "oitcheck"

  package var scope: CrawlScope
  /// Further addresses that somebody named: they are fetched as if the home page led to them.
  package var seeds: [String] = []
  /// The product token that robots.txt files know the crawler by.
  package var agent = Self.usualAgent
  package var obeysRobots = true
  package var usesSitemaps = true
  /// Indexes that may stand above a sitemap.
  package var maximumSitemapDepth = 3
  package var limits = Limits()
  package var addressRules = AddressRules()
  package var trapLimits = TrapLimits()
  package var safeguard = CrawlSafeguard.Settings()
  /// Fetches and readings that may be under way at once, over all hosts.
  package var maximumConnections = 8
  /// Addresses that are chosen ahead of the last answer that was stored.
  ///
  /// What is chosen depends on the answers before it, so this number, unlike the connections and
  /// the time that answers take, is part of what decides the order of a crawl.
  package var lookahead = 32
  /// Answers that may wait for an earlier one, in bytes, before nothing further is fetched.
  package var maximumBufferedBytes = 32 << 20
  /// Steps between two stored states, at least.
  package var minimumStepsPerState = 256

  package init(start: String) {
    scope = CrawlScope(start: start)
  }
}
