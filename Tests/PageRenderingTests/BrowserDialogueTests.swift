import Foundation
import PageRendering
import SiteSources
import Testing

/// The conversation without a browser: what it says to what it is told.
@Suite struct BrowserDialogueTests {
  private var dialogue: BrowserDialogue

  init() throws {
    let address = try #require(SiteAddress("http://agency.test/page"))
    let server = PinnedServer(try #require(address.origin), at: "203.0.113.7")
    dialogue = BrowserDialogue(RenderRequest(address: address, servers: [server]))
    _ = dialogue.begin()
  }

  /// Tells the dialogue something and returns the methods of what it orders.
  private mutating func tell(_ messages: String...) throws -> [String]? {
    let text = messages.map { $0 + "\0" }.joined()
    guard let reply = dialogue.hear(Array(text.utf8)) else { return nil }
    return try methods(reply)
  }

  private func methods(_ reply: [UInt8]) throws -> [String] {
    try reply.split(separator: 0).map { order in
      let object = try JSONSerialization.jsonObject(with: Data(order)) as? [String: Any]
      return try #require(object?["method"] as? String)
    }
  }

  private mutating func open() throws {
    _ = try tell(#"{"id":1,"result":{}}"#, #"{"id":2,"result":{"targetId":"T"}}"#)
    _ = try tell(#"{"id":3,"result":{"sessionId":"S"}}"#)
  }

  @Test mutating func `opens a page, lets it run and asks for its document`() throws {
    #expect(try tell(#"{"id":2,"result":{"targetId":"T"}}"#) == ["Target.attachToTarget"])
    #expect(try tell(#"{"id":3,"result":{"sessionId":"S"}}"#)?.last == "Page.navigate")
    #expect(
      try tell(#"{"id":8,"result":{"frameId":"T"}}"#) == ["Emulation.setVirtualTimePolicy"]
    )
    let budget = #"{"method":"Emulation.virtualTimeBudgetExpired","sessionId":"S"}"#
    #expect(try tell(budget) == ["Page.getFrameTree"])
    #expect(try tell(budget) == [])
    let tree = #"{"id":10,"result":{"frameTree":{"frame":{"id":"T","url":"http://agency.test/"}}}}"#
    #expect(try tell(tree) == ["Page.createIsolatedWorld"])
    #expect(try tell(#"{"id":11,"result":{"executionContextId":7}}"#) == ["Runtime.evaluate"])
    let document =
      #"{"id":12,"result":{"result":{"value":{"html":"<p>ก","length":4,"url":"http://agency.test/"}}}}"#
    #expect(try tell(document) == nil)
    #expect(dialogue.ending == .document("<p>ก", length: 4, address: "http://agency.test/"))
  }

  @Test mutating func `reads messages that arrive in pieces`() throws {
    let message = Array((#"{"id":2,"result":{"targetId":"ก"}}"# + "\0").utf8)
    var replies: [String] = []
    for byte in message { replies += try methods(dialogue.hear([byte]) ?? []) }
    #expect(replies == ["Target.attachToTarget"])
  }

  @Test(arguments: ["alert", "confirm", "prompt", "beforeunload"])
  mutating func `refuses a dialogue`(kind: String) throws {
    try open()
    let message = #"{"method":"Page.javascriptDialogOpening","params":{"type":"\#(kind)"}}"#
    #expect(try tell(message) == ["Page.handleJavaScriptDialog"])
  }

  @Test mutating func `stops the scripts when it is reminded, once`() throws {
    #expect(dialogue.remind() == [])
    try open()
    let reply = dialogue.remind() ?? []
    #expect(try methods(reply) == ["Runtime.terminateExecution", "Page.getFrameTree"])
    #expect(dialogue.isUnfinished)
    #expect(dialogue.remind() == [])
  }

  @Test mutating func `fails by name if the page crashes`() throws {
    try open()
    #expect(try tell(#"{"method":"Inspector.targetCrashed"}"#) == nil)
    #expect(dialogue.ending == .failed(.crashed))
  }

  @Test mutating func `names what a page leads to that is not reached`() throws {
    try open()
    _ = try tell(#"{"method":"Emulation.virtualTimeBudgetExpired"}"#)
    let frame = #"{"id":"T","url":"chrome-error://x/","unreachableUrl":"http://other.test/a"}"#
    #expect(try tell(#"{"id":9,"result":{"frameTree":{"frame":\#(frame)}}}"#) == nil)
    #expect(dialogue.ending == .failed(.wentElsewhere("http://other.test/a")))
  }

  @Test mutating func `asks again if the page moved on in between`() throws {
    try open()
    _ = try tell(#"{"method":"Emulation.virtualTimeBudgetExpired"}"#)
    _ = try tell(#"{"id":9,"result":{"frameTree":{"frame":{"id":"T","url":"http://a.test/"}}}}"#)
    let error = #"{"id":10,"error":{"message":"No frame for given id found"}}"#
    #expect(try tell(error) == ["Page.getFrameTree"])
  }

  @Test mutating func `keeps a few of the hosts that are asked for in vain`() throws {
    try open()
    for number in 0..<50 {
      let url = "https://api\(number).test/x"
      let request =
        #"{"method":"Network.requestWillBeSent","params":{"request":{"url":"\#(url)"}}}"#
      _ = try tell(request)
    }
    let own =
      #"{"method":"Network.requestWillBeSent","params":{"request":{"url":"http://agency.test/x"}}}"#
    _ = try tell(own)
    #expect(dialogue.refusedHosts.count == 20)
    #expect(!dialogue.refusedHosts.contains("agency.test"))
  }

  @Test mutating func `lets nonsense pass`() throws {
    #expect(try tell("{", "[]", "null", #"{"id":"x"}"#, #"{"method":1}"#, "") == [])
    #expect(dialogue.ending == nil)
  }
}
