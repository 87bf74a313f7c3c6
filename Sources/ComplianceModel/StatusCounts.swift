/// How many items have each status; every status is present, in the order of ``Status``.
public struct StatusCounts: Sendable, Hashable {
  private var counts: [Status: Int] = [:]

  /// Counts statuses.
  public init(_ statuses: [Status]) {
    for status in statuses { counts[status, default: 0] += 1 }
  }

  /// The number of items with a status.
  public subscript(status: Status) -> Int { counts[status] ?? 0 }
}

extension StatusCounts: Codable {
  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Reads an object with a number for each status.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    for status in Status.allCases {
      let count = try container.decodeIfPresent(Int.self, forKey: Key(stringValue: status.rawValue))
      if let count, count != 0 { counts[status] = count }
    }
  }

  /// Writes an object with a number for each status.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    for status in Status.allCases {
      try container.encode(self[status], forKey: Key(stringValue: status.rawValue))
    }
  }
}
