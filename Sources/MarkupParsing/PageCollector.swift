/// Puts a parser's events together to a page.
struct PageCollector {
  private(set) var page = PageDocument()
  private let maximumElements: Int
  /// The tags of open elements that were not kept.
  private var dropped: [Tag] = []
  private var open: [Int32] = []
  private var hiddenDepth = 0
  private var titleDepth = 0

  init(byteCount: Int, maximumElements: Int) {
    self.maximumElements = maximumElements
    page.text.reserveCapacity(byteCount / 2)
    page.elements.reserveCapacity(byteCount / 32)
    page.attributes.reserveCapacity(byteCount / 48)
    page.values.reserveCapacity(byteCount / 4)
  }

  mutating func start(_ tag: Tag) {
    guard page.elements.count < maximumElements else {
      page.droppedElements += 1
      dropped.append(tag)
      if tag.hidesText { hiddenDepth += 1 }
      return
    }
    let attributeCount = UInt32(truncatingIfNeeded: page.attributes.count)
    let textCount = UInt32(truncatingIfNeeded: page.text.count)
    let index = Int32(truncatingIfNeeded: page.elements.count)
    page.elements.append(
      PageDocument.Element(
        tag: tag,
        parent: open.last ?? -1,
        end: index + 1,
        textStart: textCount,
        textEnd: textCount,
        attributeStart: attributeCount,
        attributeEnd: attributeCount
      )
    )
    open.append(index)
    if tag.hidesText { hiddenDepth += 1 }
    if tag == .title { titleDepth += 1 }
  }

  mutating func addAttribute(_ name: AttributeName, _ value: UnsafeBufferPointer<UInt8>) {
    guard dropped.isEmpty else { return }
    let start = UInt32(truncatingIfNeeded: page.values.count)
    unsafe page.values.append(contentsOf: value)
    page.attributes.append(
      PageDocument.Attribute(
        name: name,
        start: start,
        end: UInt32(truncatingIfNeeded: page.values.count)
      )
    )
    guard let last = open.last else { return }
    page.elements[Int(last)].attributeEnd = UInt32(truncatingIfNeeded: page.attributes.count)
    page.elements[Int(last)].attributeNames |= 1 << UInt32(name.rawValue)
  }

  /// Closes an element and everything that was left open inside it.
  mutating func end(_ tag: Tag) {
    if let index = dropped.lastIndex(of: tag) {
      hiddenDepth -= dropped[index...].count { $0.hidesText }
      return dropped.removeSubrange(index...)
    }
    guard let depth = open.lastIndex(where: { page.elements[Int($0)].tag == tag }) else { return }
    while open.count > depth { closeLast() }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if hiddenDepth > 0 {
      page.scriptByteCount += bytes.count
    } else if titleDepth > 0 {
      unsafe page.title.append(contentsOf: bytes)
    } else {
      unsafe page.text.append(contentsOf: bytes)
    }
  }

  mutating func finish() {
    while !open.isEmpty { closeLast() }
  }

  private mutating func closeLast() {
    let index = Int(open.removeLast())
    let tag = page.elements[index].tag
    page.elements[index].end = Int32(truncatingIfNeeded: page.elements.count)
    page.elements[index].textEnd = UInt32(truncatingIfNeeded: page.text.count)
    if tag.hidesText { hiddenDepth -= 1 }
    if tag == .title { titleDepth -= 1 }
  }
}
