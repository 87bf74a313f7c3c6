/// Why an address is not fetched.
package enum Refusal: Sendable, Hashable {
  case robots(RobotsRefusal)
  /// Every link to it asks crawlers not to follow.
  case nofollow
  case outOfScope(OutOfScope)
  case trap(Trap)
  case view(DuplicateView)
  /// It lies further from the start than the crawl goes.
  case depth(limit: Int)
  /// More addresses wait than are kept.
  case queue(limit: Int)

  /// The kind, under which refusals are counted.
  package var kind: RefusalKind {
    switch self {
    case .robots: .robots
    case .nofollow: .nofollow
    case .outOfScope(.foreignHost): .foreignHost
    case .outOfScope(.subdomain): .subdomain
    case .outOfScope(.aboveStart): .aboveStart
    case .outOfScope(.notIncluded): .notIncluded
    case .outOfScope(.excluded): .excluded
    case .outOfScope(.fileType): .fileType
    case .outOfScope(.notOnTheWeb): .notOnTheWeb
    case .trap: .trap
    case .view: .view
    case .depth: .depth
    case .queue: .queue
    }
  }
}

extension Refusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .robots(let refusal): "\(refusal)"
    case .nofollow: "links to it ask crawlers not to follow"
    case .outOfScope(let reason): "\(reason)"
    case .trap(let trap): "\(trap)"
    case .view(let view): "\(view)"
    case .depth(let limit): "it lies more than \(limit) links from the start"
    case .queue(let limit): "more than \(limit) addresses wait already"
    }
  }
}

/// The kinds of refusals, by the names that reports use.
package enum RefusalKind: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  case robots, nofollow
  case foreignHost = "foreign-host"
  case subdomain
  case aboveStart = "above-start"
  case notIncluded = "not-included"
  case excluded
  case fileType = "file-type"
  case notOnTheWeb = "not-on-the-web"
  case trap, view, depth, queue

  package static func < (first: RefusalKind, second: RefusalKind) -> Bool {
    first.rawValue < second.rawValue
  }
}
