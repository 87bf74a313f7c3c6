package import ComplianceModel
package import TextLayers
package import ToolRunning

/// Reads documents of every format into what they say.
package struct DocumentExtractor: Sendable {
  private let limits: DocumentLimits
  private let tools: ToolBox
  private let layers: TextLayerReader
  private let recognizesScans: Bool
  private let cache: ExtractionCache?

  /// - Parameters:
  ///   - words: The words that decide between spellings where a text layer is damaged.
  ///   - limits: What reading one document may cost.
  ///   - tools: Where the programs lie that read what this one does not.
  ///   - recognizesScans: True if pages without text are read by character recognition.
  ///   - cache: Where outcomes of earlier runs are kept; `nil` to read everything anew.
  package init(
    words: WordList,
    limits: DocumentLimits,
    tools: ToolBox,
    recognizesScans: Bool,
    cache: ExtractionCache?
  ) {
    self.limits = limits
    self.tools = tools
    layers = TextLayerReader(words: words)
    self.recognizesScans = recognizesScans
    self.cache = cache
  }

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - path: Its path or name, whose ending says what it should be.
  /// - Returns: What it says, and the format that its bytes have if its name says another one.
  /// - Throws: ``DocumentError`` if it tells nothing.
  package func read(
    _ bytes: [UInt8],
    path: String
  ) async throws(DocumentError) -> (document: ExtractedDocument, actualFormat: String?) {
    let named = DocumentFormat(path: path)
    let format = try Self.format(of: bytes, named: named)
    do throws(DocumentError) {
      return (try await cached(bytes, as: format), Self.word(format, unless: named))
    } catch {
      // The entries of an archive tell what the first bytes do not.
      guard case .mislabelled(let kind) = error,
        let other = DocumentFormat(rawValue: kind.lowercased()), other != format
      else { throw error }
      return (try await cached(bytes, as: other), Self.word(other, unless: named))
    }
  }

  /// Removes the oldest entries of the cache if it has grown beyond its limit.
  package func trimCache() { cache?.trim() }

  private static func word(_ format: DocumentFormat, unless named: DocumentFormat?) -> String? {
    format == named || named == nil ? nil : format.rawValue.uppercased()
  }

  /// Says as what a file is to be read: by its first bytes, and by its name where they leave a choice.
  private static func format(
    of bytes: [UInt8],
    named: DocumentFormat?
  ) throws(DocumentError) -> DocumentFormat {
    let kind = DocumentKind(sniffing: bytes)
    if let named, kind.canBe(named) { return named }
    switch kind {
    case .empty: throw .empty
    case .pdf: return .pdf
    case .zip: return .docx
    case .ole, .rtf: return .doc
    case .rar, .sevenZip: throw .unsupported(kind.name)
    case .text where named == nil: return .csv
    case .html, .script, .xml, .text, .png, .jpeg, .gif, .tiff, .webp:
      throw .mislabelled(as: kind.name)
    case .unknown:
      guard let named else { throw .unsupported(kind.name) }
      throw .damaged("it does not begin as a \(named.rawValue) file does")
    }
  }

  private func cached(
    _ bytes: [UInt8],
    as format: DocumentFormat
  ) async throws(DocumentError) -> ExtractedDocument {
    guard let cache else { return try await fresh(bytes, as: format) }
    let key = ExtractionCache.Key(
      bytes: bytes,
      format: format,
      limits: limits,
      isRecognized: recognizesScans
    )
    if let known = cache.outcome(for: key) { return try known.get() }
    let outcome: Result<ExtractedDocument, DocumentError>
    do throws(DocumentError) {
      outcome = .success(try await fresh(bytes, as: format))
    } catch {
      outcome = .failure(error)
    }
    cache.store(outcome, for: key)
    return try outcome.get()
  }

  private func fresh(
    _ bytes: [UInt8],
    as format: DocumentFormat
  ) async throws(DocumentError) -> ExtractedDocument {
    switch format {
    case .pdf: try await readPDF(bytes)
    case .doc, .xls:
      try await LegacyOfficeReader(tools: tools, limits: limits).read(bytes, as: format)
    case .docx, .xlsx, .pptx, .odt, .ods, .odp, .csv:
      try OfficeReader(limits: limits).read(bytes, as: format)
    }
  }

  private func readPDF(_ bytes: [UInt8]) async throws(DocumentError) -> ExtractedDocument {
    let tool = PDFTextTool(tools: tools, limits: limits)
    var text = try await tool.read(bytes)
    let pictures = try await tool.imageOnlyPages(of: text, in: bytes)
    var recognized: [Int] = []
    if recognizesScans, !pictures.isEmpty {
      let recognizer = TextRecognizer(tools: tools, limits: limits)
      for page in try await recognizer.read(bytes, pages: pictures)
      where text.pages.indices.contains(page.number - 1) && !page.text.isEmpty {
        text.pages[page.number - 1] = page.text
        recognized.append(page.number)
      }
    }
    let layer = layers.read(pages: text.pages, metadataTitle: text.metadata.title)
    var document = ExtractedDocument(
      format: .pdf,
      content: layer.content,
      pageCount: text.pages.count
    )
    document.metadata = text.metadata
    document.damage = layer.damage
    // A blank page lacks nothing; one of a private font is a picture to everybody but its author.
    let unread = Set(pictures).union(text.unreadable(layer.unreadablePages))
    document.imageOnlyPages = unread.subtracting(recognized).sorted()
    document.recognizedPages = recognized
    document.isPartial = text.isCutOff || text.isDamaged
    return document
  }
}

extension PDFText {
  /// The pages among some that hold letters all the same: those that nobody can read.
  fileprivate func unreadable(_ pages: [Int]) -> [Int] {
    pages.filter { number in
      guard self.pages.indices.contains(number - 1) else { return false }
      let signs = self.pages[number - 1].unicodeScalars.lazy.filter {
        !$0.properties.isWhitespace
      }
      return signs.prefix(Self.fewestSigns).count == Self.fewestSigns
    }
  }

  /// A page number or a rule of dots makes no text.
  private static let fewestSigns = 20
}

extension DocumentFormat {
  /// The format that a path's ending names, or `nil`.
  package init?(path: String) {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    self.init(rawValue: path[path.index(after: dot)...].lowercased())
  }
}
