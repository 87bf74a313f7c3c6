internal import ComplianceModel
internal import MarkupParsing

/// Reads PPTX: the slides in the order of the show, without notes and hidden slides.
///
/// A block's page is the number that the program shows beside the slide, for which hidden ones count.
struct SlideShowReader {
  var package: OfficePackage
  let main: String
  let limits: DocumentLimits

  mutating func read(
    metadata: ExtractedDocument.Metadata
  ) throws(DocumentError) -> ExtractedDocument {
    let relations = try PartRelations(of: main, in: &package)
    var ids: [String] = []
    try package.read(main) { cursor throws(XMLCursorError) in
      while let event = try cursor.next() {
        guard event == .start, cursor.name == "sldId" else { continue }
        if let id = cursor.attribute("id", namespaceSuffix: "/relationships") { ids.append(id) }
      }
    }
    let slides = ids.prefix(limits.maximumPageCount).map { relations[$0]?.target ?? "" }
    try package.load(slides + slides.map(PartRelations.place))
    var writer = ContentWriter(limits: limits)
    var imageOnly: [Int] = []
    for (index, part) in slides.enumerated() where package.holds(part) && !writer.isFull {
      let start = writer.content.blocks.count
      let images = writer.content.things[.image]?.count ?? 0
      try readSlide(part, page: index + 1, into: &writer)
      package.release(part)
      let hasImage = writer.content.things[.image]?.count ?? 0 > images
      let hasText = writer.content.blocks[start...].contains { !$0.isFurniture }
      if hasImage, !hasText { imageOnly.append(index + 1) }
    }
    var document = ExtractedDocument(
      format: .pptx,
      content: writer.finish(metadata: metadata),
      pageCount: ids.count
    )
    document.imageOnlyPages = imageOnly
    return document
  }

  private mutating func readSlide(
    _ part: String,
    page: Int,
    into writer: inout ContentWriter
  ) throws(DocumentError) {
    let relations = try PartRelations(of: part, in: &package)
    let mark = writer.containerMark
    // The title stands over all of the slide, wherever it is written.
    for pass in [SlideReader.Pass.titles, .others] {
      try package.read(part) { cursor throws(XMLCursorError) in
        guard WordStyles.isOn(cursor.attribute("show")) else { return }
        var slide = SlideReader(
          text: DrawingTextReader(relations: relations, page: Int32(page)),
          pass: pass
        )
        try slide.readShapes(&cursor, into: &writer)
      }
    }
    for diagram in relations.targets(ofType: "diagramData") {
      try package.read(diagram) { cursor throws(XMLCursorError) in
        var text = DrawingTextReader(relations: PartRelations(), page: Int32(page))
        try text.readAll(&cursor, into: &writer)
      }
    }
    writer.closeContainer(mark)
  }
}

/// Reads the shapes of one slide, its titles or all others.
private struct SlideReader {
  enum Pass {
    case titles, others
  }

  var text: DrawingTextReader
  let pass: Pass
  private var placeholder: String?

  init(text: DrawingTextReader, pass: Pass) {
    self.text = text
    self.pass = pass
  }

  mutating func readShapes(
    _ cursor: inout XMLCursor,
    into writer: inout ContentWriter
  ) throws(XMLCursorError) {
    let depth = cursor.depth
    while try cursor.nextElement(of: depth) {
      switch cursor.name {
      case "sp":
        placeholder = nil
        try readShapes(&cursor, into: &writer)
        placeholder = nil
      case "ph": placeholder = cursor.attribute("type") ?? "body"
      case "txBody", "txbxContent": try readText(&cursor, into: &writer)
      case "tbl": if pass == .others { try text.readTable(&cursor, into: &writer) }
      case "blip": if pass == .others { writer.hold(.image) }
      case "Fallback": continue
      default: try readShapes(&cursor, into: &writer)
      }
    }
  }

  private mutating func readText(
    _ cursor: inout XMLCursor,
    into writer: inout ContentWriter
  ) throws(XMLCursorError) {
    switch (placeholder, pass) {
    case ("title", .titles), ("ctrTitle", .titles):
      try text.readAll(&cursor, into: &writer, as: .heading, rank: 1)
    case ("title", .others), ("ctrTitle", .others), (_, .titles): return
    case ("dt", .others), ("ftr", .others), ("sldNum", .others), ("hdr", .others):
      writer.isFurniture = true
      try text.readAll(&cursor, into: &writer)
      writer.isFurniture = false
    case (_, .others): try text.readAll(&cursor, into: &writer)
    }
  }
}
