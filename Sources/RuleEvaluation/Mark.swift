internal import TextMatching

/// A row or heading that names an item, for the links beside or below it.
struct Mark: Sendable, Hashable {
  enum Place: Sendable, Hashable {
    /// The paragraph, row, list item or card around the link.
    case row
    /// A heading above the link.
    case section
  }

  var place: Place
  var reading: LabelReading
  /// The blocks whose text is the mark.
  var blocks: [Int]

  var number: Int? { reading.code?.number }
}
