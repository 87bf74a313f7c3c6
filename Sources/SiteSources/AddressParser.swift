/// Reads links as written, by the WHATWG's URL standard.
enum AddressParser {
  enum Outcome {
    case address(SiteAddress)
    /// An address of another scheme than `http` and `https`; the scheme is in lower case.
    case other(scheme: String)
    /// An `http` address that cannot be one, for example without a host.
    case invalid
  }

  /// Returns a link without blanks around it and without tabs and line ends in it.
  static func trimmed(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 <= 0x20 }) else { return bytes }
    let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0
    bytes.removeSubrange(end...)
    bytes.removeFirst(bytes.firstIndex { $0 > 0x20 } ?? 0)
    bytes.removeAll { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    return bytes
  }

  /// Resolves a link that has been ``trimmed(_:)``.
  static func parse(_ bytes: [UInt8], against base: SiteAddress) -> Outcome {
    guard let colon = schemeEnd(bytes) else { return parse(bytes[...], relativeTo: base) }
    let rest = bytes[(colon + 1)...]
    let isSecure: Bool
    switch lowercased(bytes[..<colon]) {
    case "http": isSecure = false
    case "https": isSecure = true
    case let scheme: return .other(scheme: scheme)
    }
    // `http:page.html` on a page of the same scheme is a relative link.
    if let origin = base.origin, origin.isSecure == isSecure, slashCount(rest) < 2 {
      return parse(rest, relativeTo: base)
    }
    return parse(authority: rest.drop(while: isSlash), isSecure: isSecure)
  }

  private static func parse(_ bytes: ArraySlice<UInt8>, relativeTo base: SiteAddress) -> Outcome {
    switch slashCount(bytes) {
    case 2...:
      // The scheme of a mirror without an address is not known; the secure one is the likelier.
      let isSecure = base.origin?.isSecure ?? true
      return parse(authority: bytes.drop(while: isSlash), isSecure: isSecure)
    case 1:
      return .address(tail(of: bytes.dropFirst(), below: [UInt8(ascii: "/")], origin: base.origin))
    default: break
    }
    var address = base
    address.fragment = nil
    switch bytes.first {
    case nil: return .address(address)
    case UInt8(ascii: "#"):
      address.fragment = encoded(bytes.dropFirst(), as: .fragment)
      return .address(address)
    case UInt8(ascii: "?"):
      let rest = tail(of: bytes, below: [], origin: nil)
      address.query = rest.query
      address.fragment = rest.fragment
      return .address(address)
    default:
      let path = Array(base.path.utf8)
      let end = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
      return .address(tail(of: bytes, below: Array(path[..<end]), origin: base.origin))
    }
  }

  private static func parse(authority bytes: ArraySlice<UInt8>, isSecure: Bool) -> Outcome {
    let end = bytes.firstIndex { isSlash($0) || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    let stop = end ?? bytes.endIndex
    guard let origin = Authority.parse(bytes[bytes.startIndex..<stop], isSecure: isSecure) else {
      return .invalid
    }
    var rest = bytes[stop...]
    if let first = rest.first, isSlash(first) { rest.removeFirst() }
    return .address(tail(of: rest, below: [UInt8(ascii: "/")], origin: origin))
  }

  /// Reads a path, a query and a fragment.
  private static func tail(
    of bytes: ArraySlice<UInt8>,
    below directory: [UInt8],
    origin: SiteAddress.Origin?
  ) -> SiteAddress {
    let number = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
    let beforeFragment = bytes[..<number]
    let question = beforeFragment.firstIndex(of: UInt8(ascii: "?")) ?? number
    var path = directory
    PathSegments.append(beforeFragment[..<question], to: &path)
    return SiteAddress(
      origin: origin,
      path: String(decoding: path, as: UTF8.self),
      query: question == number ? nil : encoded(beforeFragment[(question + 1)...], as: .query),
      fragment: number == bytes.endIndex ? nil : encoded(bytes[(number + 1)...], as: .fragment)
    )
  }

  private static func encoded(_ bytes: ArraySlice<UInt8>, as part: PercentEncoding.Part) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    PercentEncoding.append(bytes, as: part, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Returns the place of the colon behind a scheme, or `nil` for a relative link.
  private static func schemeEnd(_ bytes: [UInt8]) -> Int? {
    guard let first = bytes.first, ASCIISet.letters.contains(first),
      let end = bytes.firstIndex(where: { !ASCIISet.scheme.contains($0) }),
      bytes[end] == UInt8(ascii: ":")
    else { return nil }
    return end
  }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { ASCIISet.letters.contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private static func slashCount(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.prefix(2).prefix(while: isSlash).count
  }

  private static func isSlash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }
}
