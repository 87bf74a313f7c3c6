package import ComplianceModel

/// A register as it was read from a report, with an account of every line.
package struct ImportedReport: Sendable, Hashable {
  package var register: MeasureRegister
  /// What became of each line, in order.
  package var account: [Line]
  package var notes: [ImportNote]

  package init(register: MeasureRegister, account: [Line], notes: [ImportNote]) {
    self.register = register
    self.account = account
    self.notes = notes
  }

  /// What became of a line of the report.
  package struct Line: Sendable, Hashable {
    package var place: ReportPlace
    package var use: Use

    package init(place: ReportPlace, use: Use) {
      self.place = place
      self.use = use
    }
  }

  /// What a line can become.
  package enum Use: String, Sendable, Hashable, CaseIterable {
    case blank, title, introduction, numbering, section, columns, measure, obstacle, suggestion
    /// The words over the obstacles or the suggestions.
    case heading
    case signature, remark
    /// What this program itself had added to its report, such as the findings of a scan.
    case mark

    /// What the lines are called.
    package var words: LocalizedText {
      switch self {
      case .blank: LocalizedText(th: "บรรทัดว่าง", en: "blank")
      case .title: LocalizedText(th: "ชื่อรายงาน", en: "title")
      case .introduction: LocalizedText(th: "ความนำ", en: "introduction")
      case .numbering: LocalizedText(th: "ปีของเลขข้อ", en: "year of the numbers")
      case .section: LocalizedText(th: "หัวข้อตัวชี้วัด", en: "indicators")
      case .columns: LocalizedText(th: "หัวตาราง", en: "headings of tables")
      case .measure: LocalizedText(th: "มาตรการ", en: "measures")
      case .obstacle: LocalizedText(th: "ปัญหาและอุปสรรค", en: "obstacles")
      case .suggestion: LocalizedText(th: "ข้อเสนอแนะ", en: "suggestions")
      case .heading: LocalizedText(th: "หัวข้ออื่น", en: "other headings")
      case .signature: LocalizedText(th: "ที่ลงชื่อ", en: "signatures")
      case .remark: LocalizedText(th: "ข้อความอื่น (remarks)", en: "remarks")
      case .mark: LocalizedText(th: "ผลตรวจที่โปรแกรมเขียนไว้", en: "findings of the program")
      }
    }
  }

  /// Says what became of all lines, so that their author can see that none was dropped.
  package var summary: LocalizedText {
    func list(_ language: Language) -> String {
      counts.map { "\($0.use.words.text(in: language)) \($0.count)" }.joined(separator: ", ")
    }
    return LocalizedText(
      th: "อ่านครบทุกบรรทัด รวม \(account.count) บรรทัด ได้แก่ \(list(.thai))",
      en: "all \(account.count) lines were read: \(list(.english))"
    )
  }

  /// How many lines became what.
  package var counts: [(use: Use, count: Int)] {
    Use.allCases.compactMap { use in
      let count = account.count { $0.use == use }
      return count > 0 ? (use, count) : nil
    }
  }
}

/// A reason why a report cannot be imported.
package struct ImportFailure: Error, Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    /// Columns are missing; the headings that are there.
    case missingColumns([MeasureColumn], found: [String])
    /// A row stands before any headings.
    case rowWithoutHeadings
    case noTable
    case noFiscalYear
  }

  package var place: ReportPlace?
  package var reason: Reason

  package init(place: ReportPlace?, reason: Reason) {
    self.place = place
    self.reason = reason
  }

  /// What is wrong, and what to do about it.
  package var message: LocalizedText {
    switch reason {
    case .missingColumns(let columns, let found):
      let missing = columns.map { "'\($0.heading)'" }.joined(separator: ", ")
      let found = found.map { "'\($0)'" }.joined(separator: ", ")
      return LocalizedText(
        th: "ตารางขาดคอลัมน์ \(missing) (พบ \(found)); เพิ่มคอลัมน์นั้นแล้วนำเข้าใหม่",
        en: "the table lacks the column \(missing) (found \(found)); add it and import again"
      )
    case .rowWithoutHeadings:
      return LocalizedText(
        th: "ตารางไม่มีหัวตาราง; เพิ่มแถว \(Self.headings)",
        en: "the table has no headings; add a row \(Self.headings)"
      )
    case .noTable:
      return LocalizedText(
        th: "ไม่พบตารางมาตรการ; ต้องมีตารางหัว \(Self.headings)",
        en: "no table of measures was found; one with the headings \(Self.headings) is needed"
      )
    case .noFiscalYear:
      return LocalizedText(
        th: "ไม่พบปีงบประมาณในชื่อรายงาน; ระบุด้วย --year 2566",
        en: "the title states no fiscal year; say it with --year 2566"
      )
    }
  }

  private static let headings = MeasureColumn.allCases.map(\.heading).joined(separator: " | ")
}
