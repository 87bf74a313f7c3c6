package import ComplianceModel

extension LocalizedText {
  /// Returns the wording in a language, or in the other one where a checklist has no translation.
  package func shown(in language: Language) -> String {
    let wording = text(in: language)
    guard wording.isEmpty else { return wording }
    return language == .thai ? en : th
  }
}
