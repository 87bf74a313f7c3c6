import DocumentExtraction
import Testing

/// Returns text as a Thai site of the nineties would have sent it.
func thai874(_ text: String) -> [UInt8] {
  text.unicodeScalars.map { scalar in
    switch scalar {
    case "\u{2026}": 0x85
    case "\u{2018}": 0x91
    case "\u{2019}": 0x92
    case "\u{201C}": 0x93
    case "\u{201D}": 0x94
    case "\u{2022}": 0x95
    case "\u{2013}": 0x96
    case "\u{2014}": 0x97
    case "\u{0E01}"..."\u{0E5B}": UInt8(scalar.value - 0x0D60)
    default: UInt8(scalar.value)
    }
  }
}

/// A document and what must be found in it.
struct DecodingCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var bytes: [UInt8]
  var server: String?
  var text: String
  var encoding: DecodedText.Encoding
  var issues: Set<DecodedText.Issue>
  var replaced = 0

  init(
    _ name: String,
    _ bytes: [UInt8],
    server: String? = nil,
    _ text: String,
    _ encoding: DecodedText.Encoding,
    _ issues: Set<DecodedText.Issue> = [],
    replaced: Int = 0
  ) {
    testDescription = name
    self.bytes = bytes
    self.server = server
    self.text = text
    self.encoding = encoding
    self.issues = issues
    self.replaced = replaced
  }
}

func meta(_ charset: String) -> String { "<meta charset=\(charset)>" }

let sentence = "<p>เทศบาลเมืองตัวอย่าง แผนปฏิบัติการ ปี ๒๕๖๖</p>"

/// Decodes a document and compares everything that was found.
func check(_ document: DecodingCase) {
  let found = CharacterDecoder().decode(document.bytes, declaredByServer: document.server)
  #expect(String(decoding: found.utf8, as: UTF8.self) == document.text)
  #expect(found.encoding == document.encoding)
  #expect(found.issues == document.issues)
  #expect(found.replacedByteCount == document.replaced)
}
