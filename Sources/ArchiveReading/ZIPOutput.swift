internal import CLibArchive

/// Sole owner of one libarchive writer into bytes in memory; no pointer leaves this file.
@safe struct ZIPOutput: ~Copyable {
  private let writer: OpaquePointer

  private init() throws(ArchiveError) {
    guard let writer = unsafe archive_write_new() else { throw .outOfMemory }
    unsafe self.writer = writer
  }

  deinit {
    unsafe archive_write_free(writer)
  }

  static func pack(
    _ entries: [ArchiveWriter.Entry],
    capacity: Int
  ) throws(ArchiveError) -> [UInt8] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 1)
    defer { unsafe buffer.deallocate() }
    let used = UnsafeMutablePointer<Int>.allocate(capacity: 1)
    unsafe used.initialize(to: 0)
    defer { unsafe used.deallocate() }
    // SAFETY: libarchive writes into the buffer and the count until the output is freed, which ends
    // with the call below; both are given back only afterwards.
    try unsafe write(entries, into: buffer, used: used)
    return unsafe Array(buffer.prefix(used.pointee))
  }

  private static func write(
    _ entries: [ArchiveWriter.Entry],
    into buffer: UnsafeMutableRawBufferPointer,
    used: UnsafeMutablePointer<Int>
  ) throws(ArchiveError) {
    let output = try ZIPOutput()
    unsafe archive_write_set_format_zip(output.writer)
    unsafe archive_write_zip_set_compression_store(output.writer)
    // Otherwise the end is filled up to whole blocks, as on a tape.
    unsafe archive_write_set_bytes_in_last_block(output.writer, 1)
    let start = buffer.baseAddress
    guard unsafe archive_write_open_memory(output.writer, start, buffer.count, used) == ARCHIVE_OK
    else { throw output.failure }
    for entry in entries { try output.append(entry) }
    guard unsafe archive_write_close(output.writer) == ARCHIVE_OK else { throw output.failure }
  }

  private borrowing func append(_ file: ArchiveWriter.Entry) throws(ArchiveError) {
    guard let entry = unsafe archive_entry_new() else { throw .outOfMemory }
    defer { unsafe archive_entry_free(entry) }
    unsafe archive_entry_set_pathname_utf8(entry, file.name)
    unsafe archive_entry_set_size(entry, la_int64_t(file.bytes.count))
    unsafe archive_entry_set_filetype(entry, 0o100000)
    unsafe archive_entry_set_perm(entry, 0o644)
    guard unsafe archive_write_header(writer, entry) == ARCHIVE_OK else { throw failure }
    // SAFETY: the bytes are copied before the call returns.
    let written = unsafe file.bytes.withUnsafeBytes { bytes in
      unsafe archive_write_data(writer, bytes.baseAddress, bytes.count)
    }
    guard written == file.bytes.count else { throw failure }
  }

  private var failure: ArchiveError {
    // SAFETY: NUL-terminated, owned by the writer, copied at once.
    .damaged(
      unsafe archive_error_string(writer).map { unsafe String(cString: $0) } ?? "it is not written"
    )
  }
}
