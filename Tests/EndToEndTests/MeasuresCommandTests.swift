import Foundation
import Testing

@Suite struct MeasuresCommandTests {
  private static let report = "Tests/MeasuresRegisterTests/Fixtures/invented-report.txt"

  @Test func `imports, writes and imports again what it wrote`() async throws {
    let tree = try TemporaryTree()
    let (first, second) = (tree.path(of: "1.yaml"), tree.path(of: "2.yaml"))
    let document = tree.path(of: "report.docx")
    let imported = try await ProgramRun("measures", "import", Self.report, "--output", first)
    #expect(imported.exitCode == 0, "\(imported.errors)")
    #expect(imported.errors.contains("invented-report.txt:22:1: "))
    let written = try await ProgramRun("measures", "report", first, "--format", "docx=\(document)")
    #expect(written.exitCode == 0, "\(written.errors)")
    let again = try await ProgramRun("measures", "import", document, "--output", second)
    #expect(again.exitCode == 0, "\(again.errors)")
    #expect(try tree.read("1.yaml") == tree.read("2.yaml"))
  }

  @Test func `replaces no file unless told to`() async throws {
    let tree = try TemporaryTree()
    try tree.write("m.yaml", "mine")
    let path = tree.path(of: "m.yaml")
    let run = try await ProgramRun("measures", "import", Self.report, "--output", path)
    #expect(run.exitCode == 2)
    #expect(run.errors.contains("is there already; name another file or give --force"))
    #expect(try tree.read("m.yaml") == "mine")
    let forced = try await ProgramRun(
      "measures",
      "import",
      Self.report,
      "--output",
      path,
      "--force"
    )
    #expect(forced.exitCode == 0)
    #expect(try tree.read("m.yaml").hasPrefix("# yaml-language-server"))
  }

  @Test func `refuses a file that is far too large without reading it`() async throws {
    let tree = try TemporaryTree()
    try tree.write("big.txt", "ข้อ\t")
    let handle = try #require(FileHandle(forWritingAtPath: tree.path(of: "big.txt")))
    try handle.truncate(atOffset: 100 << 20)
    try handle.close()
    let run = try await ProgramRun("measures", "import", tree.path(of: "big.txt"))
    #expect(run.exitCode == 2)
    #expect(run.errors.contains("the file is larger than 32 MB"))
  }

  @Test func `writes nothing of a table that lacks a column`() async throws {
    let tree = try TemporaryTree()
    try tree.write("r.txt", "รายงาน ปี 2566\n\nข้อ\tมาตรการ\tการติดตามผล\tการดำเนินการ\n๑\tก\tข\tค\n")
    let run = try await ProgramRun(
      "measures",
      "import",
      tree.path(of: "r.txt"),
      "--output",
      tree.path(of: "m.yaml"),
      "--lang",
      "en"
    )
    #expect(run.exitCode == 2)
    #expect(run.errors.contains("r.txt:3:1: the table lacks the column 'ผู้รับผิดชอบ'"))
    #expect(!FileManager.default.fileExists(atPath: tree.path(of: "m.yaml")))
  }

  @Test func `checks a draft of its own against the scan it came from`() async throws {
    let tree = try TemporaryTree()
    let (scan, draft) = (tree.path(of: "scan.json"), tree.path(of: "m.yaml"))
    _ = try await ProgramRun(
      "scan",
      "Samples/half-done-agency",
      "--year",
      "2566",
      "--as-of",
      "2023-12-01",
      "--no-documents",
      "--format",
      "json=\(scan)"
    )
    let suggested = try await ProgramRun("measures", "suggest", scan, "--output", draft)
    #expect(suggested.exitCode == 0, "\(suggested.errors)")
    let check = try await ProgramRun(
      "measures",
      "check",
      draft,
      "--report",
      scan,
      "--as-of",
      "2024-10-01",
      "--format",
      "json"
    )
    #expect(check.exitCode == 1)
    #expect(check.output.contains("\"not-started\""))
    #expect(!check.output.contains("\"published\""))
    #expect(check.output.contains("\"overdueSince\" : \"2024-03-31\""))
  }

  @Test func `lists doubts first, counted, and a check of them does not pass`() async throws {
    let tree = try TemporaryTree()
    let (text, register) = (tree.path(of: "r.txt"), tree.path(of: "m.yaml"))
    try tree.write(
      "r.txt",
      """
      รายงานผลการดำเนินการตามมาตรการ
      ของเทศบาลตำบลบ้านสมมติ ประจำปีงบประมาณ พ.ศ. ๒๕๖๖

      ตัวชี้วัดที่ ๔ การใช้ทรัพย์สิน
      ข้อ\tวิธีการดำเนินการ\tผู้รับผิดชอบ\tการติดตามผล\tการดำเนินการ
      120\tให้ระบุแนวทางการขอใช้ทรัพย์สิน\tกองคลัง\tต่อเนื่อง\tแจ้งแล้ว
      120\tให้แจ้งเวียน\tกองคลัง\tต่อเนื่อง\tแจ้งแล้วเมื่อวันที่ 31/02/2566
      """
    )
    let imported = try await ProgramRun("measures", "import", text, "--output", register)
    #expect(imported.exitCode == 0, "\(imported.errors)")
    let lines = imported.errors.split(separator: "\n")
    #expect(lines.first?.hasSuffix("r.txt: ต้องตรวจแก้ 2 เรื่อง") == true)
    #expect(lines.dropFirst().first?.contains("r.txt:7:1: ข้อ '120' มีมาตรการแล้วที่ 6:1") == true)
    #expect(lines.dropFirst(2).first?.contains("31/02/2566") == true)
    #expect(lines.last?.contains("อ่านครบทุกบรรทัด รวม 7 บรรทัด ได้แก่") == true)
    let report = "Samples/expected/complete-agency.json"
    let check = try await ProgramRun("measures", "check", register, "--report", report)
    #expect(check.exitCode == 1)
    #expect(check.errors.contains("ต้องตรวจแก้ 2 เรื่อง"))
    #expect(check.errors.contains("m.yaml:") && check.errors.contains("31/02/2566"))
  }
}
