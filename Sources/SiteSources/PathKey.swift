/// The one spelling under which a file is known, however a link or a disk spells it.
///
/// A key has no leading slash and no escapes, except for what a file name cannot say: `%2F`, `%00`,
/// and bytes that are not UTF-8. Keys are compared byte by byte: Swift's own comparison would take
/// two names that Unicode calls equivalent for one file.
enum PathKey {
  /// Returns the key of an escaped path or query.
  ///
  /// Slashes are collapsed in paths, in which servers read `a//b` as `a/b`, and kept in the rest.
  static func make(decoding bytes: [UInt8], collapsingSlashes: Bool = true) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    var isASCII = true
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "%"), let decoded = PercentEncoding.escapedByte(at: index, in: bytes)
      {
        if decoded == 0 || decoded == UInt8(ascii: "/") {
          PercentEncoding.appendEscape(of: decoded, to: &output)
        } else {
          output.append(decoded)
          isASCII = isASCII && decoded < 0x80
        }
        index += 3
        continue
      }
      let isRepeatedSlash =
        byte == UInt8(ascii: "/") && collapsingSlashes
        && (output.isEmpty || output.last == UInt8(ascii: "/"))
      if !isRepeatedSlash {
        output.append(byte)
        isASCII = isASCII && byte < 0x80
      }
      index += 1
    }
    return isASCII ? String(decoding: output, as: UTF8.self) : make(naming: output)
  }

  /// Returns the key of a name as a disk holds it: only bytes that are not UTF-8 are escaped.
  static func make(naming bytes: [UInt8]) -> String {
    String(decoding: escapingInvalidUTF8(bytes), as: UTF8.self)
  }

  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// Appends a key as a part of an address.
  ///
  /// A percent sign is escaped unless it begins an escape that the key had to keep.
  static func append(_ key: String, as part: PercentEncoding.Part, to output: inout [UInt8]) {
    guard key.utf8.contains(UInt8(ascii: "%")) else {
      PercentEncoding.append(key.utf8, as: part, to: &output)
      return
    }
    let bytes = Array(key.utf8)
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "%"), PercentEncoding.escapedByte(at: index, in: bytes) == nil {
        PercentEncoding.appendEscape(of: byte, to: &output)
      } else {
        PercentEncoding.append(CollectionOfOne(byte), as: part, to: &output)
      }
    }
  }

  /// Returns a key for people to read: with line ends and other controls as escapes.
  static func printable(_ key: String) -> String {
    guard key.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return key }
    var output: [UInt8] = []
    for byte in key.utf8 {
      if byte < 0x20 || byte == 0x7F {
        PercentEncoding.appendEscape(of: byte, to: &output)
      } else {
        output.append(byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Tells whether two keys are the same bytes.
  static func areEqual(_ first: String, _ second: String) -> Bool {
    first.utf8.count == second.utf8.count && first.utf8.elementsEqual(second.utf8)
  }

  /// Tells whether a key comes before another in the order of bytes, which needs no locale.
  static func isOrdered(_ first: String, before second: String) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8)
  }

  private static func escapingInvalidUTF8(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var start = 0
    while start < bytes.count {
      do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: bytes.span.extracting(start...))
        guard start > 0 else { return bytes }
        output.append(contentsOf: bytes[start...])
        return output
      } catch {
        let invalid = start + error.byteOffsets.lowerBound..<start + error.byteOffsets.upperBound
        output.append(contentsOf: bytes[start..<invalid.lowerBound])
        for byte in bytes[invalid] {
          PercentEncoding.appendEscape(of: byte, to: &output)
        }
        start = invalid.upperBound
      }
    }
    return output
  }
}
