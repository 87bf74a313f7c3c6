internal import ComplianceModel
package import Reporting
internal import SpreadsheetWriting

/// The formats that plans and roll-ups are written in.
package enum PlanFormat: String, Sendable, Hashable, CaseIterable {
  case text, markdown, html, xlsx, csv, json

  /// Whether the format is bytes that a terminal cannot show.
  package var isBinary: Bool { self == .xlsx }

  /// Writes a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - options: The language and the width of the place that it goes to.
  /// - Returns: The bytes of the file; a text ends with a line end.
  /// - Throws: ``PlanError`` if a value has no representation in the format.
  package func bytes(
    of plan: PublicationPlan,
    options: ReportOptions = ReportOptions()
  ) throws(PlanError) -> [UInt8] {
    let language = options.language
    return switch self {
    case .csv: Array(DelimitedText.text(of: plan.table(in: language)).utf8)
    case .json: try Self.json(of: plan)
    case .xlsx: try Self.bytes(of: PlanWorkbook(language: language).workbook(of: plan))
    case .text: Array(PlainPlan(plan.document(in: language), width: options.width).text.utf8)
    case .markdown: Array(MarkdownPlan(plan.document(in: language)).text.utf8)
    case .html: Array(WebPlan(plan.document(in: language)).text.utf8)
    }
  }

  /// Writes a roll-up.
  ///
  /// - Parameters:
  ///   - rollUp: The roll-up.
  ///   - options: The language and the width of the place that it goes to.
  /// - Returns: The bytes of the file; a text ends with a line end.
  /// - Throws: ``PlanError`` if a value has no representation in the format.
  package func bytes(
    of rollUp: RollUp,
    options: ReportOptions = ReportOptions()
  ) throws(PlanError) -> [UInt8] {
    let language = options.language
    return switch self {
    case .csv: Array(DelimitedText.text(of: rollUp.table(in: language)).utf8)
    case .json: try Self.json(of: rollUp)
    case .xlsx: try Self.bytes(of: PlanWorkbook(language: language).workbook(of: rollUp))
    case .text: Array(PlainPlan(rollUp.document(in: language), width: options.width).text.utf8)
    case .markdown: Array(MarkdownPlan(rollUp.document(in: language)).text.utf8)
    case .html: Array(WebPlan(rollUp.document(in: language)).text.utf8)
    }
  }

  private static func json(of value: some Encodable) throws(PlanError) -> [UInt8] {
    do throws(ReportingError) {
      return Array(try JSONReporter.text(of: value).utf8)
    } catch {
      throw .unrepresentable("\(error)")
    }
  }

  private static func bytes(of workbook: Workbook) throws(PlanError) -> [UInt8] {
    do throws(SpreadsheetError) {
      return try WorkbookWriter().bytes(of: workbook)
    } catch {
      throw .noWorkbook("\(error)")
    }
  }
}
