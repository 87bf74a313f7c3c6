import ComplianceTestSupport
import Foundation
import Testing

@Suite struct GoldenComparisonTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var golden: String?
    var environment: [String: String] = [:]
    var outcome: GoldenComparison.Outcome
    /// What the file holds afterwards.
    var left: String?
  }

  @Test(arguments: [
    Case(testDescription: "equal text", golden: "a\nb\n", outcome: .equal, left: "a\nb\n"),
    Case(testDescription: "no file", golden: nil, outcome: .missing, left: nil),
    Case(
      testDescription: "another second line",
      golden: "a\nc\n",
      outcome: .different(line: 2),
      left: "a\nc\n"
    ),
    Case(
      testDescription: "a shorter file",
      golden: "a\n",
      outcome: .different(line: 2),
      left: "a\n"
    ),
    Case(
      testDescription: "a rewrite",
      golden: nil,
      environment: ["UPDATE_GOLDENS": "1"],
      outcome: .rewritten,
      left: "a\nb\n"
    ),
    Case(
      testDescription: "a rewrite in CI",
      golden: "old",
      environment: ["UPDATE_GOLDENS": "1", "CI": "true"],
      outcome: .refusedInCI,
      left: "old"
    ),
  ])
  func `compares`(_ example: Case) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "goldens-\(UUID().uuidString)")
    let file = folder.appending(path: "text.txt")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try example.golden?.write(to: file, atomically: true, encoding: .utf8)

    let comparison = GoldenComparison(environment: example.environment)
    #expect(try comparison.compare("a\nb\n", with: file) == example.outcome)
    let left = try? String(contentsOf: file, encoding: .utf8)
    #expect(left == example.left)
  }
}
