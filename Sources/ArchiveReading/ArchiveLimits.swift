/// What reading one archive may cost.
package struct ArchiveLimits: Sendable, Hashable {
  /// The most entries that an archive may list.
  package var maximumEntryCount: Int
  /// The most bytes that all entries together may unpack to.
  package var maximumTotalByteCount: Int
  /// The most bytes that one entry may unpack to.
  package var maximumEntryByteCount: Int
  /// How many times its own size an archive may unpack to.
  package var maximumRatio: Int
  /// Up to this many bytes the ratio does not matter: a few lines of zeros pack well, too.
  package var ratioFloor = 1 << 20

  package init(
    maximumEntryCount: Int = 10_000,
    maximumTotalByteCount: Int = 256 << 20,
    maximumEntryByteCount: Int = 24 << 20,
    maximumRatio: Int = 200
  ) {
    self.maximumEntryCount = maximumEntryCount
    self.maximumTotalByteCount = maximumTotalByteCount
    self.maximumEntryByteCount = maximumEntryByteCount
    self.maximumRatio = maximumRatio
  }
}
