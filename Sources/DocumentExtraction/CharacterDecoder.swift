/// Turns the bytes of a document into valid UTF-8.
///
/// Thai sites declare one encoding and use another more often than not, so a declaration is a hint:
/// bytes that can be nothing but UTF-8, or nothing but Thai in windows-874, win over it. What was
/// found is reported; nothing is guessed in silence.
package struct CharacterDecoder: Sendable {
  package init() {}

  /// Decodes a document.
  ///
  /// - Parameters:
  ///   - bytes: The document, of any content; nothing is assumed of it.
  ///   - declaredByServer: The encoding, or the whole content type, that the server gave.
  /// - Returns: The text, with what is wrong with its encoding.
  package func decode(_ bytes: [UInt8], declaredByServer: String? = nil) -> DecodedText {
    let sniffer = EncodingSniffer(bytes, declaredByServer: declaredByServer)
    let body = sniffer.markLength == 0 ? bytes : Array(bytes[sniffer.markLength...])
    let expected = sniffer.mark ?? sniffer.declared
    var text = decode(body, expected: expected, isMarked: sniffer.mark != nil)
    text.declared = sniffer.labels.first
    if sniffer.isConflicting { text.issues.insert(.conflictingDeclarations) }
    if sniffer.labels.isEmpty, sniffer.mark == nil { text.issues.insert(.undeclared) }
    if text.replacedByteCount > 0 { text.issues.insert(.replacedBytes) }
    // A document in ASCII honours nearly every declaration, even of encodings not known here.
    if let label = sniffer.labels.first, DecodedText.Encoding(label: label) != text.encoding,
      !UTF8Profile.isASCII(body.span)
    {
      text.issues.insert(.declaredMismatch)
    }
    return text
  }

  private func decode(
    _ bytes: [UInt8],
    expected: DecodedText.Encoding?,
    isMarked: Bool
  ) -> DecodedText {
    switch expected {
    case .utf16LittleEndian, .utf16BigEndian:
      // Without a zero byte there would be no tag in it: a server's word is not enough.
      if isMarked || bytes.contains(0) {
        return decodeUTF16(bytes, isBigEndian: expected == .utf16BigEndian)
      }
    case .utf8, .windows874, .windows1252, nil: break
    }
    let profile = UTF8Profile(bytes.span)
    guard profile.isValid else { return decodeLegacy(bytes, expected: expected) }
    if profile.isASCII {
      let encoding = expected == .windows874 || expected == .windows1252 ? expected : nil
      return DecodedText(utf8: bytes, encoding: encoding ?? .utf8)
    }
    if isThaiByChance(profile, expected: expected) {
      return decodeBytewise(bytes, as: .windows874, by: Thai874Table.packed)
    }
    return inspected(DecodedText(utf8: bytes, encoding: .utf8), profile: profile)
  }

  /// Tells whether bytes that happen to be UTF-8 are more likely short words in windows-874: `เขต`
  /// has the same bytes as a letter of an Arabic supplement.
  private func isThaiByChance(_ profile: UTF8Profile, expected: DecodedText.Encoding?) -> Bool {
    switch expected {
    case .windows874: profile.tellingCount == 0
    case nil: profile.tellingCount == 0 && profile.doubtfulCount > 0
    case .utf8, .windows1252, .utf16LittleEndian, .utf16BigEndian: false
    }
  }

  /// Decodes bytes that are not all UTF-8.
  private func decodeLegacy(_ bytes: [UInt8], expected: DecodedText.Encoding?) -> DecodedText {
    let survey = Survey(bytes)
    if survey.legacyCount > 0, survey.utf8Count > 0 {
      var repair = TextRepair()
      repair.appendMixed(bytes)
      var text = inspected(repair, as: survey.isMostlyLegacy ? .windows874 : .utf8)
      text.issues.insert(.mixed)
      return text
    }
    if survey.legacyCount > 0 || survey.utf8Count == 0 && prefersThai(survey, expected: expected) {
      return decodeBytewise(bytes, as: .windows874, by: Thai874Table.packed)
    }
    let isUTF8 = expected == .utf8 || survey.utf8Count > 0
    guard !isUTF8 else {
      var repair = TextRepair()
      repair.appendUTF8(bytes, in: bytes.indices)
      return inspected(repair, as: .utf8)
    }
    return decodeBytewise(bytes, as: .windows1252, by: TextRepair.windows1252)
  }

  /// Decides for documents whose few letters beyond ASCII are too short to speak for themselves.
  private func prefersThai(_ survey: Survey, expected: DecodedText.Encoding?) -> Bool {
    switch expected {
    case .windows874: true
    case .windows1252: false
    case .utf8, .utf16LittleEndian, .utf16BigEndian, nil: survey.shortCount > survey.damagedCount
    }
  }

  private func decodeBytewise(
    _ bytes: [UInt8],
    as encoding: DecodedText.Encoding,
    by table: [UInt32]
  ) -> DecodedText {
    var repair = TextRepair()
    repair.append(bytes, in: bytes.indices, by: table)
    return DecodedText(
      utf8: repair.output,
      encoding: encoding,
      replacedByteCount: repair.replacedByteCount
    )
  }

  private func decodeUTF16(_ bytes: [UInt8], isBigEndian: Bool) -> DecodedText {
    var repair = TextRepair()
    repair.appendUTF16(bytes[...], isBigEndian: isBigEndian)
    return inspected(repair, as: isBigEndian ? .utf16BigEndian : .utf16LittleEndian)
  }

  private func inspected(_ repair: TextRepair, as encoding: DecodedText.Encoding) -> DecodedText {
    let text = DecodedText(
      utf8: repair.output,
      encoding: encoding,
      replacedByteCount: repair.replacedByteCount
    )
    return inspected(text, profile: UTF8Profile(repair.output.span))
  }

  private func inspected(_ text: DecodedText, profile: UTF8Profile) -> DecodedText {
    var text = text
    if MisreadText.isPresent(in: text.utf8, profile: profile) { text.issues.insert(.mixed) }
    if profile.privateCandidateCount > 0, MisreadText.isPrivate(text.utf8) {
      text.issues.insert(.privateUse)
    }
    return text
  }
}

/// How much of a document is in which encoding.
private struct Survey {
  /// Letters of UTF-8 that speak for it.
  private(set) var utf8Count = 0
  /// Bytes of Thai in windows-874.
  private(set) var legacyCount = 0
  private(set) var shortCount = 0
  private(set) var damagedCount = 0

  init(_ bytes: [UInt8]) {
    var runs = TextRuns(bytes)
    while let run = runs.next() {
      switch run.kind {
      case .utf8: utf8Count += max(run.thaiCount, 1)
      case .legacy: legacyCount += run.range.count
      case .shortLegacy: shortCount += Self.touchesLatin(run.range, in: bytes) ? 0 : 1
      case .damaged: damagedCount += 1
      case .uncertain, .signs: break
      }
    }
  }

  var isMostlyLegacy: Bool { legacyCount > utf8Count }

  /// Tells whether a run stands inside a Latin word, as in `caf\xE9`.
  private static func touchesLatin(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    func isLetter(_ index: Int) -> Bool {
      guard bytes.indices.contains(index) else { return false }
      return bytes[index] | 0x20 >= UInt8(ascii: "a") && bytes[index] | 0x20 <= UInt8(ascii: "z")
    }
    return isLetter(range.lowerBound - 1) || isLetter(range.upperBound)
  }
}
