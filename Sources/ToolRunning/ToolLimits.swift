internal import Glibc

/// What one run of a tool may cost.
package struct ToolLimits: Sendable, Hashable {
  /// The time from start to end, by the clock on the wall.
  package var time: Duration = .seconds(20)
  /// The processor time, in whole seconds.
  package var processorSeconds = 20
  /// The address space, in bytes; `nil` for a tool that reserves far more than it uses.
  package var memory: Int? = 1 << 30
  /// The memory of each process that it can write to and shares with none, in bytes.
  ///
  /// This is what bounds a tool without ``memory``; `nil` for no limit.
  package var privateMemory: Int?
  /// The largest file that the tool may write, in bytes; pipes do not count.
  package var fileSize = 0
  package var openFiles = 64
  /// The most that is taken from standard output, in bytes.
  package var outputByteCount = 16 << 20
  /// The most that is kept of standard error, in bytes; the rest is read and dropped.
  package var errorByteCount = 4 << 10

  package init() {}

  /// The options of `prlimit` that set the limits.
  var options: [String] {
    let processor = Self.capped(processorSeconds, by: RLIMIT_CPU)
    let addressSpace = memory.map { "--as=\(Self.capped($0, by: RLIMIT_AS))" }
    let data = privateMemory.map { "--data=\(Self.capped($0, by: RLIMIT_DATA))" }
    return [addressSpace, data].compactMap(\.self) + [
      // The second figure leaves room for the signal that says which limit was hit.
      "--cpu=\(processor):\(Self.capped(processorSeconds + 1, by: RLIMIT_CPU))",
      "--fsize=\(Self.capped(fileSize, by: RLIMIT_FSIZE))",
      "--nofile=\(Self.capped(openFiles, by: RLIMIT_NOFILE))",
      "--core=0",
    ]
  }

  /// Returns a limit, or the one that this process is under if that is tighter: it cannot be raised.
  private static func capped(_ value: Int, by resource: __rlimit_resource) -> UInt {
    var limit = rlimit()
    // SAFETY: the call fills a local.
    guard unsafe getrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0 else {
      return UInt(max(value, 0))
    }
    return min(UInt(max(value, 0)), UInt(limit.rlim_max))
  }
}
