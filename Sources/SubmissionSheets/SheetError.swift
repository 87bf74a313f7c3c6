/// A reason why a sheet could not be written or read.
package enum SheetError: Error, Hashable {
  /// No workbook could be written; the words say why.
  case unwritable(String)
  /// A sheet that was handed in is wrong: all mistakes, in the order of the sheet.
  case mistakes([SheetMistake])
}

extension SheetError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unwritable(let why): "the sheet cannot be written: \(why)"
    case .mistakes(let mistakes): mistakes.map { "\($0)" }.joined(separator: "\n")
    }
  }
}
