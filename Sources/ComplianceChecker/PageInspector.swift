package import ComplianceModel
internal import DocumentExtraction
internal import RuleEvaluation
package import SiteSources

/// Shows what the program sees in one page or document.
package struct PageInspector: Sendable {
  private let rules: CompiledRules

  package init(pack: RulePack, checklist: Checklist) {
    rules = CompiledRules(pack: pack, checklist: checklist)
  }

  /// Reads one file of a source.
  ///
  /// - Parameters:
  ///   - path: The file's path in the source.
  ///   - source: The files around it, so that links can be resolved.
  ///   - baseURL: The address under which the source is published.
  ///   - opener: Opens documents.
  /// - Returns: What the program sees.
  /// - Throws: ``InspectionError`` if the file is not there or cannot be read.
  package func inspect(
    _ path: String,
    in source: some PageSource,
    baseURL: String?,
    opener: any DocumentOpener
  ) async throws(InspectionError) -> Inspection {
    guard let number = source.index.index(ofPath: path) else { throw .notFound(path) }
    let entry = source.index.entries[number]
    guard entry.kind == .page else {
      return try await inspect(document: number, in: source, baseURL: baseURL, opener: opener)
    }
    switch PageLoader(source: source).load(entry, needsDigest: true) {
    case .page(let page): return inspect(page, number: number, in: source, baseURL: baseURL)
    case .document:
      return try await inspect(document: number, in: source, baseURL: baseURL, opener: opener)
    case .unreadable(let why): throw .unreadable(path, why)
    }
  }

  private func inspect(
    document number: Int,
    in source: some PageSource,
    baseURL: String?,
    opener: any DocumentOpener
  ) async throws(InspectionError) -> Inspection {
    let entry = source.index.entries[number]
    let bytes: [UInt8]
    do throws(SiteReadError) {
      bytes = try source.read(entry)
    } catch {
      throw .unreadable(entry.path, "\(error)")
    }
    let document: ExtractedDocument
    let actualFormat: String?
    do throws(DocumentError) {
      (document, actualFormat) = try await opener.open(bytes, path: entry.path)
    } catch {
      throw .unreadable(entry.path, "\(error)")
    }
    let address = source.address(of: entry, links: LinkResolver(baseURL: baseURL))
    let facts = CandidateFinder(rules: rules, furniture: SiteFurniture()).read(
      document.content,
      document: (number, address),
      isRecognized: !document.recognizedPages.isEmpty
    )
    let text = EvidenceText(
      document: document.content,
      nature: DocumentNature(),
      address: address,
      sha256: nil,
      rules: rules
    )
    return Inspection(
      address: address,
      bytes: bytes.count,
      sha256: SHA256.hexDigest(of: bytes),
      encoding: "",
      declared: nil,
      issues: [],
      title: document.content.title,
      base: nil,
      document: Inspection.Document(
        document,
        actualFormat: actualFormat,
        titlePeriods: text.namedTitlePeriods
      ),
      blocks: InspectedPage(document.content).blocks,
      links: [],
      candidates: facts.candidates.compactMap { candidate in
        let shown = Inspection.Candidate(candidate, rules: rules)
        return shown.item.isEmpty ? nil : shown
      }
    )
  }

  private func inspect(
    _ page: PageLoader.Page,
    number: Int,
    in source: some PageSource,
    baseURL: String?
  ) -> Inspection {
    let entry = source.index.entries[number]
    let links = LinkResolver(baseURL: baseURL)
    var resolver = TargetResolver(source: source, links: links)
    let content = page.content
    let targets = content.links.map {
      resolver.resolve($0, page: number, path: entry.path, content: content)
    }
    let facts = CandidateFinder(rules: rules, furniture: SiteFurniture()).read(
      content,
      page: (number, source.address(of: entry, links: links)),
      isSample: true
    ) { resolver.resolve($0, page: number, path: entry.path, content: content) }
    return Inspection(
      address: source.address(of: entry, links: links),
      bytes: page.byteCount,
      sha256: page.sha256 ?? "",
      encoding: page.encoding.rawValue,
      declared: page.declared,
      issues: page.issues.map(\.rawValue).sorted(),
      title: content.title,
      base: content.base,
      document: nil,
      blocks: InspectedPage(content).blocks,
      links: zip(content.links, targets).map { Inspection.Link($0, $1, in: content) },
      candidates: facts.candidates.map { Inspection.Candidate($0, rules: rules) }
    )
  }
}

/// A reason why a file cannot be inspected.
package enum InspectionError: Error, Hashable, CustomStringConvertible {
  case notFound(String)
  case unreadable(String, String)

  package var description: String {
    switch self {
    case .notFound(let path): "there is no file '\(path)'"
    case .unreadable(let path, let why): "'\(path)' cannot be read: \(why)"
    }
  }
}
