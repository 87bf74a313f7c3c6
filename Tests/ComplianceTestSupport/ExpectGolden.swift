internal import Foundation
package import Testing

/// Expects that text equals a file under `Goldens/`, or rewrites the file if `UPDATE_GOLDENS` is set.
///
/// A missing file fails rather than being recorded, so that a test cannot pass by running twice;
/// with `CI` set nothing is rewritten.
///
/// - Parameters:
///   - actual: What the code under test made.
///   - name: The name of the file below the folder `Goldens` beside the test.
///   - testFile: The test's file.
///   - sourceLocation: Where a failure is reported.
/// - Throws: An error of the file system.
package func expectGolden(
  _ actual: String,
  named name: String,
  testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let golden = URL(filePath: testFile).deletingLastPathComponent()
    .appending(path: "Goldens/\(name)")
  let comparison = GoldenComparison(environment: ProcessInfo.processInfo.environment)
  switch try comparison.compare(actual, with: golden) {
  case .equal, .rewritten: break
  case .refusedInCI:
    Issue.record("goldens are not updated in CI", sourceLocation: sourceLocation)
  case .missing:
    Issue.record("\(name) is missing; run with UPDATE_GOLDENS=1", sourceLocation: sourceLocation)
  case .different(let line):
    Issue.record(
      "differs from \(name) in line \(line); if that is right, run with UPDATE_GOLDENS=1",
      sourceLocation: sourceLocation
    )
  }
}
