import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A site on this machine, and what was asked of it.
struct PageServer {
  struct Answer: Sendable {
    var status = 200
    var fields: [(String, String)] = [("content-type", "text/html; charset=utf-8")]
    var body = ""
    /// The answer is held back so long.
    var delay = Duration.zero

    static func page(_ body: String) -> Answer { Answer(body: body) }

    static func redirect(_ location: String) -> Answer {
      Answer(status: 302, fields: [("location", location)])
    }
  }

  let port: Int
  let requests = RequestList()
  private let channel: any Channel

  /// - Parameter answers: The answers by path; other paths are answered by 404.
  /// - Throws: What NIO throws if it cannot listen.
  init(_ answers: [String: Answer]) async throws {
    let requests = requests
    channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.pipeline.configureHTTPServerPipeline().flatMapThrowing {
          let handler = PageHandler(answers: answers, requests: requests)
          try channel.pipeline.syncOperations.addHandler(handler)
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    port = channel.localAddress?.port ?? 0
  }

  func stop() async throws { try await channel.close() }
}

/// What was asked of a server, or touched it at all, in the order of arrival.
final class RequestList: Sendable {
  private let paths = Mutex<[String]>([])

  var all: [String] { paths.withLock { $0 } }

  func add(_ path: String) { paths.withLock { $0.append(path) } }
}

private final class PageHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let answers: [String: PageServer.Answer]
  private let requests: RequestList

  init(answers: [String: PageServer.Answer], requests: RequestList) {
    self.answers = answers
    self.requests = requests
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard case .head(let head) = unwrapInboundIn(data) else { return }
    requests.add(head.uri)
    let path = head.uri.split(separator: "?").first.map(String.init) ?? "/"
    let answer = answers[path] ?? PageServer.Answer(status: 404, body: "nothing here")
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    context.eventLoop.scheduleTask(in: TimeAmount(answer.delay)) {
      let (handler, context) = bound.value
      handler.write(answer, to: context)
    }
  }

  private func write(_ answer: PageServer.Answer, to context: ChannelHandlerContext) {
    var fields = HTTPHeaders(answer.fields)
    fields.replaceOrAdd(name: "content-length", value: "\(answer.body.utf8.count)")
    let status = HTTPResponseStatus(statusCode: answer.status)
    let head = HTTPResponseHead(version: .http1_1, status: status, headers: fields)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    let body = ByteBuffer(string: answer.body)
    context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }
}
