internal import ComplianceModel

/// Signs that tell statuses and outcomes apart without colour, drawn so that no font is needed.
enum HTMLIcons {
  /// The definitions of all signs, invisible where they stand.
  static var sprite: Markup {
    let symbols = Status.allCases.map { status -> Markup in
      """
      <symbol id="i-\(status.rawValue)" viewBox="0 0 16 16" fill="none" stroke="currentColor" \
      stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round">\(path(for: status))</symbol>

      """
    }
    return """
      <svg class="sprite" aria-hidden="true" width="0" height="0">
      \(symbols)</svg>
      """
  }

  static func icon(_ status: Status) -> Markup {
    """
    <svg class="icon" width="16" height="16" aria-hidden="true">\
    <use href="#i-\(status.rawValue)"/></svg>
    """
  }

  static func icon(_ outcome: ElementOutcome) -> Markup {
    switch outcome {
    case .satisfied: icon(Status.disclosed)
    case .lacking: icon(Status.missing)
    case .unchecked: icon(Status.unverified)
    case .manual: icon(Status.attested)
    }
  }

  private static let ring: Markup = "<circle cx=\"8\" cy=\"8\" r=\"5.4\"/>"

  private static func path(for status: Status) -> Markup {
    switch status {
    case .disclosed: "<path d=\"M3.2 8.6l3.2 3.1 6.4-7.2\"/>"
    case .declaredNone: "\(ring)<path d=\"M5.8 8h4.4\"/>"
    case .attested:
      """
      <path d="M8 1.9l5 1.9v3.9c0 3-2 5.2-5 6.4-3-1.2-5-3.4-5-6.4V3.8zM5.7 7.9l1.7 1.7 3-3.4"/>
      """
    case .notApplicable: "<path d=\"M3.4 8h9.2\"/>"
    case .notDue: "\(ring)<path d=\"M8 5v3.2l2.1 1.3\"/>"
    case .unverified:
      "<path d=\"M5.4 6a2.6 2.6 0 1 1 4 2.2C8.4 8.8 8 9.3 8 10.2M8 13v.1\"/>"
    case .incomplete:
      "\(ring)<path fill=\"currentColor\" stroke=\"none\" d=\"M8 2.6a5.4 5.4 0 0 1 0 10.8z\"/>"
    case .outdated: "<path d=\"M3.3 6.3a5 5 0 1 1-.2 3M3 2.9v3.5h3.5\"/>"
    case .broken: "\(ring)<path d=\"M4.3 4.3l7.4 7.4\"/>"
    case .missing: "<path d=\"M4 4l8 8M12 4l-8 8\"/>"
    }
  }
}
