internal import ComplianceModel
internal import TextMatching

/// What was read of a report so far.
struct MeasureReading {
  /// A measure with where it stands.
  struct Entry {
    var measure: Measure
    var place: ReportPlace
    /// Whether the line bears a number at all.
    var hasNumber: Bool
    var indicator: String?
    /// What the line itself says of its target; `nil` if it says nothing.
    var statedTarget: MeasureTarget??
  }

  struct Section {
    var indicator: String?
    var title: String?
    /// Into ``MeasureReading/measures``.
    var measures: [Int] = []
  }

  /// Where in the report a line stands, as far as that says what it is.
  private enum Part {
    case title, introduction, tables, obstacles, suggestions, end
  }

  private(set) var measures: [Entry] = []
  private(set) var introduction: [String] = []
  private(set) var obstacles: [String] = []
  private(set) var suggestions: [String] = []
  private(set) var remarks: [String] = []
  private(set) var signatures: [String] = []
  private(set) var numberingYear: FiscalYear?
  private(set) var notes: [ImportNote] = []
  private(set) var account: [ImportedReport.Line] = []

  private let units: UnitNames
  private var allSections: [Section] = []
  private var titleLines: [String] = []
  private var ownTitle: String?
  private var ownOrganisation: String?
  private var ownYear: FiscalYear?
  private var columns: MeasureColumns?
  private var part = Part.title

  init(units: UnitNames) { self.units = units }

  /// The sections that hold measures.
  var sections: [Section] { allSections.filter { !$0.measures.isEmpty } }

  var title: ReportTitle {
    guard let ownTitle else { return ReportTitle(titleLines.joined(separator: " ")) }
    return ReportTitle(title: ownTitle, organisation: ownOrganisation, year: ownYear)
  }

  mutating func setTarget(_ target: MeasureTarget?, of index: Int) {
    measures[index].measure.target = target
  }

  mutating func read(_ block: ReportBlock) throws(ImportFailure) {
    let use: ImportedReport.Use
    switch block.content {
    case .blank:
      if part == .title, !titleLines.isEmpty { part = .introduction }
      use = .blank
    case .paragraph(let paragraph):
      use = ReportStyle.isOwn(paragraph.style) ? readOwn(paragraph) : readForeign(paragraph)
    case .row(let cells): use = try readRow(cells, at: block.place)
    }
    account.append(ImportedReport.Line(place: block.place, use: use))
    noteDates(in: block, use: use)
  }

  /// Notes the days that the calendar lacks, wherever they stand.
  private mutating func noteDates(in block: ReportBlock, use: ImportedReport.Use) {
    var texts: [(String, ReportPlace)] = []
    switch block.content {
    case .blank: break
    case .paragraph(let paragraph): texts = [(paragraph.text, block.place)]
    case .row(let cells):
      // What the program added is of no report's author.
      guard use != .mark else { return }
      texts = cells.enumerated().map { ($0.element.text, block.place.cell($0.offset, of: cells)) }
    }
    for (text, place) in texts {
      notes += StatedDate.impossible(in: text).map { ImportNote(place: place, kind: $0) }
    }
  }

  // MARK: Rows

  private mutating func readRow(
    _ cells: [ReportCell],
    at place: ReportPlace
  ) throws(ImportFailure) -> ImportedReport.Use {
    if let columns = MeasureColumns(cells) {
      guard columns.missing.isEmpty else {
        let found = cells.map(\.text).filter { !$0.isEmpty }
        throw ImportFailure(place: place, reason: .missingColumns(columns.missing, found: found))
      }
      part = .tables
      noteHeadings(columns, cells: cells, at: place)
      self.columns = columns
      return .columns
    }
    let filled = cells.filter { !$0.text.isEmpty }
    let signatureStyles = [ReportStyle.signature, ReportStyle.signatureForm]
    let paragraphs = filled.flatMap(\.paragraphs)
    if paragraphs.allSatisfy({ signatureStyles.contains($0.style ?? "") }) {
      for paragraph in paragraphs { _ = readOwn(paragraph) }
      return .signature
    }
    let programStyles = [ReportStyle.mark, ReportStyle.proof]
    if !paragraphs.isEmpty, paragraphs.allSatisfy({ programStyles.contains($0.style ?? "") }) {
      return .mark
    }
    if filled.count == 1, case .section(let indicator, let title) = ReportLineKind(filled[0].text) {
      allSections.append(Section(indicator: indicator, title: title))
      return .section
    }
    guard let columns else {
      // A table before the measures, such as a letterhead.
      if cells.count < MeasureColumn.allCases.count {
        remarks.append(filled.map(\.text).joined(separator: " | "))
        return .remark
      }
      throw ImportFailure(place: place, reason: .rowWithoutHeadings)
    }
    if allSections.isEmpty { allSections.append(Section()) }
    var row = MeasureRowReader(columns: columns, place: place, cells: cells, units: units)
    let measure = row.measure()
    notes += row.notes
    remarks += row.remarks
    allSections[allSections.count - 1].measures.append(measures.count)
    measures.append(
      Entry(
        measure: measure,
        place: place.cell(columns[.item], of: cells),
        hasNumber: row.hasNumber,
        indicator: allSections.last?.indicator,
        statedTarget: row.statedTarget
      )
    )
    return .measure
  }

  private mutating func noteHeadings(
    _ columns: MeasureColumns,
    cells: [ReportCell],
    at place: ReportPlace
  ) {
    for guess in columns.guessed {
      let kind = ImportNote.Kind.mistypedHeading(guess.heading, takenFor: guess.column)
      notes.append(ImportNote(place: place.cell(guess.place, of: cells), kind: kind))
    }
    for other in columns.others {
      let kind = ImportNote.Kind.otherColumn(other.heading)
      notes.append(ImportNote(place: place.cell(other.place, of: cells), kind: kind))
    }
  }

  // MARK: Paragraphs

  /// Reads a paragraph of a report that this program wrote.
  private mutating func readOwn(_ paragraph: ReportParagraph) -> ImportedReport.Use {
    let text = paragraph.registerText()
    switch paragraph.style {
    case ReportStyle.title:
      ownTitle = text
      return .title
    case ReportStyle.organisation:
      let name = paragraph.registerText(without: [ReportStyle.date])
      let year = paragraph.runs.first { $0.style == ReportStyle.date }?.text ?? ""
      ownOrganisation = name.isEmpty ? nil : name
      ownYear = Int(ThaiNumerals.arabic(year)).flatMap(FiscalYear.init(year:))
      part = .introduction
      return .title
    case ReportStyle.introduction:
      introduction.append(text)
      return .introduction
    case ReportStyle.numbering:
      let digits = ThaiNumerals.arabic(paragraph.text).matches(of: /2[0-9]{3}/).last
      numberingYear = digits.flatMap { Int($0.0) }.flatMap(FiscalYear.init(year:))
      return .numbering
    case ReportStyle.section:
      let number = paragraph.runs.first { $0.style == ReportStyle.indicator }?.text
      let title = paragraph.registerText(without: [ReportStyle.indicator])
      part = .tables
      allSections.append(
        Section(
          indicator: number.map(ThaiNumerals.arabic),
          title: title.isEmpty ? nil : title
        )
      )
      return .section
    case ReportStyle.heading: return readForeign(paragraph)
    case ReportStyle.listed:
      return text.isEmpty ? .heading : append(text)
    case ReportStyle.signature:
      signatures += paragraph.runs.filter { $0.style == ReportStyle.role }.map(\.text)
      return .signature
    case ReportStyle.signatureForm: return .signature
    default:
      remarks.append(text)
      return .remark
    }
  }

  private mutating func readForeign(_ paragraph: ReportParagraph) -> ImportedReport.Use {
    let text = paragraph.registerText()
    switch ReportLineKind(text) {
    case .section(let indicator, let title):
      part = .tables
      allSections.append(Section(indicator: indicator, title: title))
      return .section
    case .obstacles:
      part = .obstacles
      return .heading
    case .suggestions:
      part = .suggestions
      return .heading
    case .signature(let role):
      part = .end
      signatures.append(role)
      return .signature
    case .form: return .signature
    case .text: break
    }
    switch part {
    case .title:
      titleLines.append(text)
      return .title
    case .introduction:
      introduction.append(text)
      return .introduction
    case .obstacles, .suggestions: return append(text.removingListMark)
    case .tables, .end:
      remarks.append(text)
      return .remark
    }
  }

  private mutating func append(_ text: String) -> ImportedReport.Use {
    if part == .obstacles {
      obstacles.append(text)
      return .obstacle
    }
    suggestions.append(text)
    return .suggestion
  }
}
