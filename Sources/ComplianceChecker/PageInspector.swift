package import ComplianceModel
internal import DocumentExtraction
internal import RuleEvaluation
internal import SiteSources

/// Shows what the program sees in one page.
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
  /// - Returns: What the program sees.
  /// - Throws: ``InspectionError`` if the file is not there, is no page or cannot be read.
  package func inspect(
    _ path: String,
    in source: some PageSource,
    baseURL: String?
  ) throws(InspectionError) -> Inspection {
    guard let number = source.index.index(ofPath: path) else { throw .notFound(path) }
    let entry = source.index.entries[number]
    let page: PageLoader.Page
    switch PageLoader(source: source).load(entry, needsDigest: true) {
    case .page(let loaded): page = loaded
    case .document: throw .notAPage(path)
    case .unreadable(let why): throw .unreadable(path, why)
    }
    let links = LinkResolver(baseURL: baseURL)
    var resolver = TargetResolver(index: source.index, links: links)
    let content = page.content
    let targets = content.links.map {
      resolver.resolve($0, page: number, path: entry.path, content: content)
    }
    let facts = CandidateFinder(rules: rules, furniture: SiteFurniture()).read(
      content,
      page: (number, links.reportedAddress(of: entry.path)),
      isSample: true
    ) { resolver.resolve($0, page: number, path: entry.path, content: content) }
    return Inspection(
      address: links.reportedAddress(of: entry.path),
      bytes: page.byteCount,
      sha256: page.sha256 ?? "",
      encoding: page.encoding.rawValue,
      declared: page.declared,
      issues: page.issues.map(\.rawValue).sorted(),
      title: content.title,
      base: content.base,
      blocks: InspectedPage(content).blocks,
      links: zip(content.links, targets).map { Inspection.Link($0, $1, in: content) },
      candidates: facts.candidates.map { Inspection.Candidate($0, rules: rules) }
    )
  }
}

/// A reason why a file cannot be inspected.
package enum InspectionError: Error, Hashable, CustomStringConvertible {
  case notFound(String)
  case notAPage(String)
  case unreadable(String, String)

  package var description: String {
    switch self {
    case .notFound(let path): "there is no file '\(path)'"
    case .notAPage(let path): "'\(path)' is not an HTML page"
    case .unreadable(let path, let why): "'\(path)' cannot be read: \(why)"
    }
  }
}
