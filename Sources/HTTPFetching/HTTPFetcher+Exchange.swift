internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1
internal import SiteSources
internal import WebCrawling

extension HTTPFetcher {
  /// The largest head of an answer that NIO's parser lets through.
  private static let headLimit = 2 << 20
  /// Longer bodies of redirects are left where they are.
  private static let redirectBodyLimit = 64 << 10
  /// Addresses of one name that are tried.
  private static let maximumAddressCount = 3

  /// Sends one request to the first of a host's addresses that takes it.
  func ask(
    _ address: SiteAddress,
    _ request: FetchRequest,
    cookies: String?,
    _ watch: FetchWatch
  ) async throws(FetchError) -> Answer {
    guard let origin = address.origin else { throw .unsupportedScheme("") }
    watch.enter(.connect)
    let routes = try await routes(to: origin)
    var failure = FetchError.unknownHost(origin.host)
    for route in routes {
      watch.enter(.firstByte)
      do throws(FetchError) {
        return try await ask(address, request, cookies: cookies, over: route, watch)
      } catch {
        failure = error
        // Nothing was sent yet, so another address of the same name may do.
        guard error == .refused || error == .timedOut(.connect) else { throw error }
      }
    }
    throw failure
  }

  /// Returns the ways to a server, the best first.
  private func routes(to origin: SiteAddress.Origin) async throws(FetchError) -> [ClientPool.Key] {
    if let proxy = settings.proxies.server(for: origin) {
      // The proxy finds the address, and where it can reach is its owner's business.
      try settings.addressGuard.check(origin)
      return [ClientPool.Key(host: origin.host, address: nil, proxy: proxy)]
    }
    let found = try await settings.addressGuard.addresses(of: origin, resolver: resolver)
    return found.prefix(Self.maximumAddressCount).map {
      ClientPool.Key(host: origin.host, address: $0, proxy: nil)
    }
  }

  private func ask(
    _ address: SiteAddress,
    _ request: FetchRequest,
    cookies: String?,
    over route: ClientPool.Key,
    _ watch: FetchWatch
  ) async throws(FetchError) -> Answer {
    var fields = RequestFields(
      for: address,
      request: request,
      userAgent: settings.userAgent,
      cookies: cookies
    )
    if let credentials = address.origin.flatMap(Credentials.init) {
      fields.add("Authorization", credentials.authorization)
    }
    var bare = address
    bare.origin = address.origin?.withoutCredentials
    var message = HTTPClientRequest(url: bare.description)
    message.headers = HTTPHeaders(fields.fields.map { ($0.name, $0.value) })
    let client = await clients.borrow(route)
    let result: Result<Answer, FetchError>
    do {
      let fetchedAt = now()
      let response = try await client.execute(message, deadline: .distantFuture)
      let exchange = FetchedResource.Exchange(
        address: bare,
        requestHead: fields.head,
        status: Int(response.status.code),
        reason: response.status.reasonPhrase,
        httpVersion: response.version.major >= 2 ? "HTTP/2" : "\(response.version)",
        headers: response.headers.map { FetchedResource.Header(name: $0.name, value: $0.value) },
        rawBody: [],
        fetchedAt: fetchedAt,
        remoteAddress: route.address?.description
      )
      result = .success(
        try await read(response.body, of: exchange, for: request.purpose, watch)
      )
    } catch {
      result = .failure(FetchError(naming: error, headLimit: Self.headLimit))
    }
    await clients.giveBack(route)
    return try result.get()
  }

  /// Reads the body of an answer.
  private func read(
    _ body: HTTPClientResponse.Body,
    of exchange: FetchedResource.Exchange,
    for purpose: FetchRequest.Purpose,
    _ watch: FetchWatch
  ) async throws(FetchError) -> Answer {
    var exchange = exchange
    var limit = settings.limits.byteCount(for: purpose)
    let length = exchange.value(of: "content-length").flatMap { Int($0) }
    let isRedirect = Self.redirects.contains(exchange.status)
    if isRedirect {
      guard let length, length <= Self.redirectBodyLimit else {
        return Answer(exchange: exchange, body: [], isCutOff: false)
      }
      limit = Self.redirectBodyLimit
    } else if purpose == .document || (purpose == .page && exchange.saysDocument) {
      limit = settings.limits.document
      // The beginning of a document is of no use; that of a page is.
      if let length, length > limit { throw .tooLarge(limit: limit) }
    }
    var reader = try BodyReader(
      codings: isRedirect ? nil : exchange.value(of: "content-encoding"),
      limit: limit
    )
    var failure: FetchError?
    watch.enter(.idle)
    do {
      for try await part in body {
        try reader.take(Array(part.readableBytesView))
        if reader.isFull { break }
        watch.enter(.idle)
      }
    } catch {
      let named = FetchError(naming: error, headLimit: Self.headLimit)
      guard named.isBreak else { throw named }
      failure = named
    }
    if let failure, reader.isEmpty { throw failure }
    let read = try reader.finish(brokeOff: failure != nil)
    exchange.rawBody = read.raw
    return Answer(
      exchange: exchange,
      body: read.body,
      isCutOff: read.isCutOff,
      brokeOff: failure != nil
    )
  }
}

extension FetchedResource.Exchange {
  /// True if the server calls the body a document, whatever the address looks like.
  fileprivate var saysDocument: Bool {
    let type = (value(of: "content-type") ?? "").lowercased()
    return type.hasPrefix("application/") && !type.hasPrefix("application/xhtml")
      && !type.contains("xml;") && !type.hasSuffix("xml") && !type.contains("json")
      && !type.contains("javascript")
  }
}

extension FetchError {
  /// True for faults after which a part of a body may stand for the whole.
  fileprivate var isBreak: Bool {
    switch self {
    case .reset, .noAnswer, .malformed: true
    case .timedOut, .unknownHost, .forbiddenAddress, .unsupportedScheme, .tooManyRedirects,
      .redirectLoop, .invalidRedirect, .insecure, .refused, .tooLarge, .undecodable,
      .askedToWait, .cancelled:
      false
    }
  }
}
