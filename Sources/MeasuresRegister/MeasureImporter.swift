package import ComplianceModel
package import RuleEvaluation

/// Makes a register of the lines of a report.
///
/// Every line is accounted for: what is no title, table, obstacle or suggestion is kept as a remark.
package struct MeasureImporter: Sendable {
  private let resolver: ReportLineResolver
  private let units: UnitNames
  private let year: FiscalYear?

  /// Creates an importer.
  ///
  /// - Parameters:
  ///   - resolver: Tells which requirement each line means.
  ///   - units: The units that may be in charge.
  ///   - year: The year of the report, where its title does not state it.
  package init(resolver: ReportLineResolver, units: [String], year: FiscalYear? = nil) {
    self.resolver = resolver
    self.units = UnitNames(units)
    self.year = year
  }

  /// Imports a report.
  ///
  /// - Parameter blocks: All lines of the report, in order.
  /// - Returns: The register, what became of each line, and what its author should look at.
  /// - Throws: ``ImportFailure`` if there is no table that can be read.
  package func register(from blocks: [ReportBlock]) throws(ImportFailure) -> ImportedReport {
    var reading = MeasureReading(units: units)
    for block in blocks { try reading.read(block) }
    guard !reading.measures.isEmpty else { throw ImportFailure(place: nil, reason: .noTable) }
    let title = reading.title
    guard let fiscalYear = title.year ?? year else {
      throw ImportFailure(place: nil, reason: .noFiscalYear)
    }
    var notes = reading.notes
    let numbering = resolve(&reading, fiscalYear: fiscalYear, notes: &notes)
    let register = MeasureRegister(
      title: title.title.isEmpty ? "รายงานผลการดำเนินการตามมาตรการ" : title.title,
      organisation: title.organisation,
      fiscalYear: fiscalYear,
      numberingYear: reading.numberingYear ?? numbering ?? fiscalYear,
      introduction: reading.introduction,
      sections: reading.sections.map { section in
        MeasureRegister.Section(
          indicator: section.indicator,
          title: section.title,
          measures: section.measures.map { reading.measures[$0].measure }
        )
      },
      obstacles: reading.obstacles,
      suggestions: reading.suggestions,
      remarks: reading.remarks,
      signatures: reading.signatures
    )
    if register.numberingYear != fiscalYear {
      let kind = ImportNote.Kind.numberingYear(register.numberingYear, reportYear: fiscalYear)
      notes.insert(ImportNote(place: nil, kind: kind), at: 0)
    }
    return ImportedReport(
      register: register,
      account: reading.account,
      notes: Self.sorted(notes, by: reading.account)
    )
  }

  /// Notes in the order of the report; what concerns all of it comes first.
  private static func sorted(
    _ notes: [ImportNote],
    by account: [ImportedReport.Line]
  ) -> [ImportNote] {
    let blocks = Dictionary(
      account.enumerated().map { ($0.element.place, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    let keys = notes.enumerated().map { index, note in
      (note.place.flatMap { blocks[$0.block] } ?? -1, note.place?.offset ?? 0, index)
    }
    return keys.sorted { $0 < $1 }.map { notes[$0.2] }
  }

  /// Sets the target of each measure.
  ///
  /// - Returns: The year whose numbers the report uses, if any line tells.
  private func resolve(
    _ reading: inout MeasureReading,
    fiscalYear: FiscalYear,
    notes: inout [ImportNote]
  ) -> FiscalYear? {
    let questions = reading.measures.map { entry in
      SurveyQuestion.name(typed: entry.measure.item, under: entry.indicator)
    }
    // Numbers of questions say nothing about the list whose numbers the items have.
    let items = questions.indices.filter { index in
      let entry = reading.measures[index]
      let isOfSurvey = !entry.hasNumber && SurveyQuestion.isAsked(under: entry.indicator)
      return questions[index] == nil && !isOfSurvey
    }
    let report = resolver.resolve(
      items.map { index in
        let measure = reading.measures[index].measure
        let text = ([measure.method] + measure.actions.map(\.text)).joined(separator: "\n")
        return ReportLine(number: reading.measures[index].hasNumber ? measure.item : "", text: text)
      },
      near: resolver.years(nearest: fiscalYear)
    )
    let lines = Dictionary(uniqueKeysWithValues: zip(items, report.lines))
    for (index, question) in questions.enumerated() {
      let entry = reading.measures[index]
      if let stated = entry.statedTarget {
        reading.setTarget(stated, of: index)
        continue
      }
      let (target, kind) = Self.target(
        question: question,
        line: lines[index] ?? nil,
        resolver,
        typed: entry.hasNumber ? entry.measure.item : nil
      )
      reading.setTarget(target, of: index)
      if let kind { notes.append(ImportNote(place: entry.place, kind: kind)) }
    }
    noteDuplicates(in: reading, notes: &notes)
    return report.numbering
  }

  /// What a line means, and what its author should look at.
  private static func target(
    question: String?,
    line: ResolvedLine?,
    _ resolver: ReportLineResolver,
    typed: String?
  ) -> (MeasureTarget?, ImportNote.Kind?) {
    guard let typed else {
      let kind = ImportNote.Kind.withoutNumber(
        item: line?.item,
        title: line.map(resolver.title) ?? ""
      )
      return (line.map { .requirement($0.requirement) }, kind)
    }
    if let question {
      return (.question(question), .surveyQuestion(typed: typed, question: question))
    }
    guard let line else { return (nil, .unresolved(item: typed)) }
    guard resolver.isDisclosureItem(line) else {
      return (.question(line.item), .surveyQuestion(typed: typed, question: line.item))
    }
    let others: Set<ResolvedLine.Slip> = [.oneTooLow, .oneTooHigh, .otherNumber, .unknownNumber]
    let isSlip = !others.isDisjoint(with: line.slips)
    return (
      .requirement(line.requirement),
      isSlip
        ? .numberingSlip(typed: typed, item: line.item, title: resolver.title(of: line)) : nil
    )
  }

  private func noteDuplicates(in reading: MeasureReading, notes: inout [ImportNote]) {
    var finder = DuplicateMeasures()
    for section in reading.sections {
      finder.beginSection()
      for entry in section.measures.map({ reading.measures[$0] }) {
        if let kind = finder.note(on: entry.measure, at: entry.place) {
          notes.append(ImportNote(place: entry.place, kind: kind))
        }
      }
    }
  }
}
