internal import ArgumentParser
internal import ComplianceModel
internal import Foundation
internal import HTTPFetching
internal import LiveCrawling
internal import PageRendering
internal import SiteArchives
internal import SiteSources
internal import WebCrawling

enum RenderChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, never, always

  var policy: RenderPolicy {
    switch self {
    case .auto: .auto
    case .never: .never
    case .always: .always
    }
  }
}

/// How a live site is fetched.
struct CrawlOptions: ParsableArguments {
  @Option(
    name: .customLong("max-pages"),
    help: "How many pages are fetched at most."
  )
  var maximumPages = 5_000

  @Option(name: .customLong("max-documents"), help: "How many documents are fetched at most.")
  var maximumDocuments = 5_000

  @Option(
    name: .customLong("max-depth"),
    help: "How many links a page may lie from the home page."
  )
  var maximumDepth = 16

  @Option(name: .customLong("max-megabytes"), help: "How many MiB are fetched at most.")
  var maximumMebibytes = 4_096

  @Option(
    name: .customLong("max-minutes"),
    help: "How long the crawl may take; no limit if left out."
  )
  var maximumMinutes: Double?

  @Option(
    help: ArgumentHelp(
      "Fetch only pages whose path fits, such as /ita/**; repeatable.",
      valueName: "pattern"
    )
  )
  var include: [String] = []

  @Option(
    help: ArgumentHelp(
      "Fetch nothing whose path fits, such as /webboard/**; repeatable.",
      valueName: "pattern"
    )
  )
  var exclude: [String] = []

  @Flag(help: "Fetch pages of hosts below the site's own, too, such as data.agency.go.th.")
  var subdomains = false

  @Option(
    help: ArgumentHelp(
      "An archive of an earlier crawl: what has not changed since is not sent again.",
      valueName: "file"
    ),
    completion: .file(extensions: ["warc", "gz"])
  )
  var earlier: String?

  @Option(help: "Seconds between two requests to one host.")
  var delay: Double?

  @Option(help: "Requests to one host that may be under way at once.")
  var connections: Int?

  @Option(
    help:
      "Seconds that are waited for a connection (10 if left out), for an answer (30), and between its parts (20)."
  )
  var timeout: Double?

  @Option(
    name: .customLong("fetch-time"),
    help: "Seconds that one address may take altogether, redirects and repetitions included."
  )
  var fetchTime: Double = 180

  @Flag(
    name: .customLong("allow-private"),
    help: "Fetch the site even if its address is not a public one, as on an office's own network."
  )
  var allowsPrivate = false

  @Flag(help: "Fetch from servers whose certificates are expired or wrong.")
  var insecure = false

  @Option(
    help:
      "Whether pages that say nothing until their scripts have run are shown to a browser (Chromium)."
  )
  var render: RenderChoice = .auto

  @Flag(
    name: .customLong("render-without-sandbox"),
    help: "Render even where the browser's own sandbox does not work, as in some containers."
  )
  var rendersWithoutSandbox = false

  @Option(
    help: ArgumentHelp(
      "How the site's administrators reach you: an address of a page or of mail.",
      valueName: "text"
    )
  )
  var contact: String?

  func validate() throws {
    func check(_ name: String, _ value: Double, _ range: ClosedRange<Double>) throws {
      guard range.contains(value) else {
        let (low, high) = (Int(range.lowerBound), Int(range.upperBound))
        throw ValidationError("--\(name) takes a number from \(low) to \(high)")
      }
    }
    try check("max-pages", Double(maximumPages), 1...10_000_000)
    try check("max-documents", Double(maximumDocuments), 0...10_000_000)
    try check("max-depth", Double(maximumDepth), 0...1_000)
    try check("max-megabytes", Double(maximumMebibytes), 1...16_777_216)
    if let maximumMinutes { try check("max-minutes", maximumMinutes, 0...100_000) }
    if let delay { try check("delay", delay, 0...3_600) }
    if let connections { try check("connections", Double(connections), 1...64) }
    if let timeout { try check("timeout", timeout, 1...3_600) }
    try check("fetch-time", fetchTime, 1...86_400)
    if let contact, contact.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value > 0x7E }) {
      throw ValidationError("--contact takes plain letters of ASCII: it is sent with every request")
    }
  }

  /// Makes the crawl of a site: the command line before the profile.
  ///
  /// - Parameters:
  ///   - start: The address to begin at.
  ///   - archive: The file to write.
  ///   - profile: What the profile says of it.
  ///   - seeds: Further addresses to fetch, which somebody named.
  /// - Returns: The crawl.
  /// - Throws: ``RunFailure`` if the archive of an earlier crawl cannot be read.
  func crawl(
    of start: SiteAddress,
    into archive: String,
    profile: CrawlPreferences?,
    seeds: [String] = []
  ) throws -> SiteCrawl {
    var settings = WebCrawling.CrawlSettings(start: "\(start)")
    settings.scope.includesSubdomains = subdomains || profile?.followsSubdomains == true
    settings.scope.included = (include + Self.patterns(profile?.include)).map(AddressPattern.init)
    settings.scope.excluded = (exclude + Self.patterns(profile?.exclude)).map(AddressPattern.init)
    settings.limits.maximumPages = maximumPages
    settings.limits.maximumDocuments = maximumDocuments
    settings.limits.maximumDepth = maximumDepth
    settings.limits.maximumBytes = maximumMebibytes << 20
    settings.limits.maximumDuration = maximumMinutes.map { .seconds($0 * 60) }
    var pace = PaceSettings()
    if let delay = delay.map({ Duration.seconds($0) }) ?? profile?.delay { pace.delay = delay }
    pace.maximumConnections = connections ?? profile?.connections ?? pace.maximumConnections
    settings.seeds = seeds
    // Nobody is waited for longer than one address may take.
    let longest = Duration.seconds(fetchTime)
    pace.maximumRetryAfter = min(pace.maximumRetryAfter, longest)
    pace.maximumBackOff = min(pace.maximumBackOff, longest)
    settings.safeguard.pause = min(settings.safeguard.pause, longest)
    let sites = Set([start].compactMap(\.origin))
    var fetching = FetchSettings(
      userAgent: Self.userAgent(contact ?? profile?.contact),
      addressGuard: AddressGuard(
        sites: sites,
        privateAccess: allowsPrivate ? .namedSites : .none
      )
    )
    let wait = timeout.map { Duration.seconds($0) }
    fetching.timeouts = FetchTimeouts(
      connect: wait ?? .seconds(10),
      firstByte: wait ?? .seconds(30),
      idle: wait ?? .seconds(20),
      whole: .seconds(fetchTime)
    )
    settings.maximumConnections = max(settings.maximumConnections, pace.maximumConnections)
    fetching.maximumConnectionsPerHost = max(
      fetching.maximumConnectionsPerHost,
      pace.maximumConnections
    )
    fetching.proxies = ProxySettings(environment: ProcessInfo.processInfo.environment)
    if insecure { fetching.trust = .anyone }
    return SiteCrawl(
      settings: settings,
      pace: pace,
      fetching: fetching,
      archive: archive,
      software: Self.software,
      earlier: try earlierArchive(besides: archive)
    )
  }

  private func earlierArchive(besides archive: String) throws -> EarlierArchive? {
    guard let earlier else { return nil }
    let files = [earlier, archive].map { URL(filePath: $0).standardizedFileURL.path }
    guard files[0] != files[1] else {
      throw RunFailure.wrongInput(
        "--earlier names the archive that is to be written; give the new one another name"
      )
    }
    do throws(ArchiveError) {
      return try EarlierArchive(path: earlier)
    } catch {
      throw RunFailure.wrongInput("--earlier: \(error)")
    }
  }

  /// Makes what renders pages.
  ///
  /// - Parameters:
  ///   - profile: What the profile says of crawls.
  ///   - browser: The browser that the environment names.
  /// - Returns: What renders pages, or leaves them.
  /// - Throws: ``RunFailure`` if pages are to be rendered in any case and there is no browser.
  func scriptedPages(
    profile: CrawlPreferences?,
    browser: String?
  ) async throws -> ScriptedPages {
    let policy = render.policy
    let path = BrowserLocation.find(browser)
    let allowsNoSandbox = rendersWithoutSandbox
    let start: @Sendable () async throws(RenderError) -> PageRenderer = {
      () async throws(RenderError) in
      guard let path else { throw .browserMissing }
      return try await PageRenderer.start(browser: path, allowsNoSandbox: allowsNoSandbox)
    }
    var ready: PageRenderer?
    if policy == .always {
      do throws(RenderError) {
        ready = try await start()
      } catch {
        throw RunFailure.wrongInput(
          "--render always: \(error); install chromium-headless-shell, name a browser in"
            + " \(Environment.Name.browser.rawValue), or see --render-without-sandbox"
        )
      }
    }
    return ScriptedPages(
      policy: policy,
      makeRenderer: { [ready] in
        if let ready { return ready }
        // Without a browser, the verdicts say that scripts fill the pages.
        return try? await start()
      },
      userAgent: Self.userAgent(contact ?? profile?.contact)
    )
  }

  private static let software = "oitcheck/\(Version.current)"

  /// Says who asks, and how to reach the person behind it.
  private static func userAgent(_ contact: String?) -> String {
    let page = "+https://oitcheck.dev/"
    return "\(software) (\(contact.map { "\(page); \($0)" } ?? page))"
  }

  /// A profile names beginnings of paths or addresses.
  private static func patterns(_ beginnings: [String]?) -> [String] {
    (beginnings ?? []).map { text in
      let path = SiteAddress(text)?.path ?? text
      return "\(path)**"
    }
  }
}
