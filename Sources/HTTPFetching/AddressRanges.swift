/// The ranges of addresses that no public site has (IANA's special-purpose registries).
package enum AddressRanges {
  /// Tells whether an address is one that anybody on the internet may reach.
  ///
  /// Addresses of IPv6 that carry one of IPv4 are judged by the one that they carry: a translator
  /// would connect to that.
  package static func isPublic(_ address: NetworkAddress) -> Bool {
    let bytes = address.bytes
    guard bytes.count == 16 else { return isPublic(short: bytes[...]) }
    if contains(bytes, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], bits: 96) {
      return isPublic(short: bytes[12...])
    }
    if contains(bytes, [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0], bits: 96) {
      return isPublic(short: bytes[12...])
    }
    // Only this eighth of the space has been given out: loopback, link-local, unique local and
    // multicast lie outside it.
    guard contains(bytes, [0x20], bits: 3) else { return false }
    if contains(bytes, [0x20, 0x02], bits: 16) { return isPublic(short: bytes[2..<6]) }
    return !specialLong.contains { contains(bytes, $0.prefix, bits: $0.bits) }
  }

  private static func isPublic(short bytes: ArraySlice<UInt8>) -> Bool {
    !specialShort.contains { contains(Array(bytes), $0.prefix, bits: $0.bits) }
  }

  /// Whatever a range says beyond its bits is not compared.
  private static func contains(_ bytes: [UInt8], _ prefix: [UInt8], bits: Int) -> Bool {
    var left = bits
    for (byte, wanted) in zip(bytes, prefix) {
      guard left > 0 else { return true }
      let mask: UInt8 = left >= 8 ? 0xFF : ~(0xFF >> UInt8(left))
      guard (byte ^ wanted) & mask == 0 else { return false }
      left -= 8
    }
    return left <= 0
  }

  private static let specialShort: [(prefix: [UInt8], bits: Int)] = [
    ([0], 8),  // this network
    ([10], 8), ([172, 16], 12), ([192, 168], 16),  // private
    ([100, 64], 10),  // behind a carrier's address translation
    ([127], 8),  // loopback
    ([169, 254], 16),  // link-local, and where clouds keep their metadata
    ([192, 0, 0], 24), ([192, 88, 99], 24),  // protocols, old relays
    ([192, 0, 2], 24), ([198, 51, 100], 24), ([203, 0, 113], 24),  // documentation
    ([198, 18], 15),  // benchmarks
    ([224], 4), ([240], 4),  // multicast, reserved, broadcast
  ]

  private static let specialLong: [(prefix: [UInt8], bits: Int)] = [
    ([0x20, 0x01, 0x00], 23),  // protocols, Teredo, benchmarks
    ([0x20, 0x01, 0x0D, 0xB8], 32), ([0x3F, 0xFF, 0x00], 20),  // documentation
  ]
}
