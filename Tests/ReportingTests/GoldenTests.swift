import ComplianceModel
import ComplianceTestSupport
import Reporting
import Testing

@Suite struct GoldenTests {
  struct Rendering: Sendable, CustomTestStringConvertible {
    var name: String
    var format: ReportFormat
    var options = ReportOptions()

    var testDescription: String { name }
  }

  /// Workbooks are compared cell by cell elsewhere; their bytes would tell a reader nothing.
  static let textual = ReportFormat.allCases.filter { !$0.isBinary }

  static let renderings =
    textual.map { Rendering(name: "report.\($0.rawValue)", format: $0) } + [
      Rendering(
        name: "report-english.text",
        format: .text,
        options: ReportOptions(language: .english)
      ),
      Rendering(
        name: "report-colour.text",
        format: .text,
        options: ReportOptions(usesColor: true, width: 100, isVerbose: true)
      ),
      Rendering(
        name: "report-english.markdown",
        format: .markdown,
        options: ReportOptions(language: .english, isVerbose: true)
      ),
      Rendering(name: "report-baseline.text", format: .text, options: compared),
      Rendering(name: "report-baseline.github", format: .github, options: compared),
    ]

  private static let compared = ReportOptions(
    baseline: BaselineSummary(regressed: ["o13"], known: ["o11", "o43"], fixed: [])
  )

  @Test(arguments: renderings)
  func `renders every status, outcome, state and strength`(_ rendering: Rendering) throws {
    try expectGolden(rendering.format.rendered(rendering.options), named: rendering.name)
  }

  @Test(arguments: ReportFormat.allCases)
  func `gives the same bytes again`(format: ReportFormat) throws {
    let renderer = format.makeRenderer()
    let report = ReportFixture.report
    #expect(try renderer.bytes(of: report) == renderer.bytes(of: report))
  }

  @Test(arguments: textual)
  func `ends with a line feed`(format: ReportFormat) throws {
    let output = try format.rendered()
    #expect(output.utf8.last == 10 && !output.utf8.suffix(2).elementsEqual([10, 10]))
  }

  @Test func `shows all there is to show`() {
    let items = ReportFixture.items
    #expect(Set(items.map(\.status)) == Set(Status.allCases))
    #expect(Set(items.flatMap(\.elements).map(\.outcome)) == Set(ElementOutcome.allCases))
    #expect(Set(items.flatMap(\.elements).map(\.basis)) == Set(ElementBasis.allCases))
    #expect(Set(items.flatMap(\.evidence).map(\.state)) == Set(EvidenceState.allCases))
    #expect(Set(items.flatMap(\.evidence).map(\.strength)) == Set(EvidenceStrength.allCases))
    #expect(Set(items.flatMap(\.evidence).map(\.kind)) == Set(Evidence.Kind.allCases))
    #expect(
      Set(ReportFixture.findings.map(\.severity)) == Set(Finding.Severity.allCases)
    )
  }
}

extension ReportFormat {
  /// Renders the fixture, or another report.
  func rendered(
    _ options: ReportOptions = ReportOptions(),
    report: Report = ReportFixture.report
  ) throws -> String {
    String(decoding: try makeRenderer(options: options).bytes(of: report), as: UTF8.self)
  }
}
