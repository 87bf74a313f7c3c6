internal import ComplianceModel
internal import MarkupParsing

extension ContentBuilder {
  /// Notes the identifiers that links and controls of the page lead to.
  mutating func collectReferences() {
    for attribute in page.attributes {
      switch attribute.name {
      case .href, .dataTarget, .ariaControls: break
      default: continue
      }
      let value = page.values[Int(attribute.start)..<Int(attribute.end)]
      guard let first = value.first else { continue }
      if first == UInt8(ascii: "#"), value.count > 1 {
        referencedIDs.insert(String(decoding: value.dropFirst(), as: UTF8.self))
      } else if attribute.name == .ariaControls {
        referencedIDs.insert(String(decoding: value, as: UTF8.self))
      }
    }
  }

  mutating func openLink(_ element: PageDocument.Element, _ frame: inout Frame) {
    switch element.tag {
    case .iframe, .frame, .embed:
      addFrame(page.value(.src, of: element), title: page.bytes(.title, of: element))
    case .object:
      addFrame(page.value(.data, of: element), title: page.bytes(.title, of: element))
    case .img: addCaption(of: element)
    case .area, .a: openAnchor(element, &frame)
    default:
      guard element.has(.onclick), let script = page.value(.onclick, of: element),
        let target = ScriptedLink.target(in: script)
      else { return }
      beginLink(target, element, &frame)
    }
  }

  private mutating func openAnchor(_ element: PageDocument.Element, _ frame: inout Frame) {
    let written = page.value(.href, of: element)
    let script = page.value(.onclick, of: element).flatMap { ScriptedLink.target(in: $0) }
    let isPlaceholder = written.map { ScriptedLink.isPlaceholder($0) } ?? true
    guard let target = isPlaceholder ? script ?? written : written else { return }
    beginLink(target, element, &frame)
  }

  /// The largest pages of offices have some thousands of links.
  private static let maximumLinkCount = 20_000

  private mutating func beginLink(
    _ target: String,
    _ element: PageDocument.Element,
    _ frame: inout Frame
  ) {
    guard content.links.count < Self.maximumLinkCount else {
      content.leftLinkCount += 1
      return
    }
    settleBlank()
    if element.tag == .a { endOpenAnchors() }
    let label = content.text.count
    frame.link = content.links.count
    if !ScriptedLink.isPlaceholder(target) { blockHasLink = true }
    content.links.append(
      DocumentContent.Link(
        kind: .anchor,
        target: target,
        label: label..<label,
        caption: content.captions.count..<content.captions.count,
        block: content.blocks.count
      )
    )
    if let relation = page.bytes(.rel, of: element), Self.asksNotToFollow(relation) {
      content.links[content.links.count - 1].asksNotToFollow = true
    }
    addCaption(of: element)
    if element.tag == .area { closeLink(frame) }
  }

  /// Tells whether a list of words, as `rel` and the robots element have it, holds `nofollow`.
  static func asksNotToFollow(_ words: ArraySlice<UInt8>) -> Bool {
    let isBetween = { (byte: UInt8) in byte <= 0x20 || byte == UInt8(ascii: ",") }
    return words.split(whereSeparator: isBetween).contains { word in
      let lowercase = word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      return lowercase.elementsEqual("nofollow".utf8) || lowercase.elementsEqual("none".utf8)
    }
  }

  /// Ends the anchors around a new one, as browsers do; libxml2 does so only where no block is open.
  private mutating func endOpenAnchors() {
    for index in frames.indices where frames[index].tag == .a && frames[index].link >= 0 {
      closeLink(frames[index])
      frames[index].link = -1
      openLinkCount -= 1
    }
  }

  mutating func closeLink(_ frame: Frame) {
    var end = content.text.count
    let start = content.links[frame.link].label.lowerBound
    while end > start, content.text[end - 1] <= 0x20 { end -= 1 }
    content.links[frame.link].label = start..<max(start, end)
    let caption = content.links[frame.link].caption.lowerBound
    content.links[frame.link].caption = caption..<content.captions.count
  }

  private mutating func addFrame(_ target: String?, title: ArraySlice<UInt8>?) {
    guard let target, !target.isEmpty, target != "about:blank" else { return }
    let caption = content.captions.count
    appendCaption(title)
    hold(.frame)
    let text = content.text.count
    content.links.append(
      DocumentContent.Link(
        kind: .frame,
        target: target,
        label: text..<text,
        caption: caption..<content.captions.count,
        block: content.blocks.count
      )
    )
  }

  private mutating func addCaption(of element: PageDocument.Element) {
    guard element.attributeStart < element.attributeEnd else { return }
    appendCaption(page.bytes(.title, of: element))
    appendCaption(page.bytes(.ariaLabel, of: element))
    appendCaption(page.bytes(.alt, of: element))
  }

  /// Adds text that names a link; each piece is a line of its own.
  private mutating func appendCaption(_ bytes: ArraySlice<UInt8>?) {
    guard let bytes else { return }
    let text = collapsed(bytes)
    guard !text.isEmpty else { return }
    content.captions.append(contentsOf: text.utf8)
    content.captions.append(0x0A)
  }
}
