package import ComplianceModel
package import ToolRunning

/// Reads the text layer of PDFs with `pdftotext`.
///
/// One process gives both text and metadata. The text is in the order of the content: every other
/// order of the tool moves Thai marks to the wrong letter.
package struct PDFTextTool: Sendable {
  private let tools: ToolBox
  private let limits: DocumentLimits

  package init(tools: ToolBox, limits: DocumentLimits) {
    self.tools = tools
    self.limits = limits
  }

  /// Reads the text of a PDF.
  ///
  /// - Parameter bytes: The whole file.
  /// - Returns: At least one page; pages without text are empty.
  /// - Throws: ``DocumentError`` if the file is empty, too large, encrypted or too damaged to open,
  ///   or if the tool is missing or came to no end of its own.
  package func read(_ bytes: [UInt8]) async throws(DocumentError) -> PDFText {
    try limits.check(bytes)
    // One page more than is wanted tells whether there are more.
    let lastPage = limits.maximumPageCount + 1
    // The file is opened by name: read as `-`, it would be copied, page by page, through a cache.
    let run = try await DocumentTool.pdfToText.run(
      ["-raw", "-enc", "UTF-8", "-htmlmeta", "-l", "\(lastPage)", "/dev/stdin", "-"],
      on: bytes,
      tools: tools,
      limits: limits,
      outputByteCount: limits.maximumTextByteCount
    )
    let complaint = PDFComplaint(run.errors)
    let output = PDFTextOutput(run.output, isCutOff: run.isCutOff)
    if let code = run.exitCode, code != 0 || output.pages.isEmpty {
      throw complaint.error
    }
    var text = PDFText(pages: output.pages, metadata: output.metadata)
    text.isCutOff = run.isCutOff || text.pages.count > limits.maximumPageCount
    text.pages.removeLast(max(0, text.pages.count - limits.maximumPageCount))
    text.isDamaged = complaint.tellsOfDamage
    return text
  }

  /// Returns the pages that hold a picture where others hold text.
  ///
  /// Of the pages without text only those with a picture are scans; the rest are blank. A second
  /// tool is run if there are any.
  ///
  /// - Parameters:
  ///   - text: The text of the file, as ``read(_:)`` returned it.
  ///   - bytes: The whole file.
  /// - Returns: The 1-based pages, in order.
  /// - Throws: ``DocumentError`` if the tool is missing or came to no end of its own.
  package func imageOnlyPages(
    of text: PDFText,
    in bytes: [UInt8]
  ) async throws(DocumentError) -> [Int] {
    let sparse = text.sparsePages
    guard let first = sparse.first, let last = sparse.last else { return [] }
    let run = try await DocumentTool.pdfImages.run(
      ["-list", "-f", "\(first)", "-l", "\(last)", "/dev/stdin"],
      on: bytes,
      tools: tools,
      limits: limits,
      outputByteCount: 4 << 20
    )
    let pictures = PDFPictureList(String(decoding: run.output, as: UTF8.self))
    return sparse.filter { pictures.pages.contains($0) }
  }
}
