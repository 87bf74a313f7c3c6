/// What an entry of a profile speaks of: a requirement, named by itself or by an item's number.
package struct ProfileSubject: Sendable, Hashable {
  /// The requirement, which is the same in every year.
  package var requirement: String
  /// The item by which the profile names the requirement, or `nil` if it names it directly.
  package var item: NumberedItem?
  /// Where the name stands.
  package var place: Place
  /// Where the entry begins, or `nil` if it shares its lines with other entries.
  package var start: Place?

  package init(
    requirement: String,
    item: NumberedItem? = nil,
    place: Place,
    start: Place? = nil
  ) {
    self.requirement = requirement
    self.item = item
    self.place = place
    self.start = start
  }

  /// The name as the profile writes it.
  package var name: String { item?.id ?? requirement }

  /// An item's number, which means nothing without its year.
  package struct NumberedItem: Sendable, Hashable {
    package var id: String
    package var year: FiscalYear

    package init(id: String, year: FiscalYear) {
      self.id = id
      self.year = year
    }
  }

  /// A place in the profile, both numbers counted from 1, columns in Unicode scalars.
  package struct Place: Sendable, Hashable {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }
}
