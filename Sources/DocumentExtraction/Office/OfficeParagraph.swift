/// A paragraph while it is read.
struct OfficeParagraph {
  private(set) var text = PlainText()
  private(set) var links: [Link] = []
  /// The page on which its first letter stands.
  private(set) var page: Int32 = 0
  private(set) var boldByteCount = 0
  /// The size of most of its first letters, in half points, or 0.
  private(set) var size = 0

  private var openLinks: [(target: String, start: Int)] = []

  struct Link {
    var target: String
    /// Into the text of the paragraph.
    var range: Range<Int>
  }

  var byteCount: Int { text.bytes.count }

  init() {}

  /// - Parameter text: All that the paragraph says.
  init(_ text: String) {
    append(text)
  }

  mutating func append(_ piece: String, isBold: Bool = false, size: Int = 0, page: Int32 = 0) {
    let before = byteCount
    text.append(piece)
    guard byteCount > before else { return }
    if before == 0 {
      self.page = page
      self.size = size
    }
    if isBold { boldByteCount += byteCount - before }
  }

  mutating func blank() { text.blank() }

  mutating func beginLink(_ target: String) {
    text.settleBlank()
    openLinks.append((target, byteCount))
  }

  mutating func endLink() {
    guard let link = openLinks.popLast() else { return }
    links.append(Link(target: link.target, range: link.start..<byteCount))
  }

  mutating func endAllLinks() {
    while !openLinks.isEmpty { endLink() }
  }
}
