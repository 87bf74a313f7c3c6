/// Reads numbers that lie in bytes, least first; `nil` where the bytes end too soon.
struct LittleEndian {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  func byte(at offset: Int) -> UInt8? {
    offset >= 0 && offset < bytes.count ? bytes[bytes.startIndex + offset] : nil
  }

  func word(at offset: Int) -> UInt16? {
    guard offset >= 0, offset + 2 <= bytes.count else { return nil }
    let start = bytes.startIndex + offset
    return UInt16(bytes[start]) | UInt16(bytes[start + 1]) << 8
  }

  func double(at offset: Int) -> UInt32? {
    guard let low = word(at: offset), let high = word(at: offset + 2) else { return nil }
    return UInt32(low) | UInt32(high) << 16
  }

  func floating(at offset: Int) -> Double? {
    guard let low = double(at: offset), let high = double(at: offset + 4) else { return nil }
    return Double(bitPattern: UInt64(low) | UInt64(high) << 32)
  }
}
