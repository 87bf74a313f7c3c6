/// Rewrites markup that libxml2 reads otherwise than browsers do.
///
/// libxml2 2.9 drops everything behind `</html>`, and the whole page if its first tag is an end tag;
/// shows `<![if …]>` and `<![CDATA[` as text; takes `<!-->` for the beginning of a comment, also
/// inside a text area; puts a blank in place of a NUL; leaves `&nbsp` without a semicolon as it
/// stands and reads `&#150;` as a control character. Pages without any of that are not touched.
struct MarkupMender {
  let bytes: [UInt8]
  private var output: [UInt8] = []
  private var position = 0
  /// Nothing but end tags, comments and blanks were seen so far.
  private var isAtStart = true

  /// Returns the page as browsers would have it, or `nil` if nothing has to be mended.
  static func mended(_ page: borrowing Span<UInt8>) -> [UInt8]? {
    guard MarkupSurvey.needsMending(page) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(page.count)
    // A NUL is dropped wherever it stands.
    for index in page.indices where page[index] != 0 { bytes.append(page[index]) }
    var mender = MarkupMender(bytes)
    mender.run()
    return mender.output
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    output.reserveCapacity(bytes.count + bytes.count / 16)
  }

  private mutating func run() {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "<"): markup()
      case UInt8(ascii: "&"):
        isAtStart = false
        reference(inAttribute: false)
      default:
        if bytes[position] > 0x20 { isAtStart = false }
        copy(to: position + 1)
      }
    }
  }

  // MARK: Tags and comments

  private mutating func markup() {
    switch byte(1) {
    case UInt8(ascii: "!"): declaration()
    case UInt8(ascii: "?"): copy(to: end(of: ">", from: position))
    case UInt8(ascii: "/"): endTag()
    case let letter? where Self.isLetter(letter): startTag()
    default:
      isAtStart = false
      copy(to: position + 1)
    }
  }

  private mutating func declaration() {
    if starts(with: "<!-->") || starts(with: "<!--->") {
      position = end(of: ">", from: position)
    } else if starts(with: "<!--") {
      let end = min(end(of: "-->", from: position + 4), end(of: "--!>", from: position + 4))
      copy(to: end)
    } else if starts(with: "<!doctype") {
      copy(to: end(of: ">", from: position))
    } else {
      position = end(of: ">", from: position)
    }
  }

  private mutating func endTag() {
    let end = end(of: ">", from: position)
    let isName = byte(2).map(Self.isLetter) ?? false
    // End tags before the first start tag, and that of the whole page, say nothing.
    if isName, isAtStart || isTag("html", at: position + 2) {
      position = end
    } else {
      copy(to: end)
    }
  }

  private mutating func startTag() {
    isAtStart = false
    let name = position + 1
    copyTag()
    for raw in ["script", "style"] where isTag(raw, at: name) {
      return copy(to: start(of: "</\(raw)", from: position))
    }
    // What stands in a text area may look like markup, and no reader takes it for the page's text.
    if isTag("textarea", at: name) { position = start(of: "</textarea", from: position) }
  }

  /// Copies a start tag with its attributes, references in them mended.
  private mutating func copyTag() {
    var quote: UInt8?
    var isBehindEquals = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "&") {
        reference(inAttribute: true)
        isBehindEquals = false
        continue
      }
      copy(to: position + 1)
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: ">"): return
      case UInt8(ascii: "="): isBehindEquals = true
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if isBehindEquals { quote = byte }
        isBehindEquals = false
      case 0x00...0x20: break
      default: isBehindEquals = false
      }
    }
  }

  // MARK: References

  private mutating func reference(inAttribute: Bool) {
    if byte(1) == UInt8(ascii: "#") { return numericReference() }
    var end = position + 1
    while end < bytes.count, Self.isLetter(bytes[end]) || Self.isDigit(bytes[end]) { end += 1 }
    let name = bytes[(position + 1)..<end]
    let known = LegacyReferences.longestPrefix(of: name)
    let next = end < bytes.count ? bytes[end] : 0
    if next == UInt8(ascii: ";") {
      // libxml2 knows no name in upper case.
      if let known, known.length == name.count, name.allSatisfy({ $0 < 0x60 }) {
        return replace(to: end + 1, by: known.scalar)
      }
      return copy(to: end + 1)
    }
    let isFollowed = (known?.length ?? 0) < name.count || next == UInt8(ascii: "=")
    // In an address, `&copy=1` is a parameter.
    guard let known, !inAttribute || !isFollowed else { return copy(to: position + 1) }
    replace(to: position + 1 + known.length, by: known.scalar)
  }

  private mutating func numericReference() {
    var index = position + 2
    let isHex = index < bytes.count && bytes[index] | 0x20 == UInt8(ascii: "x")
    if isHex { index += 1 }
    let first = index
    var number: UInt32 = 0
    while index < bytes.count, let digit = Self.digit(bytes[index], isHex: isHex) {
      number = min(number * (isHex ? 16 : 10) + digit, 0x11_0000)
      index += 1
    }
    guard index > first else { return copy(to: position + 1) }
    if index < bytes.count, bytes[index] == UInt8(ascii: ";") { index += 1 }
    if let scalar = LegacyReferences.scalar(forControl: number) {
      replace(to: index, by: scalar)
    } else if number == 0 || Unicode.Scalar(number) == nil {
      replace(to: index, by: 0xFFFD)
    } else {
      copy(to: index)
    }
  }

  /// Writes a reference that libxml2 understands in place of what stands up to an offset.
  private mutating func replace(to end: Int, by scalar: UInt32) {
    if scalar != 0 { output.append(contentsOf: "&#\(scalar);".utf8) }
    position = end
  }

  // MARK: Bytes

  private mutating func copy(to end: Int) {
    output.append(contentsOf: bytes[position..<min(end, bytes.count)])
    position = min(end, bytes.count)
  }

  private func byte(_ offset: Int) -> UInt8? {
    position + offset < bytes.count ? bytes[position + offset] : nil
  }

  private func starts(with text: StaticString) -> Bool {
    matches(text.description, at: position)
  }

  private func matches(_ text: String, at index: Int) -> Bool {
    guard index + text.utf8.count <= bytes.count else { return false }
    return zip(text.utf8, bytes[index...]).allSatisfy { wanted, byte in
      byte == wanted || Self.isLetter(byte) && byte | 0x20 == wanted
    }
  }

  /// Tells whether a whole name stands at an offset.
  private func isTag(_ name: String, at index: Int) -> Bool {
    let end = index + name.utf8.count
    guard matches(name, at: index) else { return false }
    return end >= bytes.count || !(Self.isLetter(bytes[end]) || Self.isDigit(bytes[end]))
  }

  /// The offset of a text, or the end of the page.
  private func start(of text: String, from index: Int) -> Int {
    guard let first = text.utf8.first else { return bytes.count }
    var index = index
    while index < bytes.count {
      if bytes[index] == first, matches(text, at: index) { return index }
      index += 1
    }
    return bytes.count
  }

  private func end(of text: String, from index: Int) -> Int {
    min(start(of: text, from: index) + text.utf8.count, bytes.count)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46 where isHex: UInt32(byte - 0x37)
    case 0x61...0x66 where isHex: UInt32(byte - 0x57)
    default: nil
    }
  }
}
