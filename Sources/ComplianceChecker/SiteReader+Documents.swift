internal import ComplianceModel
internal import DocumentExtraction
internal import RuleEvaluation
internal import SiteSources

extension SiteReader {
  /// Opens every document that a page leads to, several at a time, and notes what it is.
  func readDocuments(into reading: inout Reading) async throws {
    guard let opener else { return }
    let linked = reading.census.present.union(submitted).filter {
      source.index.entries[$0].kind == .document
    }
    let numbers = reading.unnamedDocuments.union(linked).sorted()
    let finder = CandidateFinder(rules: rules, furniture: SiteFurniture())
    var natures: [(DocumentNature, PageFacts)] = []
    var shelf = DocumentShelf()
    try await withThrowingTaskGroup(of: (Int, OpenedDocument?).self) { group in
      var next = 0
      var running = 0
      while next < numbers.count || running > 0 {
        while running < jobs, next < numbers.count {
          let number = numbers[next]
          next += 1
          running += 1
          group.addTask { (number, await self.open(number, opener)) }
        }
        guard let (number, document) = try await group.next() else { break }
        running -= 1
        try Task.checkCancellation()
        guard let document else { continue }
        let address = source.address(of: source.index.entries[number], links: links)
        let facts = finder.read(
          document.content,
          document: (number, address),
          isRecognized: !document.nature.recognizedPages.isEmpty
        )
        natures.append((document.nature, facts))
        shelf.add(document, as: number)
        progress(.documentsRead(natures.count, of: numbers.count))
      }
    }
    for (nature, facts) in natures.sorted(by: { $0.1.page < $1.1.page }) {
      reading.table.add(nature, of: facts)
    }
    reading.shelf = shelf
  }

  /// Opens one document; `nil` if its file cannot be read, which is a finding of the source.
  @concurrent
  private func open(_ number: Int, _ opener: any DocumentOpener) async -> OpenedDocument? {
    let entry = source.index.entries[number]
    let bytes: [UInt8]
    do throws(SiteReadError) {
      bytes = try source.read(entry)
    } catch {
      guard case .tooLarge(_, let limit) = error else { return nil }
      let why = DocumentError.overLimit("\(limit) bytes")
      return OpenedDocument(.failure(why), sha256: nil, byteCount: entry.byteCount)
    }
    let sha256 = SHA256.hexDigest(of: bytes)
    do throws(DocumentError) {
      let opened = try await opener.open(bytes, path: entry.path)
      return OpenedDocument(.success(opened), sha256: sha256, byteCount: bytes.count)
    } catch {
      return OpenedDocument(.failure(error), sha256: sha256, byteCount: bytes.count)
    }
  }

  /// Reads a document as evidence, from the shelf if its text was kept.
  func readDocument(
    _ request: Evaluator.Request,
    _ shelf: DocumentShelf
  ) async throws -> EvidenceText? {
    try Task.checkCancellation()
    guard let opener, shelf.holds(request.resource) else { return nil }
    var document = shelf[request.resource]
    if document == nil { document = await open(request.resource, opener) }
    return document.map {
      EvidenceText(
        document: $0.content,
        nature: $0.nature,
        address: request.address,
        sha256: $0.sha256,
        fragment: request.fragment,
        rules: rules
      )
    }
  }
}
