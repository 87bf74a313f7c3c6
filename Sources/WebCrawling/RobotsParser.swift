/// Reads the lines of a robots.txt.
struct RobotsParser {
  private(set) var groups: [RobotsFile.Group] = []
  private(set) var sitemaps: [String] = []
  /// True while `User-agent` lines follow each other: they share the rules behind them.
  private var isNamingAgents = false
  private var lineNumber = 0

  private enum Field {
    case userAgent, allow, disallow, crawlDelay, sitemap
  }

  /// Field names, with the slips that are common enough for Google's reader to know them: the wish
  /// of the site is plain in spite of them.
  private static let fields: [String: Field] = [
    "user-agent": .userAgent, "useragent": .userAgent, "user agent": .userAgent,
    "allow": .allow,
    "disallow": .disallow, "dissallow": .disallow, "dissalow": .disallow, "disalow": .disallow,
    "diasllow": .disallow, "disallaw": .disallow,
    "crawl-delay": .crawlDelay,
    "sitemap": .sitemap, "site-map": .sitemap,
  ]

  /// A line is cut here, as Google's reader does: a rule beyond that length is a prefix at best.
  private static let maximumLineLength = 16_663
  private static let maximumSitemapCount = 1_000
  /// More rules than any known site has; every link of a page is held against each of them, and a
  /// rule with a star is looked for in the whole address.
  private static let maximumRuleCount = 5_000
  private static let maximumStarRuleCount = 500
  private var ruleCount = 0
  private var starRuleCount = 0

  mutating func read(_ bytes: [UInt8]) {
    var rest = Self.withoutByteOrderMark(bytes)
    while !rest.isEmpty {
      let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? rest.endIndex
      lineNumber += 1
      read(line: rest[..<end].prefix(Self.maximumLineLength))
      let isPair = rest[end...].starts(with: [0x0D, 0x0A])
      rest = rest[end...].dropFirst(isPair ? 2 : 1)
    }
  }

  private mutating func read(line: ArraySlice<UInt8>) {
    let content = line.prefix { $0 != UInt8(ascii: "#") }
    guard let (name, value) = Self.split(content), let field = Self.fields[name] else { return }
    switch field {
    case .userAgent: addAgent(value)
    case .allow: addRule(value, allows: true)
    case .disallow: addRule(value, allows: false)
    case .crawlDelay: setDelay(value)
    case .sitemap:
      // Sitemaps belong to no group and do not end one.
      if !value.isEmpty, sitemaps.count < Self.maximumSitemapCount { sitemaps.append(value) }
    }
  }

  private mutating func addAgent(_ value: String) {
    if !isNamingAgents { groups.append(RobotsFile.Group()) }
    isNamingAgents = true
    let isEveryone = value == "*" || value.hasPrefix("* ") || value.hasPrefix("*\t")
    let agent = isEveryone ? "*" : RobotsFile.token(value)
    if !agent.isEmpty { groups[groups.count - 1].agents.append(agent) }
  }

  private mutating func addRule(_ path: String, allows: Bool) {
    isNamingAgents = false
    // A rule without a path asks for nothing, but it does end the names of the group.
    guard !groups.isEmpty, !path.isEmpty else { return }
    add(path, allows: allows)
    // Whoever allows the index page of a directory means the directory's own address as well.
    if allows, path.hasSuffix("/index.html") || path.hasSuffix("/index.htm"),
      let slash = path.lastIndex(of: "/")
    {
      add(path[...slash] + "$", allows: true)
    }
  }

  private mutating func add(_ path: some StringProtocol, allows: Bool) {
    guard ruleCount < Self.maximumRuleCount else { return }
    let pattern = RobotsPattern(path)
    if pattern.hasStar {
      guard starRuleCount < Self.maximumStarRuleCount else { return }
      starRuleCount += 1
    }
    ruleCount += 1
    let rule = RobotsFile.Rule(
      allows: allows,
      path: String(path),
      line: lineNumber,
      pattern: pattern
    )
    groups[groups.count - 1].rules.append(rule)
  }

  private mutating func setDelay(_ value: String) {
    isNamingAgents = false
    guard !groups.isEmpty, let seconds = Double(value), seconds.isFinite, seconds >= 0 else {
      return
    }
    let other = groups[groups.count - 1].crawlDelay ?? 0
    groups[groups.count - 1].crawlDelay = max(other, seconds)
  }

  /// Splits a line at its colon or, where that was forgotten, at the blank between two words.
  private static func split(_ line: ArraySlice<UInt8>) -> (name: String, value: String)? {
    let line = trimmed(line)
    let end: Int
    if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
      end = colon
    } else if let blank = line.firstIndex(where: isBlank),
      !trimmed(line[blank...]).contains(where: isBlank)
    {
      end = blank
    } else {
      return nil
    }
    let name = trimmed(line[..<end])
    guard !name.isEmpty else { return nil }
    let value = trimmed(line[end...].dropFirst())
    return (
      AddressText.lowercased(String(decoding: name, as: UTF8.self)),
      String(decoding: value, as: UTF8.self)
    )
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes.drop(while: isBlank)
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return bytes
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0B || byte == 0x0C || byte == 0
  }

  /// Drops a byte order mark, even one whose end was lost.
  private static func withoutByteOrderMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    var rest = bytes[...]
    for byte: UInt8 in [0xEF, 0xBB, 0xBF] {
      guard rest.first == byte else { break }
      rest.removeFirst()
    }
    return rest
  }
}
