/// A reason why a workbook could not be written.
package enum SpreadsheetError: Error, Hashable {
  /// A sheet has more rows or columns than the format holds.
  case tooLarge(sheet: String)
  /// The library that writes the file said no; its words say why.
  case refused(String)
  /// The file could not be written or read back in the folder for temporary files.
  case noTemporaryFile(String)
}

extension SpreadsheetError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .tooLarge(let sheet): "sheet '\(sheet)' has more than 1048575 rows or 16384 columns"
    case .refused(let reason): "the spreadsheet library says: \(reason)"
    case .noTemporaryFile(let folder): "no temporary file can be written in '\(folder)'"
    }
  }
}
