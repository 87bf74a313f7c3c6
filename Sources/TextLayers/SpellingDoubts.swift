internal import ComplianceModel

/// Where a text's spelling is in doubt, and what may have stood there.
///
/// Costs are in sixteenths of a bit, as those of ``WordList``.
package struct SpellingDoubts: Sendable, Equatable {
  /// า may be ำ.
  var saraAm = false
  /// What it costs to take า for ำ: nothing where all ำ are lost.
  var saraAmCost = 0
  /// ้า may be ำ, and a ื may have lost its ้.
  var maiTho = false
  /// A blank may stand inside a word.
  var blanks = false

  /// So unlikely is a lost ้ that only a word that explains much else proves it.
  static let lostToneCost = 10 * 16
  /// So unlikely is a false blank: dearer than two common words for one rare one.
  static let blankCost = 26 * 16
  /// What a blank costs beside a piece that can hardly stand alone, such as ณ and ป้.
  static let strandingBlankCost = 3 * 16

  package init(_ evidence: LayerEvidence) {
    let damage = evidence.damage
    // Where the ring left a blank behind, it left one everywhere; where all else is gone, a plain า
    // may be ำ as well.
    saraAm = damage.contains(.saraAmLost) || damage.contains(.saraAaAsSaraAm)
    saraAmCost = evidence.isPartial && damage.contains(.saraAmLost) ? 3 * 16 : 0
    maiTho = damage.contains(.saraAmAsMaiTho)
    blanks = evidence.hasFalseBlanks
  }
}
