internal import ComplianceModel
internal import Foundation
internal import Reporting

/// Where a report goes, checked before the site is read.
struct ReportOutputs {
  private var requests: [FormatRequest]
  private let summaryFile: String?

  /// - Throws: ``RunFailure`` if a file cannot be written where it is wanted.
  init(_ options: OutputOptions) throws {
    requests =
      options.formats.isEmpty ? [FormatRequest(format: .text, file: nil)] : options.formats
    summaryFile = options.summaryFile
    for file in requests.compactMap(\.file) {
      do {
        try StagedFile.check(file)
      } catch let failure as RunFailure {
        throw RunFailure.wrongInput("--format: \(failure.message)")
      }
    }
  }

  /// Writes every format; files are replaced only once all of them are complete.
  func write(_ report: Report, options: ReportOptions) throws {
    var drawn: [(request: FormatRequest, bytes: [UInt8])] = []
    for request in requests {
      var options = options
      if request.file != nil { options.usesColor = false }
      do {
        let renderer = request.format.makeRenderer(options: options)
        drawn.append((request, try renderer.bytes(of: report)))
      } catch {
        throw RunFailure.wrongInput("\(error)")
      }
    }
    try Self.replaceAll(drawn.filter { $0.request.file != nil }[...])
    for (request, bytes) in drawn where request.file == nil { try Terminal.write(bytes) }
    if let summaryFile { try appendSummary(of: report, options: options, to: summaryFile) }
  }

  /// Stages the files one inside the other, so that the first replaces its own only once the last
  /// is complete.
  private static func replaceAll(
    _ drawn: ArraySlice<(request: FormatRequest, bytes: [UInt8])>
  ) throws {
    guard let first = drawn.first, let file = first.request.file else { return }
    do {
      var staged = try StagedFile(path: file, bytes: first.bytes)
      try replaceAll(drawn.dropFirst())
      try staged.commit()
    } catch let failure as RunFailure {
      throw failure
    } catch {
      throw RunFailure.wrongInput(
        "the \(first.request.format.rawValue) report cannot be written: \(error.localizedDescription)"
      )
    }
  }

  /// Adds to what other steps have written there.
  private func appendSummary(
    of report: Report,
    options: ReportOptions,
    to file: String
  ) throws {
    do {
      let bytes = try ReportFormat.markdown.makeRenderer(options: options).bytes(of: report)
      if !FileManager.default.fileExists(atPath: file) {
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        return
      }
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data(bytes))
      try handle.close()
    } catch {
      throw RunFailure.wrongInput("--summary: '\(file)' cannot be written: \(error)")
    }
  }
}
