internal import Foundation

/// Writes workbooks in the format of current spreadsheet programs (Office Open XML).
///
/// Equal workbooks give equal bytes.
package struct WorkbookWriter: Sendable {
  package init() {}

  /// Returns the bytes of the file.
  ///
  /// The library writes files only, so one is written in a folder of its own that nobody else may
  /// read, and removed again.
  package func bytes(of workbook: Workbook) throws(SpreadsheetError) -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "oitcheck-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(
        at: folder,
        withIntermediateDirectories: false,
        attributes: [.posixPermissions: 0o700]
      )
    } catch {
      throw .noTemporaryFile(folder.deletingLastPathComponent().path)
    }
    // Nothing is lost by a folder for temporary files that cannot be removed.
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "workbook.xlsx")
    let pages = try WorkbookFile(path: file.path, temporaryFolder: folder.path)
    try pages.setParticulars(of: workbook)
    for sheet in workbook.sheets { try pages.add(sheet, dateFormat: workbook.dateFormat) }
    try pages.close()
    do {
      return Array(try Data(contentsOf: file))
    } catch {
      throw .noTemporaryFile(folder.path)
    }
  }
}
