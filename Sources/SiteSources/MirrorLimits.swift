/// How much of a mirror is read.
package struct MirrorLimits: Sendable, Hashable {
  /// Larger files are listed but not read.
  package var maximumByteCount: Int
  package var maximumDepth: Int
  package var maximumFileCount: Int

  package init(
    maximumByteCount: Int = 64 << 20,
    maximumDepth: Int = 64,
    maximumFileCount: Int = 1_000_000
  ) {
    self.maximumByteCount = maximumByteCount
    self.maximumDepth = maximumDepth
    self.maximumFileCount = maximumFileCount
  }
}
