package import ComplianceModel
internal import Foundation

/// Reads reports that ``JSONReporter`` wrote.
package struct ReportReader: Sendable {
  package init() {}

  /// Returns the report that a file holds.
  ///
  /// Members that this version does not know are passed over, as the format promises. Whatever else
  /// is not as the format has it is an error: a report that was read in part would tell lies.
  ///
  /// - Parameter bytes: The whole file.
  /// - Returns: The report, from which the same bytes can be written again.
  /// - Throws: ``ReportReadingError`` with the place and what to do.
  package func report(from bytes: [UInt8]) throws(ReportReadingError) -> Report {
    let data = Data(bytes)
    try checkSchema(of: data)
    let report: Report
    do {
      report = try JSONDecoder().decode(Report.self, from: data)
    } catch let error as DecodingError {
      throw Self.damage(named: error)
    } catch {
      throw .damaged(path: "", reason: "\(error)")
    }
    let counted = StatusCounts(report.items.map(\.status))
    for status in Status.allCases where counted[status] != report.summary[status] {
      throw .damaged(
        path: "summary.\(status.rawValue)",
        reason: "says \(report.summary[status]), but the items have \(counted[status])"
      )
    }
    return report
  }

  private struct Head: Decodable {
    var schema: String?
  }

  private func checkSchema(of data: Data) throws(ReportReadingError) {
    let schema: String?
    do {
      schema = try JSONDecoder().decode(Head.self, from: data).schema
    } catch DecodingError.dataCorrupted {
      throw .notJSON(JSONFault.description(of: data))
    } catch {
      // JSON, but a list or a number, or with a schema that is no text.
      throw .foreign(found: nil)
    }
    guard let schema else { throw .foreign(found: nil) }
    guard schema != Report.schemaAddress else { return }
    if let version = Self.version(in: schema), version > 1 { throw .newerVersion(schema) }
    throw .foreign(found: schema)
  }

  /// The major version that the address of a report's schema names.
  private static func version(in schema: String) -> Int? {
    let known = Report.schemaAddress.dropLast("1.json".count)
    guard schema.hasPrefix(known), schema.hasSuffix(".json") else { return nil }
    return Int(schema.dropFirst(known.count).dropLast(".json".count))
  }

  private static func damage(named error: DecodingError) -> ReportReadingError {
    switch error {
    case .keyNotFound(let key, let context):
      .damaged(path: path(of: context.codingPath + [key]), reason: "missing")
    case .typeMismatch(_, let context):
      .damaged(path: path(of: context.codingPath), reason: reason(of: context))
    case .valueNotFound(_, let context):
      .damaged(path: path(of: context.codingPath), reason: "null where a value is needed")
    case .dataCorrupted(let context):
      .damaged(path: path(of: context.codingPath), reason: reason(of: context))
    @unknown default: .damaged(path: "", reason: "\(error)")
    }
  }

  /// The place as readers of JSON write it: `items[3].evidence[0].state`.
  private static func path(of keys: [any CodingKey]) -> String {
    keys.reduce(into: "") { path, key in
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += (path.isEmpty ? "" : ".") + key.stringValue
      }
    }
  }

  /// The decoder's words on one line.
  private static func reason(of context: DecodingError.Context) -> String {
    TerminalText.cleaned(context.debugDescription).trimmingCharacters(in: [".", " "])
  }
}
