internal import ArgumentParser
internal import ComplianceChecker
internal import ComplianceModel
internal import DocumentExtraction
internal import Foundation
internal import SiteSources

/// Shows what the program sees in one page or document.
struct InspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract:
      "Show what the program sees in one page or document: encoding, text, links, candidates, periods.",
    discussion: """
      Examples:
        oitcheck inspect mirror/ita.html --root mirror --year 2566
        oitcheck inspect https://www.example.go.th/ita --year 2566
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(
    help: "An HTML file, a PDF or an office file, or the address of one; it alone is fetched."
  )
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

  @OptionGroup var crawling: CrawlOptions

  @Option(help: "How to show it.")
  var format: Format = .text

  func run() async throws {
    guard let day = Day.today else { throw RunFailure.wrongInput("the clock tells no day") }
    let settings = try checklist.settings(asOf: day)
    guard let opener = try documents.opener(rules: settings.rules) else {
      throw RunFailure.wrongInput("--no-documents leaves nothing to inspect in a document")
    }
    let inspector = PageInspector(pack: settings.pack, checklist: settings.checklist)
    let isAddress = ["http:", "https:"].contains { file.lowercased().hasPrefix($0) }
    let inspection =
      isAddress
      ? try await inspectAddress(inspector, settings, opener)
      : try await inspectFile(inspector, opener)
    switch format {
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      try Terminal.write(String(decoding: try encoder.encode(inspection), as: UTF8.self) + "\n")
    case .text: try Terminal.write(InspectionText(inspection).text)
    }
  }

  private func inspectAddress(
    _ inspector: PageInspector,
    _ settings: RunSettings,
    _ opener: DocumentExtractor
  ) async throws -> Inspection {
    let visit = SiteVisit(
      location: try SiteLocation(file),
      crawling: crawling,
      isAlone: true,
      settings: settings,
      language: .english,
      shows: false,
      showsProgress: false
    )
    return try await visit.open { site, _ in
      guard let number = site.pages.home else {
        throw RunFailure.unreadableSource("oitcheck: '\(file)' is neither a page nor a document")
      }
      do {
        return try await inspector.inspect(
          site.pages.index.entries[number].path,
          in: site.pages,
          baseURL: site.baseURL,
          opener: opener
        )
      } catch {
        throw RunFailure.unreadableSource("oitcheck: \(error)")
      }
    }
  }

  private func inspectFile(
    _ inspector: PageInspector,
    _ opener: DocumentExtractor
  ) async throws -> Inspection {
    let url = URL(fileURLWithPath: file).standardizedFileURL
    let folder =
      root.map { URL(fileURLWithPath: $0).standardizedFileURL }
      ?? url.deletingLastPathComponent()
    let prefix = folder.path.hasSuffix("/") ? folder.path : folder.path + "/"
    guard url.path.hasPrefix(prefix) else {
      throw RunFailure.wrongInput("'\(file)' does not lie in '\(folder.path)'")
    }
    do {
      let site = try MirrorSite(directory: folder.path)
      return try await inspector.inspect(
        String(url.path.dropFirst(prefix.count)),
        in: site,
        baseURL: baseURL,
        opener: opener
      )
    } catch {
      throw RunFailure.unreadableSource("oitcheck: \(error)")
    }
  }
}
