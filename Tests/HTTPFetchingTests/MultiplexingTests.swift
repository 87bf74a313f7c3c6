import HTTPFetching
import NIOCore
import NIOHTTP1
import NIOHTTP2
import NIOPosix
import NIOSSL
import Testing
import WebCrawling

/// HTTP/2, where server and client agree on it in the handshake of TLS.
@Suite struct MultiplexingTests {
  @Test func `a server that speaks HTTP 2 is spoken to in it`() async throws {
    let server = try await MultiplexingServer()
    let address = "https://site.test:\(server.port)/a?b"
    var settings = FetchSettings.impatient(for: address)
    settings.trust = .systemAnd(file: FaultServer.certificatePath("authority.pem"))
    let outcome = try await fetch(
      address,
      settings: settings,
      names: ["site.test": ["127.0.0.1"]]
    )
    #expect(outcome.resource?.exchanges[0].httpVersion == "HTTP/2")
    #expect(outcome.body == "/a?b of site.test:\(server.port)")
    try await server.stop()
  }
}

/// A server that answers every request with its address and its host.
private struct MultiplexingServer {
  let port: Int
  private let channel: any Channel

  init() async throws {
    let tls = try FaultServer.tls("good", protocols: ["h2"])
    channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          try pipeline.addHandler(NIOSSLServerHandler(context: tls))
          _ = try pipeline.configureHTTP2Pipeline(
            mode: .server,
            connectionConfiguration: .init(),
            streamConfiguration: .init()
          ) { stream in
            stream.eventLoop.makeCompletedFuture {
              try stream.pipeline.syncOperations.addHandlers([
                HTTP2FramePayloadToHTTP1ServerCodec(), EchoHandler(),
              ])
            }
          }
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    port = channel.localAddress?.port ?? 0
  }

  func stop() async throws { try await channel.close() }
}

private final class EchoHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private var text = ""

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): text = "\(head.uri) of \(head.headers["host"].first ?? "")"
    case .body: break
    case .end:
      let head = HTTPResponseHead(version: .http2, status: .ok)
      context.write(wrapOutboundOut(.head(head)), promise: nil)
      context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: text)))), promise: nil)
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
  }
}
