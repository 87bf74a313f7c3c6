internal import ComplianceModel
internal import Foundation
internal import Reporting

/// Where a report goes, checked before the site is read.
struct ReportOutputs {
  private let requests: [FormatRequest<ReportFormat>]
  private let summaryFile: String?

  /// - Throws: ``RunFailure`` if a file cannot be written where it is wanted.
  init(_ options: OutputOptions) throws {
    requests =
      options.formats.isEmpty ? [FormatRequest(format: .text, file: nil)] : options.formats
    summaryFile = options.summaryFile
    do {
      try OutputFiles.check(requests.compactMap(\.file), force: true)
    } catch let failure as RunFailure {
      throw RunFailure.wrongInput("--format: \(failure.message)")
    }
  }

  /// Writes every format; files are replaced only once all of them are complete.
  func write(_ report: Report, options: ReportOptions) throws {
    var drawn: [(file: String?, bytes: [UInt8])] = []
    for request in requests {
      var options = options
      if request.file != nil { options.usesColor = false }
      do {
        let bytes = try request.format.makeRenderer(options: options).bytes(of: report)
        drawn.append((request.file, bytes))
      } catch {
        throw RunFailure.wrongInput("\(error)")
      }
    }
    try OutputFiles.write(drawn: drawn, force: true)
    if let summaryFile { try appendSummary(of: report, options: options, to: summaryFile) }
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
      throw RunFailure.wrongInput("--summary: \(UnwritableFile.words(for: file, after: error))")
    }
  }
}
