/// Text as it is laid out: white space collapsed, control characters dropped.
struct PlainText {
  private(set) var bytes: [UInt8] = []
  private var hasPendingBlank = false

  var isEmpty: Bool { bytes.isEmpty }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  init() {}

  init(_ text: String) {
    append(text)
  }

  /// Appends a piece; what comes next follows without a blank unless one is written.
  mutating func append(_ text: String) { append(text.utf8) }

  /// Appends a piece of valid UTF-8.
  mutating func append(_ utf8: some Sequence<UInt8>) {
    var previous: UInt8 = 0
    for byte in utf8 {
      switch byte {
      case 0x09...0x0D, 0x20: hasPendingBlank = true
      case 0x00...0x1F, 0x7F, 0xC2: break
      case 0x80...0xA0 where previous == 0xC2:
        // U+00A0 is a blank; U+0080 to U+009F would let a file write to a terminal.
        if byte == 0xA0 { hasPendingBlank = true }
      default:
        settleBlank()
        if previous == 0xC2 { bytes.append(0xC2) }
        bytes.append(byte)
      }
      previous = byte
    }
  }

  /// Parts what comes next from what is there.
  mutating func blank() { hasPendingBlank = true }

  /// Writes a blank that is due, so that what follows begins with its own text.
  mutating func settleBlank() {
    if hasPendingBlank, !bytes.isEmpty { bytes.append(0x20) }
    hasPendingBlank = false
  }
}
