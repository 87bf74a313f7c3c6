internal import SiteSources
internal import WebCrawling

extension HTTPFetcher {
  /// What a server answered to one request.
  struct Answer: Sendable {
    var exchange: FetchedResource.Exchange
    var body: [UInt8]
    /// True if the body is larger than is read, or broke off.
    var isCutOff: Bool
    /// True if the connection ended before the body.
    var brokeOff = false
  }

  /// Asks until there is an answer, as often as the policy allows.
  func attempt(
    _ address: SiteAddress,
    _ request: FetchRequest,
    cookies: String?,
    _ watch: FetchWatch
  ) async throws(FetchError) -> Answer {
    var count = 0
    while true {
      let isLast = count >= settings.retries.maximumCount
      let wait: Duration
      do throws(FetchError) {
        let answer = try await ask(address, request, cookies: cookies, watch)
        guard let delay = try delay(after: answer, count, isLast: isLast, watch) else {
          return answer
        }
        wait = delay
      } catch {
        guard !isLast, Self.isPassing(error) else { throw error }
        wait = settings.retries.delay(after: count, jitter: jitter())
      }
      count += 1
      watch.enter(.whole)
      do {
        try await Task.sleep(for: wait)
      } catch {
        throw .cancelled
      }
    }
  }

  /// Returns how long to wait before the request is repeated, or `nil` if the answer stands.
  private func delay(
    after answer: Answer,
    _ count: Int,
    isLast: Bool,
    _ watch: FetchWatch
  ) throws(FetchError) -> Duration? {
    let status = answer.exchange.status
    let isBusy = status == 429 || (502...504).contains(status)
    guard isBusy || answer.brokeOff else { return nil }
    if isBusy, let field = answer.exchange.value(of: "retry-after"),
      let seconds = RetryAfter.seconds(in: field, now: now() / 1000)
    {
      let asked = Duration.seconds(min(seconds, 1 << 32))
      // A server that says the same again and again has answered.
      guard !isLast else { return nil }
      guard asked <= settings.retries.maximumAskedDelay, asked < watch.timeLeft else {
        throw .askedToWait(seconds: seconds)
      }
      return asked
    }
    let delay = settings.retries.delay(after: count, jitter: jitter())
    return isLast || delay >= watch.timeLeft ? nil : delay
  }

  /// Tells whether a fault may be gone a moment later.
  private static func isPassing(_ error: FetchError) -> Bool {
    switch error {
    case .reset, .noAnswer, .refused: true
    case .timedOut, .unknownHost, .forbiddenAddress, .unsupportedScheme, .tooManyRedirects,
      .redirectLoop, .invalidRedirect, .insecure, .malformed, .tooLarge, .undecodable,
      .askedToWait, .cancelled:
      false
    }
  }
}
