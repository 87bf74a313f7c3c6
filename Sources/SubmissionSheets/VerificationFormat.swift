package import ComplianceModel
package import Reporting
internal import SpreadsheetWriting

/// The formats that the verdicts on a sheet can be written in.
package enum VerificationFormat: String, Sendable, Hashable, CaseIterable {
  case text, json, csv, xlsx

  /// Whether the format is bytes that no terminal can show.
  package var isBinary: Bool { self == .xlsx }

  /// Returns the bytes of the verdicts.
  ///
  /// - Parameters:
  ///   - verification: The verdicts.
  ///   - options: The language, and what is known of the place they go to.
  /// - Returns: The whole file.
  /// - Throws: ``SheetError/unwritable(_:)`` if the format cannot hold them.
  package func bytes(
    of verification: Verification,
    options: ReportOptions = ReportOptions()
  ) throws(SheetError) -> [UInt8] {
    switch self {
    case .text: return Array(VerificationText(verification, options: options).text.utf8)
    case .json:
      do throws(ReportingError) {
        return Array(try JSONReporter.text(of: VerificationRecord(verification)).utf8)
      } catch {
        throw .unwritable("\(error)")
      }
    case .csv:
      return Array(VerificationTable(language: options.language).csv(of: verification).utf8)
    case .xlsx:
      do throws(SpreadsheetError) {
        let table = VerificationTable(language: options.language)
        return try WorkbookWriter().bytes(of: table.workbook(of: verification))
      } catch {
        throw .unwritable("\(error)")
      }
    }
  }
}
