/// How much of an archive is read.
package struct ArchiveLimits: Sendable, Hashable {
  /// Of a record with more bytes only the beginning is kept.
  package var recordByteCount: Int
  package var recordCount: Int
  /// How many bytes the whole archive may unpack to.
  package var unpackedByteCount: Int
  /// Of a body that unpacks to more bytes only the beginning is kept.
  package var bodyByteCount: Int

  package init(
    recordByteCount: Int = 80 << 20,
    recordCount: Int = 5_000_000,
    unpackedByteCount: Int = 256 << 30,
    bodyByteCount: Int = 64 << 20
  ) {
    self.recordByteCount = recordByteCount
    self.recordCount = recordCount
    self.unpackedByteCount = unpackedByteCount
    self.bodyByteCount = bodyByteCount
  }
}
