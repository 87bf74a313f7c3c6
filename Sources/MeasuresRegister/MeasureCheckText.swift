package import ComplianceModel
internal import Foundation
internal import Reporting

/// Writes a check for people and for programs.
package struct MeasureCheckText: Sendable {
  private let check: MeasureCheck
  private let language: Language

  /// Creates a writer.
  ///
  /// - Parameters:
  ///   - check: What is written.
  ///   - language: The language of texts for people.
  package init(_ check: MeasureCheck, language: Language) {
    self.check = check
    self.language = language
  }

  /// A list for a terminal, what needs work first.
  package var text: String {
    var lines = [heading, summary]
    for result in ordered {
      let measure = result.measure
      let title = result.title.map { " \($0.text(in: language))" } ?? ""
      lines.append("")
      lines.append("\(measure.item)\(title)  [\(result.state.words.text(in: language))]")
      lines.append("  \(owners(of: measure)) · \(measure.followUp.words)")
      lines += details(of: result).map { "  \($0)" }
    }
    return lines.map { line in
      String(line.prefix { $0 == " " }) + TerminalText.cleaned(line)
    }.joined(separator: "\n") + "\n"
  }

  /// A table for a page.
  package var markdown: String {
    let headings = word("ข้อ | ผู้รับผิดชอบ | ผล | รายละเอียด", "Item | Owner | State | Details")
    var lines = ["# \(Self.escaped(heading))", "", Self.escaped(summary), "", "| \(headings) |"]
    lines.append("|---|---|---|---|")
    for result in ordered {
      let measure = result.measure
      let title = result.title.map { " \($0.text(in: language))" } ?? ""
      let cells = [
        "\(measure.item)\(title)", owners(of: measure), result.state.words.text(in: language),
        details(of: result).joined(separator: "; "),
      ]
      lines.append("| \(cells.map(Self.escaped).joined(separator: " | ")) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The check for other programs; the same check always gives the same bytes.
  package var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let results = check.results.map { result in
      Encoded.Result(
        item: result.measure.item,
        requirement: Self.requirement(result.measure.target),
        question: Self.question(result.measure.target),
        owners: result.measure.owners,
        followUp: result.measure.followUp.kind.rawValue,
        state: result.state,
        scannedItem: result.item?.id,
        status: result.item?.status,
        overdueSince: result.overdueSince,
        nextDue: result.nextDue,
        evidence: result.item?.evidence.map(\.url) ?? []
      )
    }
    let counts = Dictionary(
      uniqueKeysWithValues: check.counts.map { ($0.state.rawValue, $0.count) }
    )
    let encoded = Encoded(
      schema: "https://oitcheck.dev/schema/measures-check-1.json",
      fiscalYear: check.register.fiscalYear,
      asOf: check.asOf,
      scanned: check.scanned,
      summary: counts,
      overdue: check.results.count { $0.overdueSince != nil },
      measures: results
    )
    // Nothing in the value can fail to be encoded: there are no numbers but whole ones.
    guard let data = try? encoder.encode(encoded) else { return "{}\n" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private struct Encoded: Encodable {
    var schema: String
    var fiscalYear: FiscalYear
    var asOf: CalendarDate
    var scanned: CalendarDate
    var summary: [String: Int]
    var overdue: Int
    var measures: [Result]

    struct Result: Encodable {
      var item: String
      var requirement: String?
      var question: String?
      var owners: [String]
      var followUp: String
      var state: MeasureState
      var scannedItem: String?
      var status: Status?
      var overdueSince: CalendarDate?
      var nextDue: CalendarDate?
      var evidence: [String]
    }
  }

  // MARK: Pieces

  /// What is overdue first, then what needs work, then the rest.
  private var ordered: [MeasureCheck.Result] {
    func rank(_ result: MeasureCheck.Result) -> Int {
      result.overdueSince != nil ? 0 : result.state.isOpen ? 1 : 2
    }
    return [0, 1, 2].flatMap { wanted in check.results.filter { rank($0) == wanted } }
  }

  private var heading: String {
    word(
      "มาตรการปีงบประมาณ พ.ศ. \(check.register.fiscalYear) ณ \(day(check.asOf))",
      "Measures of fiscal year \(check.register.fiscalYear) as of \(day(check.asOf))"
    )
  }

  private var summary: String {
    let overdue = check.results.count { $0.overdueSince != nil }
    let counts = check.counts.map { "\($0.state.words.text(in: language)) \($0.count)" }
    return (counts + [word("เกินกำหนด \(overdue)", "overdue \(overdue)")]).joined(separator: " · ")
  }

  private func owners(of measure: Measure) -> String {
    measure.owners.isEmpty ? "-" : measure.owners.joined(separator: ", ")
  }

  private func details(of result: MeasureCheck.Result) -> [String] {
    var details: [String] = []
    if let day = result.overdueSince {
      details.append(
        word("เกินกำหนด (ครบกำหนด \(self.day(day)))", "overdue (was due on \(self.day(day)))")
      )
    } else if let day = result.nextDue {
      details.append(word("กำหนด \(self.day(day))", "due \(self.day(day))"))
    }
    if let reason = result.reason { details.append(reason.text(in: language)) }
    guard let item = result.item else { return details }
    if result.state != .published { details.append(item.reason.text(in: language)) }
    if let address = item.evidence.first?.place, !address.isEmpty {
      details.append(ReadableAddress.text(address))
    }
    return details
  }

  private func word(_ thai: String, _ english: String) -> String {
    language == .thai ? thai : english
  }

  private func day(_ date: CalendarDate) -> String { DateWords.words(for: date).text(in: language) }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in TerminalText.cleaned(text).unicodeScalars {
      if "\\`*_[]<>|#&".unicodeScalars.contains(scalar) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar == "\n" ? " " : scalar)
    }
    return escaped
  }

  private static func requirement(_ target: MeasureTarget?) -> String? {
    if case .requirement(let requirement) = target { requirement } else { nil }
  }

  private static func question(_ target: MeasureTarget?) -> String? {
    if case .question(let question) = target { question } else { nil }
  }
}
