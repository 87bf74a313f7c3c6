internal import NIOCore
internal import NIOPosix
package import WebCrawling

/// Finds the addresses of a host.
package protocol NameResolver: Sendable {
  /// Returns the addresses of a host, the best first.
  ///
  /// - Throws: ``FetchError`` if there are none.
  func addresses(of host: String) async throws(FetchError) -> [NetworkAddress]
}

/// Finds addresses as all programs of the system do.
package struct SystemNameResolver: NameResolver {
  /// The system's resolver waits for the network, so it gets threads of its own.
  private let threads: NIOThreadPool
  private let loops: any EventLoopGroup

  init(loops: any EventLoopGroup) {
    self.loops = loops
    threads = NIOThreadPool(numberOfThreads: 4)
    threads.start()
  }

  package func addresses(of host: String) async throws(FetchError) -> [NetworkAddress] {
    let promise = loops.any().makePromise(of: [NetworkAddress].self)
    threads.submit { state in
      guard state == .active else { return promise.fail(CancellationError()) }
      promise.completeWith(Result { try SystemAddresses.resolve(host) })
    }
    do {
      // A question that nobody answers cannot be taken back; it is only no longer waited for.
      return try await withTaskCancellationHandler {
        try await promise.futureResult.get()
      } onCancel: {
        promise.fail(CancellationError())
      }
    } catch is CancellationError {
      throw .cancelled
    } catch {
      throw .unknownHost(host)
    }
  }

  func shutDown() async {
    try? await threads.shutdownGracefully()
  }
}
