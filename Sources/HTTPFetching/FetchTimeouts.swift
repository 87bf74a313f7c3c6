/// How long is waited for each part of an answer.
package struct FetchTimeouts: Sendable, Hashable {
  /// For a connection, including the handshake of TLS.
  package var connect: Duration
  /// From the request to the end of the answer's head.
  package var firstByte: Duration
  /// Between two pieces of the body.
  package var idle: Duration
  /// For everything: redirects, waiting, repeated attempts and the body.
  package var whole: Duration

  package init(
    connect: Duration = .seconds(10),
    firstByte: Duration = .seconds(30),
    idle: Duration = .seconds(20),
    whole: Duration = .seconds(180)
  ) {
    self.connect = connect
    self.firstByte = firstByte
    self.idle = idle
    self.whole = whole
  }
}
