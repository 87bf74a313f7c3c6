internal import Foundation
internal import SiteSources
package import ToolRunning

/// Shows pages to a browser and takes what their scripts make of them.
///
/// Pages are hostile. Each gets a browser of its own, with a folder of its own that is deleted
/// afterwards, which reaches the servers of the request and nothing else, and which is ended with
/// all its processes when the page is done or has cost too much. Render one page at a time: a
/// browser takes half a gigabyte.
package struct PageRenderer: Sendable {
  /// What keeps the scripts of pages from the system.
  package let sandbox: BrowserSandbox
  private let browser: String
  private let toolBox: ToolBox

  /// The memory of one process of the browser; a page in general takes a tenth of it.
  ///
  /// The browser needs a whole number of pages of memory here, or it breaks.
  private static let memory = 512 << 20
  private static let fileSize = 64 << 20
  /// JSON writes a character of the document with up to six bytes, and the browser says more.
  private static let bytesPerUnit = 6
  private static let bytesOfEvents = 16 << 20

  /// - Parameters:
  ///   - browser: The absolute path of a Chromium, such as ``BrowserLocation`` finds.
  ///   - sandbox: What keeps scripts from the system.
  ///   - toolBox: Where the programs that confine the browser are looked for.
  package init(browser: String, sandbox: BrowserSandbox, toolBox: ToolBox = ToolBox()) {
    self.browser = browser
    self.sandbox = sandbox
    self.toolBox = toolBox
  }

  /// Renders one page.
  ///
  /// - Parameter request: The page, and what it may cost.
  /// - Returns: The page as it stood after its scripts had run.
  /// - Throws: ``RenderError`` if there is no such page.
  package func render(_ request: RenderRequest) async throws(RenderError) -> RenderedPage {
    try check(request)
    return try page(await converse(BrowserDialogue(request), request: request))
  }

  /// Has the browser open an empty page.
  ///
  /// - Throws: ``RenderError`` if it does not.
  func greet() async throws(RenderError) {
    let request = RenderRequest(address: SiteAddress(origin: nil), servers: [])
    let conversation = try await converse(BrowserGreeting(), request: request)
    guard conversation.dialogue.isAnswered else { throw Self.failure(conversation.errors) }
  }

  private func converse<Dialogue: ToolDialogue>(
    _ dialogue: Dialogue,
    request: RenderRequest
  ) async throws(RenderError) -> ToolConversation<Dialogue> {
    let folder = try makeFolder()
    let command = BrowserCommand(browser: browser, profile: folder.path, sandbox: sandbox)
    let tool = ConfinedTool(
      command.tool,
      from: toolBox,
      limits: limits(for: request),
      variables: command.variables
    )
    do throws(ToolError) {
      return try await tool.converse(
        command.arguments(for: request),
        dialogue,
        reminder: request.patience
      )
    } catch {
      throw RenderError(error)
    }
  }

  private func check(_ request: RenderRequest) throws(RenderError) {
    guard let origin = request.address.origin else {
      throw .invalidRequest("\(request.address)")
    }
    for server in request.servers where !server.isPlain { throw .invalidRequest(server.host) }
    // A user name in an address is for the crawl, not for the page.
    guard origin.userInfo.isEmpty else { throw .invalidRequest("\(origin.host)") }
  }

  private func makeFolder() throws(RenderError) -> ProfileFolder {
    do {
      return try ProfileFolder(owner: sandbox.changesUser ? BrowserCommand.nobody : nil)
    } catch {
      throw .notStarted("no folder can be made in the folder for temporary files")
    }
  }

  private func limits(for request: RenderRequest) -> ToolLimits {
    var limits = ToolLimits()
    limits.time = request.deadline
    // Of each process, which has several threads; the clock is what ends a page.
    limits.processorSeconds = 2 * Int(request.deadline / .seconds(1)) + 1
    limits.memory = nil
    limits.privateMemory = Self.memory
    limits.fileSize = Self.fileSize
    limits.openFiles = 1_024
    limits.outputByteCount = request.maximumLength * Self.bytesPerUnit + Self.bytesOfEvents
    return limits
  }

  private func page(
    _ conversation: ToolConversation<BrowserDialogue>
  ) throws(RenderError) -> RenderedPage {
    let dialogue = conversation.dialogue
    switch dialogue.ending {
    case nil: throw Self.failure(conversation.errors)
    case .failed(let error): throw error
    case .document(let html, let length, let address):
      guard let address = SiteAddress(address) else { throw .wentElsewhere(address) }
      return RenderedPage(
        html: Array(html.utf8),
        address: address,
        status: dialogue.status,
        isCutOff: length > dialogue.request.maximumLength,
        isUnfinished: dialogue.isUnfinished,
        refusedHosts: dialogue.refusedHosts.sorted(),
        sandbox: sandbox
      )
    }
  }

  /// Tells from what a browser that ended by itself said why it did.
  private static func failure(_ errors: String) -> RenderError {
    if errors.contains("No usable sandbox") { return .sandboxMissing }
    let line = errors.split(separator: "\n").last ?? "it said nothing"
    return .notStarted(String(line.prefix(200)))
  }
}

extension RenderError {
  init(_ error: ToolError) {
    switch error {
    case .missing: self = .browserMissing
    case .notStarted(_, let reason): self = .notStarted(reason)
    case .timedOut: self = .timedOut
    case .outputOverLimit(_, let byteCount): self = .tooLarge(byteCount: byteCount)
    case .crashed: self = .crashed
    case .cancelled: self = .cancelled
    }
  }
}
