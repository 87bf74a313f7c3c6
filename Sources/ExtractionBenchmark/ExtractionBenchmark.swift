internal import DocumentExtraction
internal import Foundation
internal import ToolRunning

/// Reads the text of the PDFs of a list, several at once, and prints how much there was.
///
/// `Benchmarks/extract-text` measures it beside the bare tool.
@main enum ExtractionBenchmark {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let jobCount = Int(arguments[2]), jobCount > 0 else {
      FileHandle.standardError.write(Data("usage: ExtractionBenchmark LIST JOBS\n".utf8))
      exit(2)
    }
    let files = try String(contentsOfFile: arguments[1], encoding: .utf8)
      .split(separator: "\n").map(String.init)
    var pageCount = 0
    var byteCount = 0
    try await withThrowingTaskGroup(of: PDFText.self) { group in
      var next = files.makeIterator()
      for _ in 0..<jobCount {
        if let file = next.next() { group.addTask { try await read(file) } }
      }
      while let text = try await group.next() {
        pageCount += text.pages.count
        byteCount += text.pages.reduce(0) { $0 + $1.utf8.count }
        if let file = next.next() { group.addTask { try await read(file) } }
      }
    }
    print("\(files.count) files, \(pageCount) pages, \(byteCount) bytes of text")
  }

  @concurrent
  private static func read(_ file: String) async throws -> PDFText {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
    return try await PDFTextTool(tools: ToolBox(), limits: DocumentLimits()).read(bytes)
  }
}
