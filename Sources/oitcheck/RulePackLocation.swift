internal import ComplianceModel
internal import Foundation
internal import RuleLoading

/// Finds and loads the rule pack of a run.
enum RulePackLocation {
  /// Returns the directory of the bundled pack: beside the program when installed, or in the
  /// package that the program was built from.
  static func bundled() throws -> String {
    let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
    let executable =
      Bundle.main.executableURL?.resolvingSymlinksInPath() ?? program
    var directory = executable.deletingLastPathComponent()
    let installed = directory.deletingLastPathComponent().appending(path: "share/oitcheck/Rules")
    if isPack(installed) { return installed.path }
    while directory.path != "/" {
      let rules = directory.appending(path: "Rules")
      if isPack(rules) { return rules.path }
      directory.deleteLastPathComponent()
    }
    throw RunFailure.wrongInput(
      "oitcheck: the bundled rules were not found near \(executable.path);"
        + " name their directory with --rules DIR"
    )
  }

  private static func isPack(_ directory: URL) -> Bool {
    FileManager.default.fileExists(atPath: directory.appending(path: "pack.yaml").path)
  }

  /// Loads a pack, all mistakes reported at once.
  static func load(_ directory: String?) throws -> RulePack {
    let base = directory == nil ? nil : try? bundled()
    let directory = try directory ?? bundled()
    do throws(RulePackError) {
      return try RulePackLoader().load(directory: directory, over: base)
    } catch {
      throw RunFailure.wrongInput("\(error)")
    }
  }
}
