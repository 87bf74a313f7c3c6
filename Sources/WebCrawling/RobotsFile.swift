/// What a robots.txt asks of crawlers (RFC 9309).
package struct RobotsFile: Sendable, Hashable {
  /// One `Allow` or `Disallow` line.
  package struct Rule: Sendable, Hashable {
    package var allows: Bool
    /// The path as written.
    package var path: String
    /// The 1-based line in the file.
    package var line: Int
    var pattern: RobotsPattern
  }

  /// The rules that stand under one or more `User-agent` lines.
  struct Group: Sendable, Hashable {
    /// Product tokens in lower case; `*` for all crawlers that are named nowhere.
    var agents: [String] = []
    var rules: [Rule] = []
    /// Seconds, as asked for.
    var crawlDelay: Double?
  }

  /// Bytes beyond this number are not read; the standard asks for 500 KiB at least.
  package static let maximumByteCount = 500 * 1_024

  var groups: [Group]
  /// The addresses in `Sitemap` lines, as written, for whatever crawler.
  package let sitemaps: [String]

  /// Reads a file; every sequence of bytes is one, if perhaps without a rule.
  package init(_ bytes: some Sequence<UInt8>) {
    var parser = RobotsParser()
    parser.read(Array(bytes.prefix(Self.maximumByteCount)))
    groups = parser.groups
    sitemaps = parser.sitemaps
  }

  /// Reads what the file asks of one crawler.
  ///
  /// All groups that name the crawler count as one. Only if there is none do the groups of `*` count.
  ///
  /// - Parameter agent: The crawler's product token or user agent; only its first word counts.
  /// - Returns: The rules, none if the file does not mind the crawler.
  package func rules(for agent: String) -> RobotsRules {
    let token = Self.token(agent)
    var own = groups.filter { !token.isEmpty && $0.agents.contains(token) }
    if own.isEmpty { own = groups.filter { $0.agents.contains("*") } }
    return RobotsRules(
      rules: own.flatMap(\.rules),
      crawlDelay: own.compactMap(\.crawlDelay).max()
    )
  }

  /// Returns the product token that a user agent begins with, in lower case.
  static func token(_ agent: some StringProtocol) -> String {
    let bytes = agent.utf8.prefix {
      AddressText.isLetter($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    return String(decoding: bytes.map(AddressText.lowercased), as: UTF8.self)
  }
}

/// What a robots.txt asks of one crawler.
package struct RobotsRules: Sendable, Hashable {
  package var rules: [RobotsFile.Rule]
  /// The seconds that the site wants between two requests, as written.
  package var crawlDelay: Double?

  package init(rules: [RobotsFile.Rule] = [], crawlDelay: Double? = nil) {
    self.rules = rules
    self.crawlDelay = crawlDelay
  }

  /// Judges an address.
  ///
  /// The longest matching rule decides; of equally long ones, the one that allows.
  ///
  /// - Parameter pathAndQuery: What stands behind the host, without a fragment.
  /// - Returns: The rule that keeps the crawler from the address, or `nil` if it may be fetched.
  package func refusal(of pathAndQuery: String) -> RobotsFile.Rule? {
    let subject = RobotsPattern.subject(pathAndQuery)
    var closest: RobotsFile.Rule?
    for rule in rules {
      if let best = closest {
        let isCloser = rule.pattern.length > best.pattern.length
        let isMilder = rule.pattern.length == best.pattern.length && rule.allows && !best.allows
        guard isCloser || isMilder else { continue }
      }
      if rule.pattern.matches(subject) { closest = rule }
    }
    return closest.flatMap { $0.allows ? nil : $0 }
  }
}

extension RobotsRules: Codable {}

extension RobotsFile.Rule: Codable {
  private enum CodingKeys: String, CodingKey {
    case allows, path, line
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    allows = try container.decode(Bool.self, forKey: .allows)
    path = try container.decode(String.self, forKey: .path)
    line = try container.decode(Int.self, forKey: .line)
    pattern = RobotsPattern(path)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(allows, forKey: .allows)
    try container.encode(path, forKey: .path)
    try container.encode(line, forKey: .line)
  }
}
