import Glibc
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// A server on this machine that answers as badly as servers can.
///
/// It speaks in bytes, not in HTTP, because most faults are none.
struct FaultServer {
  let port: Int
  /// The heads of the requests that came in.
  let log: RequestLog
  private let channel: any Channel

  /// Starts a server.
  ///
  /// - Parameters:
  ///   - host: The address to listen at; `127.0.0.2` for what must never be touched.
  ///   - certificate: The name of the certificate with which the server proves who it is.
  ///   - answer: Answers the request with a path; the connection is closed when it returns.
  /// - Throws: What NIO throws if it cannot listen.
  init(
    host: String = "127.0.0.1",
    certificate: String? = nil,
    answer: @escaping @Sendable (String, FaultConnection) async throws -> Void
  ) async throws {
    let log = RequestLog()
    // Answers may still be on their way when a server stops, so its loops go on.
    let loops = MultiThreadedEventLoopGroup.singleton
    let tls = try certificate.map { try Self.tls($0) }
    channel = try await ServerBootstrap(group: loops)
      .serverChannelOption(.backlog, value: 64)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          if let tls {
            try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
          }
          try channel.pipeline.syncOperations.addHandler(FaultHandler(log: log, answer: answer))
        }
      }
      .bind(host: host, port: 0).get()
    port = channel.localAddress?.port ?? 0
    self.log = log
  }

  func stop() async throws {
    try await channel.close()
  }

  /// Makes the context of a server that proves who it is with one of the tests' certificates.
  static func tls(_ name: String, protocols: [String] = ["http/1.1"]) throws -> NIOSSLContext {
    let chain = try NIOSSLCertificate.fromPEMFile(certificatePath("\(name).pem")).map {
      NIOSSLCertificateSource.certificate($0)
    }
    let key = try NIOSSLPrivateKey(file: certificatePath("\(name).key.pem"), format: .pem)
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain,
      privateKey: .privateKey(key)
    )
    configuration.applicationProtocols = protocols
    return try NIOSSLContext(configuration: configuration)
  }

  /// The path of a file beside the tests.
  static func certificatePath(_ name: String) -> String {
    let folder = "\(#filePath)".split(separator: "/").dropLast().joined(separator: "/")
    return "/\(folder)/Certificates/\(name)"
  }
}

/// What was asked of a server, in the order of arrival.
final class RequestLog: Sendable {
  private let heads = Mutex<[String]>([])

  var all: [String] { heads.withLock { $0 } }

  func add(_ head: String) { heads.withLock { $0.append(head) } }
}

/// Collects the head of one request and has it answered.
private final class FaultHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let log: RequestLog
  private let answer: @Sendable (String, FaultConnection) async throws -> Void
  private var head = ""

  init(log: RequestLog, answer: @escaping @Sendable (String, FaultConnection) async throws -> Void)
  {
    self.log = log
    self.answer = answer
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    head += String(buffer: unwrapInboundIn(data))
    guard head.hasSuffix("\r\n\r\n") else { return }
    let request = head
    head = ""
    log.add(request)
    let connection = FaultConnection(channel: context.channel, request: request)
    let path = request.split(separator: " ").dropFirst().first.map(String.init) ?? ""
    let answer = answer
    Task {
      try? await answer(path, connection)
      try? await connection.channel.close()
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }
}

/// One connection of the server's to a client.
struct FaultConnection: Sendable {
  let channel: any Channel
  /// The head of the request.
  let request: String

  func send(_ text: String) async throws { try await send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) async throws {
    try await channel.writeAndFlush(ByteBuffer(bytes: bytes))
  }

  /// Sends the same bytes until the client has gone.
  func sendForEver(_ bytes: [UInt8], every pause: Duration? = nil) async throws {
    while true {
      try await send(bytes)
      if let pause { try await Task.sleep(for: pause) }
    }
  }

  /// Sends a whole answer.
  func send(
    status: String = "200 OK",
    fields: [String] = [],
    length: Int? = nil,
    body: [UInt8] = []
  ) async throws {
    let lines = ["Content-Type: text/html", "Content-Length: \(length ?? body.count)"] + fields
    try await send(
      Array(
        "HTTP/1.1 \(status)\r\n\(lines.joined(separator: "\r\n"))\r\nConnection: close\r\n\r\n".utf8
      )
        + body
    )
  }

  /// Waits until the client has gone.
  func wait() async throws { try await channel.closeFuture.get() }

  /// Breaks the connection the hard way: with RST instead of FIN.
  func reset() async throws {
    let options = channel as? any SocketOptionProvider
    try await options?.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
    try await channel.close()
  }
}
