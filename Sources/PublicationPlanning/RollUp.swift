package import ComplianceModel

/// Several reports side by side: departments of an agency, or agencies of a district.
package struct RollUp: Sendable, Hashable, Codable {
  /// A report and what the reader calls it.
  package struct Source: Sendable, Hashable, Codable {
    /// The file that the report was read from, with as many folders as tell it from the others.
    package var name: String
    /// The address or place of the site.
    package var site: String
    package var checklist: String
    package var asOf: CalendarDate
    package var tally: Tally

    package init(name: String, report: Report) {
      self.name = name
      site = report.source.baseURL ?? report.source.location
      checklist = report.checklist.id
      asOf = report.asOf
      tally = Tally(report.items.map(\.status))
    }
  }

  /// How many items pass, have to be mended or could not be judged.
  package struct Tally: Sendable, Hashable, Codable {
    package var passing: Int
    package var failing: Int
    package var unverified: Int

    init(_ statuses: [Status]) {
      failing = statuses.count { Status.failingByDefault.contains($0) }
      unverified = statuses.count { $0 == .unverified }
      passing = statuses.count - failing - unverified
    }

    var total: Int { passing + failing + unverified }
  }

  /// A unit or an indicator with a tally for each report that has items of it.
  package struct Group: Sendable, Hashable, Codable {
    package var name: String
    /// What an indicator is called, if the checklist is known.
    package var title: LocalizedText?
    /// In the order of the list's reports; `nil` where a report has no such item.
    package var tallies: [Tally?]
  }

  /// One item with its status in each report.
  package struct Row: Sendable, Hashable, Codable {
    package var item: String
    package var requirement: String
    package var title: LocalizedText
    package var indicator: String
    /// The units that owe the item, in the order of the reports, each once.
    package var owners: [String]
    /// In the order of the list's reports; `nil` where a report lacks the item.
    package var statuses: [Status?]
    /// The number of reports in which the item has to be mended.
    package var failing: Int
  }

  /// The reports of one checklist: numbers of different checklists mean different things.
  package struct List: Sendable, Hashable, Codable {
    package var checklist: String
    package var title: LocalizedText
    /// The positions of the reports in ``RollUp/sources``.
    package var sources: [Int]
    package var rows: [Row]
    package var owners: [Group]
    package var indicators: [Group]
  }

  /// The address of the JSON schema of encoded roll-ups.
  package static let schemaAddress = "https://oitcheck.dev/schema/roll-up-1.json"

  package var schema: String
  package var sources: [Source]
  package var lists: [List]

  /// Puts reports side by side.
  ///
  /// - Parameters:
  ///   - reports: The reports with their names, in the order wanted.
  ///   - checklists: The checklists that are known, for the titles of indicators.
  ///   - owners: The units whose items are wanted; all if empty.
  package init(
    of reports: [(name: String, report: Report)],
    checklists: [Checklist],
    owners: [String] = []
  ) {
    schema = Self.schemaAddress
    let names = Self.shortNames(reports.map(\.name))
    let reports = reports.map { named in
      guard !owners.isEmpty else { return named }
      var named = named
      named.report.items.removeAll { !owners.contains($0.owner) }
      return named
    }
    sources = zip(names, reports).map { Source(name: $0, report: $1.report) }
    var order: [String] = []
    for source in sources where !order.contains(source.checklist) {
      order.append(source.checklist)
    }
    lists = order.map { id in
      let members = reports.indices.filter { reports[$0].report.checklist.id == id }
      return List(
        members.map { reports[$0].report },
        at: members,
        checklist: checklists.first { $0.id == id }
      )
    }
  }
}

extension RollUp {
  /// Returns paths without the folders that do not tell them apart.
  static func shortNames(_ paths: [String]) -> [String] {
    let parts = paths.map { $0.split(separator: "/") }
    func name(_ path: Int, _ length: Int) -> String {
      parts[path].suffix(length).joined(separator: "/")
    }
    return paths.indices.map { path in
      let longest = max(1, parts[path].count)
      let length = (1...longest).first { length in
        paths.indices.allSatisfy {
          paths[$0] == paths[path] || name($0, length) != name(path, length)
        }
      }
      let short = name(path, length ?? longest)
      return short.isEmpty ? paths[path] : short
    }
  }
}

extension RollUp.List {
  /// Joins the reports of one checklist, of which there is at least one.
  init(_ reports: [Report], at sources: [Int], checklist known: Checklist?) {
    checklist = reports.first?.checklist.id ?? ""
    title = reports.first?.checklist.title ?? LocalizedText(th: "", en: "")
    self.sources = sources
    let items = Self.distinct(reports.flatMap(\.items)) { $0.id }
    rows = items.map { item in
      let results = reports.map { report in report.items.first { $0.id == item.id } }
      let statuses = results.map { $0?.status }
      return RollUp.Row(
        item: item.id,
        requirement: item.requirement,
        title: item.title,
        indicator: item.indicator,
        owners: Self.distinct(results.compactMap { $0?.owner }) { $0 },
        statuses: statuses,
        failing: statuses.count { $0.map { Status.failingByDefault.contains($0) } ?? false }
      )
    }
    owners = Self.groups(of: reports) { $0.owner }
    indicators = Self.groups(of: reports) { $0.indicator }
    for index in indicators.indices {
      indicators[index].title =
        known?.indicators.first { $0.id == indicators[index].name }?.title
    }
  }

  private static func groups(
    of reports: [Report],
    by name: (ItemResult) -> String
  ) -> [RollUp.Group] {
    distinct(reports.flatMap(\.items).map(name)) { $0 }.map { group in
      RollUp.Group(
        name: group,
        title: nil,
        tallies: reports.map { report in
          let statuses = report.items.filter { name($0) == group }.map(\.status)
          return statuses.isEmpty ? nil : RollUp.Tally(statuses)
        }
      )
    }
  }

  /// Keeps the first of those with the same key.
  private static func distinct<Value>(_ values: [Value], by key: (Value) -> String) -> [Value] {
    var seen: Set<String> = []
    return values.filter { seen.insert(key($0)).inserted }
  }
}
