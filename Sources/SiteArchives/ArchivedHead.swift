internal import WebCrawling

/// The head of an HTTP message in an archive.
package struct ArchivedHead: Sendable, Hashable {
  /// The status, or 0 for a head without one.
  package var status: Int
  package var reason: String
  package var fields: [WARCField]

  /// As much as is fetched, and some more; lines without an end would become millions of fields.
  private static let maximumByteCount = 3 << 20

  /// Splits a message into its head and its body.
  ///
  /// - Parameter block: The block of a record.
  /// - Returns: The head and where the body begins, or `nil` if the bytes are no HTTP message.
  package static func split(_ block: [UInt8]) -> (head: ArchivedHead, bodyStart: Int)? {
    guard block.starts(with: Array("HTTP/".utf8)) else { return nil }
    let end = headEnd(block)
    guard end <= maximumByteCount else { return nil }
    guard let lineEnd = block.firstIndex(of: UInt8(ascii: "\n")), lineEnd < end else { return nil }
    let line = String(decoding: block[..<lineEnd], as: UTF8.self)
    let words = line.split(
      maxSplits: 2,
      whereSeparator: { $0 == " " || $0 == "\r" || $0 == "\r\n" }
    )
    guard words.count >= 2, let status = Int(words[1]) else { return nil }
    let head = ArchivedHead(
      status: status,
      reason: words.count > 2 ? String(words[2].prefix { $0 != "\r" && $0 != "\r\n" }) : "",
      fields: WARCField.parse(block[(lineEnd + 1)..<end])
    )
    return (head, end)
  }

  package func value(of name: String) -> String? {
    fields.first { $0.name.lowercased() == name }?.value
  }

  /// The place behind the empty line.
  private static func headEnd(_ block: [UInt8]) -> Int {
    var index = 0
    while let newline = block[index...].firstIndex(of: UInt8(ascii: "\n")) {
      var next = newline + 1
      if next < block.count, block[next] == UInt8(ascii: "\r") { next += 1 }
      if next < block.count, block[next] == UInt8(ascii: "\n") { return next + 1 }
      index = newline + 1
    }
    return block.count
  }

  /// Returns the head of an answer as an archive keeps it.
  ///
  /// HTTP/2 has no text of its own, so its heads are written as HTTP/1.1 writes them. The transfer
  /// coding is undone in what is archived; under its own name the field would lie.
  static func text(of exchange: FetchedResource.Exchange) -> [UInt8] {
    let version = exchange.httpVersion == "HTTP/1.0" ? "HTTP/1.0" : "HTTP/1.1"
    let reason = WARCField("", exchange.reason).value
    var text = "\(version) \(exchange.status) \(reason)\r\n"
    for header in exchange.headers {
      let isTransfer = header.name.lowercased() == "transfer-encoding"
      let field = WARCField(isTransfer ? "X-Archive-Transfer-Encoding" : header.name, header.value)
      text += "\(field.name): \(field.value)\r\n"
    }
    return Array((text + "\r\n").utf8)
  }
}
