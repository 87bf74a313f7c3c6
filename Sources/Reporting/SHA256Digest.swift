internal import ComplianceModel
internal import Foundation

/// The SHA-256 of a text, by which a content security policy admits one script and one style sheet.
package enum SHA256Digest {
  /// Returns the digest of a text's UTF-8 in Base64.
  package static func base64(of text: String) -> String {
    Data(SHA256.digest(of: Array(text.utf8))).base64EncodedString()
  }
}
