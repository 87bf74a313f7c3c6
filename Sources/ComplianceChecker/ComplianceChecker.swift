package import ComplianceModel
internal import RuleEvaluation
package import SiteSources

/// Judges a site against a checklist.
public struct ComplianceChecker: Sendable {
  private let rules: CompiledRules
  private let patterns: CompiledPatterns
  private let layers: [RuleLayer]

  /// Compiles a checklist of a pack.
  package init(pack: RulePack, checklist: Checklist) {
    rules = CompiledRules(pack: pack, checklist: checklist)
    patterns = CompiledPatterns(pack.patterns)
    layers = pack.layers
  }

  /// The checklist that sites are judged against.
  package var checklist: Checklist { rules.checklist }

  /// Reads a site and judges every item.
  ///
  /// - Parameters:
  ///   - source: The files of the site.
  ///   - configuration: What the run means.
  ///   - opener: Opens documents; `nil` leaves them unread.
  ///   - progress: Told what was read so far.
  /// - Returns: The finished report.
  /// - Throws: `CancellationError` if the task is cancelled.
  package func check(
    _ source: some PageSource,
    configuration: CheckConfiguration,
    opener: (any DocumentOpener)? = nil,
    progress: @escaping @Sendable (ProgressEvent) -> Void = { _ in }
  ) async throws -> Report {
    try await judged(
      source,
      submitted: [],
      configuration: configuration,
      opener: opener,
      progress: progress
    ).report
  }

  /// Reads a site and judges every item, and beside them what was submitted.
  func judged(
    _ source: some PageSource,
    submitted: [SubmittedItem],
    configuration: CheckConfiguration,
    opener: (any DocumentOpener)?,
    progress: @escaping @Sendable (ProgressEvent) -> Void
  ) async throws -> (report: Report, verdicts: [SubmissionVerdict]) {
    let links = LinkResolver(baseURL: configuration.baseURL)
    let submissions = submissions(submitted, on: source, links: links)
    var reader = SiteReader(
      source: source,
      links: links,
      rules: rules,
      jobs: configuration.jobs,
      opener: opener,
      progress: progress
    )
    reader.submitted = Set(submissions.flatMap(\.targets).compactMap(\.resource))
    var reading = try await reader.read()
    let isMirror = configuration.kind == .directory
    let mirror = isMirror ? completeness(of: reading, configuration: configuration) : nil
    let evaluator = Evaluator(
      rules: rules,
      patterns: patterns,
      table: reading.table,
      // What a server says is not there is not there.
      isMirrorComplete: mirror.map { $0.taken == .complete } ?? true,
      partialEnding: source.crawl?.ending,
      home: source.home,
      asOf: configuration.asOf
    )
    let requests = evaluator.requests + evaluator.requests(for: submissions)
    let texts = try await reader.readEvidence(requests, reading: reading)
    var judgement = evaluator.judge(texts)
    try await reader.addPaths(to: &judgement, reading: reading)
    reading.findings += source.index.refusals.map {
      Finding.refused($0, address: links.reportedAddress(of: $0.path))
    }
    reading.findings += source.faults.map { Finding.fault($0) }
    reading.findings += source.cutOff.map { Finding.cutOff($0) }
    if let crawl = source.crawl, crawl.ending != .complete {
      reading.findings.append(.partial(crawl, address: configuration.baseURL ?? ""))
    }
    let report = Report(
      tool: Report.Tool(name: "oitcheck", version: configuration.version),
      source: Report.Source(
        kind: configuration.kind,
        location: configuration.location,
        baseURL: configuration.baseURL,
        pages: reading.pageCount,
        documents: source.index.entries.count { $0.kind == .document },
        bytes: reading.byteCount,
        mirror: mirror,
        crawl: source.crawl
      ),
      checklist: summary,
      rules: layers.isEmpty ? nil : Report.Rules(layers: layers),
      asOf: configuration.asOf,
      items: judgement.items,
      findings: Finding.ordered(judgement.findings + reading.findings)
    )
    return (report, evaluator.judge(submissions, texts))
  }

  private var summary: Report.ChecklistSummary {
    let checklist = rules.checklist
    return Report.ChecklistSummary(
      id: checklist.id,
      fiscalYear: checklist.fiscalYear,
      edition: checklist.edition,
      items: checklist.items.count,
      title: checklist.title,
      closes: checklist.windows.map(\.closes).max(),
      indicators: checklist.indicators.map { Report.Indicator(id: $0.id, title: $0.title) },
      scoring: checklist.scoring
    )
  }

  private func completeness(
    of reading: SiteReader.Reading,
    configuration: CheckConfiguration
  ) -> Report.Mirror {
    let present = reading.census.present.count
    let total = present + reading.census.absent.count
    let share = total == 0 ? 1 : Double(present) / Double(total)
    let isComplete = share >= rules.weights[.completeMirrorShare]
    return Report.Mirror(
      taken: configuration.mirror ?? (isComplete ? .complete : .partial),
      stated: configuration.mirror != nil,
      resolvedLinks: present,
      sameSiteLinks: total
    )
  }
}
