import ComplianceModel
import Foundation
import MeasuresRegister
import Testing

/// A real report that is no part of the project; the variable names its file.
private let seedReport = ProcessInfo.processInfo.environment["OITCHECK_SEED_REPORT"]

@Suite(.enabled(if: seedReport != nil)) struct SeedReportTests {
  private static let lines: [(target: String, owner: String, followUp: MeasureFollowUp.Kind)] = [
    ("progress-6m", "สำนักปลัด", .sixMonths), ("annual-report", "สำนักปลัด", .endOfYear),
    ("service-stats", "ทุกส่วนราชการ", .sixMonths), ("satisfaction", "สำนักปลัด", .endOfYear),
    ("budget-6m", "กองคลัง", .sixMonths), ("budget-report", "กองคลัง", .endOfYear),
    ("procurement-notices", "กองคลัง", .continuous), ("procurement-monthly", "กองคลัง", .sixMonths),
    ("procurement-report", "กองคลัง", .endOfYear), ("hr-criteria", "สำนักปลัด", .other),
    ("hr-report", "สำนักปลัด", .endOfYear), ("complaint-guide", "สำนักปลัด", .other),
    ("complaint-stats", "สำนักปลัด", .other), ("culture", "สำนักปลัด", .endOfYear),
    ("anticorruption-plan", "สำนักปลัด", .other), ("anticorruption-6m", "สำนักปลัด", .other),
    ("anticorruption-report", "สำนักปลัด", .endOfYear), ("i20", "กองคลัง", .other),
    ("i21", "กองคลัง", .other), ("i24", "กองคลัง", .other),
  ]

  private func imported() throws -> (text: String, report: ImportedReport) {
    let text = try String(contentsOfFile: try #require(seedReport), encoding: .utf8)
    return (text, try ImportFixture.imported(text))
  }

  @Test func `reads twenty measures with requirement, owner and rhythm`() throws {
    let measures = try imported().report.register.measures
    #expect(measures.map { $0.target?.name } == Self.lines.map(\.target))
    #expect(measures.map(\.owners) == Self.lines.map { [$0.owner] })
    #expect(measures.map(\.followUp.kind) == Self.lines.map(\.followUp))
    #expect(measures.allSatisfy { !$0.actions.isEmpty })
  }

  @Test func `reports two slips and three questions`() throws {
    let notes = try imported().report.notes
    let slips = notes.compactMap { note -> String? in
      guard case .numberingSlip(_, let item, _) = note.kind else { return nil }
      return item
    }
    let questions = notes.compactMap { note -> String? in
      guard case .surveyQuestion(_, let question) = note.kind else { return nil }
      return question
    }
    #expect(slips == ["o15", "o16"])
    #expect(questions == ["i20", "i21", "i24"])
  }

  @Test func `drops no line`() throws {
    let (text, report) = try imported()
    let count = text.split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(report.account.count == (text.hasSuffix("\n") ? count - 1 : count))
    #expect(report.register.obstacles.count == 2)
    #expect(report.register.suggestions.count == 2)
    #expect(report.register.remarks.isEmpty)
  }

  @Test func `is the same after a report was written and read again`() throws {
    let register = try imported().report.register
    let document = try WordReportWriter().document(of: register)
    let again = try ImportFixture.importer().register(from: try WordReportReader().read(document))
    #expect(again.register == register)
  }
}
