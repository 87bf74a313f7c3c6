package import ComplianceModel

/// Makes a register of the lines of a report.
///
/// Every line is accounted for: what is no title, table, obstacle or suggestion is kept as a remark.
package struct MeasureImporter: Sendable {
  private let resolver: any ReportLineResolving
  private let units: UnitNames
  private let year: FiscalYear?

  /// Creates an importer.
  ///
  /// - Parameters:
  ///   - resolver: Tells which requirement each line means.
  ///   - units: The units that may be in charge.
  ///   - year: The year of the report, where its title does not state it.
  package init(resolver: any ReportLineResolving, units: [String], year: FiscalYear? = nil) {
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
    let resolution = resolve(&reading, fiscalYear: fiscalYear, notes: &notes)
    let register = MeasureRegister(
      title: title.title.isEmpty ? "รายงานผลการดำเนินการตามมาตรการ" : title.title,
      organisation: title.organisation,
      fiscalYear: fiscalYear,
      numberingYear: reading.numberingYear ?? resolution.numberingYear,
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
    return ImportedReport(register: register, account: reading.account, notes: notes)
  }

  private func resolve(
    _ reading: inout MeasureReading,
    fiscalYear: FiscalYear,
    notes: inout [ImportNote]
  ) -> ReportResolution {
    let lines = reading.measures.map { entry in
      ReportLine(
        item: entry.measure.item,
        text: ([entry.measure.method] + entry.measure.actions.map(\.text)).joined(separator: "\n"),
        indicator: entry.indicator
      )
    }
    let resolution = resolver.resolve(lines, fiscalYear: fiscalYear)
    for (index, match) in resolution.matches.enumerated() {
      let entry = reading.measures[index]
      if let stated = entry.statedTarget {
        reading.setTarget(stated, of: index)
        continue
      }
      reading.setTarget(match.target, of: index)
      if let kind = Self.note(on: match, typed: entry.measure.item) {
        notes.append(ImportNote(place: entry.place, kind: kind))
      }
    }
    noteDuplicates(in: reading, notes: &notes)
    return resolution
  }

  private static func note(
    on match: ReportResolution.Match,
    typed: String
  ) -> ImportNote.Kind? {
    switch match {
    case .item: nil
    case .slip(_, let title, let item): .numberingSlip(typed: typed, item: item, title: title)
    case .question(let question): .surveyQuestion(typed: typed, question: question)
    case .unknown: .unresolved(item: typed)
    }
  }

  private func noteDuplicates(in reading: MeasureReading, notes: inout [ImportNote]) {
    var first: [MeasureTarget: ReportPlace] = [:]
    for entry in reading.measures {
      guard let target = entry.measure.target else { continue }
      if let place = first[target] {
        let kind = ImportNote.Kind.duplicateItem(
          entry.measure.item,
          firstPlace: place.description(in: "").drop { $0 == ":" || $0 == " " }.description
        )
        notes.append(ImportNote(place: entry.place, kind: kind))
      } else {
        first[target] = entry.place
      }
    }
  }
}
