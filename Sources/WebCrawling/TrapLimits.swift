/// How many addresses of one form a crawl follows before it takes them for a trap.
package struct TrapLimits: Sendable, Hashable, Codable {
  /// Parts of a path.
  package var maximumSegments = 20
  /// Bytes of a path and query.
  package var maximumLength = 2_000
  /// How often in a row the same parts may follow each other; once more for a single part.
  package var maximumRepetitions = 2
  /// How often one part may stand in a path.
  package var maximumOccurrences = 4
  /// Months, weeks or days of one calendar: five years of months.
  package var maximumDates = 60
  /// Values for the same parameters of the same path.
  package var maximumQueryValues = 2_000
  /// Sets of parameters of the same path.
  package var maximumQueryNames = 64
  /// Addresses of one form that may hold the same content.
  package var maximumSameContent = 8
  /// Addresses in one directory that may hold the same content.
  package var maximumSameContentInDirectory = 40
  /// Addresses of a closed form that are fetched all the same because a link names an item.
  package var maximumExceptions = 200

  package init() {}
}
