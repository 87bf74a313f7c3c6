/// Lets one task through at a time, in the order of their coming.
actor Turnstile {
  private var isTaken = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// Does some work when all that came before is done.
  func pass<Value: Sendable>(_ work: @Sendable () async -> Value) async -> Value {
    if isTaken {
      await withCheckedContinuation { waiting.append($0) }
    } else {
      isTaken = true
    }
    let value = await work()
    if waiting.isEmpty {
      isTaken = false
    } else {
      waiting.removeFirst().resume()
    }
    return value
  }
}
