package import ComplianceModel

/// What recurs on many pages of a site and therefore belongs to none of them: menus, banners, footers.
///
/// It is learned from a sample of pages that depends on the site alone, so that any number of
/// workers finds the same.
package struct SiteFurniture: Sendable {
  private var links: Set<UInt64> = []
  private var blocks: Set<UInt64> = []
  /// Keys of whole areas that recur; see ``DocumentContent/areas``.
  package private(set) var areas: Set<UInt64> = []

  /// Nothing recurs: a site of a few pages.
  package init() {}

  /// Learns what recurs in at least a share of the sampled pages.
  ///
  /// - Parameters:
  ///   - samples: The pages of the sample.
  ///   - share: From 0 to 1; never fewer than three pages.
  package init(samples: [FurnitureSample], share: Double) {
    guard samples.count >= 3 else { return }
    let needed = max(3, Int((Double(samples.count) * share).rounded(.up)))
    links = Self.recurring(samples.map(\.links), needed: needed)
    blocks = Self.recurring(samples.map(\.blocks), needed: needed)
    areas = Self.recurring(samples.map(\.areas), needed: needed)
  }

  private static func recurring(_ sets: [Set<UInt64>], needed: Int) -> Set<UInt64> {
    var counts: [UInt64: Int] = [:]
    for set in sets { for key in set { counts[key, default: 0] += 1 } }
    return Set(counts.lazy.filter { $0.value >= needed }.map(\.key))
  }

  func holdsLink(_ key: UInt64) -> Bool { links.contains(key) }

  func holdsBlock(_ key: UInt64) -> Bool { blocks.contains(key) }

  /// A number for a text, equal for equal texts in every run.
  @inline(__always)
  static func key(_ bytes: ArraySlice<UInt8>, seed: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
    var key = seed
    for byte in bytes { key = (key ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return key
  }

  static func key(_ text: String, seed: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
    var key = seed
    for byte in text.utf8 { key = (key ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return key
  }

  static func linkKey(label: ArraySlice<UInt8>, addressKey: UInt64) -> UInt64 {
    key(label, seed: addressKey ^ 0x9E37_79B9_7F4A_7C15)
  }
}

/// What one sampled page holds that may recur.
package struct FurnitureSample: Sendable {
  var links: Set<UInt64> = []
  var blocks: Set<UInt64> = []
  var areas: Set<UInt64> = []

  /// Notes the blocks and links of a page.
  package init(
    _ content: DocumentContent,
    resolve: (DocumentContent.Link) -> TargetReference
  ) {
    areas = Set(content.areas.keys)
    for block in content.blocks { blocks.insert(SiteFurniture.key(content.text[block.range])) }
    for link in content.links where link.kind == .anchor {
      let address = SiteFurniture.key(resolve(link).address)
      links.insert(
        SiteFurniture.linkKey(label: content.text[link.label], addressKey: address)
      )
    }
  }
}
