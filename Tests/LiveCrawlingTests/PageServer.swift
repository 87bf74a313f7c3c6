import NIOCore
import NIOPosix
import Synchronization

/// A server on this machine that answers from memory.
struct PageServer {
  /// What stands at a path.
  struct Page: Sendable {
    var type = "text/html; charset=utf-8"
    var body: [UInt8]
    /// The entity tag that the page has.
    var tag: String?
    /// The entity tag that is given to who asks with another condition, if the server is at fault.
    var confirmsAnything: String?

    init(_ text: String) { body = Array(text.utf8) }

    init(type: String, _ body: [UInt8]) {
      self.type = type
      self.body = body
    }
  }

  let address: String
  let log: Log
  private let channel: any Channel

  /// The paths that were asked for.
  final class Log: Sendable {
    private let paths = Mutex<[String]>([])
    var asked: [String] { paths.withLock { $0 } }
    func note(_ path: String) { paths.withLock { $0.append(path) } }
  }

  /// Starts a server.
  ///
  /// - Parameters:
  ///   - port: The port; 0 for any that is free.
  ///   - pages: Makes what it holds of its address.
  /// - Throws: What NIO throws if it cannot listen.
  init(port: Int = 0, _ pages: @escaping @Sendable (String) -> [String: Page]) async throws {
    let log = Log()
    channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let port = channel.localAddress?.port ?? 0
          let pages = pages("http://127.0.0.1:\(port)")
          try channel.pipeline.syncOperations.addHandler(Handler(pages: pages, log: log))
        }
      }
      .bind(host: "127.0.0.1", port: port).get()
    address = "http://127.0.0.1:\(channel.localAddress?.port ?? 0)"
    self.log = log
  }

  func stop() async throws { try await channel.close() }

  private final class Handler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    private let pages: [String: Page]
    private let log: Log
    private var head = ""

    init(pages: [String: Page], log: Log) {
      self.pages = pages
      self.log = log
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      var bytes = unwrapInboundIn(data)
      head += bytes.readString(length: bytes.readableBytes) ?? ""
      guard head.contains("\r\n\r\n") else { return }
      let path = head.split(separator: " ").dropFirst().first.map(String.init) ?? "/"
      log.note(path)
      let page = pages[path]
      let condition = head.split(separator: "\r\n").first {
        $0.hasPrefix("If-None-Match: ")
      }
      .map(String.init)
      var tag = page?.tag
      var isConfirmed = condition != nil && condition == tag.map { "If-None-Match: \($0)" }
      if let wrong = page?.confirmsAnything, condition != nil { (tag, isConfirmed) = (wrong, true) }
      if isConfirmed { log.note("unchanged \(path)") }
      let body = isConfirmed ? [] : page?.body ?? []
      let length = isConfirmed ? "" : "Content-Length: \(body.count)\r\n"
      let fields =
        "\(tag.map { "ETag: \($0)\r\n" } ?? "")\(length)Connection: close\r\n\r\n"
      let kind = page?.type ?? "text/plain"
      let status = page == nil ? "404 Not Found" : isConfirmed ? "304 Not Modified" : "200 OK"
      var answer = context.channel.allocator.buffer(capacity: body.count + 200)
      answer.writeString("HTTP/1.1 \(status)\r\nContent-Type: \(kind)\r\n\(fields)")
      answer.writeBytes(body)
      let channel = context.channel
      channel.writeAndFlush(answer).whenComplete { _ in channel.close(promise: nil) }
    }
  }
}
