import ArchiveReading
import ComplianceTestSupport
import Testing

@Suite struct ArchiveTests {
  @Test func `unpacks what is asked for and nothing else`() throws {
    let bytes = ZIPWriter([
      .init("word/document.xml", "<a/>"), .init("word/media/seal.png", "xyz"), .init("b", ""),
    ]).bytes()
    var archive = try Archive(bytes)
    #expect(archive.names == ["word/document.xml", "word/media/seal.png", "b"])
    let contents = try archive.contents(of: ["word/document.xml", "b", "absent"])
    #expect(contents == ["word/document.xml": Array("<a/>".utf8), "b": []])
    #expect(archive.deliveredByteCount == 4)
  }

  @Test func `inflates`() throws {
    var archive = try Archive(ZIPWriter([.zeros("z", byteCount: 700_000)]).bytes())
    #expect(try archive.contents(of: ["z"]) == ["z": [UInt8](repeating: 0, count: 700_000)])
  }

  @Test func `takes the first of two entries with one name`() throws {
    var archive = try Archive(ZIPWriter([.init("a", "first"), .init("a", "second")]).bytes())
    #expect(try archive.contents(of: ["a"]) == ["a": Array("first".utf8)])
  }

  @Test(arguments: ["/etc/passwd", "../../a", "a/../../b", "C:\\a", "ก/ข.xml"])
  func `lists strange names and writes nothing`(name: String) throws {
    var archive = try Archive(ZIPWriter([.init(name, "x"), .init("a", "y")]).bytes())
    #expect(archive.names.count == 2)
    #expect(try archive.contents(of: ["a"]) == ["a": [UInt8(ascii: "y")]])
  }

  @Test(arguments: ["", "x", "<html></html>", "%PDF-1.4"])
  func `says that other files are no archives`(text: String) {
    #expect(throws: ArchiveError.notAnArchive) { try Archive(Array(text.utf8)) }
  }

  @Test(arguments: [4, 30, 60, 200, 500])
  func `says that a file cut off is damaged`(length: Int) {
    let bytes = ZIPWriter([.init("a", [UInt8](repeating: 65, count: 600))]).bytes()
    #expect {
      try Archive(Array(bytes.prefix(length)))
    } throws: { error in
      guard case .damaged = error as? ArchiveError else { return false }
      return true
    }
  }

  @Test func `refuses an entry whose bytes were changed`() throws {
    var entry = ZIPWriter.Entry("a", "text")
    entry.checksum ^= 1
    var archive = try Archive(ZIPWriter([entry]).bytes())
    #expect(throws: ArchiveError.damaged("ZIP bad CRC: 0x3b8ba7c7 should be 0x3b8ba7c6")) {
      try archive.contents(of: ["a"])
    }
  }

  @Test func `says that an entry asks for a password`() throws {
    var entry = ZIPWriter.Entry("a", [UInt8](repeating: 7, count: 64))
    entry.flags |= 1
    var archive = try Archive(ZIPWriter([entry, .init("b", "x")]).bytes())
    #expect(throws: ArchiveError.encrypted(entry: "a")) { try archive.contents(of: ["a"]) }
    #expect(try archive.contents(of: ["b"]) == ["b": [UInt8(ascii: "x")]])
  }

  @Test(arguments: [12, 14, 95, 98] as [UInt16])
  func `refuses ways of packing that office programs do not use`(method: UInt16) throws {
    var entry = ZIPWriter.Entry("a", [UInt8](repeating: 7, count: 64))
    entry.method = method
    var archive = try Archive(ZIPWriter([entry]).bytes())
    #expect(throws: ArchiveError.unsupportedMethod(entry: "a")) { try archive.contents(of: ["a"]) }
  }
}
