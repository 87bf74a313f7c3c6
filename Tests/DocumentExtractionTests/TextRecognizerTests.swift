import ComplianceModel
import DocumentExtraction
import Foundation
import Testing
import ToolRunning

@Suite struct TextRecognizerTests {
  /// Draws a page as its number; there are five.
  static let drawing = """
    while [ $# -gt 1 ]; do [ "$1" = -f ] && page=$2; shift; done
    [ "$page" -le 5 ] || { echo 'Wrong page range given' >&2; exit 99; }
    printf 'P5 page %s' "$page"
    """

  /// Reads every page as its arguments, its picture and a word with a decomposed ำ.
  static func reading(languages: String) -> String {
    """
    if [ "$1" = --list-langs ]; then printf 'List of languages (2):\\n\(languages)\\n'; exit 0; fi
    printf 'level\\tpage_num\\tblock_num\\tpar_num\\tline_num\\tword_num\\tleft\\ttop\\twidth\\theight\\tconf\\ttext\\n'
    printf '4\\t1\\t1\\t1\\t1\\t0\\t0\\t0\\t9\\t9\\t-1\\t\\n'
    printf '5\\t1\\t1\\t1\\t1\\t1\\t0\\t0\\t9\\t9\\t90.5\\tน\\n'
    printf '5\\t1\\t1\\t1\\t1\\t2\\t0\\t0\\t9\\t9\\t69.5\\tx\\n'
    echo "$*"; echo "threads $OMP_THREAD_LIMIT"; cat; printf '\\nน\u{E4D}\u{E32}เสนอ\\n\\f'
    """
  }

  func fixture(languages: String = "eng\\ntha") throws -> ToolFixture {
    try ToolFixture(["pdftoppm": Self.drawing, "tesseract": Self.reading(languages: languages)])
  }

  @Test func `reads the first pages that the limits allow`() async throws {
    let fixture = try fixture()
    let recognizer = TextRecognizer(tools: fixture.toolBox, limits: DocumentLimits())
    let pages = try await recognizer.read([1], pages: [4, 2, 0, 9, 1, 2])
    #expect(pages.map(\.number) == [1, 2, 4])
    #expect(
      pages[1].text
        == "stdin stdout -l tha --psm 6 tsv txt\nthreads 1\nP5 page 2\nนำเสนอ"
    )
    #expect(pages[1].confidence == 0.8)
  }

  @Test func `ends where the file ends`() async throws {
    let fixture = try fixture()
    let recognizer = TextRecognizer(tools: fixture.toolBox, limits: DocumentLimits())
    #expect(try await recognizer.read([1], pages: [5, 6, 7]).map(\.number) == [5])
    #expect(try await recognizer.read([1], pages: []) == [])
  }

  @Test(arguments: [("eng\\ntha", "tha+eng"), ("osd\\ntha", "tha")])
  func `looks for English where its data is installed`(
    languages: String,
    expected: String
  ) async throws {
    let fixture = try fixture(languages: languages)
    let recognizer = TextRecognizer(
      tools: fixture.toolBox,
      limits: DocumentLimits(),
      readsEnglish: true
    )
    let text = try await recognizer.read([1], pages: [1]).first?.text
    #expect(text?.hasPrefix("stdin stdout -l \(expected) ") == true)
  }

  @Test func `names what is missing`() async throws {
    let limits = DocumentLimits()
    let withoutThai = try fixture(languages: "eng\\nthat")
    let thai = DocumentError.toolMissing(tool: "tesseract", package: "tesseract-ocr-tha")
    await #expect(throws: thai) {
      try await TextRecognizer(tools: withoutThai.toolBox, limits: limits).read([1], pages: [1])
    }
    let empty = try ToolFixture()
    let none = try empty.toolBox(withOnly: ["prlimit"])
    let tesseract = DocumentError.toolMissing(tool: "tesseract", package: "tesseract-ocr")
    await #expect(throws: tesseract) {
      try await TextRecognizer(tools: none, limits: limits).read([1], pages: [1])
    }
    let half = try ToolFixture(["tesseract": Self.reading(languages: "tha")])
    let halfBox = try half.toolBox(withOnly: ["prlimit", "cat"])
    let poppler = DocumentError.toolMissing(tool: "pdftoppm", package: "poppler-utils")
    await #expect(throws: poppler) {
      try await TextRecognizer(tools: halfBox, limits: limits).read([1], pages: [1])
    }
  }

  @Test func `refuses pages as large as a house`() async throws {
    let fixture = try ToolFixture([
      "pdftoppm": "while :; do printf '%4096d' 0; done",
      "tesseract": Self.reading(languages: "tha"),
    ])
    let recognizer = TextRecognizer(tools: fixture.toolBox, limits: DocumentLimits())
    await #expect(throws: DocumentError.overLimit("16777216 bytes a picture")) {
      try await recognizer.read([1], pages: [1])
    }
  }

  @Test func `names a reading that does not end`() async throws {
    var limits = DocumentLimits()
    limits.toolTime = .seconds(1)
    let fixture = try ToolFixture([
      "pdftoppm": Self.drawing,
      "tesseract": "[ $1 = --list-langs ] && { echo tha; exit; }; exec sleep 100",
    ])
    await #expect(throws: DocumentError.timedOut(tool: "tesseract")) {
      try await TextRecognizer(tools: fixture.toolBox, limits: limits).read([1], pages: [1])
    }
  }

  @Test(
    .enabled("tesseract, its Thai data or poppler-utils is not installed") {
      await ToolFixture.readsThai()
    }
  )
  func `reads a drawn page with the real tools`() async throws {
    let words = ["REPORT 2566", "annual budget plan"]
    let file = PDFFixture.pages([words, []])
    let recognizer = TextRecognizer(
      tools: ToolBox(),
      limits: DocumentLimits(),
      readsEnglish: true
    )
    let pages = try await recognizer.read(file, pages: [1, 2, 3])
    #expect(pages.map(\.number) == [1, 2])
    #expect(pages[0].text.contains("2566"))
    #expect((pages[0].confidence ?? 0) > 0.3)
    #expect(pages[1].text.isEmpty)
  }
}
