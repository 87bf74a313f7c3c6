/// What reading one document may cost.
package struct DocumentLimits: Sendable, Hashable, Codable {
  /// The largest document that is read, in bytes.
  package var maximumByteCount = 64 << 20
  /// The most text that is taken from one document, in bytes of UTF-8.
  package var maximumTextByteCount = 16 << 20
  /// The most pages that are read, from the first.
  package var maximumPageCount = 2_000
  /// The most entries that an archive may list.
  package var maximumEntryCount = 10_000
  /// The most bytes that one archive may unpack to.
  package var maximumUnpackedByteCount = 96 << 20
  /// How many times its own size an archive may unpack to, once it is larger than a megabyte unpacked.
  package var maximumRatio = 200
  /// The memory of a tool, in bytes of address space.
  package var maximumToolMemory = 1 << 30
  /// How long one tool may run.
  package var toolTime: Duration = .seconds(20)
  /// The pages of a scan that are read by character recognition, from the first.
  package var recognizedPageCount = 3

  package init() {}
}
