internal import ComplianceModel

/// Writes addresses as formats want them that admit only what RFC 3986 does.
enum URIReference {
  /// Returns a reference to where a reader finds the matter, or `nil` if the address leads nowhere.
  static func text(of address: String) -> String? {
    guard let target = SafeLink.target(of: address) else { return nil }
    var text = ""
    var hasFragment = false
    let bytes = Array(target.utf8)
    for (index, byte) in bytes.enumerated() {
      let scalar = Unicode.Scalar(byte)
      switch scalar {
      case "%" where isEscape(bytes, at: index): text += "%"
      case "#" where !hasFragment:
        hasFragment = true
        text += "#"
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "/", "?", ":", "@", "!", "$", "&",
        "'", "(", ")", "*", "+", ",", ";", "=":
        text.unicodeScalars.append(scalar)
      default: text += encoded(byte)
      }
    }
    return text
  }

  /// Returns a reference to a file or folder: an absolute path needs the scheme that says so.
  static func text(ofPath path: String) -> String {
    let encoded = path.utf8.reduce(into: "") { text, byte in
      switch Unicode.Scalar(byte) {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "/":
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default: text += self.encoded(byte)
      }
    }
    return path.hasPrefix("/") ? "file://" + encoded : encoded.isEmpty ? "." : encoded
  }

  private static func isEscape(_ bytes: [UInt8], at index: Int) -> Bool {
    index + 2 < bytes.count
      && bytes[(index + 1)...(index + 2)].allSatisfy {
        Unicode.Scalar($0).properties.isASCIIHexDigit
      }
  }

  private static func encoded(_ byte: UInt8) -> String {
    "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}
