/// Most links of a site are short, plain paths: they need none of the rules of addresses.
extension LinkResolver {
  /// Resolves a link of unreserved ASCII characters, or gives up with `nil`.
  func resolveQuickly(_ href: String, onPage path: String) -> LinkTarget? {
    let bytes = href.utf8
    guard let end = plainEnd(bytes), let start = directoryEnd(href: bytes, page: path.utf8) else {
      return nil
    }
    var fragment: String?
    if end < bytes.endIndex {
      let rest = bytes[bytes.index(after: end)...]
      fragment = rest.isEmpty ? nil : String(Substring(rest))
    }
    let key =
      String(Substring(path.utf8[..<start.page])) + String(Substring(bytes[start.href..<end]))
    if PathKey.areEqual(key, path) { return .samePage(fragment: fragment) }
    let place = fragment.map { "\(key)#\($0)" } ?? key
    return .site(
      path: key,
      query: nil,
      fragment: fragment,
      address: base == nil ? place : prefix + place
    )
  }

  /// Returns the end of a plain path, or `nil` if the link is anything else.
  ///
  /// A plain path has no escapes, no query, no colon, no empty parts and no parts that begin with a
  /// dot but for leading `./` and `../`.
  private func plainEnd(_ bytes: String.UTF8View) -> String.Index? {
    var isPathStart = true
    var end: String.Index?
    var previous: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == UInt8(ascii: "#"), end == nil, !isPathStart {
        end = index
      } else if byte == UInt8(ascii: "/"), end == nil {
        guard previous != UInt8(ascii: "/") else { return nil }
      } else {
        guard ASCIISet.plain.contains(byte) else { return nil }
        let isHidden = byte == UInt8(ascii: ".") && previous == UInt8(ascii: "/") && end == nil
        if isHidden, !isLeadingDots(bytes[..<index]) { return nil }
      }
      isPathStart = false
      previous = byte
    }
    return isPathStart ? nil : end ?? bytes.endIndex
  }

  private func isLeadingDots(_ bytes: Substring.UTF8View) -> Bool {
    bytes.first == UInt8(ascii: ".")
      && bytes.allSatisfy { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }
  }

  /// Returns how much of the page's path stays, and where the link's own path begins.
  private func directoryEnd(
    href: String.UTF8View,
    page: String.UTF8View
  ) -> (page: String.Index, href: String.Index)? {
    if href.first == UInt8(ascii: "/") {
      guard base == nil || base?.path == "/" else { return nil }
      return (page.startIndex, href.index(after: href.startIndex))
    }
    guard var directory = plainDirectoryEnd(page) else { return nil }
    var rest = href[...]
    while rest.first == UInt8(ascii: ".") {
      if rest.starts(with: "./".utf8) {
        rest = rest.dropFirst(2)
      } else if rest.starts(with: "../".utf8) {
        rest = rest.dropFirst(3)
        directory = parent(of: directory, in: page)
      } else {
        return nil
      }
    }
    return (directory, rest.startIndex)
  }

  private func plainDirectoryEnd(_ page: String.UTF8View) -> String.Index? {
    guard let slash = page.lastIndex(of: UInt8(ascii: "/")) else { return page.startIndex }
    let isPlain = page[..<slash].allSatisfy {
      ASCIISet.plain.contains($0) || $0 == UInt8(ascii: "/")
    }
    return isPlain ? page.index(after: slash) : nil
  }

  private func parent(of directory: String.Index, in page: String.UTF8View) -> String.Index {
    guard directory > page.startIndex else { return directory }
    let slash = page[..<page.index(before: directory)].lastIndex(of: UInt8(ascii: "/"))
    return slash.map { page.index(after: $0) } ?? page.startIndex
  }
}
