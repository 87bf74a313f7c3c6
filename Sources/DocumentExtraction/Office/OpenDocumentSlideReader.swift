internal import ComplianceModel
internal import MarkupParsing

/// Reads the slides of an OpenDocument presentation, without notes and hidden slides.
struct OpenDocumentSlideReader {
  var text: OpenDocumentTextReader
  private(set) var slideCount = 0
  private(set) var imageOnlyPages: [Int] = []

  private let styles: OpenDocumentStyles
  private let limits: DocumentLimits
  private var titles: [Int: [OfficeParagraph]] = [:]

  init(text: OpenDocumentTextReader, styles: OpenDocumentStyles, limits: DocumentLimits) {
    self.text = text
    self.styles = styles
    self.limits = limits
  }

  /// Reads the titles of all slides.
  ///
  /// - Parameter cursor: At the root of the content.
  /// - Throws: ``XMLCursorError`` if it is malformed.
  mutating func collectTitles(_ cursor: inout XMLCursor) throws(XMLCursorError) {
    var slide = 0
    var titleDepth: Int?
    while let event = try cursor.next() {
      switch event {
      case .start where Self.isSlide(cursor): slide += 1
      case .start where cursor.name == "frame" && cursor.attribute("class") == "title":
        titleDepth = cursor.depth
      case .start where cursor.name == "p" && titleDepth != nil && slide <= limits.maximumPageCount:
        text.fixedPage = Int32(slide)
        titles[slide, default: []].append(try text.takeParagraph(&cursor))
      case .end where cursor.depth == titleDepth: titleDepth = nil
      case .start, .end, .text: continue
      }
    }
  }

  /// Reads all slides.
  ///
  /// - Parameter cursor: At the root of the content.
  /// - Throws: ``XMLCursorError`` if it is malformed.
  mutating func read(_ cursor: inout XMLCursor) throws(XMLCursorError) {
    while let event = try cursor.next() {
      guard event == .start, Self.isSlide(cursor) else { continue }
      slideCount += 1
      let style = styles.style(cursor.attribute("style-name"), family: "drawing-page")
      guard !style.isHidden, slideCount <= limits.maximumPageCount else { continue }
      try readSlide(&cursor)
    }
  }

  /// Slides lie at a depth of their own: root, body, presentation, page.
  private static func isSlide(_ cursor: borrowing XMLCursor) -> Bool {
    cursor.name == "page" && cursor.depth == 4
  }

  private mutating func readSlide(_ cursor: inout XMLCursor) throws(XMLCursorError) {
    let depth = cursor.depth
    let mark = text.writer.containerMark
    let start = text.writer.content.blocks.count
    let images = text.writer.content.things[.image]?.count ?? 0
    text.fixedPage = Int32(slideCount)
    for title in titles[slideCount] ?? [] { text.writer.write(title, as: .heading, rank: 1) }
    while try cursor.nextElement(of: depth) {
      guard cursor.name != "notes", !text.writer.isFull else { continue }
      switch cursor.attribute("class") {
      case "title": continue
      case "footer", "header", "date-time", "page-number":
        text.writer.isFurniture = true
        try text.readBlock(&cursor)
        text.writer.isFurniture = false
      default: try text.readBlock(&cursor)
      }
    }
    text.writer.closeContainer(mark)
    let hasImage = text.writer.content.things[.image]?.count ?? 0 > images
    let hasText = text.writer.content.blocks[start...].contains { !$0.isFurniture }
    if hasImage, !hasText { imageOnlyPages.append(slideCount) }
  }
}
