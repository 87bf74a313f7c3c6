/// Writes scalars as UTF-8.
package enum UTF8Bytes {
  /// Appends a scalar that was read from a string, so that it is a valid one.
  @inline(__always)
  package static func append(_ letter: UInt32, to bytes: inout [UInt8]) {
    if letter < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: letter))
    } else if letter < 0x800 {
      bytes.append(0xC0 | UInt8(truncatingIfNeeded: letter >> 6))
      bytes.append(tail(letter))
    } else if letter < 0x10000 {
      bytes.append(0xE0 | UInt8(truncatingIfNeeded: letter >> 12))
      bytes.append(tail(letter >> 6))
      bytes.append(tail(letter))
    } else {
      bytes.append(0xF0 | UInt8(truncatingIfNeeded: letter >> 18))
      bytes.append(tail(letter >> 12))
      bytes.append(tail(letter >> 6))
      bytes.append(tail(letter))
    }
  }

  @inline(__always)
  private static func tail(_ bits: UInt32) -> UInt8 {
    0x80 | (UInt8(truncatingIfNeeded: bits) & 0x3F)
  }
}
