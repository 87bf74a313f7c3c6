package import ComplianceModel

/// Something about an imported report that its author should look at; nothing was dropped for it.
package struct ImportNote: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// The numbers are those of another year than the report's.
    case numberingYear(FiscalYear, reportYear: FiscalYear)
    /// The number is that of another item than the words mean.
    case numberingSlip(typed: String, item: String, title: String)
    /// The line is about a question of a survey.
    case surveyQuestion(typed: String, question: String)
    /// Neither number nor words tell which item is meant.
    case unresolved(item: String)
    case duplicateItem(String, firstPlace: ReportPlace)
    /// A column was taken for another by its place.
    case mistypedHeading(String, takenFor: MeasureColumn)
    /// A column that the register has no place for; its cells became remarks.
    case otherColumn(String)
    case unknownUnit(String, suggestion: String?)
    /// The last day of the month, or `nil` where there is no such month.
    case impossibleDate(String, lastDay: Int?)
    /// The words say "first month", where six months may be meant.
    case doubtfulFollowUp(String)
    /// The row bears no number; the item that its words mean, or `nil` where they tell none.
    case withoutNumber(item: String?, title: String)
    /// The row has fewer cells than the headings.
    case shortRow(cells: Int, headings: Int)
    /// The row has more cells than the headings; they were joined to the last one.
    case longRow(cells: Int, headings: Int)
    /// The report says nothing in a column; a dash was written.
    case emptyCell(MeasureColumn)
  }

  /// Where it stands, or `nil` where it concerns the whole report.
  package var place: ReportPlace?
  package var kind: Kind

  package init(place: ReportPlace?, kind: Kind) {
    self.place = place
    self.kind = kind
  }

  /// Whether somebody has to decide before the register can be relied on; the others only tell how
  /// the report was read.
  package var isDoubt: Bool {
    switch kind {
    case .numberingSlip, .unresolved, .duplicateItem, .unknownUnit, .impossibleDate,
      .doubtfulFollowUp, .withoutNumber, .shortRow, .longRow:
      true
    case .numberingYear, .surveyQuestion, .mistypedHeading, .otherColumn, .emptyCell: false
    }
  }

  /// What was noticed, and what to do about it.
  package var message: LocalizedText {
    switch kind {
    case .numberingYear(let year, let reportYear):
      LocalizedText(
        th: "รายงานปี \(reportYear) แต่เลขข้อเป็นของแบบวัด OIT ปี \(year) (บันทึกไว้ที่ numberingYear)",
        en:
          "the report is of \(reportYear), its item numbers are those of \(year) (see numberingYear)"
      )
    case .numberingSlip(let typed, let item, let title):
      LocalizedText(
        th: "เลขข้อ '\(typed)' ไม่ตรงกับเนื้อหา เนื้อหาเป็นเรื่อง '\(title)' คือข้อ \(item); ตรวจแล้วแก้เลขข้อ",
        en:
          "the number '\(typed)' does not fit the words, which mean \(item) '\(title)'; mend the number"
      )
    case .surveyQuestion(let typed, let question):
      LocalizedText(
        th: "'\(typed)' เป็นคำถามของแบบสำรวจ (\(question)) ไม่ใช่ข้อ OIT จึงตรวจจากเว็บไซต์ไม่ได้",
        en: "'\(typed)' is a survey's question (\(question)), no OIT item; no site can prove it"
      )
    case .unresolved(let item):
      LocalizedText(
        th: "ไม่ทราบว่า '\(item)' หมายถึงข้อใด; เติม requirement ใน measures.yaml",
        en: "nobody can tell which item '\(item)' means; add its requirement to measures.yaml"
      )
    case .duplicateItem(let item, let place):
      LocalizedText(
        th:
          "ข้อ '\(item)' มีมาตรการแล้วที่ \(place.words(in: .thai)); รวมเป็นมาตรการเดียว หรือแก้เลขข้อ",
        en: "'\(item)' has a measure already at \(place.words(in: .english));"
          + " join the two or mend the number"
      )
    case .mistypedHeading(let heading, let column):
      LocalizedText(
        th: "หัวตาราง '\(heading)' อ่านเป็นคอลัมน์ '\(column.heading)'",
        en: "the heading '\(heading)' was taken for '\(column.heading)'"
      )
    case .otherColumn(let heading):
      LocalizedText(
        th: "ไม่รู้จักคอลัมน์ '\(heading)'; เก็บข้อความไว้ที่ remarks",
        en: "unknown column '\(heading)'; what it says is kept under remarks"
      )
    case .unknownUnit(let unit, let suggestion):
      LocalizedText(
        th: "ไม่รู้จักหน่วยงาน '\(unit)'"
          + (suggestion.map { "; หมายถึง '\($0)' หรือไม่" } ?? "; ถ้าถูกต้องให้ระบุ --unit '\(unit)'"),
        en: "unknown unit '\(unit)'"
          + (suggestion.map { "; did you mean '\($0)'?" }
            ?? "; if it is right, say --unit '\(unit)'")
      )
    case .impossibleDate(let words, let lastDay):
      LocalizedText(
        th: "ปฏิทินไม่มีวันที่ '\(words)' "
          + (lastDay.map { "เดือนนั้นสิ้นสุดวันที่ \($0)" } ?? "ปีหนึ่งมี 12 เดือน") + "; แก้วันที่",
        en: "the calendar has no '\(words)': "
          + (lastDay.map { "that month ends on day \($0)" } ?? "a year has 12 months")
          + "; mend the date"
      )
    case .doubtfulFollowUp(let words):
      LocalizedText(
        th: "การติดตามผล '\(words)' อาจตกเลข 6 (6 เดือนแรก); ถ้าใช่ให้แก้เป็น kind: six-months",
        en: "the follow-up rule '\(words)' may lack a 6; if so, set kind: six-months"
      )
    case .withoutNumber(let item?, let title):
      LocalizedText(
        th: "แถวนี้ไม่มีเลขข้อ เนื้อหาเป็นเรื่อง '\(title)' จึงอ่านเป็นข้อ \(item); ตรวจแล้วเติมเลขข้อ",
        en: "the row bears no number; its words mean \(item) '\(title)'; add the number"
      )
    case .withoutNumber(nil, _):
      LocalizedText(
        th: "แถวนี้ไม่มีเลขข้อ และเนื้อหาไม่พอจะบอกว่าข้อใด; เติมเลขข้อ หรือเติม requirement ใน measures.yaml",
        en: "the row bears no number, and its words do not tell which item is meant;"
          + " add the number, or its requirement to measures.yaml"
      )
    case .shortRow(let cells, let headings):
      LocalizedText(
        th: "แถวนี้มี \(cells) ช่อง แต่หัวตารางมี \(headings); ตรวจว่าช่องใดขาด",
        en: "the row has \(cells) cells under \(headings) headings; see which one is missing"
      )
    case .longRow(let cells, let headings):
      LocalizedText(
        th: "แถวนี้มี \(cells) ช่อง แต่หัวตารางมี \(headings); รวมช่องที่เกินไว้กับช่องสุดท้าย",
        en: "the row has \(cells) cells under \(headings) headings; the rest was joined to the last"
      )
    case .emptyCell(let column):
      LocalizedText(
        th: "ช่อง '\(column.heading)' ว่าง; เขียน '-' ไว้แทน",
        en: "the cell under '\(column.heading)' is empty; a dash was written"
      )
    }
  }
}
