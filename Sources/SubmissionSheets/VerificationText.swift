internal import ComplianceModel
internal import Reporting

/// The verdicts on a sheet for people at a terminal.
struct VerificationText {
  private let verification: Verification
  private let options: ReportOptions

  private static let indent = String(repeating: " ", count: 7)

  init(_ verification: Verification, options: ReportOptions) {
    self.verification = verification
    self.options = options
  }

  var text: String {
    let counts = SubmissionVerdict.Outcome.allCases.map {
      "\(words($0.words)) \(verification.count(of: $0))"
    }
    var lines = [
      "\(words(SheetWords.verified)) · \(verification.checklist.id) · "
        + "\(words(SheetWords.checked)) \(verification.asOf)",
      counts.joined(separator: " · "), "",
    ]
    for verdict in verification.verdicts { lines += self.lines(for: verdict) }
    if !verification.absent.isEmpty {
      lines.append("")
      lines += wrapped(
        "\(words(SheetWords.absent)): \(verification.absent.joined(separator: ", "))",
        indent: ""
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(for verdict: SubmissionVerdict) -> [String] {
    let item = verdict.submitted.item
    let padding = String(repeating: " ", count: max(1, 5 - item.utf8.count))
    let title = TerminalText.cleaned(words(verdict.result.title))
    let head = "\(verdict.outcome.mark) \(item)\(padding)\(title)"
    var lines = [painted(TerminalText.truncated(head, to: options.width), verdict.outcome)]
    if verdict.outcome != .passes {
      for address in verdict.submitted.addresses { lines.append(line(of: address)) }
    }
    for issue in verdict.issues where issue.weight > .note || verdict.outcome == .passes {
      let detail = issue.detail.map { ": \(words($0))" } ?? ""
      lines += wrapped("\(words(issue.problem.words))\(detail)", indent: Self.indent)
      if issue.weight > .note { lines += wrapped(words(issue.problem.mend), indent: Self.indent) }
    }
    if let proposal = verdict.proposal {
      let status = words(proposal.status.words)
      lines += wrapped("→ \(words(SheetWords.proposed)) (\(status)):", indent: Self.indent)
      for evidence in proposal.evidence {
        lines.append(line(of: evidence.url))
        lines += wrapped(ClickPathText(evidence).thai, indent: Self.indent)
      }
    }
    return lines
  }

  /// An address on a line of its own, so that it can be copied whole.
  private func line(of address: String) -> String {
    Self.indent + TerminalText.cleaned(ReadableAddress.text(address))
  }

  private func wrapped(_ text: String, indent: String) -> [String] {
    let columns = max(20, options.width - indent.utf8.count)
    return TerminalText.wrapped(TerminalText.cleaned(text), to: columns).map { indent + $0 }
  }

  private func painted(_ line: String, _ outcome: SubmissionVerdict.Outcome) -> String {
    guard options.usesColor else { return line }
    let color =
      switch outcome {
      case .passes: "32"
      case .fails: "31"
      case .unverified: "33"
      }
    return "\u{1B}[\(color)m\(line)\u{1B}[0m"
  }

  private func words(_ text: LocalizedText) -> String { text.shown(in: options.language) }
}
