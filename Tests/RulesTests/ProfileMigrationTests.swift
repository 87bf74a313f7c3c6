import ChecklistGuidance
import ComplianceModel
import RuleLoading
import Testing

@Suite struct ProfileMigrationTests {
  private func migrate(
    _ text: String,
    from older: Int = 2566,
    to newer: Int = 2567
  ) throws -> ProfileMigration {
    let pack = try BundledPack.load().pack
    func list(_ year: Int) throws -> Checklist {
      try #require(pack.checklists.first { $0.id == "oit-\(year)-lao" })
    }
    let profile = try read(text, year: older)
    return ProfileMigration(profile, text: text, from: try list(older), to: try list(newer))
  }

  private func read(_ text: String, year: Int? = nil) throws -> OrganisationProfile {
    try ProfileLoader().read(text, file: "oitcheck.yaml").profile(
      for: BundledPack.load().pack,
      edition: "lao",
      year: year.flatMap { FiscalYear(year: $0) }
    )
  }

  @Test func `numbers follow their requirements and comments stay`() throws {
    let migration = try migrate(
      """
      # ของเทศบาล
      name: ก
      year: 2566  # ปีที่ประเมิน
      owners:
        # แผน
        o4: กองยุทธศาสตร์   # แผนพัฒนา
        "o5": สำนักปลัด
        news: ประชาสัมพันธ์

      exemptions:
        - for: o18  # ไม่มีบริการ
          reason: ไม่มี
      """
    )
    #expect(
      migration.text == """
        # ของเทศบาล
        name: ก
        year: 2567  # ปีที่ประเมิน
        owners:
          # แผน
          o7: กองยุทธศาสตร์   # แผนพัฒนา
          "o4": สำนักปลัด
          news: ประชาสัมพันธ์

        exemptions:
          - for: o13  # ไม่มีบริการ
            reason: ไม่มี
        """
    )
    #expect(migration.changes.map(\.line) == [6, 7, 11])
    #expect(migration.decisions.isEmpty)
  }

  @Test func `items that were joined keep their owner if all had the same`() throws {
    let migration = try migrate(
      """
      name: ก
      year: 2566
      owners:
        o11: กองคลัง
        o12: กองคลัง
      """
    )
    #expect(
      migration.text == """
        name: ก
        year: 2567
        owners:
          o8: กองคลัง
          # o12: กองคลัง
        """
    )
    #expect(migration.decisions.isEmpty)
  }

  @Test func `a person decides between the owners of items that were joined`() throws {
    let migration = try migrate(
      """
      name: ก
      year: 2566
      owners:
        o11: กองคลัง
        o12: กองช่าง
      """
    )
    #expect(migration.text.contains("  annual-plan: กองคลัง\n  progress-6m: กองช่าง"))
    #expect(migration.decisions.count == 1)
    #expect(migration.decisions.first?.message.en.contains("choose one") == true)
  }

  @Test func `the owner of a part is not made the owner of the whole`() throws {
    let migration = try migrate("name: ก\nyear: 2566\nowners:\n  o25: กองการเจ้าหน้าที่")
    #expect(migration.text == "name: ก\nyear: 2567\nowners:\n  hr-criteria: กองการเจ้าหน้าที่")
    #expect(migration.decisions.first?.message.en.contains("o23: สำนักปลัด") == true)
  }

  @Test(arguments: [("กองคลัง", 0), ("กองช่าง", 1)])
  func `two items that became one keep the first owner`(second: String, decided: Int) throws {
    let migration = try migrate(
      "name: ก\nyear: 2567\nowners:\n  o14: กองคลัง\n  o16: \(second)",
      from: 2567,
      to: 2568
    )
    #expect(
      migration.text
        == "name: ก\nyear: 2568\nowners:\n  o12: กองคลัง\n  # o16: \(second)"
    )
    #expect(migration.decisions.count == decided)
  }

  @Test func `what a year no longer asks for becomes a comment`() throws {
    let migration = try migrate(
      """
      name: ก
      year: 2566
      owners:
        o6: สำนักปลัด
      exemptions:
        - for: laws
          reason: |
            ข้อความ
            สองบรรทัด
      # ท้าย
      """
    )
    #expect(
      migration.text == """
        name: ก
        year: 2567
        # owners:
          # o6: สำนักปลัด
        # exemptions:
          # - for: laws
            # reason: |
              # ข้อความ
              # สองบรรทัด
        # ท้าย
        """
    )
    #expect(migration.changes.count == 2)
    #expect(try read(migration.text).owners.isEmpty)
  }

  @Test func `an exemption from a part is left for a person to decide`() throws {
    let migration = try migrate("name: ก\nyear: 2566\nexemptions:\n- for: o12\n  reason: ข")
    #expect(migration.text.contains("for: progress-6m"))
    #expect(migration.decisions.map(\.line) == [4])
  }

  @Test func `nobody is made to vouch for another year`() throws {
    let text = """
      name: ก
      year: 2566
      attestations:
        - for: o4
          year: 2566
          who: ก
          reason: ข
          expires: 2023-09-30

        - { for: o5, year: 2566, who: ก, reason: ข, expires: 2023-09-30 }
      """
    let migration = try migrate(text)
    #expect(
      migration.text == """
        name: ก
        year: 2567
        attestations:
          - for: o4
            year: 2566
            who: ก
            reason: ข
            expires: 2023-09-30
          # 2567: ตรวจแล้วจึงลบ # ออก / look again, then remove the # in front of these lines
          # - for: o7
            # year: 2567
            # who: ก
            # reason: ข
            # expires: 2023-09-30

          - { for: o5, year: 2566, who: ก, reason: ข, expires: 2023-09-30 }
        """
    )
    #expect(migration.decisions.map(\.line) == [4, 10])
    #expect(try read(migration.text).attestations.map(\.year.buddhistYear) == [2566, 2566])
  }

  @Test func `a profile without a year names requirements`() throws {
    let migration = try migrate("name: ก\nowners: {o4: กอง, o11: ข, o12: ข}")
    #expect(
      migration.text == "name: ก\nowners: {strategy-plan: กอง, plan-progress: ข, progress-6m: ข}"
    )
  }

  @Test func `a duty with an item of its own again asks for its owner`() throws {
    let migration = try migrate("name: ก\nyear: 2567\nowners:\n  o8: กอง", from: 2567, to: 2566)
    let decisions = migration.decisions.map(\.message.en).joined(separator: "\n")
    #expect(decisions.contains("annual-plan") && decisions.contains("progress-6m"))
  }

  @Test func `lines that end as on Windows keep their ends`() throws {
    let migration = try migrate("name: ก\r\nyear: 2566\r\nowners:\r\n  o4: กอง\r\n")
    #expect(migration.text == "name: ก\r\nyear: 2567\r\nowners:\r\n  o7: กอง\r\n")
  }

  @Test func `migrating to the same year changes nothing`() throws {
    let text = "name: ก\nyear: 2566\nowners:\n  o4: กอง\n  laws: กอง\n"
    let migration = try migrate(text, from: 2566, to: 2566)
    #expect(migration.text == text)
    #expect(migration.changes.isEmpty && migration.decisions.isEmpty)
  }

  @Test(arguments: [2565, 2566, 2567, 2568, 2569], [2565, 2566, 2567, 2568, 2569])
  func `every item of every year leads to a profile that can be read`(
    older: Int,
    newer: Int
  ) throws {
    let list = try #require(
      try BundledPack.load().pack.checklists.first { $0.id == "oit-\(older)-lao" }
    )
    let owners = list.items.map { "  \($0.id): \($0.owner)" }
    let exemptions = list.items.map { "  - for: \($0.id)\n    reason: ก" }
    let text = (["name: ก", "year: \(older)", "owners:"] + owners + ["exemptions:"] + exemptions)
      .joined(separator: "\n")
    let migrated = try read(try migrate(text, from: older, to: newer).text)
    #expect(migrated.year?.buddhistYear == newer)
    // Every owner is still there, or was joined with an equal one, or has nothing left to own.
    let kept = Set(migrated.owners.map(\.subject.requirement))
    let wanted = try #require(
      try BundledPack.load().pack.checklists.first { $0.id == "oit-\(newer)-lao" }
    )
    let asked = Set(wanted.items.map(\.requirement)).intersection(list.items.map(\.requirement))
    #expect(kept.isSuperset(of: asked))
  }
}
