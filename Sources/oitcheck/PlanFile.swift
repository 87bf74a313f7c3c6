internal import ComplianceModel
internal import Foundation

/// Files that the plan is made from and written to.
enum PlanFile {
  /// A saved report is a file; anything else is read as a site.
  static func isReport(_ path: String) -> Bool {
    let values = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey])
    return values?.isDirectory.map { !$0 } ?? path.hasSuffix(".json")
  }

  /// Reads a saved report.
  ///
  /// - Throws: ``RunFailure`` that names the file and the place in it.
  static func report(_ path: String) throws -> Report {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw RunFailure.wrongInput("oitcheck: '\(path)' cannot be read; name a saved JSON report")
    }
    let mend = "write one with: oitcheck scan SITE --format json=FILE"
    do {
      let report = try JSONDecoder().decode(Report.self, from: data)
      guard report.schema == Report.schemaAddress else {
        throw RunFailure.wrongInput(
          "oitcheck: '\(path)' follows '\(report.schema)', not '\(Report.schemaAddress)'; \(mend)"
        )
      }
      return report
    } catch let error as DecodingError {
      throw RunFailure.wrongInput("oitcheck: '\(path)' is no report: \(problem(error)); \(mend)")
    }
  }

  private static func problem(_ error: DecodingError) -> String {
    func place(_ context: DecodingError.Context) -> String {
      context.codingPath.map { key in key.intValue.map { "\($0)" } ?? key.stringValue }
        .joined(separator: ".")
    }
    switch error {
    case .keyNotFound(let key, let context):
      let parent = place(context)
      return "it lacks '\(parent.isEmpty ? "" : parent + ".")\(key.stringValue)'"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "'\(place(context))' has a value of another kind"
    case .dataCorrupted(let context):
      return place(context).isEmpty
        ? "it is no JSON" : "'\(place(context))' is no value it can have"
    @unknown default: return "\(error)"
    }
  }
}
