internal import ComplianceModel
internal import Foundation
internal import Reporting

/// A saved report that a command is given.
enum ReportFile {
  /// Returns the report of a file, or of standard input for `-`.
  ///
  /// - Throws: ``RunFailure`` with the file, the place in it and what to do.
  static func read(_ path: String) throws -> Report {
    let data: Data?
    do {
      data =
        path == "-"
        ? try FileHandle.standardInput.readToEnd()
        : try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw RunFailure.wrongInput(
        "oitcheck: '\(path)' cannot be read; name a report that '--format json=FILE' wrote"
      )
    }
    do throws(ReportReadingError) {
      return try ReportReader().report(from: Array(data ?? Data()))
    } catch {
      throw RunFailure.wrongInput("\(path): \(error)")
    }
  }
}
