/// Why addresses were refused, by their fingerprints.
///
/// Kinds are kept by their place in the list of all kinds, so that list is part of stored crawls.
struct RefusedAddresses: Sendable, Hashable {
  private var numbers = PackedCounts()

  var count: Int { numbers.count }

  subscript(key: UInt64) -> RefusalKind? {
    get {
      guard let number = numbers[key], number < Self.kinds.count else { return nil }
      return Self.kinds[Int(number)]
    }
    set { numbers[key] = newValue.flatMap(Self.kinds.firstIndex).map { UInt32($0) } }
  }

  private static let kinds = RefusalKind.allCases
}

extension RefusedAddresses: Codable {
  init(from decoder: any Decoder) throws { numbers = try PackedCounts(from: decoder) }

  func encode(to encoder: any Encoder) throws { try numbers.encode(to: encoder) }
}
