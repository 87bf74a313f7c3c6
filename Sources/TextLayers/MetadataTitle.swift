/// Judges whether the title that a file carries is one that a person gave it.
package enum MetadataTitle {
  private static let junk = [
    "microsoft", "untitled", "document", "slide", "powerpoint", "presentation", "scan", "print",
    "ไม่มีชื่อ", "เอกสาร1", "งานนำเสนอ", "สำเนาของ", "การนำเสนอ",
  ]

  private static let extensions = [
    ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".pdf", ".rtf", ".odt", ".pmd", ".indd",
    ".jpg", ".tmp",
  ]

  /// Returns a title that says something, or `nil`.
  package static func sensible(_ title: String?) -> String? {
    guard let title else { return nil }
    let words = title.unicodeScalars.split { ThaiLetter.isBlank($0.value) || $0.value < 0x20 }
      .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    let lower = words.lowercased()
    let thai = words.unicodeScalars.filter { ThaiLetter.isThai($0.value) }.count
    let latin = words.unicodeScalars.filter { ThaiLetter.isLatin($0.value) }.count
    guard thai >= 6 || (thai == 0 && latin >= 8 && words.contains(" ")), !words.contains("~"),
      !words.unicodeScalars.contains(where: { LetterCensus.isUnreadable($0.value) }),
      !junk.contains(where: { lower.hasPrefix($0) }),
      !extensions.contains(where: { lower.hasSuffix($0) })
    else { return nil }
    return words
  }
}
