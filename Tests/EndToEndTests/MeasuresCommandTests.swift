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
}
