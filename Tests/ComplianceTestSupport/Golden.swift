internal import Foundation
package import Testing

/// Compares text with a file under `Goldens/`, or rewrites the file if `UPDATE_GOLDENS` is set.
///
/// A missing file fails rather than being recorded, so that a test cannot pass by running twice.
///
/// - Parameters:
///   - actual: The text to compare.
///   - name: The file's path, relative to the folder `Goldens` beside the test.
///   - testFile: The file of the test.
///   - sourceLocation: Where a difference is reported.
/// - Throws: An error if the file cannot be read or written, or is to be updated in CI.
package func expectGolden(
  _ actual: String,
  named name: String,
  testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let golden = URL(filePath: testFile).deletingLastPathComponent()
    .appending(path: "Goldens/\(name)")
  let environment = ProcessInfo.processInfo.environment
  if environment["UPDATE_GOLDENS"] != nil {
    try #require(
      environment["CI"] == nil,
      "goldens are not updated in CI",
      sourceLocation: sourceLocation
    )
    try actual.write(to: golden, atomically: true, encoding: .utf8)
    return
  }
  let expected = try String(contentsOf: golden, encoding: .utf8)
  // String equality would accept another composition of the same letters.
  guard !actual.utf8.elementsEqual(expected.utf8) else { return }
  Issue.record(
    "differs from \(name) \(firstDifference(actual, expected)); rerun with UPDATE_GOLDENS=1",
    sourceLocation: sourceLocation
  )
}

/// Names the first line that differs: whole texts are too long to read in a test's output.
private func firstDifference(_ actual: String, _ expected: String) -> String {
  let actualLines = actual.split(separator: "\n", omittingEmptySubsequences: false)
  let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let pairs = zip(actualLines, expectedLines)
  guard let index = Array(pairs).firstIndex(where: { !$0.utf8.elementsEqual($1.utf8) }) else {
    return "in length: \(actualLines.count) lines, expected \(expectedLines.count)"
  }
  return "in line \(index + 1): '\(actualLines[index])', expected '\(expectedLines[index])'"
}
