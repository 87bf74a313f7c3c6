internal import ArgumentParser
internal import ComplianceChecker
internal import ComplianceModel
internal import Foundation
internal import LiveCrawling
internal import SiteSources
internal import WebCrawling

/// Fetches a site into an archive.
struct CrawlCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crawl",
    abstract: "Fetch a site politely into a WARC file, to be scanned later or kept as proof.",
    discussion: """
      A crawl that was broken off goes on when the same command is given again.

      Examples:
        oitcheck crawl https://www.example.go.th/ --archive site.warc.gz
        oitcheck scan site.warc.gz --year 2566
      """
  )

  @Argument(help: "The address of the site.")
  var address: String

  @Option(
    help: ArgumentHelp("The archive: a name ending in .warc.gz or .warc.", valueName: "file"),
    completion: .file(extensions: ["warc", "gz"])
  )
  var archive: String

  @OptionGroup var checklist: ChecklistOptions

  @OptionGroup var crawling: CrawlOptions

  @Option(name: .customLong("lang"), help: "The language of what is shown.")
  var language: LanguageChoice = .th

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  @Flag(name: .customLong("no-progress"), help: "Draw no progress.")
  var noProgress = false

  func run() async throws {
    guard let day = Day.today else { throw RunFailure.wrongInput("the clock tells no day") }
    guard case .address(let start) = try SiteLocation(address) else {
      throw RunFailure.wrongInput(
        "'\(address)' is no address; write it as https://www.example.go.th/"
      )
    }
    guard case .archive = try SiteLocation(archive) else {
      throw RunFailure.wrongInput("--archive takes a name that ends in .warc.gz or .warc")
    }
    let settings = try checklist.settings(asOf: day)
    let crawl = try crawling.crawl(of: start, into: archive, profile: settings.profile?.crawl)
    let run = LiveRun(
      crawl: crawl,
      scripts: try await crawling.scriptedPages(
        profile: settings.profile?.crawl,
        browser: Environment.current[.browser]
      ),
      settings: settings,
      language: language.language,
      shows: !quiet,
      showsProgress: !noProgress,
      keepsArchive: true
    )
    let outcome = try await run.run()
    let summary = outcome.summary
    if let failure = outcome.homeFailure, summary.coverage.pageCount <= 1 {
      throw RunFailure.unreadableSource("oitcheck: '\(start)' could not be read: \(failure)")
    }
    try CrawlEnding.check(summary.ending)
  }
}
