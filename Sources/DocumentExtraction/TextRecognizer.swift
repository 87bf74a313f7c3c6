package import ComplianceModel
package import ToolRunning

/// Reads the pictures of scanned pages: `pdftoppm` draws a page, `tesseract` reads it.
///
/// About one letter in thirty is read wrongly and Thai digits are worse, so nothing that hangs on a
/// single sign may be decided on this text.
package struct TextRecognizer: Sendable {
  private let tools: ToolBox
  private let limits: DocumentLimits
  private let readsEnglish: Bool

  /// - Parameters:
  ///   - tools: Where tools are found.
  ///   - limits: The limits of one document; its time counts for each tool of each page.
  ///   - readsEnglish: True if English is looked for, too, where its data is installed. It takes a
  ///     third more time.
  package init(tools: ToolBox, limits: DocumentLimits, readsEnglish: Bool = false) {
    self.tools = tools
    self.limits = limits
    self.readsEnglish = readsEnglish
  }

  /// Reads pages of a PDF.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - pages: The 1-based pages that are wanted, in any order. Of these, the first that the limits
  ///     allow are read.
  /// - Returns: The pages that the file holds, in order.
  /// - Throws: ``DocumentError`` if a tool or the Thai data is missing, or a tool came to no end of
  ///   its own.
  package func read(
    _ bytes: [UInt8],
    pages: [Int]
  ) async throws(DocumentError) -> [RecognizedPage] {
    try limits.check(bytes)
    let wanted = Set(pages).filter { $0 > 0 }.sorted().prefix(limits.recognizedPageCount)
    guard !wanted.isEmpty else { return [] }
    let languages = try await languages()
    var read: [RecognizedPage] = []
    for page in wanted {
      guard let picture = try await picture(of: page, in: bytes) else { break }
      let run = try await DocumentTool.tesseract.run(
        ["stdin", "stdout", "-l", languages, "--psm", "6", "tsv", "txt"],
        on: picture,
        tools: tools,
        limits: limits,
        outputByteCount: limits.maximumTextByteCount
      )
      // A picture that the tool cannot read is a page without text.
      let output = run.exitCode == 0 ? run.output : []
      read.append(RecognizedPage(number: page, output: String(decoding: output, as: UTF8.self)))
    }
    return read
  }

  /// Returns the languages to read, in the tool's own form.
  private func languages() async throws(DocumentError) -> String {
    let run = try await DocumentTool.tesseract.run(
      ["--list-langs"],
      on: [],
      tools: tools,
      limits: limits,
      outputByteCount: 64 << 10
    )
    // Versions differ in which stream the list goes to.
    let names = Set(
      (String(decoding: run.output, as: UTF8.self) + run.errors).split(separator: "\n")
    )
    guard names.contains("tha") else {
      throw .toolMissing(tool: "tesseract", package: "tesseract-ocr-tha")
    }
    return readsEnglish && names.contains("eng") ? "tha+eng" : "tha"
  }

  /// Draws a page in grey; `nil` if the file has no such page, or none that can be drawn.
  private func picture(
    of page: Int,
    in bytes: [UInt8]
  ) async throws(DocumentError) -> [UInt8]? {
    // 200 dots an inch read as well as 300, in half the time.
    let run = try await DocumentTool.pdfToPixels.run(
      ["-r", "200", "-gray", "-f", "\(page)", "-l", "\(page)", "/dev/stdin"],
      on: bytes,
      tools: tools,
      limits: limits,
      outputByteCount: Self.maximumPictureByteCount
    )
    if run.isCutOff { throw .overLimit("\(Self.maximumPictureByteCount) bytes a picture") }
    return run.exitCode == 0 && !run.output.isEmpty ? run.output : nil
  }

  /// A sheet of A2 at 200 dots an inch; larger ones are plans and maps.
  private static let maximumPictureByteCount = 16 << 20
}
