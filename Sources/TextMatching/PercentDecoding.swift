/// The bytes of an address with its percent escapes decoded, each with its place in the address.
struct PercentDecoding {
  private(set) var values: [UInt8] = []
  private(set) var starts: [Int] = []
  private(set) var ends: [Int] = []

  init(_ address: String) {
    let raw = Array(address.utf8)
    values.reserveCapacity(raw.count)
    var index = 0
    while index < raw.count {
      var length = 1
      var value = raw[index]
      if value == 0x25, index + 2 < raw.count, let high = Self.digit(raw[index + 1]),
        let low = Self.digit(raw[index + 2])
      {
        value = high << 4 | low
        length = 3
      }
      values.append(value)
      starts.append(index)
      ends.append(index + length)
      index += length
    }
  }

  /// Returns the scalar that starts at a byte, or a replacement character for a broken one.
  func scalar(at index: Int) -> (value: UInt32, length: Int) {
    let lead = values[index]
    let length =
      switch lead {
      case 0..<0x80: 1
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 1 else { return (length == 1 ? UInt32(lead) : 0xFFFD, 1) }
    guard index + length <= values.count else { return (0xFFFD, 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for byte in values[(index + 1)..<(index + length)] {
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, length)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
