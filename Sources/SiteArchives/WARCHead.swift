/// The head of a record, as read from a file.
struct WARCHead {
  private let kind: WARCRecord.Kind
  private let fields: [WARCField]
  /// The length of the block.
  let byteCount: Int
  /// Where the block begins, counted from where the bytes' own indices do.
  let blockStart: Int

  /// Reads a head, or `nil` if the bytes hold no whole one.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.starts(with: Array("WARC/".utf8)), let end = Self.end(of: bytes) else { return nil }
    let all = WARCField.parse(bytes[..<end])
    let length = all.first { $0.name.lowercased() == "content-length" }.flatMap { Int($0.value) }
    guard let length, length >= 0 else { return nil }
    kind = WARCRecord.Kind(all.first { $0.name.lowercased() == "warc-type" }?.value ?? "")
    fields = all.filter { field in
      !["content-length", "warc-type"].contains(field.name.lowercased())
    }
    byteCount = length
    blockStart = end
  }

  func record(block: [UInt8]) -> WARCRecord {
    WARCRecord(kind, fields: fields, block: block)
  }

  private static func end(of bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while let newline = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) {
      let rest = bytes[(newline + 1)...]
      if rest.starts(with: [0x0D, 0x0A]) { return newline + 3 }
      if rest.first == 0x0A { return newline + 2 }
      index = newline + 1
    }
    return nil
  }
}
