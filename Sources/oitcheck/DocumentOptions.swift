internal import ArgumentParser
internal import ComplianceChecker
internal import DocumentExtraction
internal import Foundation
internal import TextLayers
internal import ToolRunning

/// How documents are read.
struct DocumentOptions: ParsableArguments {
  @Flag(name: .customLong("no-documents"), help: "Leave documents unopened.")
  var leavesUnopened = false

  @Flag(help: "Read scans by character recognition (tesseract with its Thai data).")
  var ocr = false

  @Option(
    name: .customLong("ocr-pages"),
    help: "How many pages of a scan are recognised, from the first."
  )
  var recognizedPages = 3

  @Option(name: .customLong("document-time"), help: "How many seconds one tool may run.")
  var seconds = 20

  @Flag(name: .customLong("no-cache"), help: "Read every document anew, and keep nothing.")
  var leavesCache = false

  func validate() throws {
    if !(1...100).contains(recognizedPages) {
      throw ValidationError("--ocr-pages takes a number from 1 to 100")
    }
    if !(1...3_600).contains(seconds) {
      throw ValidationError("--document-time takes a number of seconds from 1 to 3600")
    }
  }

  /// Makes what opens documents.
  ///
  /// - Parameter rules: The directory of the rule pack, which holds the word lists.
  /// - Returns: `nil` if documents are to stay unopened.
  /// - Throws: ``RunFailure`` if no pack holds a word list.
  func opener(rules: String?) throws -> DocumentExtractor? {
    guard !leavesUnopened else { return nil }
    var limits = DocumentLimits()
    limits.recognizedPageCount = recognizedPages
    limits.toolTime = .seconds(seconds)
    return DocumentExtractor(
      words: try Self.words(in: rules),
      limits: limits,
      tools: ToolBox(),
      recognizesScans: ocr,
      cache: leavesCache ? nil : Self.cacheDirectory.map { ExtractionCache(directory: $0) }
    )
  }

  /// The word lists of the pack, or of the bundled one if it has none.
  private static func words(in rules: String?) throws -> WordList {
    let own = try rules ?? RulePackLocation.bundled()
    for directory in [own, try RulePackLocation.bundled()] {
      let folder = URL(fileURLWithPath: directory).appending(path: "text")
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      let lists = names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
        (try? Data(contentsOf: folder.appending(path: name))).map { [UInt8]($0) }
      }
      if !lists.isEmpty { return WordList(lists) }
    }
    throw RunFailure.wrongInput("oitcheck: the rule pack holds no word list in its folder 'text'")
  }

  /// The user's cache directory; `nil` if the system names none.
  private static var cacheDirectory: String? {
    let environment = ProcessInfo.processInfo.environment
    if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") {
      return cache + "/oitcheck/documents"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.cache/oitcheck/documents"
  }
}
