/// What an agency resolved to do for integrity in one year, and what became of it.
///
/// A register holds everything that the yearly report of the measures shows, so that the report can
/// be written from it and read back without loss.
package struct MeasureRegister: Sendable, Hashable {
  /// What the report is called, without the agency and the year.
  package var title: String
  package var organisation: String?
  /// The year in which the measures are carried out.
  package var fiscalYear: FiscalYear
  /// The year of the checklist whose item numbers the register uses; often the one before.
  package var numberingYear: FiscalYear
  /// The paragraphs before the first table.
  package var introduction: [String]
  package var sections: [Section]
  /// What stood in the way.
  package var obstacles: [String]
  package var suggestions: [String]
  /// Whatever else an imported report said.
  package var remarks: [String]
  /// Who signs the report, by role.
  package var signatures: [String]

  package init(
    title: String,
    organisation: String? = nil,
    fiscalYear: FiscalYear,
    numberingYear: FiscalYear,
    introduction: [String] = [],
    sections: [Section],
    obstacles: [String] = [],
    suggestions: [String] = [],
    remarks: [String] = [],
    signatures: [String] = []
  ) {
    self.title = title
    self.organisation = organisation
    self.fiscalYear = fiscalYear
    self.numberingYear = numberingYear
    self.introduction = introduction
    self.sections = sections
    self.obstacles = obstacles
    self.suggestions = suggestions
    self.remarks = remarks
    self.signatures = signatures
  }

  /// The measures of one indicator of the assessment.
  package struct Section: Sendable, Hashable {
    /// The number of the indicator, such as `9`; `nil` for measures under no heading.
    package var indicator: String?
    package var title: String?
    package var measures: [Measure]

    package init(indicator: String?, title: String?, measures: [Measure]) {
      self.indicator = indicator
      self.title = title
      self.measures = measures
    }
  }

  /// All measures in the order of the report.
  package var measures: [Measure] { sections.flatMap(\.measures) }
}

/// One line of the report: what is to be done for one item, by whom, and what was done.
package struct Measure: Sendable, Hashable {
  /// The number as the agency typed it: `๐๑๑`, `o11`, `120`.
  package var item: String
  /// What the number stands for; `nil` if nobody could tell.
  package var target: MeasureTarget?
  /// What is to be done (วิธีการดำเนินการ).
  package var method: String
  /// The units in charge (ผู้รับผิดชอบ).
  package var owners: [String]
  /// How it is followed up (การติดตามผล).
  package var followUp: MeasureFollowUp
  /// What was done (การดำเนินการ).
  package var actions: [MeasureAction]

  package init(
    item: String,
    target: MeasureTarget?,
    method: String,
    owners: [String],
    followUp: MeasureFollowUp,
    actions: [MeasureAction]
  ) {
    self.item = item
    self.target = target
    self.method = method
    self.owners = owners
    self.followUp = followUp
    self.actions = actions
  }
}

/// What a measure is meant to better.
package enum MeasureTarget: Sendable, Hashable {
  /// A requirement of the disclosure checklist, such as `annual-plan`.
  case requirement(String)
  /// A question of a survey: `i20` of the survey inside the agency, `e5` of that outside.
  case question(String)
}

/// Something that was done for a measure.
package struct MeasureAction: Sendable, Hashable {
  package var text: String
  package var date: CalendarDate?
  /// The addresses of pages and documents that show it.
  package var evidence: [String]

  package init(text: String, date: CalendarDate? = nil, evidence: [String] = []) {
    self.text = text
    self.date = date
    self.evidence = evidence
  }
}
