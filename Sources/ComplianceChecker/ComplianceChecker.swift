package import ComplianceModel
internal import RuleEvaluation
internal import SiteSources

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
    let links = LinkResolver(baseURL: configuration.baseURL)
    let reader = SiteReader(
      source: source,
      links: links,
      rules: rules,
      jobs: configuration.jobs,
      opener: opener,
      progress: progress
    )
    var reading = try await reader.read()
    let mirror = completeness(of: reading, configuration: configuration)
    let evaluator = Evaluator(
      rules: rules,
      patterns: patterns,
      table: reading.table,
      isMirrorComplete: mirror.taken == .complete,
      asOf: configuration.asOf
    )
    let texts = try await reader.readEvidence(evaluator.requests, reading: reading)
    let (items, found) = evaluator.judge(texts)
    reading.findings += source.index.refusals.map {
      Finding.refused($0, address: links.reportedAddress(of: $0.path))
    }
    return Report(
      tool: Report.Tool(name: "oitcheck", version: configuration.version),
      source: Report.Source(
        kind: .directory,
        location: configuration.location,
        baseURL: configuration.baseURL,
        pages: reading.pageCount,
        documents: source.index.entries.count { $0.kind == .document },
        bytes: reading.byteCount,
        mirror: mirror
      ),
      checklist: summary,
      rules: layers.isEmpty ? nil : Report.Rules(layers: layers),
      asOf: configuration.asOf,
      items: items,
      findings: Finding.ordered(found + reading.findings)
    )
  }

  private var summary: Report.ChecklistSummary {
    let checklist = rules.checklist
    return Report.ChecklistSummary(
      id: checklist.id,
      fiscalYear: checklist.fiscalYear,
      edition: checklist.edition,
      items: checklist.items.count,
      title: checklist.title,
      closes: checklist.windows.map(\.closes).max()
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
