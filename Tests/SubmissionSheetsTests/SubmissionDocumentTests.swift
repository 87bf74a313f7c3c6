import ComplianceModel
import Foundation
import SubmissionSheets
import Testing

/// `Documentation/Submission-sheets.md` promises names, so it must name them all.
@Suite struct SubmissionDocumentTests {
  private let document: String

  init() throws {
    document = try String(
      contentsOf: SheetSample.root.appending(path: "Documentation/Submission-sheets.md"),
      encoding: .utf8
    )
  }

  @Test(arguments: SheetColumn.allCases)
  func `lists every name of a column`(column: SheetColumn) {
    let names = column.names.map { "`\($0)`" }.joined(separator: ", ")
    #expect(document.contains("| \(column.rawValue) | \(names) |"))
  }

  @Test(arguments: SubmissionProblem.allCases)
  func `explains every problem`(problem: SubmissionProblem) throws {
    let line = try #require(
      document.split(separator: "\n").first { $0.hasPrefix("| `\(problem.rawValue)` |") }
    )
    let outcome =
      switch problem.weight {
      case .fault: "fails"
      case .doubt: "unverified"
      case .note: "passes, with a note"
      }
    #expect(line.hasSuffix("| \(outcome) |"))
    #expect(!problem.words.th.isEmpty && !problem.mend.en.isEmpty)
  }
}
