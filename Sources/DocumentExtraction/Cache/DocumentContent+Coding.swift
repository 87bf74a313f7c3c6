internal import ComplianceModel

extension ByteWriter {
  mutating func write(_ content: DocumentContent) {
    write(raw: content.text)
    write(raw: content.captions)
    write(content.blocks) { writer, block in
      writer.write(Int(block.kind.rawValue))
      writer.write(block.range)
      writer.write(Int(block.group))
      writer.write(block.isFurniture)
      writer.write(Int(block.page))
    }
    write(content.links) { writer, link in
      writer.write(Self.number(of: link.kind))
      writer.write(link.target)
      writer.write(link.label)
      writer.write(link.caption)
      writer.write(link.block)
    }
    write(content.groups) { writer, group in
      writer.write(Int(group.kind.rawValue))
      writer.write(Int(group.parent))
      writer.write(group.blocks)
    }
    write(content.sections) { writer, section in
      writer.write(section.heading)
      writer.write(section.blocks)
      writer.write(Int(section.rank))
    }
    write(content.title)
    write(content.base)
    write(content.anchors.sorted { $0.key < $1.key }) { writer, anchor in
      writer.write(anchor.key)
      writer.write(anchor.value)
    }
    write(content.areas.sorted { $0.key < $1.key }) { writer, area in
      writer.write(Int(bitPattern: UInt(area.key)))
      writer.write(area.value)
    }
    write(content.things.sorted { $0.key.rawValue < $1.key.rawValue }) { writer, thing in
      writer.write(thing.key.rawValue)
      writer.write(thing.value) { $0.write($1) }
    }
    write(content.asksForPassword)
    write(content.cells.sorted { $0.key < $1.key }) { writer, cell in
      writer.write(cell.key)
      writer.write(cell.value)
    }
    write(content.scriptCount)
  }

  private static func number(of kind: DocumentContent.Link.Kind) -> Int {
    switch kind {
    case .anchor: 0
    case .frame: 1
    case .redirect: 2
    case .form: 3
    }
  }
}

extension ByteReader {
  /// Reads a content whose ranges and indices all lie inside it.
  mutating func content() throws(Malformed) -> DocumentContent {
    var content = DocumentContent()
    content.text = try raw()
    content.captions = try raw()
    let textByteCount = content.text.count
    let captionByteCount = content.captions.count
    content.blocks = try array { reader throws(Malformed) in
      DocumentContent.Block(
        kind: try Self.kind(try reader.small(UInt8.self)),
        range: try reader.range(within: textByteCount),
        group: try reader.small(Int32.self),
        isFurniture: try reader.flag(),
        page: try reader.small(Int32.self)
      )
    }
    let blockCount = content.blocks.count
    content.links = try array { reader throws(Malformed) in
      DocumentContent.Link(
        kind: try Self.linkKind(try reader.number()),
        target: try reader.text(),
        label: try reader.range(within: textByteCount),
        caption: try reader.range(within: captionByteCount),
        block: try reader.number()
      )
    }
    content.groups = try array { reader throws(Malformed) in
      guard let kind = DocumentContent.Group.Kind(rawValue: try reader.small(UInt8.self)) else {
        throw Malformed()
      }
      return DocumentContent.Group(
        kind: kind,
        parent: try reader.small(Int32.self),
        blocks: try reader.range(within: blockCount)
      )
    }
    content.sections = try array { reader throws(Malformed) in
      DocumentContent.Section(
        heading: try reader.number(),
        blocks: try reader.range(within: blockCount),
        rank: try reader.small(UInt8.self)
      )
    }
    try readNames(into: &content, blockCount: blockCount)
    try check(content)
    return content
  }

  private mutating func readNames(
    into content: inout DocumentContent,
    blockCount: Int
  ) throws(Malformed) {
    content.title = try text()
    content.base = try optionalText()
    for _ in 0..<(try count()) {
      content.anchors[try text()] = try range(within: blockCount)
    }
    for _ in 0..<(try count()) {
      let key = UInt64(UInt(bitPattern: try number()))
      content.areas[key] = try range(within: content.links.count)
    }
    for _ in 0..<(try count()) {
      let thing = try value(of: Condition.Thing.self)
      content.things[thing] = try array { reader throws(Malformed) in try reader.number() }
    }
    content.asksForPassword = try flag()
    for _ in 0..<(try count()) { content.cells[try number()] = try text() }
    content.scriptCount = try number()
  }

  /// Indices would trap where they are used, far from here.
  private func check(_ content: DocumentContent) throws(Malformed) {
    let blocks = content.blocks.indices
    let groups = -1..<content.groups.count
    guard content.blocks.allSatisfy({ groups.contains(Int($0.group)) }),
      content.groups.allSatisfy({ groups.contains(Int($0.parent)) }),
      content.sections.allSatisfy({ blocks.contains($0.heading) }),
      content.links.allSatisfy({ (0...blocks.count).contains($0.block) }),
      content.things.values.joined().allSatisfy({ (0...blocks.count).contains($0) }),
      content.cells.keys.allSatisfy(blocks.contains)
    else { throw Malformed() }
  }

  private static func kind(_ number: UInt8) throws(Malformed) -> DocumentContent.Block.Kind {
    guard let kind = DocumentContent.Block.Kind(rawValue: number) else { throw Malformed() }
    return kind
  }

  private static func linkKind(_ number: Int) throws(Malformed) -> DocumentContent.Link.Kind {
    switch number {
    case 0: return .anchor
    case 1: return .frame
    case 2: return .redirect
    case 3: return .form
    default: throw Malformed()
    }
  }
}
