/// The bytes of a document as text that every later step can rely on.
package struct DecodedText: Sendable, Equatable {
  /// How a document's bytes stand for letters.
  package enum Encoding: String, Sendable, Hashable, CaseIterable {
    case utf8 = "utf-8"
    /// TIS-620 and ISO 8859-11 too: browsers know only the one that holds them all.
    case windows874 = "windows-874"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    /// ISO 8859-1 and ASCII too.
    case windows1252 = "windows-1252"
  }

  /// Something about a document's encoding that its publisher should know.
  package enum Issue: String, Sendable, Hashable, CaseIterable {
    /// The encoding is not the declared one.
    case declaredMismatch
    /// Text of several encodings stands side by side, or was read in the wrong one before it was
    /// saved.
    case mixed
    /// Some bytes stand for no letter; ``DecodedText/replacedByteCount`` says how many.
    case replacedBytes
    /// Most letters are of the Private Use areas, which only the publisher's fonts can show.
    case privateUse
    /// Neither the server nor the document says what the encoding is.
    case undeclared
    /// The server and the document, or two places of the document, disagree.
    case conflictingDeclarations
  }

  /// The text, always valid UTF-8, without a byte order mark.
  package var utf8: [UInt8]
  /// The encoding as found; of a mixed document, that of most of its Thai letters.
  package var encoding: Encoding
  /// The encoding as declared, in the publisher's words: the server's if it names one.
  package var declared: String?
  package var issues: Set<Issue> = []
  /// How many bytes gave way to U+FFFD.
  package var replacedByteCount = 0
}
