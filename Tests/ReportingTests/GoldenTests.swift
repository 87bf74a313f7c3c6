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

  static let renderings =
    ReportFormat.allCases.map { Rendering(name: "report.\($0.rawValue)", format: $0) } + [
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
    ]

  @Test(arguments: renderings)
  func `renders every status, outcome, state and strength`(_ rendering: Rendering) throws {
    try expectGolden(rendering.format.rendered(rendering.options), named: rendering.name)
  }

  @Test(arguments: ReportFormat.allCases)
  func `gives the same bytes again`(format: ReportFormat) throws {
    #expect(Array(try format.rendered().utf8) == Array(try format.rendered().utf8))
  }

  @Test(arguments: ReportFormat.allCases)
  func `ends with a line feed`(format: ReportFormat) throws {
    let output = try format.rendered()
    #expect(output.hasSuffix("\n") && !output.hasSuffix("\n\n"))
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
    var output = ""
    try makeReporter(options: options).write(report, to: &output)
    return output
  }
}
