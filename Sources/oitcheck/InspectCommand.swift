internal import ArgumentParser
internal import ComplianceChecker
internal import ComplianceModel
internal import Foundation
internal import SiteSources

/// Shows what the program sees in one page or document.
struct InspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract:
      "Show what the program sees in one page or document: encoding, text, links, candidates, periods.",
    discussion: "Example: oitcheck inspect mirror/ita.html --root mirror --year 2566"
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "An HTML file, a PDF or an office file.")
  var file: String

  @OptionGroup var checklist: ChecklistOptions

  @Option(
    help: ArgumentHelp(
      "The root of the mirror that the file belongs to; its own folder if left out.",
      valueName: "dir"
    )
  )
  var root: String?

  @Option(name: .customLong("base-url"), help: "The address under which the mirror is published.")
  var baseURL: String?

  @OptionGroup var documents: DocumentOptions

  @Option(help: "How to show it.")
  var format: Format = .text

  func run() async throws {
    guard let day = Day.today else { throw RunFailure.wrongInput("the clock tells no day") }
    let settings = try checklist.settings(asOf: day)
    let (pack, list) = (settings.pack, settings.checklist)
    let url = URL(fileURLWithPath: file).standardizedFileURL
    let folder =
      root.map { URL(fileURLWithPath: $0).standardizedFileURL }
      ?? url.deletingLastPathComponent()
    let prefix = folder.path.hasSuffix("/") ? folder.path : folder.path + "/"
    guard url.path.hasPrefix(prefix) else {
      throw RunFailure.wrongInput("'\(file)' does not lie in '\(folder.path)'")
    }
    guard let opener = try documents.opener(rules: settings.rules) else {
      throw RunFailure.wrongInput("--no-documents leaves nothing to inspect in a document")
    }
    let inspection: Inspection
    do {
      let site = try MirrorSite(directory: folder.path)
      inspection = try await PageInspector(pack: pack, checklist: list).inspect(
        String(url.path.dropFirst(prefix.count)),
        in: site,
        baseURL: baseURL,
        opener: opener
      )
    } catch {
      throw RunFailure.unreadableSource("oitcheck: \(error)")
    }
    switch format {
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      try Terminal.write(String(decoding: try encoder.encode(inspection), as: UTF8.self) + "\n")
    case .text: try Terminal.write(InspectionText(inspection).text)
    }
  }
}
