import ComplianceModel
import DocumentExtraction
import Foundation
import Testing

@Suite struct ExtractionCacheTests {
  /// A folder that is gone when the test ends; the cache makes its own in it.
  final class Folder {
    let root: String
    var path: String { "\(root)/cache" }

    init() throws {
      root =
        FileManager.default.temporaryDirectory.appending(path: "cache-\(UUID().uuidString)").path
      try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    var files: [String] {
      (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? []
    }

    func permissions(_ name: String = "") throws -> Int {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
      return attributes[.posixPermissions] as? Int ?? 0
    }
  }

  static func key(_ text: String = "document", recognized: Bool = false) -> ExtractionCache.Key {
    ExtractionCache.Key(
      bytes: Array(text.utf8),
      format: .pdf,
      limits: DocumentLimits(),
      isRecognized: recognized
    )
  }

  static let document: ExtractedDocument = {
    var content = DocumentContent()
    content.text = Array("แผน\n2566\nลิงก์\n".utf8)
    content.captions = Array("คำบรรยาย".utf8)
    content.title = "แผนงาน"
    content.base = "https://agency.example/"
    content.blocks = [
      .init(kind: .heading, range: 0..<9, group: -1, isFurniture: false, page: 1),
      .init(kind: .tableCell, range: 10..<14, group: 0, isFurniture: true, page: 2_000),
    ]
    content.groups = [.init(kind: .tableRow, parent: -1, blocks: 1..<2)]
    content.sections = [.init(heading: 0, blocks: 1..<2, rank: 7)]
    content.links = [
      .init(kind: .form, target: "/a?b=1", label: 15..<30, caption: 0..<24, block: 1)
    ]
    content.anchors = ["top": 0..<1, "end": 1..<2]
    content.areas = [1: 0..<1, .max: 1..<1, 0x8000_0000_0000_0000: 0..<0]
    for (index, thing) in Condition.Thing.allCases.enumerated() {
      content.things[thing] = [index % 2]
    }
    content.cells = [1: "แผ่น 1!B4"]
    content.asksForPassword = true
    content.scriptCount = 300
    var document = ExtractedDocument(format: .pdf, content: content, pageCount: 12)
    document.metadata = .init(title: "ชื่อ", producer: nil, created: "2023-04-30", modified: "")
    document.damage = [.saraAmLost, .privateFont]
    document.imageOnlyPages = [1, 300]
    document.recognizedPages = [1]
    return document
  }()

  @Test func `gives back all that was stored`() throws {
    let folder = try Folder()
    let cache = ExtractionCache(directory: folder.path)
    #expect(cache.outcome(for: Self.key()) == nil)
    cache.store(.success(Self.document), for: Self.key())
    // Another value over the same folder, as the next run has it.
    let found = ExtractionCache(directory: folder.path).outcome(for: Self.key())
    let document = try #require(try found?.get())
    // Descriptions name every property of a value, so none can be forgotten.
    #expect(described(document) == described(Self.document))
  }

  private func described(_ document: ExtractedDocument) -> String {
    var plain = document
    plain.damage = []
    plain.content.anchors = [:]
    plain.content.areas = [:]
    plain.content.things = [:]
    plain.content.cells = [:]
    // Sets and dictionaries come in another order each time.
    return """
      \(plain)
      \(document.damage.sorted())
      \(document.content.areas.sorted { $0.key < $1.key })
      \(document.content.anchors.sorted { $0.key < $1.key })
      \(document.content.things.sorted { $0.key.rawValue < $1.key.rawValue })
      \(document.content.cells.sorted { $0.key < $1.key })
      """
  }

  @Test func `keeps entries from other users`() throws {
    let folder = try Folder()
    ExtractionCache(directory: folder.path).store(.success(Self.document), for: Self.key())
    #expect(folder.files.count == 1)
    #expect(try folder.permissions() == 0o700)
    #expect(try folder.permissions(folder.files[0]) == 0o600)
  }

  @Test(arguments: [
    (DocumentError.empty, true), (.mislabelled(as: "HTML"), true), (.unsupported("rar"), true),
    (.encrypted, true), (.damaged("ไม่มีหน้า"), true), (.overLimit("10 bytes"), true),
    (.timedOut(tool: "a"), false), (.crashed(tool: "a", signal: 9), false),
    (.toolMissing(tool: "a", package: "b"), false),
  ])
  func `keeps errors that will come again`(error: DocumentError, isKept: Bool) throws {
    let folder = try Folder()
    let cache = ExtractionCache(directory: folder.path)
    cache.store(.failure(error), for: Self.key())
    #expect(folder.files.isEmpty != isKept)
    guard isKept else { return }
    #expect(throws: error) { try cache.outcome(for: Self.key())?.get() }
  }

  @Test func `tells apart what was read in other ways`() throws {
    var limits = DocumentLimits()
    limits.maximumPageCount = 5
    let bytes = Array("document".utf8)
    let keys = [
      Self.key(), Self.key("other"), Self.key(recognized: true),
      .init(bytes: bytes, format: .doc, limits: DocumentLimits(), isRecognized: false),
      .init(bytes: bytes, format: .pdf, limits: limits, isRecognized: false),
    ]
    #expect(Set(keys.map(\.name)).count == keys.count)
    var slower = DocumentLimits()
    slower.toolTime = .seconds(60)
    let patient = ExtractionCache.Key(
      bytes: bytes,
      format: .pdf,
      limits: slower,
      isRecognized: false
    )
    #expect(patient == Self.key())
    let named = ExtractionCache.Key(
      digest: SHA256.hexDigest(of: bytes),
      format: .pdf,
      limits: DocumentLimits(),
      isRecognized: false
    )
    #expect(named == Self.key())
  }

  @Test func `passes over damaged entries and replaces them`() throws {
    let folder = try Folder()
    let cache = ExtractionCache(directory: folder.path)
    cache.store(.success(Self.document), for: Self.key())
    let path = "\(folder.path)/\(folder.files[0])"
    let good = try #require(FileManager.default.contents(atPath: path))
    for place in 0..<good.count {
      var bad = good
      bad[place] ^= 0x41
      try bad.write(to: URL(filePath: path))
      #expect(cache.outcome(for: Self.key()) == nil, "byte \(place) was changed")
      try good.prefix(place).write(to: URL(filePath: path))
      #expect(cache.outcome(for: Self.key()) == nil, "cut to \(place) bytes")
    }
    try (good + [0]).write(to: URL(filePath: path))
    #expect(cache.outcome(for: Self.key()) == nil)
    cache.store(.success(Self.document), for: Self.key())
    #expect(try cache.outcome(for: Self.key())?.get().pageCount == 12)
  }

  @Test func `takes no entry for another`() throws {
    let folder = try Folder()
    let cache = ExtractionCache(directory: folder.path)
    cache.store(.success(Self.document), for: Self.key("one"))
    try FileManager.default.moveItem(
      atPath: "\(folder.path)/\(Self.key("one").name)",
      toPath: "\(folder.path)/\(Self.key("two").name)"
    )
    #expect(cache.outcome(for: Self.key("two")) == nil)
  }

  @Test func `follows no links`() throws {
    let folder = try Folder()
    let cache = ExtractionCache(directory: folder.path)
    cache.store(.success(Self.document), for: Self.key())
    let path = "\(folder.path)/\(folder.files[0])"
    let elsewhere = "\(folder.root)/elsewhere"
    try FileManager.default.moveItem(atPath: path, toPath: elsewhere)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: elsewhere)
    #expect(cache.outcome(for: Self.key()) == nil)
    let before = FileManager.default.contents(atPath: elsewhere)
    cache.store(.failure(.encrypted), for: Self.key())
    #expect(FileManager.default.contents(atPath: elsewhere) == before)
    #expect(throws: DocumentError.encrypted) { try cache.outcome(for: Self.key())?.get() }

    let linked = "\(folder.root)/linked"
    try FileManager.default.createSymbolicLink(atPath: linked, withDestinationPath: folder.path)
    #expect(ExtractionCache(directory: linked).outcome(for: Self.key()) == nil)
  }

  @Test func `leaves a folder alone in which others may write`() throws {
    let folder = try Folder()
    let cache = ExtractionCache(directory: folder.path)
    cache.store(.success(Self.document), for: Self.key())
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.path)
    #expect(cache.outcome(for: Self.key()) == nil)
    cache.store(.success(Self.document), for: Self.key("other"))
    #expect(folder.files.count == 1)
  }

  @Test func `removes what was not used for longest`() throws {
    let folder = try Folder()
    let names = (0..<10).map { "document \($0)" }
    let cache = ExtractionCache(directory: folder.path)
    for (index, name) in names.enumerated() {
      cache.store(.success(Self.document), for: Self.key(name))
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_000 + Double(index))],
        ofItemAtPath: "\(folder.path)/\(Self.key(name).name)"
      )
    }
    try Data(count: 100_000).write(to: URL(filePath: "\(folder.path)/notes.txt"))
    // To be used is to be young.
    _ = cache.outcome(for: Self.key(names[0]))
    let size = try FileManager.default.attributesOfItem(
      atPath: "\(folder.path)/\(Self.key(names[0]).name)"
    )[.size]
    let byteCount = try #require(size as? Int)
    ExtractionCache(directory: folder.path, maximumByteCount: byteCount * 3 + 2).trim()
    let kept = [names[0], names[9], names[8]].map { Self.key($0).name }
    #expect(folder.files == (kept + ["notes.txt"]).sorted())
  }

  @Test func `is silent where nothing can be kept`() throws {
    let cache = ExtractionCache(directory: "/proc/nowhere/cache")
    cache.store(.success(Self.document), for: Self.key())
    #expect(cache.outcome(for: Self.key()) == nil)
    cache.trim()
  }

  @Test func `survives runs that store the same at once`() async throws {
    let folder = try Folder()
    let cache = ExtractionCache(directory: folder.path)
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<64 {
        group.addTask {
          cache.store(.success(Self.document), for: Self.key("\(number % 2)"))
          if let found = cache.outcome(for: Self.key("\(number % 2)")) {
            #expect((try? found.get())?.pageCount == 12)
          }
        }
      }
    }
    #expect(folder.files.count == 2)
  }
}
