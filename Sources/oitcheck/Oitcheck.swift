internal import ArgumentParser
internal import ComplianceModel
internal import Foundation
internal import RuleLoading

/// The program: its commands, and the exit codes of the contract.
@main
struct Oitcheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "oitcheck",
    abstract: "Checks the website of a Thai public agency against the OIT disclosure checklist.",
    discussion: """
      ตรวจเว็บไซต์หน่วยงานตามแบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT) ก่อนส่งประเมิน

      Exit codes: 0 every applicable item passes; 1 an item has a status in --fail-on; \
      2 the command line, a profile, a rule pack or a report is wrong; 3 the source could not be read \
      well enough.
      """,
    version: Version.words,
    subcommands: [
      ScanCommand.self, ReportCommand.self, DiffCommand.self, InspectCommand.self,
      ExplainCommand.self, InitCommand.self, CrawlCommand.self, RulesCommand.self, PlanCommand.self,
      SheetCommand.self, VerifyCommand.self, MeasuresCommand.self,
    ]
  )

  /// Runs the command; a mistake on the command line exits with 2, as the contract has it.
  static func main() async {
    // A reader such as `head` that has seen enough must not end the run: its exit code still counts.
    signal(SIGPIPE, SIG_IGN)
    LargeBlocks.giveBack()
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let failure as RunFailure {
      Terminal.error(failure.message)
      Foundation.exit(failure.exitCode.rawValue)
    } catch {
      let code = exitCode(for: error)
      guard code != .success, !(error is ExitCode) else { exit(withError: error) }
      Terminal.error(fullMessage(for: error))
      if let mistake = Day.mistake(in: CommandLine.arguments) { Terminal.error(mistake) }
      Foundation.exit(RunFailure.Code.wrongInput.rawValue)
    }
  }
}

/// The version that `--version` and reports show.
enum Version {
  static let current = "0.1.0"

  /// The program with its bundled rules, which have a version of their own.
  static var words: String {
    // Without rules the program still has a version; what needs them says what is wrong.
    guard let directory = try? RulePackLocation.bundled(),
      let rules = RulePackLoader().identity(ofPackIn: directory)
    else { return "oitcheck \(current) (no rules)" }
    return "oitcheck \(current) (rules \(rules.name) \(rules.version))"
  }
}
