internal import Foundation

/// What a browser says: an answer to a command, or an event.
struct BrowserMessage: Decodable, Sendable {
  /// The number of the command that is answered; `nil` for an event.
  var id: Int?
  var method: String?
  var result: Result?
  var error: Failure?
  var params: Params?

  struct Failure: Decodable, Sendable {
    var message: String
  }

  /// The fields that the answers to our commands have.
  struct Result: Decodable, Sendable {
    var targetId: String?
    var sessionId: String?
    var errorText: String?
    var frameTree: FrameTree?
    var executionContextId: Int?
    var result: Value?
  }

  struct FrameTree: Decodable, Sendable {
    var frame: Frame
  }

  struct Frame: Decodable, Sendable {
    var id: String
    var parentId: String?
    var url: String
    /// The address of a frame that shows the browser's own page about an error.
    var unreachableUrl: String?
  }

  /// What an expression came to.
  struct Value: Decodable, Sendable {
    var value: Document?
  }

  /// The document as ``BrowserScript`` returns it.
  struct Document: Decodable, Sendable {
    var html: String
    var length: Int
    var url: String
  }

  /// The fields of the events that are listened to.
  struct Params: Decodable, Sendable {
    var frame: Frame?
    var frameId: String?
    /// The kind of resource of a response, or of a dialogue.
    var type: String?
    var request: Request?
    var response: Response?
  }

  struct Request: Decodable, Sendable {
    var url: String
  }

  struct Response: Decodable, Sendable {
    var status: Int
  }

  /// Reads one message, or `nil` if it is none.
  init?(_ bytes: [UInt8]) {
    guard let message = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else { return nil }
    self = message
  }
}
