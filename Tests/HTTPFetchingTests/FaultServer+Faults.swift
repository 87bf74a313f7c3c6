import Compression
import Synchronization

/// Counts requests, for servers that change their mind.
final class Counter: Sendable {
  private let count = Atomic(0)

  /// Returns 1 for the first call.
  func next() -> Int { count.wrappingAdd(1, ordering: .relaxed).newValue }
}

/// The faults that a request for `/f/NAME` brings out.
enum Faults {
  typealias Answer = @Sendable (FaultConnection) async throws -> Void

  static let page = Array("<html><p>a page".utf8)

  static let stalls: [String: Answer] = [
    "never": { try await $0.wait() },
    "slow-headers": {
      try await $0.send("HTTP/1.1 200 OK\r\nX-A: ")
      try await $0.sendForEver([0x61], every: .milliseconds(200))
    },
    "slow-body": {
      try await $0.send(length: 100_000)
      try await $0.sendForEver([0x61], every: .milliseconds(200))
    },
    "stalled-body": {
      try await $0.send(length: 100_000, body: page)
      try await $0.wait()
    },
    "endless": {
      try await $0.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
      try await $0.sendForEver([UInt8](repeating: 0x61, count: 60_000))
    },
    "endless-chunked": {
      try await $0.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
      let chunk = "4000\r\n" + String(repeating: "a", count: 0x4000) + "\r\n"
      try await $0.sendForEver(Array(chunk.utf8))
    },
    "endless-100": {
      let heads = String(repeating: "HTTP/1.1 100 Continue\r\n\r\n", count: 50)
      try await $0.sendForEver(Array(heads.utf8), every: .milliseconds(1))
    },
  ]

  static let breaks: [String: Answer] = [
    "reset": { try await $0.reset() },
    "reset-after-head": {
      try await $0.send(length: 9999)
      try await Task.sleep(for: .milliseconds(50))
      try await $0.reset()
    },
    "reset-mid-body": {
      try await $0.send(length: 9999, body: page)
      try await Task.sleep(for: .milliseconds(50))
      try await $0.reset()
    },
    "empty": { _ in },
    "short": { try await $0.send(length: 5000, body: page) },
    "long": { try await $0.send(length: 10, body: [UInt8](repeating: 0x7A, count: 5000)) },
    "bad-chunk": {
      try await $0.send(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\nhello\r\n0\r\n\r\n"
      )
    },
    "cut-chunk": {
      try await $0.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\nhello")
    },
  ]

  static let encodings: [String: Answer] = [
    "bomb": { try await $0.send(fields: ["Content-Encoding: gzip"], body: try makeBomb()) },
    "bad-gzip": {
      let body: [UInt8] = [0x1F, 0x8B, 8, 0] + Array("garbage garbage garbage".utf8)
      try await $0.send(fields: ["Content-Encoding: gzip"], body: body)
    },
    "cut-gzip": {
      let packed = try Gzip.pack((0..<20_000).flatMap { Array("<p>\($0)".utf8) })
      try await $0.send(fields: ["Content-Encoding: gzip"], body: packed.dropLast(2000))
    },
    "lying-gzip": { try await $0.send(fields: ["Content-Encoding: gzip"], body: page) },
    "unknown-encoding": { try await $0.send(fields: ["Content-Encoding: zork"], body: page) },
    "good-gzip": {
      try await $0.send(fields: ["Content-Encoding: gzip"], body: try Gzip.pack(page))
    },
  ]

  static let heads: [String: Answer] = [
    "big-header": {
      let value = String(repeating: "a", count: 4 << 20)
      try await $0.send("HTTP/1.1 200 OK\r\nX-A: \(value)\r\n\r\nhi")
    },
    "many-headers": {
      let fields = String(repeating: "X-A: 1\r\n", count: 200_000)
      try await $0.send("HTTP/1.1 200 OK\r\n\(fields)\r\nhi")
    },
    "http-0.9": { try await $0.send("<html><a href=/x>no head at all</a>") },
    "bad-status": {
      try await $0.send(
        Array("HTTP/1.1 999999 ".utf8) + [0xFF, 0xFE] + Array("\r\nContent-Length: 0\r\n\r\n".utf8)
      )
    },
    "windows-874": {
      try await $0.send(
        fields: ["X-Charset: windows-874"],
        body: [0xBB, 0xC3, 0xD0, 0xA1, 0xD2, 0xC8]
      )
    },
  ]

  static let redirects: [String: Answer] = [
    "redirect-self": { try await $0.redirect(to: "/f/redirect-self") },
    "redirect-grow": { try await $0.redirect(to: $0.path.contains("?") ? "\($0.path)a" : "?a") },
    "redirect-nowhere": { try await $0.send(status: "302 Found") },
    "redirect-file": { try await $0.redirect(to: "file:///etc/passwd") },
    "redirect-bad": { try await $0.redirect(to: "http://[bad") },
    "redirect-crlf": { try await $0.redirect(to: "/ok/%0d%0aX:%20y") },
    "redirect-metadata": { try await $0.redirect(to: "http://169.254.169.254/latest/meta-data/") },
    "redirect-number": { try await $0.redirect(to: "http://2130706434/") },
    "redirect-mapped": { try await $0.redirect(to: "http://[::ffff:127.0.0.2]/") },
  ]

  /// Faults of servers that remember; each value serves one test.
  static func moods() -> [String: Answer] {
    let requests = (busy: Counter(), flaky: Counter())
    return [
      "busy": {
        guard requests.busy.next() == 1 else { return try await $0.send(body: page) }
        try await $0.send(status: "429 Too Many Requests", fields: ["Retry-After: 1"])
      },
      "busy-for-a-year": {
        try await $0.send(status: "429 Too Many Requests", fields: ["Retry-After: 31536000"])
      },
      "flaky": {
        guard requests.flaky.next() <= 2 else { return try await $0.send(body: page) }
        try await $0.send(status: "503 Service Unavailable")
      },
      "always-503": { try await $0.send(status: "503 Service Unavailable", body: page) },
      "cookie-wall": {
        guard !$0.request.contains("k=1") else { return try await $0.send(body: page) }
        try await $0.redirect(to: "/f/cookie-wall", fields: ["Set-Cookie: k=1; Path=/"])
      },
    ]
  }

  /// Answers `/f/NAME` with a fault and everything else with a page.
  static func answer() -> @Sendable (String, FaultConnection) async throws -> Void {
    let known = [stalls, breaks, encodings, heads, redirects, moods()]
      .reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    return { path, connection in
      let name = path.dropFirst(3).prefix { $0 != "?" }
      guard path.hasPrefix("/f/"), let fault = known[String(name)] else {
        return try await connection.send(body: page)
      }
      try await fault(connection)
    }
  }

  /// Returns 1 MB that unpacks to 1 GiB, as 64 members of 16 MiB.
  private static func makeBomb() throws -> [UInt8] {
    let member = try Gzip.pack([UInt8](repeating: 0x20, count: 16 << 20))
    return Array(repeatElement(member, count: 64).joined())
  }
}

extension FaultConnection {
  /// What was asked for.
  var path: String { String(request.split(separator: " ")[1]) }

  func redirect(to location: String, fields: [String] = []) async throws {
    try await send(status: "302 Found", fields: ["Location: \(location)"] + fields)
  }
}
