internal import CMalloc

/// The allocator of the system library, as a program needs it that reads pages of many sizes.
enum LargeBlocks {
  /// Blocks from this size on are given back to the system as soon as they are free.
  private static let byteCount: Int32 = 1 << 20

  /// Keeps the size from growing with what was freed before, as it does by default: a single large
  /// page would then stay in memory to the end of the run.
  static func giveBack() {
    mallopt(M_MMAP_THRESHOLD, byteCount)
  }
}
