internal import ArgumentParser
internal import Foundation
internal import PublicationPlanning
internal import Reporting
internal import SubmissionSheets

/// The formats of a command, by the names that its `--format` takes.
protocol OutputFormat: RawRepresentable, CaseIterable, Sendable where RawValue == String {
  /// Whether the format is bytes that no terminal can show.
  var isBinary: Bool { get }
}

extension ReportFormat: OutputFormat {}
extension PlanFormat: OutputFormat {}
extension SheetFormat: OutputFormat {}
extension VerificationFormat: OutputFormat {}
extension DiffFormat: OutputFormat {
  var isBinary: Bool { false }
}

/// One `--format NAME[=FILE]`.
struct FormatRequest<Format: OutputFormat>: ExpressibleByArgument {
  var format: Format
  /// `nil` for standard output.
  var file: String?

  init(format: Format, file: String?) {
    self.format = format
    self.file = file
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = parts.first.flatMap({ Format(rawValue: String($0)) }) else { return nil }
    self.init(format: format, file: parts.count == 2 ? String(parts[1]) : nil)
    if file == "" { return nil }
  }

  var defaultValueDescription: String { format.rawValue + (file.map { "=\($0)" } ?? "") }

  static var allValueStrings: [String] { Format.allCases.map { "\($0.rawValue)[=FILE]" } }
}

extension FormatRequest {
  /// Refuses what cannot all be written.
  ///
  /// - Parameters:
  ///   - requests: All formats of a run.
  ///   - others: The other files that the run writes.
  ///   - name: What a file of the command may be called, without its ending.
  /// - Throws: An error if two formats go to one place, or bytes to a terminal.
  static func validate(
    _ requests: [FormatRequest],
    beside others: [String] = [],
    named name: String
  ) throws {
    let toOutput = requests.filter { $0.file == nil }
    if toOutput.count > 1 {
      throw ValidationError("only one --format may go to standard output; give the others a FILE")
    }
    if let format = toOutput.first?.format, format.isBinary, Terminal.outputIsTerminal {
      let format = format.rawValue
      throw ValidationError(
        "--format \(format) is no text for a terminal; give it a file:"
          + " --format \(format)=\(name).\(format)"
      )
    }
    try OutputFiles.refuseSharing(requests.compactMap(\.file) + others)
  }
}
