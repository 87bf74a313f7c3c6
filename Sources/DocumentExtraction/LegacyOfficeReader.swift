package import ComplianceModel
package import ToolRunning

/// Reads the office files of old: `.doc`, also where it holds RTF, and `.xls`.
///
/// What Word and Excel wrote from 1997 on is read here; a tool reads what is older, and RTF.
package struct LegacyOfficeReader: Sendable {
  private let tools: ToolBox
  private let limits: DocumentLimits

  package init(tools: ToolBox, limits: DocumentLimits) {
    self.tools = tools
    self.limits = limits
  }

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - format: ``DocumentFormat/doc`` or ``DocumentFormat/xls``.
  /// - Returns: Paragraphs and rows; cells of a workbook with their places.
  /// - Throws: ``DocumentError`` if the file tells nothing.
  package func read(
    _ bytes: [UInt8],
    as format: DocumentFormat
  ) async throws(DocumentError) -> ExtractedDocument {
    guard format == .doc || format == .xls else { throw .unsupported(format.rawValue) }
    try limits.check(bytes)
    try DocumentKind.check(bytes, is: format)
    if DocumentKind(sniffing: bytes) == .rtf { return try await readText(bytes) }
    guard let file = CompoundFile(bytes) else { throw .damaged("the file's directory is lost") }
    // An office file of today with a password comes in the container of old.
    if file.names.contains("EncryptedPackage") { throw .encrypted }
    if let workbook = file.stream("Workbook") ?? file.stream("Book") {
      guard format == .xls else { throw .mislabelled(as: "XLS") }
      return try readWorkbook(workbook, isOfBytes: !file.names.contains("Workbook"))
    }
    if let document = file.stream("WordDocument") {
      guard format == .doc else { throw .mislabelled(as: "DOC") }
      // The bit of the file's header that says so.
      if let flags = LittleEndian(document[...]).word(at: 10), flags & 0x100 != 0 {
        throw .encrypted
      }
      let limit = limits.maximumTextByteCount
      if let text = LegacyText(document, in: file, maximumByteCount: limit) {
        return layOut(text.text)
      }
      return try await readText(bytes)
    }
    if file.names.contains("PowerPoint Document") { throw .mislabelled(as: "PPT") }
    throw .damaged("the file holds neither text nor cells")
  }

  private func readWorkbook(
    _ bytes: [UInt8],
    isOfBytes: Bool
  ) throws(DocumentError) -> ExtractedDocument {
    let workbook = try LegacyWorkbook(
      bytes,
      isOfBytes: isOfBytes,
      maximumTextByteCount: limits.maximumTextByteCount
    )
    var layout = LegacyLayout(maximumTextByteCount: limits.maximumTextByteCount)
    for (index, sheet) in workbook.sheets.enumerated() { layout.add(sheet, number: index + 1) }
    return ExtractedDocument(
      format: .xls,
      content: layout.content,
      pageCount: workbook.sheets.count
    )
  }

  /// Reads RTF, and text documents from before 1997.
  private func readText(_ bytes: [UInt8]) async throws(DocumentError) -> ExtractedDocument {
    // Without -w lines are broken inside words. Documents of one-byte letters do not say which.
    let run = try await DocumentTool.wordToText.run(
      ["-w", "-s", "cp874", "-d", "utf-8", "/dev/stdin"],
      on: bytes,
      tools: tools,
      limits: limits,
      outputByteCount: limits.maximumTextByteCount
    )
    if run.errors.contains("encrypted") { throw .encrypted }
    if let code = run.exitCode, code != 0 {
      throw .damaged(String(run.errors.prefix { $0 != "\n" }.prefix(100)))
    }
    return layOut(String(decoding: run.output, as: UTF8.self))
  }

  private func layOut(_ text: String) -> ExtractedDocument {
    var layout = LegacyLayout(maximumTextByteCount: limits.maximumTextByteCount)
    for line in text.split(whereSeparator: { $0 == "\n" || $0 == "\u{0C}" || $0 == "\r\n" }) {
      layout.addLine(line)
    }
    return ExtractedDocument(format: .doc, content: layout.content)
  }
}
