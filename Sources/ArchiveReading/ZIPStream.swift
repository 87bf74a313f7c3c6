internal import CLibArchive

/// Sole owner of one libarchive reader over bytes in memory.
///
/// The reader looks at the archive's own list of entries and goes from one entry to the next; data
/// that is not asked for is never unpacked. No pointer leaves this file.
@safe struct ZIPStream: ~Copyable {
  /// An entry as the archive announces it.
  struct Entry {
    var name: String
    var isEncrypted: Bool
    /// Stored or deflated: other methods need memory that an attacker chooses.
    var hasUsualMethod: Bool
    /// True if the two places that describe an entry disagree.
    var isContradictory: Bool
  }

  private let reader: OpaquePointer
  private let looksLikeZIP: Bool
  private var hasEntry = false

  private init(over bytes: UnsafeRawBufferPointer) throws(ArchiveError) {
    guard let reader = unsafe archive_read_new() else { throw .outOfMemory }
    let marks: [[UInt8]] = [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6]]
    looksLikeZIP = marks.contains { unsafe $0.elementsEqual(bytes.prefix(4)) }
    unsafe self.reader = reader
    unsafe archive_read_support_format_zip_seekable(reader)
    // What fails here is reported again by the first look for an entry.
    unsafe archive_read_open_memory(reader, bytes.baseAddress, bytes.count)
  }

  deinit {
    unsafe archive_read_free(reader)
  }

  /// Opens a reader for as long as the body runs.
  static func withStream<Result>(
    over bytes: Span<UInt8>,
    _ body: (inout ZIPStream) throws(ArchiveError) -> Result
  ) throws(ArchiveError) -> Result {
    // SAFETY: libarchive keeps a pointer to the bytes, which stay in place until the closure
    // returns; the stream is freed before that, because it cannot be copied out of the body.
    try unsafe bytes.withUnsafeBytes { buffer throws(ArchiveError) in
      var stream = try unsafe ZIPStream(over: buffer)
      return try body(&stream)
    }
  }

  /// Goes to the next entry, or returns `nil` behind the last one.
  mutating func nextEntry() throws(ArchiveError) -> Entry? {
    var entry: OpaquePointer?
    let status = unsafe archive_read_next_header(reader, &entry)
    if status == ARCHIVE_EOF { return nil }
    guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry = unsafe entry else {
      if !hasEntry, !looksLikeZIP { throw .notAnArchive }
      throw .damaged(message)
    }
    hasEntry = true
    // SAFETY: the strings belong to the entry and the reader and are copied at once.
    let name = unsafe archive_entry_pathname(entry).map { unsafe String(cString: $0) } ?? ""
    let method = unsafe archive_format_name(reader).map { unsafe String(cString: $0) } ?? ""
    return Entry(
      name: name,
      isEncrypted: unsafe archive_entry_is_encrypted(entry) != 0,
      hasUsualMethod: method.hasSuffix("(uncompressed)") || method.hasSuffix("(deflation)"),
      // A name that the process's locale cannot show is the one harmless warning.
      isContradictory: status == ARCHIVE_WARN && !message.hasPrefix("Pathname")
    )
  }

  /// Appends the next piece of the current entry, or returns false at its end.
  mutating func readPiece(into data: inout [UInt8]) throws(ArchiveError) -> Bool {
    var start: UnsafeRawPointer?
    var count = 0
    var offset: la_int64_t = 0
    let status = unsafe archive_read_data_block(reader, &start, &count, &offset)
    if status == ARCHIVE_EOF { return false }
    guard status == ARCHIVE_OK else { throw .damaged(message) }
    // SAFETY: libarchive's own buffer, valid until the next call on the reader; it is copied at once.
    unsafe data.append(contentsOf: UnsafeRawBufferPointer(start: start, count: count))
    return true
  }

  private var message: String {
    // SAFETY: NUL-terminated, owned by the reader, copied at once.
    unsafe archive_error_string(reader).map { unsafe String(cString: $0) } ?? "it makes no sense"
  }
}
