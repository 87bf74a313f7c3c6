import ArchiveReading
import Testing

@Suite struct ArchiveWriterTests {
  private let entries = [
    ArchiveWriter.Entry(name: "[Content_Types].xml", bytes: Array("<a/>".utf8)),
    ArchiveWriter.Entry(name: "word/ก.xml", bytes: (0..<100_000).map { UInt8($0 % 251) }),
    ArchiveWriter.Entry(name: "empty", bytes: []),
  ]

  @Test func `what was written is read again`() throws {
    var archive = try Archive(try ArchiveWriter().archive(entries))
    #expect(archive.names == entries.map(\.name))
    let contents = try archive.contents(of: Set(entries.map(\.name)))
    for entry in entries { #expect(contents[entry.name] == entry.bytes) }
  }

  @Test func `bears no dates but the first that an archive can`() throws {
    let bytes = try ArchiveWriter().archive(entries)
    // The time and date of the first entry: midnight, 1 January 1980.
    #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0])
    #expect(try ArchiveWriter().archive(entries) == bytes)
  }
}
