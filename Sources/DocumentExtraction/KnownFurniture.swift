internal import MarkupParsing

/// Areas of a site's pages that recur and need not be read again on each page.
///
/// A menu of two hundred links is the same on every page of most sites: read once, it is passed over
/// on all others. Areas are known by a key of their text and attributes.
package struct KnownFurniture: Sendable {
  /// The keys of areas that are passed over.
  package var keys: Set<UInt64>
  /// The folder of the page: the same relative links lead elsewhere from another folder.
  package var folder: String

  package init(keys: Set<UInt64> = [], folder: String = "") {
    self.keys = keys
    self.folder = folder
  }

  /// Smaller areas cost less to read than to recognise.
  private static let minimumBytes = 400

  /// Returns the key of an element's content, or `nil` if it is too small to matter.
  func key(of element: PageDocument.Element, at index: Int, in page: PageDocument) -> UInt64? {
    let text = Int(element.textStart)..<Int(element.textEnd)
    let last = page.elements[Int(element.end) - 1]
    let attributes = Int(element.attributeStart)..<Int(last.attributeEnd)
    guard let first = page.attributes[attributes].first,
      let final = page.attributes[attributes].last
    else { return nil }
    let values = Int(first.start)..<Int(final.end)
    guard text.count + values.count >= Self.minimumBytes else { return nil }
    var key = Self.mix(0xCBF2_9CE4_8422_2325, page.text, text)
    key = Self.mix(key, page.values, values)
    if page.attributes[attributes].contains(where: { Self.isRelative($0, in: page) }) {
      let folder = Array(folder.utf8)
      key = Self.mix(key, folder, folder.indices)
    }
    return key
  }

  private static func isRelative(_ attribute: PageDocument.Attribute, in page: PageDocument) -> Bool
  {
    guard attribute.name == .href || attribute.name == .src, attribute.start < attribute.end else {
      return false
    }
    let value = page.values[Int(attribute.start)..<Int(attribute.end)]
    if value.first == UInt8(ascii: "/") || value.first == UInt8(ascii: "#") { return false }
    return !value.prefix(12).contains(UInt8(ascii: ":"))
  }

  /// Mixes eight bytes at a time into a key.
  private static func mix(_ key: UInt64, _ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var key = key ^ UInt64(range.count)
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      var word: UInt64 = 0
      for offset in 0..<8 { word |= UInt64(bytes[index &+ offset]) &<< UInt64(offset &* 8) }
      key = (key ^ word) &* 0x9E37_79B9_7F4A_7C15
      key ^= key &>> 32
      index += 8
    }
    while index < range.upperBound {
      key = (key ^ UInt64(bytes[index])) &* 0x100_0000_01B3
      index += 1
    }
    return key
  }
}
