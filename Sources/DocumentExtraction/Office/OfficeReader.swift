package import ComplianceModel
internal import MarkupParsing

/// Reads the files of word processors, spreadsheets and presentations.
package struct OfficeReader: Sendable {
  let limits: DocumentLimits

  /// Creates a reader.
  ///
  /// - Parameter limits: What reading one file may cost.
  package init(limits: DocumentLimits = DocumentLimits()) {
    self.limits = limits
  }

  /// Reads one file.
  ///
  /// What is too long is cut at the limit for text; what a file unpacks to is an error beyond its
  /// limits.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - format: What its name says that it is.
  /// - Returns: What it says, with pages, slides or cells as far as the format has them.
  /// - Throws: ``DocumentError`` if it cannot be read, or is something else.
  package func read(
    _ bytes: [UInt8],
    as format: DocumentFormat
  ) throws(DocumentError) -> ExtractedDocument {
    switch format {
    case .pdf, .doc, .xls: throw .unsupported(format.rawValue.uppercased())
    case .docx, .xlsx, .pptx, .odt, .ods, .odp, .csv: break
    }
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= limits.maximumByteCount else {
      throw .overLimit("more than \(limits.maximumByteCount) bytes")
    }
    switch OfficeSignature(bytes) {
    case .other(let kind):
      // A table may well begin with a sign that looks like something else, but never with these.
      throw .mislabelled(as: kind)
    case .compound: throw OfficeSignature.compoundError(bytes)
    case .zip:
      guard format != .csv else { throw .mislabelled(as: "ZIP") }
      return try readPackage(OfficePackage(bytes, limits: limits), as: format)
    case .unknown:
      guard format == .csv else { throw .damaged("it does not begin as an archive does") }
      return try DelimitedTextReader(limits: limits).read(bytes)
    }
  }

  private func readPackage(
    _ package: OfficePackage,
    as format: DocumentFormat
  ) throws(DocumentError) -> ExtractedDocument {
    var package = package
    if let kind = try OpenDocumentReader.format(of: &package) {
      guard kind == format else { throw .mislabelled(as: kind.rawValue.uppercased()) }
      var reader = OpenDocumentReader(package: package, format: kind, limits: limits)
      return try reader.read()
    }
    let main = try main(of: &package)
    let kind = try kind(of: main, in: &package)
    guard kind == format else { throw .mislabelled(as: kind.rawValue.uppercased()) }
    let relations = try PartRelations(of: "", in: &package)
    let metadata = OfficeProperties.read(&package, relations: relations)
    var document: ExtractedDocument
    switch kind {
    case .xlsx:
      var reader = WorkbookReader(package: package, main: main, limits: limits)
      document = try reader.read(metadata: metadata)
    case .pptx:
      var reader = SlideShowReader(package: package, main: main, limits: limits)
      document = try reader.read(metadata: metadata)
    case .pdf, .docx, .odt, .ods, .odp, .csv, .doc, .xls:
      var reader = WordDocumentReader(package: package, main: main, limits: limits)
      document = try reader.read(metadata: metadata)
    }
    document.metadata = metadata
    return document
  }

  /// Returns the name of the main part.
  func main(of package: inout OfficePackage) throws(DocumentError) -> String {
    let relations = try PartRelations(of: "", in: &package)
    let usual = ["word/document.xml", "xl/workbook.xml", "ppt/presentation.xml"]
    let stated = relations.targets(ofType: "officeDocument").first
    guard let main = stated ?? usual.first(where: package.holds) else {
      throw .mislabelled(as: "ZIP")
    }
    guard !main.hasSuffix(".bin") else { throw .unsupported("XLSB") }
    guard package.holds(main) else { throw .damaged("the part '\(main)' is missing") }
    return main
  }

  /// Tells what a file is by the root of its main part, whatever its name and types say.
  func kind(
    of main: String,
    in package: inout OfficePackage
  ) throws(DocumentError) -> DocumentFormat {
    var root = ""
    try package.read(main) { cursor throws(XMLCursorError) in root = cursor.name }
    switch root {
    case "document": return .docx
    case "workbook": return .xlsx
    case "presentation": return .pptx
    default: throw .damaged("'\(main)' is no document")
    }
  }
}
