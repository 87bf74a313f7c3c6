import NIOCore
import NIOPosix

/// A neighbour on this machine that must never be touched: it notes every connection and datagram.
struct Canary {
  let port: Int
  let touches = RequestList()
  private let channels: [any Channel]

  /// Listens by TCP and UDP at one port, on IPv4 and, where there is any, IPv6.
  init() async throws {
    let loops = MultiThreadedEventLoopGroup.singleton
    let touches = touches
    let server = ServerBootstrap(group: loops)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        touches.add("tcp \(channel.remoteAddress?.description ?? "")")
        return channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(Acknowledger())
        }
      }
    let datagrams = DatagramBootstrap(group: loops).channelInitializer { channel in
      channel.eventLoop.makeCompletedFuture {
        try channel.pipeline.syncOperations.addHandler(DatagramNote(touches: touches))
      }
    }
    var channels = [try await server.bind(host: "0.0.0.0", port: 0).get()]
    port = channels[0].localAddress?.port ?? 0
    channels.append(try await datagrams.bind(host: "0.0.0.0", port: port).get())
    // Machines without IPv6 have no such neighbour.
    if let channel = try? await server.bind(host: "::1", port: port).get() {
      channels.append(channel)
    }
    if let channel = try? await datagrams.bind(host: "::1", port: port).get() {
      channels.append(channel)
    }
    self.channels = channels
  }

  func stop() async throws { for channel in channels { try await channel.close() } }
}

/// Answers anything, so that whoever got through goes on.
private final class Acknowledger: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let answer =
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nAccess-Control-Allow-Origin: *\r\n"
      + "Connection: close\r\n\r\nok"
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: answer)), promise: nil)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }
}

private final class DatagramNote: ChannelInboundHandler {
  typealias InboundIn = AddressedEnvelope<ByteBuffer>

  private let touches: RequestList

  init(touches: RequestList) { self.touches = touches }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) { touches.add("udp") }
}
