internal import ComplianceModel
internal import MarkupParsing

extension ContentBuilder {
  func anchor(of element: PageDocument.Element) -> String? {
    guard !referencedIDs.isEmpty, element.attributeStart < element.attributeEnd else { return nil }
    for name in [AttributeName.id, .name] {
      if let value = page.value(name, of: element), referencedIDs.contains(value) { return value }
    }
    return nil
  }

  mutating func closeAnchor(_ anchor: String, _ frame: Frame) {
    let end = max(content.blocks.count, frame.startBlock)
    if content.anchors[anchor] == nil {
      // What the anchor is in the middle of begins where its block does.
      content.anchors[anchor] = frame.startBlock..<end
    }
    // A toggle without a text, such as that of a menu, titles nothing.
    if let control = controlBlocks[anchor], frame.startBlock < end,
      content.blocks[control].kind == .control
    {
      outline.addPanel(heading: control, blocks: frame.startBlock..<end, rank: 7)
    }
  }

  /// Notes which panel a control opens.
  mutating func noteControl(_ element: PageDocument.Element) {
    for name in [AttributeName.dataTarget, .ariaControls, .href] {
      guard let value = page.value(name, of: element), !value.isEmpty else { continue }
      let id = value.hasPrefix("#") ? String(value.dropFirst()) : value
      if controlBlocks[id] == nil { controlBlocks[id] = content.blocks.count }
      return
    }
  }

  /// Gives places that hold nothing but a heading, or nothing at all, what follows them.
  ///
  /// `<a name="y2566"></a>` and `<h2 id="y2566">` are no containers: they say where something begins.
  mutating func settleAnchors() {
    let points = content.anchors.filter { isPoint($0.value) }
    let starts = Set(points.values.map(\.lowerBound)).sorted()
    for (name, range) in points {
      let start = range.lowerBound
      let section = content.sections.first { $0.heading == start }
      let around = content.sections.filter { $0.blocks.contains(start) }.map(\.blocks.upperBound)
      let next = starts.first { $0 > start } ?? content.blocks.count
      let end = section?.blocks.upperBound ?? min(next, around.min() ?? content.blocks.count)
      content.anchors[name] = start..<max(range.upperBound, end)
    }
  }

  private func isPoint(_ range: Range<Int>) -> Bool {
    if range.isEmpty { return true }
    return range.count == 1 && content.sections.contains { $0.heading == range.lowerBound }
  }
}
