internal import ComplianceModel
internal import Reporting
internal import SpreadsheetWriting

/// The sheet with what became of it: the columns that were read, and those of the verdicts.
struct VerificationTable {
  let language: Language

  private var columns: [Sheet.Column] {
    [
      column(SheetWords.item, 7), column(SheetWords.title, 34), column(SheetWords.address, 52),
      column(SheetWords.explanation, 48), column(SheetWords.verdict, 12),
      column(SheetWords.problem, 30), column(SheetWords.why, 52), column(SheetWords.mend, 36),
      column(SheetWords.proposed, 52), column(SheetWords.proposedWay, 52),
      column(SheetWords.confidence, 11), column(SheetWords.owner, 18),
      column(SheetWords.rowNumber, 10),
    ]
  }

  func csv(of verification: Verification) -> String {
    verification.verdicts.reduce(
      into: CSVText.byteOrderMark + CSVText.row(columns.map(\.heading))
    ) { text, verdict in
      text += CSVText.row(texts(of: verdict))
    }
  }

  func workbook(of verification: Verification) -> Workbook {
    let heading = SheetWords.verified.shown(in: language)
    let page = Sheet(
      name: "OIT",
      columns: columns,
      rows: verification.verdicts.map { verdict in
        var cells = texts(of: verdict).map { $0.isEmpty ? Cell.empty : .text(Self.cleaned($0)) }
        let addresses = verdict.submitted.addresses
        if addresses.count == 1 { cells[2] = .address(addresses[0]) }
        if let proposed = verdict.proposal?.evidence, proposed.count == 1 {
          cells[8] = .address(proposed[0].url)
        }
        cells[10] = .number(verdict.result.confidence)
        return cells
      }
    )
    return Workbook(
      title: TerminalText.cleaned("\(heading) \(verification.checklist.id)"),
      author: TerminalText.cleaned("\(verification.tool.name) \(verification.tool.version)"),
      created: verification.asOf.secondsSince1970,
      sheets: [page]
    )
  }

  private func texts(of verdict: SubmissionVerdict) -> [String] {
    let issues = verdict.issues.filter { $0.weight > .note || verdict.outcome == .passes }
    let evidence = verdict.proposal?.evidence ?? []
    return [
      verdict.submitted.item, words(verdict.result.title),
      verdict.submitted.addresses.joined(separator: "\n"), verdict.submitted.explanation,
      words(verdict.outcome.words),
      issues.map { words($0.problem.words) }.joined(separator: "; "),
      issues.compactMap { $0.detail.map(words) }.joined(separator: "; "),
      issues.map { words($0.problem.mend) }.joined(separator: " "),
      evidence.map(\.url).joined(separator: "\n"),
      evidence.map { ClickPathText($0).thai }.joined(separator: "\n"),
      "\(verdict.result.confidence)", verdict.result.owner,
      verdict.submitted.rows.map { "\($0)" }.joined(separator: ", "),
    ]
  }

  /// A text whose lines are all without what a program that opens the file could act upon.
  private static func cleaned(_ text: String) -> String {
    text.split(separator: "\n").map { TerminalText.cleaned(String($0)) }.joined(separator: "\n")
  }

  private func column(_ heading: LocalizedText, _ width: Int) -> Sheet.Column {
    Sheet.Column(words(heading), width: width)
  }

  private func words(_ text: LocalizedText) -> String { text.shown(in: language) }
}
