package import ComplianceModel

/// Where a link leads, as far as the source of the site can tell.
package struct TargetReference: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// A page of the site that can be read, by its number in the source.
    case page(Int)
    /// A document of the site, by its number in the source.
    case document(Int)
    /// A picture, a style sheet or another file that is no evidence.
    case asset
    /// An address of the site at which the source holds nothing.
    case absent
    /// An address of which the source can tell nothing, and why.
    case unfetched(FetchObstacle)
    /// An address of another host.
    case foreign(host: String)
    /// `#`, `javascript:`, an empty address.
    case placeholder
    /// A place on the page itself.
    case samePage(fragment: String?)
    /// The home page.
    case home
    /// `mailto:`, `tel:` and the like.
    case unsupported

    /// The word for the kind.
    package var name: String {
      switch self {
      case .page: "page"
      case .document: "document"
      case .asset: "asset"
      case .absent: "absent"
      case .unfetched: "unfetched"
      case .foreign: "foreign"
      case .placeholder: "placeholder"
      case .samePage: "samePage"
      case .home: "home"
      case .unsupported: "unsupported"
      }
    }
  }

  package var kind: Kind
  /// The address as reports show it, without a fragment.
  package var address: String
  /// The place within the target, if the link names one.
  package var fragment: String?

  /// The blocks of a section that has no address of its own.
  package var part: Range<Int>?
  /// True if it lies on another host than the site's own.
  package var isForeign = false

  package init(
    kind: Kind,
    address: String,
    fragment: String? = nil,
    part: Range<Int>? = nil
  ) {
    self.kind = kind
    self.address = address
    self.fragment = fragment
    self.part = part
  }

  /// The address with the place within the target, as reports show it.
  package var fullAddress: String { address + (fragment.map { "#\($0)" } ?? "") }

  /// The number of the page or document in the source, if it is one that can be read.
  package var resource: Int? {
    switch kind {
    case .page(let number), .document(let number): number
    case .asset, .absent, .unfetched, .foreign, .placeholder, .samePage, .home, .unsupported: nil
    }
  }

  /// Evidence is the same if it lies at the same place; links that lead nowhere have none.
  package var identity: String {
    switch kind {
    case .page, .document, .asset, .absent, .unfetched, .foreign, .home, .unsupported:
      fullAddress + (part.map { " \($0)" } ?? "")
    case .placeholder, .samePage: ""
    }
  }

  /// Tells whether the link leads nowhere.
  package var isPlaceholder: Bool {
    switch kind {
    case .placeholder, .home: true
    default: false
    }
  }
}
