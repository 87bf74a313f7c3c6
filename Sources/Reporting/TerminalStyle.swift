internal import ComplianceModel

/// How a piece of text stands out on a terminal that shows colours.
enum TerminalStyle: Sendable, Hashable {
  case plain, heading, faint
  case status(Status)
  case severity(Finding.Severity)

  /// Returns the text between the escape sequences of the style, or as it is without colours.
  func applied(to text: String, usesColor: Bool) -> String {
    guard usesColor, !text.isEmpty, let codes else { return text }
    return "\u{1B}[\(codes)m\(text)\u{1B}[0m"
  }

  /// The parameters of "select graphic rendition", from the sixteen colours every terminal has.
  private var codes: String? {
    switch self {
    case .plain: nil
    case .heading: "1"
    case .faint: "2"
    case .status(let status): Self.codes(for: status)
    case .severity(.error): "31"
    case .severity(.warning): "33"
    case .severity(.note): "36"
    }
  }

  private static func codes(for status: Status) -> String {
    switch status {
    case .disclosed: "32"
    case .declaredNone, .attested: "36"
    case .notApplicable, .notDue: "2"
    case .unverified: "33"
    case .incomplete: "93"
    case .outdated: "35"
    case .broken: "91"
    case .missing: "31"
    }
  }
}
