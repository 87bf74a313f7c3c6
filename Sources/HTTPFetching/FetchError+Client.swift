internal import AsyncHTTPClient
internal import Glibc
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import NIOSSL
internal import WebCrawling

extension FetchError {
  /// Names what the client reports.
  ///
  /// - Parameters:
  ///   - error: What was thrown.
  ///   - headLimit: How large the head of an answer may be.
  init(naming error: any Error, headLimit: Int) {
    switch error {
    case let error as FetchError: self = error
    case is CancellationError: self = .cancelled
    case let error as HTTPClientError: self = Self.naming(error)
    case HTTPParserError.headerOverflow: self = .tooLarge(limit: headLimit)
    case HTTPParserError.invalidEOFState: self = .noAnswer
    case let error as HTTPParserError: self = .malformed("\(error)")
    case let error as NIOSSLError: self = Self.naming(error)
    case let error as NIOSSLExtraError: self = .insecure(Self.words(of: error))
    case let error as BoringSSLError: self = .insecure(Self.words(of: error))
    case let error as NIOConnectionError:
      let cause = error.connectionErrors.first?.error
      self = cause.map { FetchError(naming: $0, headLimit: headLimit) } ?? .unknownHost(error.host)
    case let error as IOError: self = Self.naming(error)
    case ChannelError.connectTimeout: self = .timedOut(.connect)
    case is ChannelError: self = .reset
    default: self = Self.namingByName(error)
    }
  }

  private static func naming(_ error: HTTPClientError) -> FetchError {
    switch error {
    case .cancelled, .requestStreamCancelled: .cancelled
    case .connectTimeout, .tlsHandshakeTimeout, .getConnectionFromPoolTimeout,
      .httpProxyHandshakeTimeout, .socksHandshakeTimeout:
      .timedOut(.connect)
    case .readTimeout: .timedOut(.idle)
    case .deadlineExceeded: .timedOut(.whole)
    case .remoteConnectionClosed: .noAnswer
    case .uncleanShutdown: .reset
    default: .malformed(error.description)
    }
  }

  private static func naming(_ error: NIOSSLError) -> FetchError {
    switch error {
    case .handshakeFailed(let cause): .insecure(words(of: cause))
    case .noCertificateToValidate, .unableToValidateCertificate: .insecure(words(of: error))
    case .uncleanShutdown: .reset
    default: .insecure(words(of: error))
    }
  }

  private static func naming(_ error: IOError) -> FetchError {
    switch error.errnoCode {
    case ECONNREFUSED, EHOSTUNREACH, ENETUNREACH: .refused
    case ETIMEDOUT: .timedOut(.connect)
    default: .reset
    }
  }

  /// Errors of HTTP/2 have dozens of types, most of them for a breach of the protocol.
  private static func namingByName(_ error: any Error) -> FetchError {
    let name = "\(type(of: error))"
    return name.contains("StreamClosed") || name.contains("Shutdown") || name.contains("Stream")
      ? .reset : .malformed(name)
  }

  private static func words(of error: any Error) -> String {
    let text = "\(error)"
    if text.contains("CERTIFICATE_VERIFY_FAILED") {
      return "it has expired, or nobody known has signed it"
    }
    if text.contains("failedToValidateHostname") { return "it is for another host" }
    return "the handshake failed"
  }
}
