package import ComplianceModel

/// A finished report as an organisation's profile changes it.
///
/// Owners are replaced, exempted items become `not-applicable`, and items that a person vouches for
/// become `attested`. The profile never turns an item that passes into one that fails, and what it
/// covers stays in the reason. Applying a profile a second time changes nothing.
package struct ProfiledReport: Sendable, Hashable {
  package let report: Report

  /// Applies a profile to a report.
  ///
  /// - Parameters:
  ///   - profile: What the agency says about itself.
  ///   - report: The report, whose day of judging decides what has expired.
  ///   - checklist: The list that the report is about.
  package init(_ profile: OrganisationProfile, on report: Report, of checklist: Checklist) {
    let reach = ProfileReach(checklist: checklist)
    let owners = ProfileOwners(profile, reach: reach)
    let verdicts = ProfileVerdicts(profile, on: report, reach: reach)
    let items = report.items.map { item in
      var item = item
      if let owner = owners.units[item.id] { item.owner = owner }
      if let verdict = verdicts.changes[item.id] { verdict.change(&item) }
      return item
    }
    self.report = Report(
      schema: report.schema,
      tool: report.tool,
      source: report.source,
      checklist: report.checklist,
      rules: report.rules,
      asOf: report.asOf,
      items: items,
      findings: Finding.ordered(report.findings + owners.findings + verdicts.findings)
    )
  }
}
