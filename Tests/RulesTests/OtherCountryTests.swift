import ComplianceChecker
import ComplianceModel
import Foundation
import RuleLoading
import Testing

/// A tree of sections of another country, in another language, only by the rule language.
@Suite struct OtherCountryTests {
  private static let pack = Result {
    try RulePackLoader().load(
      directory: BundledPack.root.appending(path: "Samples/rules/transparency-it").path()
    )
  }

  @Test func `stands alone and has no mistake`() throws {
    let pack = try Self.pack.get()
    #expect(pack.layers.map(\.name) == ["transparency-it"])
    #expect(pack.checklists.map(\.id) == ["trasparenza-2023-comuni"])
    #expect(pack.requirements.count == 10)
    #expect(pack.checklists.flatMap(\.items).map(\.id) == (1...10).map { "t\($0)" })
  }

  @Test(arguments: (try? pack.get())?.requirements ?? [])
  func `comes out as its rule says`(_ requirement: Requirement) async throws {
    let failures = try await RuleExampleRunner(pack: try Self.pack.get()).run(requirement)
    #expect(failures.isEmpty, "\(failures)")
    #expect(requirement.examples.count >= 3)
  }
}
