/// A parsed HTML page as flat arrays in document order.
package struct PageDocument: Sendable {
  /// The visible text as it stands in the page, white space included.
  package var text: [UInt8] = []
  package var elements: [Element] = []
  package var attributes: [Attribute] = []
  /// The values of all kept attributes, one behind the other.
  package var values: [UInt8] = []
  /// The content of `<title>`.
  package var title: [UInt8] = []
  /// The number of elements that were dropped because the page holds too many.
  package var droppedElements = 0
  /// The bytes of script on the page.
  package var scriptByteCount = 0

  package init() {}

  /// One element with everything in it.
  package struct Element: Sendable {
    package var tag: Tag
    /// The index of the element around it, or -1.
    package var parent: Int32
    /// One behind the last element inside.
    package var end: Int32
    /// Where its text begins and ends in ``PageDocument/text``.
    package var textStart: UInt32
    package var textEnd: UInt32
    /// Its first attribute; they end where the next element's begin.
    package var attributeStart: UInt32
    package var attributeEnd: UInt32
    /// One bit for each attribute name that the element has.
    package var attributeNames: UInt32 = 0

    /// Tells whether the element has an attribute.
    package func has(_ name: AttributeName) -> Bool {
      attributeNames & (1 << UInt32(name.rawValue)) != 0
    }
  }

  /// A kept attribute with the place of its value.
  package struct Attribute: Sendable {
    package var name: AttributeName
    package var start: UInt32
    package var end: UInt32
  }

  /// Returns the value of an attribute as bytes, or `nil` if the element lacks it.
  package func bytes(_ name: AttributeName, of element: Element) -> ArraySlice<UInt8>? {
    guard element.has(name) else { return nil }
    for index in Int(element.attributeStart)..<Int(element.attributeEnd)
    where attributes[index].name == name {
      return values[Int(attributes[index].start)..<Int(attributes[index].end)]
    }
    return nil
  }

  /// Returns the value of an attribute, or `nil` if the element lacks it.
  package func value(_ name: AttributeName, of element: Element) -> String? {
    bytes(name, of: element).map { String(decoding: $0, as: UTF8.self) }
  }
}
