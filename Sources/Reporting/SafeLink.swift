/// Decides which addresses of a site may become links of a report.
package enum SafeLink {
  /// Returns the target of a link, or `nil` for an address that is shown as text only.
  ///
  /// Links are `http` and `https` addresses and paths relative to the report. An address with
  /// another scheme, with hidden characters or of another host without a scheme is none: browsers
  /// skip tabs and line feeds when they look for a scheme, and read `\` as `/`.
  package static func target(of address: String) -> String? {
    // Code points, as browsers read them: a colon with a mark on it is one character to Swift.
    let scalars = Array(address.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last, first != " ", last != " ",
      scalars.allSatisfy(isPlain), hasSafeBeginning(scalars)
    else { return nil }
    return scalars.reduce(into: "") { target, scalar in
      if scalar == " " { target += "%20" } else { target.unicodeScalars.append(scalar) }
    }
  }

  /// Tells whether a target leads to the same place from wherever it is followed.
  static func isWeb(_ target: String) -> Bool {
    let beginning = target.prefix(8).lowercased()
    return beginning.hasPrefix("http://") || beginning.hasPrefix("https://")
  }

  private static func hasSafeBeginning(_ scalars: [Unicode.Scalar]) -> Bool {
    let slashes: [Unicode.Scalar] = ["/", "/"]
    let head = scalars.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard let colon = head.firstIndex(of: ":") else {
      return !scalars.starts(with: slashes) && scalars.first != "#"
    }
    let scheme = String(String.UnicodeScalarView(head[..<colon])).lowercased()
    let rest = scalars[(colon + 1)...]
    return ["http", "https"].contains(scheme) && rest.starts(with: slashes) && rest.count > 2
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar != " " else { return true }
    return switch ScalarKind(scalar) {
    case .visible: scalar != "\\"
    case .blank, .invisible, .active: false
    }
  }
}
