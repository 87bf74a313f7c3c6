import Foundation
import Testing

/// What a hostile server costs in memory.
@Suite(.serialized) struct MemoryTests {
  /// A gigabyte of it would be sent, or unpacked.
  @Test(arguments: ["bomb", "endless", "endless-chunked", "big-header", "many-headers"])
  func `a server cannot fill the memory`(fault: String) async throws {
    let server = try await FaultServer(answer: Faults.answer())
    let before = try residentMegabytes("VmRSS")
    try "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
    _ = try await fetch("http://127.0.0.1:\(server.port)/f/\(fault)")
    // Other tests run at the same time, so this is more than the fetch itself may take.
    #expect(try residentMegabytes("VmHWM") < before + 400)
    try await server.stop()
  }

  private func residentMegabytes(_ name: String) throws -> Int {
    let text = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix(name) })
    return (Int(line.filter(\.isNumber)) ?? 0) / 1024
  }
}
