internal import ComplianceModel
internal import DocumentExtraction
internal import RuleEvaluation
internal import SiteSources

/// Reads all pages of a source, several at a time, into facts.
struct SiteReader: Sendable {
  let source: any PageSource
  let links: LinkResolver
  let rules: CompiledRules
  let jobs: Int
  /// Opens documents; `nil` if they are not to be read.
  let opener: (any DocumentOpener)?
  let progress: @Sendable (ProgressEvent) -> Void
  /// Files that are read even if no page leads to them.
  var submitted: Set<Int> = []

  /// Pages of one piece of work: enough to share what was learned about links.
  private static let pagesPerChunk = 128
  private static let maximumSamples = 24

  /// Everything that was read.
  struct Reading: Sendable {
    var table: FactTable
    var furniture: SiteFurniture
    var census = TargetResolver.Census()
    var graph: LinkGraph
    var findings: [Finding] = []
    var pageCount = 0
    var byteCount = 0
    /// Documents under names that do not say so.
    var unnamedDocuments: Set<Int> = []
    var shelf = DocumentShelf()
  }

  private struct Chunk: Sendable {
    var facts: [PageFacts] = []
    var census = TargetResolver.Census()
    var graph: LinkGraph
    var findings: [Finding] = []
    var pageCount = 0
    var byteCount = 0
    var documents: [Int] = []
  }

  private var pageNumbers: [Int] {
    source.index.entries.indices.filter {
      source.index.entries[$0].kind == .page && source.index.entries[$0].obstacle == nil
    }
  }

  /// Reads the site.
  ///
  /// - Throws: `CancellationError` if the task is cancelled.
  func read() async throws -> Reading {
    let pages = pageNumbers
    let (furniture, samples) = learnFurniture(pages)
    var reading = Reading(
      table: FactTable(rules: rules),
      furniture: furniture,
      graph: emptyGraph(furniture)
    )
    let chunks = stride(from: 0, to: pages.count, by: Self.pagesPerChunk).map {
      Array(pages[$0..<min($0 + Self.pagesPerChunk, pages.count)])
    }
    try await withThrowingTaskGroup(of: Chunk.self) { group in
      var next = 0
      var running = 0
      while next < chunks.count || running > 0 {
        while running < jobs, next < chunks.count {
          let chunk = chunks[next]
          next += 1
          running += 1
          group.addTask { await self.readChunk(chunk, furniture: furniture, samples: samples) }
        }
        guard let chunk = try await group.next() else { break }
        running -= 1
        try Task.checkCancellation()
        add(chunk, to: &reading)
        progress(.pagesRead(reading.pageCount, of: pages.count))
      }
    }
    try await readDocuments(into: &reading)
    reading.table.finish()
    return reading
  }

  private func emptyGraph(_ furniture: SiteFurniture) -> LinkGraph {
    LinkGraph(fileCount: source.index.entries.count, areas: furniture.areas)
  }

  private func add(_ chunk: Chunk, to reading: inout Reading) {
    for facts in chunk.facts { reading.table.add(facts) }
    reading.census.formUnion(chunk.census)
    reading.graph.formUnion(chunk.graph)
    reading.findings += chunk.findings
    reading.pageCount += chunk.pageCount
    reading.byteCount += chunk.byteCount
    reading.unnamedDocuments.formUnion(chunk.documents)
  }

  /// Learns what recurs from pages spread evenly over the site.
  private func learnFurniture(_ pages: [Int]) -> (SiteFurniture, Set<Int>) {
    guard pages.count >= 3 else { return (SiteFurniture(), Set(pages)) }
    let count = min(Self.maximumSamples, pages.count)
    let samples = (0..<count).map { pages[$0 * pages.count / count] }
    let loader = PageLoader(source: source)
    var resolver = TargetResolver(source: source, links: links)
    var notes: [FurnitureSample] = []
    for number in samples {
      let entry = source.index.entries[number]
      guard case .page(let page) = loader.load(entry) else { continue }
      notes.append(
        FurnitureSample(page.content) {
          resolver.resolve($0, page: number, path: entry.path, content: page.content)
        }
      )
    }
    let furniture = SiteFurniture(samples: notes, share: rules.weights[.furnitureShare])
    return (furniture, Set(samples))
  }

  @concurrent
  private func readChunk(
    _ pages: [Int],
    furniture: SiteFurniture,
    samples: Set<Int>
  ) async -> Chunk {
    let loader = PageLoader(source: source)
    let finder = CandidateFinder(rules: rules, furniture: furniture)
    var resolver = TargetResolver(source: source, links: links)
    var chunk = Chunk(graph: emptyGraph(furniture))
    for number in pages {
      if Task.isCancelled { break }
      let entry = source.index.entries[number]
      let address = source.address(of: entry, links: links)
      let isSample = samples.contains(number)
      switch loader.load(entry, passingOver: isSample ? [] : furniture.areas) {
      case .document: chunk.documents.append(number)
      case .unreadable(let why):
        chunk.findings.append(.unread(address, why: why))
      case .page(let page):
        chunk.pageCount += 1
        chunk.byteCount += page.byteCount
        if let finding = Finding.encoding(of: page, at: address) { chunk.findings.append(finding) }
        if page.content.leftLinkCount > 0 {
          chunk.findings.append(.leftLinks(page.content.leftLinkCount, at: address))
        }
        var targets: [Int32] = []
        let facts = finder.read(
          page.content,
          page: (number, address),
          isSample: isSample
        ) { link in
          let target = resolver.resolve(
            link,
            page: number,
            path: entry.path,
            content: page.content
          )
          targets.append(link.kind == .form ? -1 : target.resource.map { Int32($0) } ?? -1)
          return target
        }
        chunk.facts.append(facts)
        chunk.graph.add(page: number, targets: targets, areas: page.content.areas)
      }
    }
    chunk.census = resolver.census
    return chunk
  }

  /// Reads in full the pages and documents that judging asks for, and what the pages lead to.
  func readEvidence(
    _ requests: [Evaluator.Request],
    reading: Reading
  ) async throws -> [Evaluator.Request: EvidenceText] {
    let isDocument = { reading.shelf.holds($0.resource) } as (Evaluator.Request) -> Bool
    var texts = try await readPages(requests.filter { !isDocument($0) }, reading.furniture)
    let attached = texts.values.flatMap(\.attachments).compactMap { target in
      target.resource.map { Evaluator.Request(resource: $0, target: target) }
    }
    for request in requests.filter(isDocument) + attached where texts[request] == nil {
      texts[request] = try await readDocument(request, reading.shelf)
    }
    return texts
  }

  private func readPages(
    _ requests: [Evaluator.Request],
    _ furniture: SiteFurniture
  ) async throws -> [Evaluator.Request: EvidenceText] {
    var texts: [Evaluator.Request: EvidenceText] = [:]
    let size = max(1, min(16, (requests.count + jobs - 1) / max(jobs, 1)))
    let chunks = stride(from: 0, to: requests.count, by: size).map {
      Array(requests[$0..<min($0 + size, requests.count)])
    }
    try await withThrowingTaskGroup(of: [(Evaluator.Request, EvidenceText)].self) { group in
      var next = 0
      var running = 0
      while next < chunks.count || running > 0 {
        while running < jobs, next < chunks.count {
          let chunk = chunks[next]
          next += 1
          running += 1
          group.addTask { await self.readTexts(chunk, furniture: furniture) }
        }
        guard let read = try await group.next() else { break }
        running -= 1
        try Task.checkCancellation()
        for (request, text) in read { texts[request] = text }
        progress(.evidenceRead(texts.count, of: requests.count))
      }
    }
    return texts
  }

  @concurrent
  private func readTexts(
    _ requests: [Evaluator.Request],
    furniture: SiteFurniture
  ) async -> [(Evaluator.Request, EvidenceText)] {
    let loader = PageLoader(source: source)
    var resolver = TargetResolver(source: source, links: links)
    return requests.compactMap { request in
      let entry = source.index.entries[request.resource]
      let anchors = Set([request.fragment].compactMap { $0 })
      guard case .page(let page) = loader.load(entry, anchors: anchors, needsDigest: true) else {
        return nil
      }
      var text = EvidenceText(
        page.content,
        address: request.address,
        sha256: page.sha256,
        fragment: request.fragment,
        part: request.part,
        rules: rules,
        furniture: furniture
      )
      if opener != nil {
        text.noteAttachments { link in
          resolver.resolve(
            link,
            page: request.resource,
            path: entry.path,
            content: page.content
          )
        }
      }
      return (request, text)
    }
  }
}
