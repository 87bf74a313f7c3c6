import ComplianceModel
import DocumentExtraction
import Foundation
import Testing
import ToolRunning

@Suite(.enabled(if: ToolFixture.has("pdftotext"), "poppler-utils is not installed"))
struct PDFTextToolTests {
  let tool = PDFTextTool(tools: ToolBox(), limits: DocumentLimits())

  @Test func `reads pages one by one`() async throws {
    let text = try await tool.read(PDFFixture.pages([["first page"], [], ["th@#rd", "line"]]))
    #expect(text.pages == ["first page\n", "", "thนำrd\nline\n"])
    #expect(!text.isCutOff)
    #expect(!text.isDamaged)
  }

  @Test func `leaves marks and entities of the text as they are`() async throws {
    let lines = ["a < b & c > d \"q\" 's", "&amp; &lt; &quot; </pre>", "</body>", "</html>"]
    let text = try await tool.read(PDFFixture.pages([lines]))
    #expect(text.pages == [lines.joined(separator: "\n") + "\n"])
  }

  @Test func `reads what the file says of itself`() async throws {
    let info = """
      <</Title(Plan <b>&amp; "A" 's)/Producer(Press & Co)/CreationDate(D:20230430101500+07'00')\
      /ModDate(D:20230501000000Z)>>
      """
    let metadata = try await tool.read(PDFFixture.pages([["text"]], info: info)).metadata
    #expect(metadata.title == "Plan <b>&amp; \"A\" 's")
    #expect(metadata.producer == "Press & Co")
    #expect(metadata.created?.hasPrefix("2023-04-30T10:15:00") == true)
    #expect(metadata.modified?.hasPrefix("2023-05-01T00:00:00") == true)
  }

  @Test func `takes a blank title for none`() async throws {
    let metadata = try await tool.read(PDFFixture.pages([["text"]], info: "<</Title( )>>")).metadata
    #expect(metadata == ExtractedDocument.Metadata())
  }

  @Test func `stops at the last page that is wanted`() async throws {
    var limits = DocumentLimits()
    limits.maximumPageCount = 2
    let limited = PDFTextTool(tools: ToolBox(), limits: limits)
    let two = try await limited.read(PDFFixture.pages([["1"], ["2"]]))
    #expect(two.pages.count == 2)
    #expect(!two.isCutOff)
    let three = try await limited.read(PDFFixture.pages([["1"], ["2"], ["3"]]))
    #expect(three.pages == ["1\n", "2\n"])
    #expect(three.isCutOff)
  }

  @Test func `keeps the text up to the limit`() async throws {
    var limits = DocumentLimits()
    limits.maximumTextByteCount = 20_000
    let page = Array(repeating: "a line of twenty-two b", count: 30)
    let long = PDFFixture.pages(Array(repeating: page, count: 100))
    let text = try await PDFTextTool(tools: ToolBox(), limits: limits).read(long)
    #expect(text.isCutOff)
    #expect((20..<40).contains(text.pages.count))
    #expect(text.pages[0] == page.joined(separator: "\n") + "\n")
    #expect(text.pages.reduce(0) { $0 + $1.utf8.count } <= 20_000)
  }

  @Test func `tells scans from blank pages and from small pictures`() async throws {
    let text = try await tool.read(PDFFixture.scans)
    #expect(text.sparsePages == [1, 2, 3])
    #expect(try await tool.imageOnlyPages(of: text, in: PDFFixture.scans) == [1])
  }

  @Test func `asks for pictures only if a page lacks text`() async throws {
    let fixture = try ToolFixture(["pdfimages": "kill -SEGV $$"])
    let tool = PDFTextTool(tools: fixture.toolBox, limits: DocumentLimits())
    let full = PDFFixture.pages([["ten letters at least"]])
    #expect(try await tool.imageOnlyPages(of: tool.read(full), in: full) == [])
    // The broken tool proves that it would have been asked.
    let text = try await tool.read(PDFFixture.scans)
    await #expect(throws: DocumentError.crashed(tool: "pdfimages", signal: SIGSEGV)) {
      try await tool.imageOnlyPages(of: text, in: PDFFixture.scans)
    }
  }

  @Test func `reads a file in spite of what stands before it and after it`() async throws {
    let padded = Array("\r\n<!-- sent -->\n".utf8) + PDFFixture.pages([["padded text"]])
    #expect(try await tool.read(padded).pages == ["padded text\n"])
  }

  @Test func `reads what a damaged file still gives, and says so`() async throws {
    let whole = String(decoding: PDFFixture.pages([["kept"], ["lost"]]), as: UTF8.self)
    // The second page is an object that the file does not hold.
    let astray = whole.replacing("Kids[5 0 R 7 0 R]", with: "Kids[5 0 R 99 0 R]")
    let text = try await tool.read(Array(astray.utf8))
    #expect(text.pages.contains("kept\n"))
    #expect(text.isDamaged)
  }

  struct Unreadable: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    var isExpected: @Sendable (DocumentError) -> Bool
  }

  static let unreadable: [Unreadable] = [
    Unreadable(testDescription: "no bytes", bytes: []) { $0 == .empty },
    Unreadable(
      testDescription: "random bytes",
      bytes: PDFFixture.randomBytes,
      isExpected: isDamaged
    ),
    Unreadable(
      testDescription: "a head alone",
      bytes: Array("%PDF-1.4\n".utf8),
      isExpected: isDamaged
    ),
    Unreadable(
      testDescription: "half a file",
      bytes: Array(PDFFixture.pages([["text"]]).prefix(300)),
      isExpected: isDamaged
    ),
    Unreadable(
      testDescription: "a file with a password",
      bytes: PDFFixture.file(
        ["<</Type/Catalog>>", encryption],
        trailer: "/Encrypt 2 0 R/ID[<00><00>]"
      )
    ) { $0 == .encrypted },
  ]

  private static let encryption = {
    let key = String(repeating: "0", count: 64)
    return "<</Filter/Standard/V 1/R 2/Length 40/P -4/O<\(key)>/U<\(key)>>>"
  }()

  @Sendable private static func isDamaged(_ error: DocumentError) -> Bool {
    if case .damaged(let what) = error { return !what.isEmpty && what.utf8.count <= 200 }
    return false
  }

  @Test(arguments: unreadable)
  func `names what is wrong with`(_ file: Unreadable) async throws {
    do throws(DocumentError) {
      let text = try await tool.read(file.bytes)
      Issue.record("read \(text.pages.count) pages")
    } catch {
      #expect(file.isExpected(error), "\(error)")
    }
  }

  struct Hostile: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
  }

  @Test(arguments: [
    Hostile(testDescription: "a million pages", bytes: PDFFixture.millionPages),
    Hostile(testDescription: "a page tree in itself", bytes: PDFFixture.recursivePages),
    Hostile(testDescription: "a form in itself", bytes: PDFFixture.recursiveForm),
    Hostile(testDescription: "forms that multiply", bytes: PDFFixture.formBomb),
    Hostile(testDescription: "tables without end", bytes: PDFFixture.endlessTables),
    Hostile(testDescription: "a stream of too many objects", bytes: PDFFixture.objectStreamBomb),
    Hostile(testDescription: "a thousand filters", bytes: PDFFixture.filterBomb),
    Hostile(testDescription: "random bytes", bytes: PDFFixture.randomBytes),
  ])
  func `ends within its limits, given`(_ file: Hostile) async throws {
    var limits = DocumentLimits()
    limits.toolTime = .seconds(2)
    limits.maximumTextByteCount = 100_000
    limits.maximumPageCount = 50
    let fixture = try ToolFixture()
    let tools = try fixture.toolBox(withOnly: ["prlimit", "pdftotext", "pdfimages"])
    let tool = PDFTextTool(tools: tools, limits: limits)
    let start = ContinuousClock.now
    do throws(DocumentError) {
      let text = try await tool.read(file.bytes)
      #expect(text.pages.count <= 50)
      #expect(text.pages.reduce(0) { $0 + $1.utf8.count } <= 100_000)
      _ = try await tool.imageOnlyPages(of: text, in: file.bytes)
    } catch {
      switch error {
      case .damaged, .timedOut, .crashed: break
      default: Issue.record("\(error)")
      }
    }
    // Beside other tests the waiting itself takes long; Scripts/test runs these alone once more.
    if ProcessInfo.processInfo.environment["OITCHECK_TIMES"] != nil {
      #expect(ContinuousClock.now - start < .seconds(15))
    }
    #expect(try await fixture.processesLeft() == [])
  }

  @Test func `refuses a file over the limit without running a tool`() async throws {
    var limits = DocumentLimits()
    limits.maximumByteCount = 10
    let tool = PDFTextTool(tools: ToolBox(searchPath: []), limits: limits)
    await #expect(throws: DocumentError.overLimit("maximumByteCount 10")) {
      try await tool.read(PDFFixture.scans)
    }
  }

  @Test func `names the packages of tools that are missing`() async throws {
    let none = PDFTextTool(tools: ToolBox(searchPath: ["/nowhere"]), limits: DocumentLimits())
    let missing = DocumentError.toolMissing(tool: "pdftotext", package: "poppler-utils")
    await #expect(throws: missing) { try await none.read(PDFFixture.scans) }
    let fixture = try ToolFixture(["pdftotext": "exit 0"])
    let bare = PDFTextTool(
      tools: ToolBox(searchPath: [fixture.path]),
      limits: DocumentLimits()
    )
    await #expect(throws: DocumentError.toolMissing(tool: "prlimit", package: "util-linux")) {
      try await bare.read(PDFFixture.scans)
    }
  }

  @Test func `names a tool that does not end or crashes`() async throws {
    var limits = DocumentLimits()
    limits.toolTime = .milliseconds(300)
    let slow = try ToolFixture(["pdftotext": "sleep 100"])
    await #expect(throws: DocumentError.timedOut(tool: "pdftotext")) {
      try await PDFTextTool(tools: slow.toolBox, limits: limits).read(PDFFixture.scans)
    }
    let crashing = try ToolFixture(["pdftotext": "kill -SEGV $$"])
    await #expect(throws: DocumentError.crashed(tool: "pdftotext", signal: SIGSEGV)) {
      try await PDFTextTool(tools: crashing.toolBox, limits: DocumentLimits())
        .read(PDFFixture.scans)
    }
  }
}
