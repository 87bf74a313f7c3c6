/// Why a crawl stops following a kind of address that would never end.
package enum Trap: String, Sendable, Hashable, Codable, CaseIterable {
  /// The path repeats itself: `/a/b/a/b/a/b`.
  case repeatedSegments
  /// The path has more parts than any page of the site should.
  case deepPath
  /// The address is longer than any that a page should have.
  case longAddress
  /// A calendar that goes on for years.
  case calendar
  /// One page with ever new values in its query.
  case queryValues
  /// One page with ever new parameters in its query.
  case queryNames
  /// Many addresses of one form, all with the same content.
  case sameContent
}

extension Trap: CustomStringConvertible {
  package var description: String {
    switch self {
    case .repeatedSegments: "the path repeats itself"
    case .deepPath: "the path has too many parts"
    case .longAddress: "the address is too long"
    case .calendar: "a calendar without an end"
    case .queryValues: "ever new values for the same parameters"
    case .queryNames: "ever new parameters for the same page"
    case .sameContent: "ever new addresses for the same content"
    }
  }
}

/// The form of the addresses that are no longer followed.
package struct ClosedPattern: Sendable, Hashable, Codable {
  /// The path and the names of the parameters, with `#` for numbers.
  package var pattern: String
  package var reason: Trap

  package init(pattern: String, reason: Trap) {
    self.pattern = pattern
    self.reason = reason
  }
}
