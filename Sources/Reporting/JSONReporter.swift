package import ComplianceModel
internal import Foundation

/// Writes the encoding of a report, for other programs.
///
/// Equal reports give equal bytes, and reading the bytes back gives the report again.
package struct JSONReporter: Reporter {
  package init() {}

  package func write(
    _ report: Report,
    to output: inout some TextOutputStream
  ) throws(ReportingError) {
    output.write(try Self.text(of: report))
  }

  /// Returns the encoding of a value as a report has it, ending with a line feed.
  package static func text(of value: some Encodable) throws(ReportingError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return defused(String(decoding: try encoder.encode(value), as: UTF8.self)) + "\n"
    } catch {
      throw .unrepresentable(Self.value(named: error), format: .json)
    }
  }

  /// Escapes what JSON allows unescaped but a terminal or an editor would act upon.
  ///
  /// Such characters occur only inside strings, where the escape means the same.
  private static func defused(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: ScalarKind.isActive) else { return json }
    var defused = ""
    defused.reserveCapacity(json.utf8.count)
    for scalar in json.unicodeScalars {
      if ScalarKind.isActive(scalar) {
        defused += JSONValue.escape(scalar)
      } else {
        defused.unicodeScalars.append(scalar)
      }
    }
    return defused
  }

  private static func value(named error: any Error) -> String {
    guard case EncodingError.invalidValue(let value, let context)? = error as? EncodingError else {
      return "\(error)"
    }
    let path = context.codingPath.map { key in key.intValue.map { "\($0)" } ?? key.stringValue }
    return "\(value) in \(path.joined(separator: "."))"
  }
}
