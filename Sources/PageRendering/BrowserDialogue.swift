internal import SiteSources
internal import ToolRunning

/// The conversation with a browser that renders one page.
///
/// It opens a page, lets the time of the page run until nothing is being loaded and the budget of
/// time is used up, and asks for the document. If that takes too long, the scripts are stopped and
/// the document is taken as it is.
package struct BrowserDialogue: ToolDialogue {
  /// How the conversation ended, if it did.
  package enum Ending: Sendable, Hashable {
    case document(String, length: Int, address: String)
    case failed(RenderError)
  }

  /// What a command is for, so that its answer can be told from others.
  enum Purpose: Sendable, Hashable {
    case open, attach, navigate, tree, world, document
    /// Nothing depends on the answer.
    case other
  }

  /// Where a new page stands before it is sent anywhere.
  private static let nowhere = "about:blank"
  private static let maximumRefusedHosts = 20

  let request: RenderRequest
  package private(set) var ending: Ending?
  private(set) var status: Int?
  package private(set) var isUnfinished = false
  package private(set) var refusedHosts: Set<String> = []

  private var purposes: [Int: Purpose] = [:]
  private var lastID = 0
  /// What was heard of a message that is not complete.
  private var rest: [UInt8] = []
  private var session: String?
  private var page: String?
  /// True once the document was asked for.
  private var hasAsked = false

  package init(_ request: RenderRequest) { self.request = request }

  package mutating func begin() -> [UInt8] {
    order("Browser.setDownloadBehavior", .other, .init(behavior: "deny"))
      + order("Target.createTarget", .open, .init(url: Self.nowhere))
  }

  package mutating func hear(_ bytes: [UInt8]) -> [UInt8]? {
    var reply: [UInt8] = []
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: 0) {
      rest += bytes[start..<end]
      start = end + 1
      let message = BrowserMessage(rest)
      rest.removeAll(keepingCapacity: true)
      if let message { reply += answer(message) }
      if ending != nil { return nil }
    }
    rest += bytes[start...]
    return reply
  }

  package mutating func remind() -> [UInt8]? {
    guard session != nil, !hasAsked else { return [] }
    isUnfinished = true
    return order("Runtime.terminateExecution") + ask()
  }

  // MARK: Answers

  private mutating func answer(_ message: BrowserMessage) -> [UInt8] {
    guard let id = message.id else { return take(message) }
    let purpose = purposes.removeValue(forKey: id) ?? .other
    if let error = message.error {
      // A page that moved on between two commands is asked again.
      if hasAsked, purpose == .world || purpose == .document { return askForTree() }
      if purpose != .other { ending = .failed(.misunderstood(error.message)) }
      return []
    }
    guard let result = message.result else { return [] }
    switch purpose {
    case .open:
      page = result.targetId
      let parameters = BrowserOrder.Parameters(targetId: result.targetId, flatten: true)
      return order("Target.attachToTarget", .attach, parameters)
    case .attach:
      session = result.sessionId
      return navigate()
    case .navigate: return letRun(result)
    case .tree: return enterWorld(result)
    case .world:
      let parameters = BrowserOrder.Parameters(
        expression: BrowserScript.document(maximumLength: request.maximumLength),
        contextId: result.executionContextId,
        returnByValue: true
      )
      return order("Runtime.evaluate", .document, parameters)
    case .document:
      guard let document = result.result?.value else { return askForTree() }
      ending = .document(document.html, length: document.length, address: document.url)
      return []
    case .other: return []
    }
  }

  private mutating func navigate() -> [UInt8] {
    order("Page.enable") + order("Network.enable") + order("Inspector.enable")
      + order("Emulation.setVirtualTimePolicy", .other, .init(policy: "pause"))
      + order("Page.navigate", .navigate, .init(url: "\(request.address)"))
  }

  private mutating func letRun(_ result: BrowserMessage.Result) -> [UInt8] {
    if let reason = result.errorText {
      // Where it led to is told by the event that follows; what is known by now will do.
      ending = .failed(failure(reason))
      return []
    }
    let budget = Int(request.pageTime / .milliseconds(1))
    return order(
      "Emulation.setVirtualTimePolicy",
      .other,
      .init(policy: "pauseIfNetworkFetchesPending", budget: budget)
    )
  }

  private mutating func ask() -> [UInt8] {
    guard !hasAsked else { return [] }
    hasAsked = true
    return askForTree()
  }

  private mutating func askForTree() -> [UInt8] { order("Page.getFrameTree", .tree) }

  private mutating func enterWorld(_ result: BrowserMessage.Result) -> [UInt8] {
    guard let frame = result.frameTree?.frame else {
      ending = .failed(.misunderstood("no frame"))
      return []
    }
    if let address = frame.unreachableUrl {
      ending = .failed(.wentElsewhere(address))
      return []
    }
    return order("Page.createIsolatedWorld", .world, .init(frameId: frame.id))
  }

  // MARK: Events

  private mutating func take(_ event: BrowserMessage) -> [UInt8] {
    let params = event.params
    switch event.method {
    case "Emulation.virtualTimeBudgetExpired": return ask()
    case "Page.javascriptDialogOpening":
      return order("Page.handleJavaScriptDialog", .other, .init(accept: false))
    case "Network.requestWillBeSent": note(params?.request?.url)
    case "Network.responseReceived":
      if params?.type == "Document", params?.frameId == page { status = params?.response?.status }
    case "Inspector.targetCrashed", "Target.targetCrashed": ending = .failed(.crashed)
    default: break
    }
    return []
  }

  private mutating func note(_ address: String?) {
    guard let address, let origin = SiteAddress(address)?.origin, !isReachable(origin),
      refusedHosts.count < Self.maximumRefusedHosts
    else { return }
    refusedHosts.insert(origin.host)
  }

  private func isReachable(_ origin: SiteAddress.Origin) -> Bool {
    let port = origin.port ?? (origin.isSecure ? 443 : 80)
    return request.servers.contains { $0.host == origin.host && $0.port == port }
  }

  private func failure(_ reason: String) -> RenderError {
    if let host = refusedHosts.min() { return .wentElsewhere(host) }
    return .unreachable(reason)
  }

  // MARK: Orders

  private mutating func order(
    _ method: String,
    _ purpose: Purpose = .other,
    _ parameters: BrowserOrder.Parameters = BrowserOrder.Parameters()
  ) -> [UInt8] {
    lastID += 1
    if purpose != .other { purposes[lastID] = purpose }
    return BrowserOrder(id: lastID, method: method, params: parameters, sessionId: session).bytes
  }
}
