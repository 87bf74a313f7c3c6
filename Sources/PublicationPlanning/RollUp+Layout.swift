package import ComplianceModel
internal import Reporting

extension RollUp {
  /// Returns one table with a row for each item of each report, for spreadsheets and pivots.
  ///
  /// - Parameter language: The language of titles and words.
  /// - Returns: The rows, report by report.
  package func table(in language: Language) -> PlanTable {
    let columns: [(String, LocalizedText)] = [
      ("report", PlanWords.report), ("site", PlanWords.site),
      ("checklist", PlanWords.checklist), ("as-of", PlanWords.asOf), ("item", PlanWords.item),
      ("requirement", PlanWords.requirement), ("indicator", PlanWords.indicator),
      ("owner", PlanWords.owner), ("title", PlanWords.title), ("status", PlanWords.status),
    ]
    let rows = lists.flatMap { list in
      list.sources.enumerated().flatMap { position, index in
        list.rows.compactMap { row -> [String]? in
          guard let status = row.statuses[position] else { return nil }
          let source = sources[index]
          return [
            source.name, source.site, source.checklist, "\(source.asOf)", row.item,
            row.requirement, row.indicator, row.owners.joined(separator: ", "),
            row.title.shown(in: language), status.words.text(in: language),
          ]
        }
      }
    }
    return PlanTable(
      columns.map {
        .init(id: $0.0, title: $0.1.text(in: language), kind: $0.0 == "as-of" ? .day : .text)
      },
      rows: rows
    )
  }

  func document(in language: Language) -> PlanDocument {
    var sections = [reportSection(in: language)]
    for list in lists {
      let suffix = lists.count > 1 ? " · \(list.checklist)" : ""
      func heading(_ words: LocalizedText) -> String { words.text(in: language) + suffix }
      let owners = list.owners.map { group in
        (group.name.isEmpty ? PlanWords.noOwner.text(in: language) : group.name, group.tallies)
      }
      let indicators = list.indicators.map { group in
        (group.name + (group.title.map { " \($0.shown(in: language))" } ?? ""), group.tallies)
      }
      sections += [
        section(heading(PlanWords.byOwner), PlanWords.owner, owners, of: list, in: language),
        section(
          heading(PlanWords.byIndicator),
          PlanWords.indicator,
          indicators,
          of: list,
          in: language
        ),
        items(of: list, heading: heading(PlanWords.byItem), in: language),
      ]
    }
    return PlanDocument(
      language: language.rawValue,
      title: PlanWords.rollUp.text(in: language),
      facts: lists.map { list in
        .init(name: list.checklist, value: list.title.shown(in: language))
      },
      notes: [PlanWords.tallies.text(in: language), signs(in: language)],
      sections: sections,
      nothing: PlanWords.nothing.text(in: language),
      colophon: lists.map(\.checklist).joined(separator: " · ")
    )
  }

  private func reportSection(in language: Language) -> PlanDocument.Section {
    let columns: [(String, LocalizedText, PlanTable.Kind)] = [
      ("number", PlanWords.number, .number), ("report", PlanWords.report, .text),
      ("site", PlanWords.site, .text), ("as-of", PlanWords.asOf, .text),
      ("passing", PlanWords.passing, .number), ("failing", PlanWords.failing, .number),
      ("unverified", PlanWords.unverified, .number), ("all", PlanWords.all, .number),
    ]
    return PlanDocument.Section(
      heading: PlanWords.byReport.text(in: language),
      layout: .records(headCount: 2),
      table: PlanTable(
        columns.map { .init(id: $0.0, title: $0.1.text(in: language), kind: $0.2) },
        rows: sources.enumerated().map { index, source in
          [
            "[\(index + 1)]", source.name, Self.shown(source.site),
            DateWords.words(for: source.asOf).text(in: language),
            "\(source.tally.passing)", "\(source.tally.failing)", "\(source.tally.unverified)",
            "\(source.tally.total)",
          ]
        }
      )
    )
  }

  /// A path says where somebody keeps a mirror; only its last part says whose it is.
  private static func shown(_ site: String) -> String {
    guard !site.contains("://") else { return site }
    return site.split(separator: "/").last.map { String($0) } ?? site
  }

  private func section(
    _ heading: String,
    _ name: LocalizedText,
    _ groups: [(name: String, tallies: [Tally?])],
    of list: List,
    in language: Language
  ) -> PlanDocument.Section {
    PlanDocument.Section(
      heading: heading,
      layout: .grid,
      table: PlanTable(
        [.init(id: "name", title: name.text(in: language), kind: .text)] + columns(of: list),
        rows: groups.map { group in
          [group.name]
            + group.tallies.map { tally in
              tally.map { "\($0.passing)/\($0.failing)/\($0.unverified)" } ?? ""
            }
        }
      )
    )
  }

  private func items(of list: List, heading: String, in language: Language) -> PlanDocument.Section
  {
    let head: [(String, LocalizedText, PlanTable.Kind)] = [
      ("item", PlanWords.item, .text), ("indicator", PlanWords.indicator, .text),
      ("failing", PlanWords.failing, .number), ("owner", PlanWords.owner, .text),
      ("title", PlanWords.title, .text),
    ]
    return PlanDocument.Section(
      heading: heading,
      layout: .grid,
      table: PlanTable(
        head.map { .init(id: $0.0, title: $0.1.text(in: language), kind: $0.2) }
          + columns(of: list, kind: .status),
        rows: list.rows.map { row in
          [
            row.item, row.indicator, "\(row.failing)", row.owners.joined(separator: ", "),
            row.title.shown(in: language),
          ]
            + row.statuses.map { status in
              status.map { "\($0.mark) \($0.words.text(in: language))" } ?? ""
            }
        }
      )
    )
  }

  /// What the signs of the statuses mean that the reports have.
  private func signs(in language: Language) -> String {
    let statuses = Set(lists.flatMap(\.rows).flatMap(\.statuses).compactMap(\.self))
    return Status.allCases.filter { statuses.contains($0) }
      .map { "\($0.mark) \($0.words.text(in: language))" }.joined(separator: " · ")
  }

  /// Reports have long names; a number in brackets leads to the table of reports.
  private func columns(of list: List, kind: PlanTable.Kind = .text) -> [PlanTable.Column] {
    list.sources.map { index in
      PlanTable.Column(id: "report-\(index + 1)", title: "[\(index + 1)]", kind: kind)
    }
  }
}
