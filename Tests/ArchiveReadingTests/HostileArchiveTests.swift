import ArchiveReading
import ComplianceTestSupport
import Testing

@Suite struct HostileArchiveTests {
  @Test func `stops unpacking a bomb by its ratio`() throws {
    let bytes = ZIPWriter([.zeros("bomb.xml", byteCount: 1 << 30)]).bytes()
    #expect(bytes.count < 1_100_000)
    var archive = try Archive(bytes, limits: ArchiveLimits(maximumRatio: 20))
    #expect(throws: ArchiveError.ratioTooHigh(maximum: 20)) {
      try archive.contents(of: ["bomb.xml"])
    }
  }

  @Test func `stops unpacking a bomb by its size`() throws {
    var archive = try Archive(ZIPWriter([.zeros("bomb.xml", byteCount: 1 << 30)]).bytes())
    #expect(throws: ArchiveError.entryTooLarge(entry: "bomb.xml", maximum: 24 << 20)) {
      try archive.contents(of: ["bomb.xml"])
    }
  }

  @Test func `leaves a bomb alone that nobody asks for`() throws {
    var archive = try Archive(
      ZIPWriter([.zeros("bomb.png", byteCount: 1 << 28), .init("a", "x")]).bytes()
    )
    #expect(try archive.contents(of: ["a"]).count == 1)
    #expect(archive.deliveredByteCount == 1)
  }

  @Test func `counts what one entry delivers`() throws {
    var limits = ArchiveLimits()
    limits.maximumEntryByteCount = 100
    let large = [UInt8](repeating: 1, count: 101)
    var archive = try Archive(
      ZIPWriter([.init("a", large), .init("b", Array(large.dropFirst()))]).bytes(),
      limits: limits
    )
    #expect(throws: ArchiveError.entryTooLarge(entry: "a", maximum: 100)) {
      try archive.contents(of: ["a"])
    }
    #expect(try archive.contents(of: ["b"]).count == 1)
  }

  @Test func `counts what all entries deliver, from call to call`() throws {
    var limits = ArchiveLimits()
    limits.maximumTotalByteCount = 150
    let part = [UInt8](repeating: 1, count: 60)
    var archive = try Archive(
      ZIPWriter([.init("a", part), .init("b", part), .init("c", part)]).bytes(),
      limits: limits
    )
    #expect(try archive.contents(of: ["a", "b"]).count == 2)
    #expect(throws: ArchiveError.totalTooLarge(maximum: 150)) {
      try archive.contents(of: ["c"])
    }
  }

  @Test func `refuses an archive with too many entries`() {
    let entries = (0..<20_000).map { ZIPWriter.Entry("\($0)", "") }
    let bytes = ZIPWriter(entries).bytes()
    #expect(throws: ArchiveError.self) { try Archive(bytes) }
  }

  @Test func `counts entries up to the limit`() throws {
    let entries = (0..<50).map { ZIPWriter.Entry("\($0)", "") }
    var limits = ArchiveLimits(maximumEntryCount: 50)
    #expect(try Archive(ZIPWriter(entries).bytes(), limits: limits).names.count == 50)
    limits.maximumEntryCount = 49
    #expect(throws: ArchiveError.tooManyEntries(maximum: 49)) {
      try Archive(ZIPWriter(entries).bytes(), limits: limits)
    }
  }

  @Test(arguments: [(10, 10), (10, 4), (4, 10), (0, 0), (1 << 30, 1 << 30), (4, 1 << 30)])
  func `refuses forged sizes`(declared: Int, local: Int) throws {
    var entry = ZIPWriter.Entry("a", "four")
    entry.declaredByteCount = declared
    entry.localByteCount = local
    var archive = try Archive(ZIPWriter([entry, .init("b", "x")]).bytes())
    #expect {
      try archive.contents(of: ["a"])
    } throws: { error in
      guard case .damaged = error as? ArchiveError else { return false }
      return true
    }
  }

  @Test func `bounds an entry that declares less than it holds`() throws {
    var entry = ZIPWriter.Entry.zeros("a", byteCount: 1 << 26)
    entry.declaredByteCount = 10
    entry.localByteCount = 10
    var archive = try Archive(ZIPWriter([entry]).bytes())
    #expect(throws: ArchiveError.self) { try archive.contents(of: ["a"]) }
    #expect(archive.deliveredByteCount == 0)
  }

  @Test func `does not open an archive inside an archive`() throws {
    let inner = ZIPWriter([.zeros("bomb", byteCount: 1 << 24)]).bytes()
    var archive = try Archive(ZIPWriter([.init("inner.zip", inner)]).bytes())
    #expect(archive.names == ["inner.zip"])
    #expect(try archive.contents(of: ["inner.zip"])["inner.zip"] == inner)
  }
}
