internal import Foundation

/// What a browser is told to do.
struct BrowserOrder: Encodable, Sendable {
  /// The parameters that our commands have; each command has a few of them.
  struct Parameters: Encodable, Sendable {
    var url: String?
    var targetId: String?
    var flatten: Bool?
    var behavior: String?
    var policy: String?
    /// In milliseconds.
    var budget: Int?
    var accept: Bool?
    var frameId: String?
    var expression: String?
    var contextId: Int?
    var returnByValue: Bool?
  }

  var id: Int
  var method: String
  var params: Parameters
  var sessionId: String?

  /// The message with the byte that ends it.
  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    // Numbers, truth values and texts can always be encoded.
    guard let data = try? encoder.encode(self) else { return [] }
    return Array(data) + [0]
  }
}
