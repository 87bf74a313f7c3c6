import ComplianceChecker
import ComplianceModel
import Foundation
import SiteSources
import Testing

/// Hands out files late and out of order, as a busy disk does.
private struct DawdlingSource: PageSource {
  let inner: any PageSource
  var index: MirrorIndex { inner.index }

  func read(_ entry: MirrorEntry) throws(SiteReadError) -> [UInt8] {
    let bytes = try inner.read(entry)
    if entry.path.utf8.reduce(0, { $0 &+ Int($1) }) % 3 == 0 { usleep(400) }
    return bytes
  }
}

@Suite(.serialized) struct DeterminismTests {
  private func expectEqualReports(_ source: some PageSource) async throws {
    let report = try await Repository.report(on: source, jobs: 1)
    let json = try Repository.json(report)
    #expect(try await Repository.json(Repository.report(on: source, jobs: 8)) == json)
    let late = DawdlingSource(inner: source)
    #expect(try await Repository.json(Repository.report(on: late, jobs: 2)) == json)
    #expect(try JSONDecoder().decode(Report.self, from: Data(json.utf8)) == report)
  }

  @Test(arguments: Repository.samples)
  func `writes the same bytes for a sample whatever the number of jobs`(name: String) async throws {
    try await expectEqualReports(try MirrorSite(directory: Repository.sample(name)))
  }

  @Test func `writes the same bytes for three hundred pages whatever their order`() async throws {
    let site = GeneratedSite(pageCount: 300, seed: 7)
    let source = MemorySource(files: site.files)
    try await expectEqualReports(source)
    let json = try await Repository.json(Repository.report(on: source))
    for seed in 1...2 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var files: [String: [UInt8]] = [:]
      files.reserveCapacity(Int(seed) * 1_000)
      for (path, bytes) in site.files.shuffled(using: &generator) { files[path] = bytes }
      #expect(try await Repository.json(Repository.report(on: MemorySource(files: files))) == json)
    }
  }

  @Test func `judges a generated site neither empty nor perfect`() async throws {
    // Otherwise the tests above would compare reports that say nothing.
    let source = MemorySource(files: GeneratedSite(pageCount: 300, seed: 7).files)
    let report = try await Repository.report(on: source)
    #expect(report.source.pages > 250)
    #expect(report.items.count == 43)
    #expect(Set(report.items.map(\.status)).count >= 3)
    #expect(report.items.contains { $0.evidence.count > 3 })
    #expect(!report.findings.isEmpty)
  }

  @Test func `reports the same site from a directory and from memory alike`() async throws {
    let site = GeneratedSite(pageCount: 60, seed: 3)
    let tree = try TemporaryTree()
    for (path, bytes) in site.files { try tree.write(path, bytes) }
    let first = try await Repository.report(on: MirrorSite(directory: tree.path))
    let second = try await Repository.report(on: MemorySource(files: site.files))
    #expect(first.items == second.items)
    #expect(first.findings == second.findings)
    #expect(first.source.pages == second.source.pages)
  }
}
