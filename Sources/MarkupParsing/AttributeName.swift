/// The attributes that matter to reading a page.
package enum AttributeName: UInt8, Sendable, CaseIterable {
  case href, src, data, id, name, `class`, title, alt, content, role, type, onclick, rel
  case ariaLabel, ariaControls, dataToggle, dataTarget, httpEquiv

  /// The names as they stand in markup.
  var spellings: [String] {
    switch self {
    case .ariaLabel: ["aria-label"]
    case .ariaControls: ["aria-controls"]
    case .dataToggle: ["data-toggle", "data-bs-toggle"]
    case .dataTarget: ["data-target", "data-bs-target"]
    case .httpEquiv: ["http-equiv"]
    default: ["\(self)"]
    }
  }
}
