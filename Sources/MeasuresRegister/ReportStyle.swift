internal import TextMatching

/// The styles by which a report that this program wrote is read back exactly.
///
/// Word processors keep the names of styles, so that a report may be edited before it is imported.
enum ReportStyle {
  static let title = "MeasureTitle"
  static let organisation = "MeasureOrganisation"
  static let introduction = "MeasureIntroduction"
  static let numbering = "MeasureNumbering"
  static let section = "MeasureSection"
  static let heading = "MeasureHeading"
  static let listed = "MeasureListed"
  static let remark = "MeasureRemark"
  static let signature = "MeasureSignature"
  static let signatureForm = "MeasureSignatureForm"
  static let columns = "MeasureColumns"
  static let cell = "MeasureCell"
  static let owner = "MeasureOwner"
  static let action = "MeasureAction"
  /// An action without a date whose words name a day all the same.
  static let undatedAction = "MeasureUndatedAction"
  static let evidence = "MeasureEvidence"
  /// What the program says of a measure, which is no part of the register.
  static let mark = "MeasureMark"

  /// What shows that a measure is done; no part of the register either.
  static let proof = "MeasureProof"
  /// A mark at the end of an action, as the first version wrote it; it is read and dropped.
  static let inlineMark = "MeasureInlineMark"
  /// Pieces of text: what the program puts in front of a register's own words.
  static let lead = "MeasureLead"
  /// The day of an action.
  static let date = "MeasureDate"
  /// Digits that the register has in their Arabic form and the report shows in Thai.
  static let arabicDigits = "MeasureArabicDigits"
  /// The letter i of a survey's question where the register has the digit that looks like it.
  static let letterForOne = "MeasureLetterForOne"
  /// The same where the register has the Thai digit.
  static let letterForThaiOne = "MeasureLetterForThaiOne"
  /// The number of an indicator, in Thai digits.
  static let indicator = "MeasureIndicator"
  /// A role on a line for signing.
  static let role = "MeasureRole"

  private static let prefix = "Measure"

  static func isOwn(_ style: String?) -> Bool { style?.hasPrefix(prefix) ?? false }
}

extension ReportParagraph {
  /// The words of the register in a paragraph that this program wrote.
  ///
  /// - Parameter omitted: Further styles whose pieces are left out.
  /// - Returns: The text with its digits as they were, without what the program put in front.
  func registerText(without omitted: Set<String> = []) -> String {
    runs.filter { $0.style != ReportStyle.lead && !omitted.contains($0.style ?? "") }
      .map { run in
        switch run.style {
        case ReportStyle.arabicDigits: ThaiNumerals.arabic(run.text)
        case ReportStyle.letterForOne: "1"
        case ReportStyle.letterForThaiOne: "๑"
        default: run.text
        }
      }
      .joined()
      .trimmed
  }
}
