internal import ComplianceModel
internal import Foundation
internal import Reporting

/// Where a report goes, checked before the site is read.
struct ReportOutputs {
  private var requests: [FormatRequest]
  private let options: ReportOptions

  /// - Throws: ``RunFailure`` if a file cannot be written where it is wanted.
  init(_ requests: [FormatRequest], options: ReportOptions) throws {
    self.requests =
      requests.isEmpty ? FormatRequest(argument: "text").map { [$0] } ?? [] : requests
    self.options = options
    for file in requests.compactMap(\.file) {
      let directory = URL(fileURLWithPath: file).deletingLastPathComponent().path
      guard FileManager.default.isWritableFile(atPath: directory) else {
        throw RunFailure.wrongInput("--format: '\(directory)' is no directory that can be written")
      }
    }
  }

  /// Writes every format; a file is replaced only once the new one is complete.
  func write(_ report: Report) throws {
    for request in requests {
      var options = options
      if request.file != nil { options.usesColor = false }
      var text = ""
      do {
        try request.format.makeReporter(options: options).write(report, to: &text)
        if let file = request.file {
          try Data(text.utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
        } else {
          try Terminal.write(text)
        }
      } catch {
        throw RunFailure.wrongInput(
          "the \(request.format.rawValue) report cannot be written: \(error)"
        )
      }
    }
  }
}
