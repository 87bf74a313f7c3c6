/// The forms that names in rule files have, as a test and as a regular expression for the schema.
enum NameGrammar {
  /// A name that also names files and options: `annual-plan`.
  case identifier
  /// A key of a checklist's sources or indicators: `9.1`, `nacc66`.
  case key
  /// A letter and a number: `o11`.
  case itemCode
  /// The letter before the number.
  case codeLetter

  var expression: String {
    switch self {
    case .identifier: "^[a-z0-9]+(-[a-z0-9]+)*$"
    case .key: "^[A-Za-z0-9][A-Za-z0-9._-]*$"
    case .itemCode: "^[a-z][1-9][0-9]{0,2}$"
    case .codeLetter: "^[a-z]$"
    }
  }

  /// What a message says is expected.
  var expectation: String {
    switch self {
    case .identifier:
      "expected a name of small letters, digits and single hyphens, such as annual-plan"
    case .key: "expected a name of letters, digits, full stops and hyphens, such as 9.1"
    case .itemCode: "expected a letter and a number, such as o11"
    case .codeLetter: "expected one small letter, such as o"
    }
  }

  func accepts(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    switch self {
    case .identifier:
      return name.split(separator: "-", omittingEmptySubsequences: false)
        .allSatisfy {
          !$0.isEmpty && $0.utf8.allSatisfy { Self.isSmallLetter($0) || Self.isDigit($0) }
        }
    case .key:
      guard let first = bytes.first, Self.isLetterOrDigit(first) else { return false }
      return bytes.allSatisfy { Self.isLetterOrDigit($0) || ".-_".utf8.contains($0) }
    case .itemCode:
      guard let first = bytes.first, Self.isSmallLetter(first) else { return false }
      let digits = bytes.dropFirst()
      return (1...3).contains(digits.count) && digits.allSatisfy(Self.isDigit)
        && digits.first != UInt8(ascii: "0")
    case .codeLetter:
      return bytes.count == 1 && Self.isSmallLetter(bytes[0])
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isSmallLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || isSmallLetter(byte | 0x20) && byte < 0x80 && byte >= UInt8(ascii: "A")
  }
}
