package import ComplianceModel

extension OfficeReader {
  /// Reads the sheets of an XLSX or CSV file, whichever its bytes are.
  ///
  /// - Parameter bytes: The file; CSV in UTF-8 or windows-874.
  /// - Returns: The sheets that a reader can turn to, in their order.
  /// - Throws: ``DocumentError`` if it cannot be read, or is something else.
  package func tables(_ bytes: [UInt8]) throws(DocumentError) -> [SheetTable] {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= limits.maximumByteCount else {
      throw .overLimit("more than \(limits.maximumByteCount) bytes")
    }
    switch OfficeSignature(bytes) {
    case .other(let kind): throw .mislabelled(as: kind)
    case .compound: throw OfficeSignature.compoundError(bytes)
    case .unknown: return [SheetTable(try DelimitedTextReader(limits: limits).sheet(bytes))]
    case .zip: return try workbookTables(OfficePackage(bytes, limits: limits))
    }
  }

  private func workbookTables(_ package: OfficePackage) throws(DocumentError) -> [SheetTable] {
    var package = package
    if let kind = try OpenDocumentReader.format(of: &package) {
      throw .mislabelled(as: kind.rawValue.uppercased())
    }
    let main = try main(of: &package)
    let kind = try kind(of: main, in: &package)
    guard kind == .xlsx else { throw .mislabelled(as: kind.rawValue.uppercased()) }
    var reader = WorkbookReader(package: package, main: main, limits: limits)
    var tables: [SheetTable] = []
    _ = try reader.readSheets { sheet in
      tables.append(SheetTable(sheet))
      return true
    }
    return tables
  }
}
