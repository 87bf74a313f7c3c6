internal import Glibc

/// What the system's C library knows of names and addresses; the only file that calls it.
enum SystemAddresses {
  /// Why a name could not be resolved.
  struct ResolutionFailure: Error, Hashable {
    var code: Int32
  }

  /// Returns the addresses of a host in the order in which the system would try them.
  ///
  /// The call waits for the network.
  static func resolve(_ host: String) throws(ResolutionFailure) -> [NetworkAddress] {
    var hints = unsafe addrinfo()
    unsafe hints.ai_flags = AI_ADDRCONFIG
    unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    // SAFETY: the list is owned by this function from the successful call until `freeaddrinfo`, and
    // every address in it is copied before that.
    var list: UnsafeMutablePointer<addrinfo>?
    let code = unsafe getaddrinfo(host, nil, &hints, &list)
    guard code == 0 else { throw ResolutionFailure(code: code) }
    defer { unsafe freeaddrinfo(list) }
    var addresses: [NetworkAddress] = []
    var next = unsafe list
    while let entry = unsafe next {
      if let address = unsafe address(of: entry), !addresses.contains(address) {
        addresses.append(address)
      }
      unsafe next = entry.pointee.ai_next
    }
    return addresses
  }

  /// Returns the bytes of a numeric address, or `nil` if the text is none.
  static func bytes(of text: String) -> [UInt8]? {
    var short = in_addr()
    var long = in6_addr()
    // SAFETY: both structures are as large as `inet_pton` writes for their families.
    if unsafe inet_pton(AF_INET, text, &short) == 1 {
      return unsafe withUnsafeBytes(of: &short) { unsafe Array($0) }
    }
    if unsafe inet_pton(AF_INET6, text, &long) == 1 {
      return unsafe withUnsafeBytes(of: &long) { unsafe Array($0) }
    }
    return nil
  }

  /// Returns four or sixteen bytes as text.
  static func text(of bytes: [UInt8]) -> String {
    var output = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    let family = bytes.count == 4 ? AF_INET : AF_INET6
    // SAFETY: the output has room for the longest address, and `inet_ntop` ends it with a zero.
    let isWritten = unsafe inet_ntop(family, bytes, &output, socklen_t(output.count)) != nil
    guard isWritten else { return "" }
    return String(decoding: output.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func address(of entry: UnsafeMutablePointer<addrinfo>) -> NetworkAddress? {
    // SAFETY: the family says which structure `ai_addr` points at, for the life of the list.
    guard let socket = unsafe entry.pointee.ai_addr else { return nil }
    switch unsafe entry.pointee.ai_family {
    case AF_INET:
      let short = unsafe UnsafeRawPointer(socket).load(as: sockaddr_in.self)
      return unsafe withUnsafeBytes(of: short.sin_addr) { unsafe NetworkAddress(bytes: Array($0)) }
    case AF_INET6:
      let long = unsafe UnsafeRawPointer(socket).load(as: sockaddr_in6.self)
      return unsafe withUnsafeBytes(of: long.sin6_addr) { unsafe NetworkAddress(bytes: Array($0)) }
    default: return nil
    }
  }
}
