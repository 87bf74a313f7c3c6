/// A sentence or name in Thai and English.
public struct LocalizedText: Sendable, Hashable, Codable {
  /// The Thai wording.
  public var th: String
  /// The English wording.
  public var en: String

  /// Creates a text from both wordings.
  public init(th: String, en: String) {
    self.th = th
    self.en = en
  }

  /// Returns the wording in a language.
  public func text(in language: Language) -> String {
    switch language {
    case .thai: th
    case .english: en
    }
  }
}

/// A language that reports are written in.
public enum Language: String, Sendable, CaseIterable, Codable {
  case thai = "th"
  case english = "en"
}
