internal import Foundation

/// Numbers by the fingerprints of what they belong to, stored in packed form.
struct PackedCounts: Sendable, Hashable {
  private var values: [UInt64: UInt32] = [:]

  var count: Int { values.count }

  subscript(key: UInt64) -> UInt32? {
    get { values[key] }
    set { values[key] = newValue }
  }
}

extension PackedCounts: Codable {
  init(from decoder: any Decoder) throws {
    var reader = PackedReader([UInt8](try decoder.singleValueContainer().decode(Data.self)))
    while !reader.isAtEnd {
      let key = try reader.wideNumber()
      values[key] = UInt32(clamping: try reader.number())
    }
  }

  func encode(to encoder: any Encoder) throws {
    var writer = PackedWriter()
    // Equal contents make equal bytes.
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      writer.write(wide: key)
      writer.write(UInt64(value))
    }
    var container = encoder.singleValueContainer()
    try container.encode(Data(writer.bytes))
  }
}
