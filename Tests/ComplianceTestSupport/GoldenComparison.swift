package import Foundation

/// Compares text with a golden file, or rewrites the file where that was asked for.
package struct GoldenComparison {
  /// What a comparison found.
  package enum Outcome: Hashable {
    case equal
    /// The file now holds the text.
    case rewritten
    /// A rewrite was asked for in CI, where nobody would look at it.
    case refusedInCI
    case missing
    /// The number of the first line that differs.
    case different(line: Int)
  }

  private let environment: [String: String]

  /// - Parameter environment: Asks for a rewrite with `UPDATE_GOLDENS`, and names CI with `CI`.
  package init(environment: [String: String]) {
    self.environment = environment
  }

  package func compare(_ actual: String, with golden: URL) throws -> Outcome {
    if environment["UPDATE_GOLDENS"] != nil {
      guard environment["CI"] == nil else { return .refusedInCI }
      try FileManager.default.createDirectory(
        at: golden.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try actual.write(to: golden, atomically: true, encoding: .utf8)
      return .rewritten
    }
    guard FileManager.default.fileExists(atPath: golden.path()) else { return .missing }
    // Reading a file as text would drop the mark at its beginning.
    let expected = String(decoding: try Data(contentsOf: golden), as: UTF8.self)
    // Texts that differ only in how a character is composed are different files.
    guard !actual.utf8.elementsEqual(expected.utf8) else { return .equal }
    return .different(line: firstDifference(actual, expected))
  }

  private func firstDifference(_ actual: String, _ expected: String) -> Int {
    let newline = UInt8(ascii: "\n")
    let lines = (
      actual.utf8.split(separator: newline, omittingEmptySubsequences: false),
      expected.utf8.split(separator: newline, omittingEmptySubsequences: false)
    )
    let equal = zip(lines.0, lines.1).prefix { $0.elementsEqual($1) }.count { _ in true }
    return equal + 1
  }
}
