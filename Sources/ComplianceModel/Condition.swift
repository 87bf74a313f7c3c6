/// A test on what a page or document shows, closed under `anyOf`, `allOf`, `atLeast` and `not`.
package indirect enum Condition: Sendable, Hashable {
  /// The text holds one of the phrases.
  case text([String])
  /// A heading holds one of the phrases.
  case heading([String])
  /// The text of a link holds one of the phrases.
  case linkText([String])
  /// The address of a link or of an embedded frame holds one of the parts.
  case address([String])
  /// The text matches a named pattern.
  case pattern(String)
  /// The page holds something of a kind.
  case holds(Thing)
  /// The evidence states a period.
  case period(PeriodDemand)
  case anyOf([Condition])
  case allOf([Condition])
  /// At least so many of the conditions hold.
  case atLeast(Int, of: [Condition])
  case not(Condition)

  /// Something that a page can hold beside text.
  package enum Thing: String, Sendable, Hashable, CaseIterable {
    /// A form with a field to fill in, on the page or in an embedded frame of a form service.
    case form
    case table
    case image
    /// A link to a PDF or office file.
    case document
    /// An embedded frame or object.
    case frame
  }

  /// What a condition asks of the periods that the evidence states.
  package enum PeriodDemand: String, Sendable, Hashable, CaseIterable {
    /// Any period at all.
    case stated
    /// The period that the item demands.
    case required
    /// Each month of the period that the item demands.
    case months
  }
}
