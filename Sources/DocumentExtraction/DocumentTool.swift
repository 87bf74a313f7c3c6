internal import ComplianceModel
internal import ToolRunning

/// A tool that reads documents, with the Debian package that holds it.
struct DocumentTool: Sendable {
  let name: String
  let package: String
  /// The largest file that the tool may write.
  var fileSize = 0

  static let pdfToText = DocumentTool(name: "pdftotext", package: "poppler-utils")
  static let pdfImages = DocumentTool(name: "pdfimages", package: "poppler-utils")
  /// Drawing looks for fonts, and the library that finds them may renew its list of them on disk.
  static let pdfToPixels = DocumentTool(
    name: "pdftoppm",
    package: "poppler-utils",
    fileSize: 8 << 20
  )
  static let wordToText = DocumentTool(name: "catdoc", package: "catdoc")
  static let tesseract = DocumentTool(name: "tesseract", package: "tesseract-ocr")

  /// Runs the tool on a document's bytes, which it reads from `/dev/stdin`.
  ///
  /// Output beyond its limit is cut off.
  ///
  /// - Parameters:
  ///   - arguments: The argument vector.
  ///   - bytes: The document.
  ///   - tools: Where tools are found.
  ///   - limits: The limits of one document.
  ///   - outputByteCount: The most that is taken from standard output.
  /// - Returns: The exit code, which may be any, and what the tool wrote.
  /// - Throws: ``DocumentError`` if the tool is missing, was ended or crashed. For a cancelled task
  ///   that is ``DocumentError/timedOut(tool:)``, which is never kept.
  func run(
    _ arguments: [String],
    on bytes: [UInt8],
    tools: ToolBox,
    limits: DocumentLimits,
    outputByteCount: Int
  ) async throws(DocumentError) -> ToolRun {
    var toolLimits = ToolLimits()
    toolLimits.time = limits.toolTime
    toolLimits.processorSeconds = max(1, Int(limits.toolTime.components.seconds))
    toolLimits.memory = limits.maximumToolMemory
    toolLimits.fileSize = fileSize
    toolLimits.outputByteCount = outputByteCount
    do throws(ToolError) {
      return try await ConfinedTool(name, from: tools, limits: toolLimits)
        .run(arguments, input: bytes, keepsOutputOverLimit: true)
    } catch {
      throw documentError(for: error)
    }
  }

  private func documentError(for error: ToolError) -> DocumentError {
    switch error {
    case .missing(tool: "prlimit"): .toolMissing(tool: "prlimit", package: "util-linux")
    case .missing(let tool): .toolMissing(tool: tool, package: package)
    case .timedOut(let tool): .timedOut(tool: tool)
    case .cancelled: .timedOut(tool: name)
    case .outputOverLimit(_, let byteCount): .overLimit("\(byteCount) bytes of output")
    case .crashed(let tool, let signal): .crashed(tool: tool, signal: signal)
    // The document is not to blame, and nothing is known of it: as if the tool had died at once.
    case .notStarted(let tool, _): .crashed(tool: tool, signal: 0)
    }
  }
}

extension DocumentLimits {
  /// Throws if there is nothing to read, or more than is read.
  func check(_ bytes: [UInt8]) throws(DocumentError) {
    if bytes.isEmpty { throw .empty }
    if bytes.count > maximumByteCount {
      throw .overLimit("maximumByteCount \(maximumByteCount)")
    }
  }
}
