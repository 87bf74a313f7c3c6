internal import ComplianceModel
internal import DocumentExtraction
internal import Foundation
internal import TextLayers
internal import ToolRunning

/// Reads the PDFs of a list as a scan does, several at once, and prints how much there was.
///
/// `Benchmarks/extract-text` measures it beside the bare tool.
@main enum ExtractionBenchmark {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let jobCount = Int(arguments[2]), jobCount > 0 else {
      FileHandle.standardError.write(Data("usage: ExtractionBenchmark LIST JOBS WORDS\n".utf8))
      exit(2)
    }
    let files = try String(contentsOfFile: arguments[1], encoding: .utf8)
      .split(separator: "\n").map(String.init)
    let folder = URL(filePath: arguments[3])
    let lists = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
      .map { [UInt8](try Data(contentsOf: folder.appending(path: $0))) }
    let extractor = DocumentExtractor(
      words: WordList(lists),
      limits: DocumentLimits(),
      tools: ToolBox(),
      recognizesScans: false,
      cache: nil
    )
    var pageCount = 0
    var byteCount = 0
    try await withThrowingTaskGroup(of: ExtractedDocument.self) { group in
      var next = files.makeIterator()
      for _ in 0..<jobCount {
        if let file = next.next() { group.addTask { try await read(file, extractor) } }
      }
      while let document = try await group.next() {
        pageCount += document.pageCount ?? 0
        byteCount += document.content.text.count
        if let file = next.next() { group.addTask { try await read(file, extractor) } }
      }
    }
    print("\(files.count) files, \(pageCount) pages, \(byteCount) bytes of text")
  }

  @concurrent
  private static func read(
    _ file: String,
    _ extractor: DocumentExtractor
  ) async throws -> ExtractedDocument {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
    return try await extractor.read(bytes, path: file).document
  }
}
