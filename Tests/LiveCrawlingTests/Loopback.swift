import ComplianceChecker
import ComplianceModel
import Foundation
import HTTPFetching
import RuleLoading
import SiteSources
import Testing

/// What tests need to crawl servers of this machine.
enum Loopback {
  static func fetching(_ sites: [SiteAddress]) -> FetchSettings {
    FetchSettings(
      userAgent: "oitcheck/0.0",
      addressGuard: AddressGuard(
        sites: Set(sites.compactMap(\.origin)),
        privateAccess: .namedSites
      )
    )
  }

  private static let rules = Result {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    return try RulePackLoader().load(directory: root.standardized.appending(path: "Rules").path())
  }

  static func rulePack() throws -> RulePack { try rules.get() }

  static func checklist() throws -> Checklist {
    try #require(try rulePack().checklists.first { $0.id == "oit-2566-lao" })
  }

  static func finder() throws -> PageLinkFinder {
    PageLinkFinder(pack: try rulePack(), checklist: try checklist())
  }
}
