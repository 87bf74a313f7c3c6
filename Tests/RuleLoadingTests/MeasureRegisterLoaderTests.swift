import ComplianceModel
import RuleLoading
import Testing

/// A mistake in a register, with its place.
struct MeasureMistake: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var old: String
  var new: String
  var message: String

  static let register = """
    title: รายงาน
    fiscalYear: 2566
    sections:
      - indicator: "9"
        measures:
          - item: "๐๑๑"
            requirement: annual-plan
            method: ให้จัดทำแผน
            owners: [สำนักปลัด]
            followUp: { kind: monthly, words: ทุกเดือน }
            actions:
              - text: จัดทำแล้ว
                date: 2566-03-31

    """

  static let all = [
    MeasureMistake(
      testDescription: "31 February",
      old: "2566-03-31",
      new: "2566-02-31",
      message: "m.yaml:13:19: there is no day '2566-02-31': that month ends on day 28"
    ),
    MeasureMistake(
      testDescription: "a date in words",
      old: "2566-03-31",
      new: "๓๑ มีนาคม",
      message: "m.yaml:13:19: expected a date such as 2023-03-31, found '๓๑ มีนาคม'"
    ),
    MeasureMistake(
      testDescription: "an unknown rhythm",
      old: "kind: monthly",
      new: "kind: montly",
      message: "did you mean 'monthly'?"
    ),
    MeasureMistake(
      testDescription: "an unknown requirement",
      old: "annual-plan",
      new: "anual-plan",
      message: "m.yaml:7:22: unknown requirement 'anual-plan'; expected one of annual-plan;"
        + " did you mean 'annual-plan'?"
    ),
    MeasureMistake(
      testDescription: "a misspelt key",
      old: "method:",
      new: "metod:",
      message: "m.yaml:8:9: unknown key 'metod'"
    ),
    MeasureMistake(
      testDescription: "a requirement and a question",
      old: "requirement: annual-plan",
      new: "{requirement: annual-plan, question: i20}",
      message: "malformed YAML"
    ),
    MeasureMistake(
      testDescription: "a missing rhythm",
      old: "followUp: { kind: monthly, words: ทุกเดือน }",
      new: "followUp: { words: ทุกเดือน }",
      message: "m.yaml:10:19: missing key 'kind'"
    ),
  ]
}

@Suite struct MeasureRegisterLoaderTests {
  private let loader = MeasureRegisterLoader(knownRequirements: ["annual-plan"])

  @Test func `reads a register, with Buddhist dates and the places of its measures`() throws {
    let loaded = try loader.load(text: MeasureMistake.register, file: "m.yaml")
    let measure = try #require(loaded.register.measures.first)
    #expect(measure.target == .requirement("annual-plan"))
    #expect(measure.actions.first?.date == CalendarDate(year: 2023, month: 3, day: 31))
    #expect(loaded.register.numberingYear == loaded.register.fiscalYear)
    #expect(loaded.places == [.init(line: 6, column: 9)])
  }

  @Test(arguments: MeasureMistake.all)
  func `names the place of a mistake`(_ mistake: MeasureMistake) throws {
    let text = MeasureMistake.register.replacing(mistake.old, with: mistake.new)
    let error = #expect(throws: RulePackError.self) { try loader.load(text: text, file: "m.yaml") }
    #expect(error?.description.contains(mistake.message) == true, "\(error?.description ?? "")")
  }
}
