internal import ArgumentParser
internal import ChecklistGuidance
internal import ComplianceModel
internal import Foundation
internal import RuleLoading

extension RulesCommand {
  /// Rewrites a profile for another year's list.
  struct Migrate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Rewrite a profile for another year, and say what a person must decide.",
      discussion: """
        Example: oitcheck rules migrate oitcheck.yaml --to 2567 --write oitcheck-2567.yaml

        The rewritten profile goes to standard output unless --write names a file; what was \
        changed and what is left to decide goes to standard error.
        """
    )

    @Argument(help: "The profile.")
    var profile: String

    @Option(help: "The fiscal year whose numbers the profile is to have.")
    var to: Int

    @Option(help: "The fiscal year whose numbers it has, if it does not say.")
    var from: Int?

    @Option(help: "Whose list, if the profile does not say.")
    var edition = RunSettings.defaultEdition

    @Option(help: ArgumentHelp("The directory of a rule pack.", valueName: "dir"))
    var rules: String?

    @Option(help: ArgumentHelp("The file to write; it may be the profile.", valueName: "file"))
    var write: String?

    @Option(name: .customLong("lang"), help: "The language.")
    var language: LanguageChoice = .th

    func run() throws {
      let stated = try from.map { try Self.year($0, "--from") }
      let draft: ProfileDraft
      let pack: RulePack
      let old: OrganisationProfile
      do {
        draft = try ProfileLoader().open(profile)
        pack = try RulePackLocation.load(rules ?? draft.rules)
        old = try draft.profile(for: pack, edition: edition, year: stated)
      } catch let error as ProfileError {
        throw RunFailure.wrongInput("\(error)")
      }
      if let stated, let own = old.year, own != stated {
        throw RunFailure.wrongInput("--from: '\(profile)' has the numbers of \(own)")
      }
      guard let from = old.year ?? stated else {
        throw RunFailure.wrongInput("--from: '\(profile)' does not say whose numbers it has")
      }
      let edition = old.edition ?? edition
      let older = try Self.list(of: from, "--from", edition, in: pack)
      let newer = try Self.list(of: Self.year(to, "--to"), "--to", edition, in: pack)
      let migration = ProfileMigration(old, text: try text(), from: older, to: newer)
      try check(migration.text, pack, edition)
      report(migration)
      guard let write else { return try Terminal.write(migration.text) }
      var file = try StagedFile(path: write, bytes: Array(migration.text.utf8))
      try file.commit()
    }

    private func text() throws -> String {
      guard let text = try? String(contentsOfFile: profile, encoding: .utf8) else {
        throw RunFailure.wrongInput("'\(profile)' cannot be read")
      }
      return text.unicodeScalars.first == "\u{FEFF}"
        ? String(text.unicodeScalars.dropFirst()) : text
    }

    /// Refuses to hand out a profile that no later run could read.
    private func check(_ text: String, _ pack: RulePack, _ edition: String) throws {
      do throws(ProfileError) {
        let draft = try ProfileLoader().read(text, file: "\(profile) (\(to))")
        _ = try draft.profile(for: pack, edition: edition)
      } catch {
        throw RunFailure.wrongInput(
          "the profile cannot be rewritten as it stands; give every entry lines of its own\n\(error)"
        )
      }
    }

    private func report(_ migration: ProfileMigration) {
      let groups = [
        (LocalizedText(th: "เปลี่ยนแล้ว", en: "changed"), migration.changes),
        (LocalizedText(th: "ต้องตัดสินใจ", en: "to decide"), migration.decisions),
      ]
      for (title, notes) in groups where !notes.isEmpty {
        Terminal.error("\(title.text(in: language.language)) (\(notes.count))")
        for note in notes {
          Terminal.error(
            "  \(profile):\(note.line): \(note.message.text(in: language.language))"
          )
        }
      }
    }

    private static func year(_ number: Int, _ option: String) throws -> FiscalYear {
      guard let year = FiscalYear(year: number) else {
        throw RunFailure.wrongInput("\(option): expected a year such as 2566, found \(number)")
      }
      return year
    }

    private static func list(
      of year: FiscalYear,
      _ option: String,
      _ edition: String,
      in pack: RulePack
    ) throws -> Checklist {
      let lists = pack.checklists.filter { $0.edition == edition && $0.codeLetter == "o" }
      guard let list = lists.first(where: { $0.fiscalYear == year }) else {
        let known = lists.map { "\($0.fiscalYear)" }.sorted().joined(separator: ", ")
        throw RunFailure.wrongInput(
          "\(option): no checklist '\(edition)' of \(year); known: \(known)"
        )
      }
      return list
    }
  }
}
