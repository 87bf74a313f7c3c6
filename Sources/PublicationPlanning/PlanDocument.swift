/// A plan or a roll-up laid out in one language, ready for any format that people read.
struct PlanDocument: Sendable, Hashable {
  /// A name and what it stands for.
  struct Fact: Sendable, Hashable {
    var name: String
    var value: String
  }

  /// A heading with a table under it.
  struct Section: Sendable, Hashable {
    /// How a terminal shows the rows.
    enum Layout: Sendable, Hashable {
      /// One below the other, each cell on lines of its own; the first cells make a heading.
      case records(headCount: Int)
      /// Side by side under the columns.
      case grid
    }

    var heading: String
    var layout: Layout
    var table: PlanTable
  }

  var language: String
  var title: String
  var facts: [Fact]
  var notes: [String]
  var sections: [Section]
  /// What stands in place of sections if there are none.
  var nothing: String
  /// The program that wrote it.
  var colophon: String
}
