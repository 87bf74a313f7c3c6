internal import ComplianceModel
internal import Reporting
internal import TextMatching

/// A part of the yearly report, before it is written in a format.
enum ComposedBlock: Hashable {
  case paragraph(ReportParagraph)
  case table([ComposedRow])
  /// Places for signing, some of them side by side.
  case signatures([ReportCell])
}

/// A row of a table of measures.
enum ComposedRow: Hashable {
  case columns([ReportCell])
  case measure([ReportCell])
  /// What a scan found about the measure above, over the whole width: it is read after the measure,
  /// and squeezed into a column it would make the row as high as a page.
  case finding(ReportCell)
}

/// Lays a register out as the yearly report.
///
/// The report says what the register says, in Thai digits and Buddhist years; what the program adds
/// (numbers, marks, what a scan found) is in styles of its own, so that it can be told apart when
/// the report is imported again.
struct ReportComposer {
  private let register: MeasureRegister
  private let check: MeasureCheck?
  private var blocks: [ComposedBlock] = []
  private var bookmarkCount = 0

  private typealias Run = ReportParagraph.Run

  private init(register: MeasureRegister, check: MeasureCheck?) {
    self.register = register
    self.check = check
  }

  /// Returns the report's parts in order.
  ///
  /// - Parameters:
  ///   - register: What is reported.
  ///   - check: What a scan found, or `nil` if none is to be shown.
  /// - Returns: The parts, tables whole.
  static func blocks(of register: MeasureRegister, check: MeasureCheck?) -> [ComposedBlock] {
    var composer = ReportComposer(register: register, check: check)
    composer.compose()
    return composer.blocks
  }

  private mutating func compose() {
    add(ReportStyle.title, Self.words(register.title))
    let name = register.organisation
    add(
      ReportStyle.organisation,
      (name.map { [Self.lead("ของ")] + Self.words($0) + [Self.lead(" ")] } ?? [])
        + [Self.lead("ประจำปีงบประมาณ พ.ศ. "), Self.year(register.fiscalYear)]
    )
    for text in register.introduction { add(ReportStyle.introduction, Self.words(text)) }
    add(
      ReportStyle.numbering,
      [
        Self.lead("(เลขข้อตามแบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. "),
        Self.year(register.numberingYear), Self.lead(")"),
      ]
    )
    var first = 0
    for (index, section) in register.sections.enumerated() {
      addHeading(of: section, isFirst: index == 0)
      let rows = section.measures.indices.flatMap {
        composed(section.measures[$0], index: first + $0)
      }
      blocks.append(.table([.columns(Self.columns)] + rows))
      first += section.measures.count
    }
    addList("ปัญหาและอุปสรรค", register.obstacles)
    addList("ข้อเสนอแนะ", register.suggestions)
    for text in register.remarks { add(ReportStyle.remark, Self.words(text)) }
    addSignatures()
  }

  private mutating func add(_ style: String, _ runs: [ReportParagraph.Run]) {
    blocks.append(.paragraph(ReportParagraph(style: style, runs: runs)))
  }

  private mutating func addHeading(of section: MeasureRegister.Section, isFirst: Bool) {
    var runs: [ReportParagraph.Run] = []
    if let indicator = section.indicator {
      runs.append(Self.lead("ตัวชี้วัดที่ "))
      runs.append(Run(ThaiNumerals.thai(indicator), style: ReportStyle.indicator))
    }
    if let title = section.title {
      if !runs.isEmpty { runs.append(Self.lead(" ")) }
      runs += Self.words(title)
    }
    // Without any heading, the measures would belong to the section before.
    if runs.isEmpty, !isFirst { runs.append(Self.lead("มาตรการอื่น")) }
    if !runs.isEmpty { add(ReportStyle.section, runs) }
  }

  private mutating func addList(_ heading: String, _ texts: [String]) {
    add(ReportStyle.heading, [Run(heading)])
    if texts.isEmpty { add(ReportStyle.listed, [Self.lead("-")]) }
    for (index, text) in texts.enumerated() {
      let number = ThaiNumerals.thai("\(index + 1)")
      add(ReportStyle.listed, [Self.lead("\(number). ")] + Self.words(text))
    }
  }

  private mutating func addSignatures() {
    let dots = String(repeating: ".", count: 40)
    let usual = register.signatures.isEmpty ? ["ผู้จัดทำรายงาน", "ผู้รับรองรายงาน"] : []
    let roles =
      register.signatures.map { Run($0, style: ReportStyle.role) } + usual.map(Self.lead)
    let cells = roles.map { role in
      ReportCell(
        paragraphs: [
          ReportParagraph(
            style: ReportStyle.signature,
            runs: [Self.lead("ลงชื่อ \(dots) "), role]
          ),
          ReportParagraph(style: ReportStyle.signatureForm, runs: [Self.lead("(\(dots))")]),
          ReportParagraph(style: ReportStyle.signatureForm, runs: [Self.lead("ตำแหน่ง \(dots)")]),
        ]
      )
    }
    for start in stride(from: 0, to: cells.count, by: 2) {
      blocks.append(.signatures(Array(cells[start..<min(start + 2, cells.count)])))
    }
  }

  // MARK: Tables

  private static let columns = MeasureColumn.allCases.map { column in
    ReportCell(
      paragraphs: [ReportParagraph(style: ReportStyle.columns, runs: [Run(column.heading)])]
    )
  }

  private mutating func composed(_ measure: Measure, index: Int) -> [ComposedRow] {
    bookmarkCount += 1
    let bookmark = MeasureBookmark(target: measure.target, followUp: measure.followUp.kind)
      .name(number: bookmarkCount)
    func cell(_ runs: [Run], _ bookmarks: [String] = []) -> ReportCell {
      let paragraph = ReportParagraph(style: ReportStyle.cell, runs: runs)
      return ReportCell(paragraphs: [paragraph], bookmarks: bookmarks)
    }
    let owners = measure.owners.map {
      ReportParagraph(style: ReportStyle.owner, runs: Self.words($0))
    }
    let result = check.flatMap { $0.results.indices.contains(index) ? $0.results[index] : nil }
    let row = ComposedRow.measure([
      cell(Self.number(of: measure), bookmark.map { [$0] } ?? []),
      cell(Self.words(measure.method)),
      ReportCell(paragraphs: owners),
      cell(Self.words(measure.followUp.words)),
      ReportCell(paragraphs: actions(of: measure, result: result)),
    ])
    let finding = result.map(finding) ?? []
    return finding.isEmpty ? [row] : [row, .finding(ReportCell(paragraphs: finding))]
  }

  /// The number of a measure; that of a survey's question bears its letter, as the checklist has it.
  private static func number(of measure: Measure) -> [Run] {
    guard case .question(let question) = measure.target, let letter = question.first,
      letter.isLetter
    else { return words(measure.item) }
    let typed = measure.item.unicodeScalars
    guard !typed.contains(where: { $0.properties.isAlphabetic }) else { return words(measure.item) }
    let rest = String(String.UnicodeScalarView(typed.dropFirst()))
    // Where the letter was typed as the digit that looks like it, it stands in the digit's place.
    if let first = typed.first, first == "1" || first == "๑", letter == "i",
      ThaiNumerals.arabic(rest) == question.dropFirst()
    {
      let style = first == "1" ? ReportStyle.letterForOne : ReportStyle.letterForThaiOne
      return [Run("i", style: style)] + words(rest)
    }
    return [lead(String(letter))] + words(measure.item)
  }

  private func actions(
    of measure: Measure,
    result: MeasureCheck.Result?
  ) -> [ReportParagraph] {
    let isShownBySite = result?.state == .published
    var paragraphs: [ReportParagraph] = []
    for action in measure.actions {
      let stated = StatedDate.ofAction(in: action.text)
      var runs = Self.words(action.text)
      if measure.actions.count > 1 { runs.insert(Self.lead("- "), at: 0) }
      if let date = action.date, date != stated {
        let words = ThaiNumerals.thai(DateWords.words(for: date).th)
        runs += [Self.lead(" ("), Run(words, style: ReportStyle.date), Self.lead(")")]
      }
      let isUndated = action.date == nil && stated != nil
      let style = isUndated ? ReportStyle.undatedAction : ReportStyle.action
      paragraphs.append(ReportParagraph(style: style, runs: runs))
      if action.evidence.isEmpty, !isShownBySite {
        paragraphs.append(Self.mark([Run("[ยังไม่มีหลักฐาน]")]))
      }
      paragraphs += action.evidence.map { address in
        ReportParagraph(
          style: ReportStyle.evidence,
          runs: [Self.lead("หลักฐาน: "), Self.link(address)]
        )
      }
    }
    if measure.actions.isEmpty { paragraphs.append(Self.mark([Run("[ยังไม่ได้บันทึกการดำเนินการ]")])) }
    return paragraphs
  }

  /// What a scan found about a measure.
  private func finding(_ result: MeasureCheck.Result) -> [ReportParagraph] {
    guard let check, let item = result.item else { return [] }
    let day = ThaiNumerals.thai(DateWords.words(for: check.scanned).th)
    var runs = [Run("ผลตรวจเว็บไซต์ ณ \(day): \(result.state.words.th)")]
    let isShown = result.state == .published || result.state == .unrecorded
    if isShown {
      for evidence in item.evidence.prefix(2) {
        runs += [Run(" "), Self.link(evidence.url)]
      }
    } else {
      runs += [Run(" – ")] + Self.words(item.reason.th)
    }
    return [ReportParagraph(style: isShown ? ReportStyle.proof : ReportStyle.mark, runs: runs)]
  }

  // MARK: Pieces

  private static func mark(_ runs: [ReportParagraph.Run]) -> ReportParagraph {
    ReportParagraph(style: ReportStyle.mark, runs: runs)
  }

  private static func lead(_ text: String) -> ReportParagraph.Run {
    Run(text, style: ReportStyle.lead)
  }

  private static func year(_ year: FiscalYear) -> ReportParagraph.Run {
    Run(ThaiNumerals.thai("\(year)"), style: ReportStyle.date)
  }

  /// A link where the address is safe to follow as it stands, the bare address otherwise.
  private static func link(_ address: String) -> ReportParagraph.Run {
    let isWhole = address.hasPrefix("http://") || address.hasPrefix("https://")
    guard isWhole, SafeLink.target(of: address) == address else { return Run(address) }
    return Run(ReadableAddress.text(address), address: address)
  }

  /// Returns words of the register with their digits in Thai, where they stand among Thai words.
  private static func words(_ text: String) -> [ReportParagraph.Run] {
    var runs: [ReportParagraph.Run] = []
    func add(_ text: String, _ style: String?) {
      if runs.last?.style == style, !runs.isEmpty {
        runs[runs.count - 1].text += text
      } else {
        runs.append(Run(text, style: style))
      }
    }
    let scalars = Array(text.unicodeScalars)
    var start = 0
    while start < scalars.count {
      let isLatin = isLatin(scalars[start])
      let end = scalars[start...].firstIndex { Self.isLatin($0) != isLatin } ?? scalars.count
      let piece = scalars[start..<end]
      // The digits of addresses, file names and Latin words stay as they are.
      let hasLetters = piece.contains { $0.properties.isAlphabetic }
      for scalar in piece {
        let isDigit = ("0"..."9").contains(scalar)
        if isLatin, !hasLetters, isDigit {
          add(ThaiNumerals.thai(String(scalar)), ReportStyle.arabicDigits)
        } else {
          add(String(scalar), nil)
        }
      }
      start = end
    }
    return runs.isEmpty ? [Run("")] : runs
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.value > 0x20
  }
}
