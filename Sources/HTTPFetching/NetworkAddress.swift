/// The numeric address of a host: four bytes of IPv4, or sixteen of IPv6.
package struct NetworkAddress: Sendable, Hashable {
  package let bytes: [UInt8]

  /// - Parameter bytes: The bytes in the order of the network; `nil` unless they are 4 or 16.
  package init?(bytes: [UInt8]) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// Reads an address as text, with or without the brackets of a URL.
  ///
  /// - Parameter text: For example `203.0.113.7` or `[2001:db8::1]`.
  package init?(_ text: String) {
    let isBracketed = text.hasPrefix("[") && text.hasSuffix("]")
    let bare = isBracketed ? String(text.dropFirst().dropLast()) : text
    guard let bytes = SystemAddresses.bytes(of: bare) else { return nil }
    self.bytes = bytes
  }
}

extension NetworkAddress: CustomStringConvertible {
  /// The address as text, without brackets.
  package var description: String { SystemAddresses.text(of: bytes) }
}
