package import ComplianceModel
internal import Yams

/// Reads organisations' profiles.
///
/// Reading has two steps, because a profile may name the rules by which its own names are checked.
package struct ProfileLoader: Sendable {
  /// The name of a profile that is found without being asked for.
  package static let fileName = "oitcheck.yaml"

  package init() {}

  /// Opens a profile and reads its YAML.
  ///
  /// - Parameter path: The file as the user names it.
  /// - Returns: The profile, its names not checked yet.
  /// - Throws: ``ProfileError`` if the file cannot be read or is no YAML.
  package func open(_ path: String) throws(ProfileError) -> ProfileDraft {
    try draft(RuleFileReader(file: path, at: path))
  }

  /// Reads the YAML of a profile.
  ///
  /// - Parameters:
  ///   - text: The profile.
  ///   - file: The name by which messages call it.
  /// - Returns: The profile, its names not checked yet.
  /// - Throws: ``ProfileError`` if the text is no YAML.
  package func read(_ text: String, file: String) throws(ProfileError) -> ProfileDraft {
    try draft(RuleFileReader(file: file, text: text))
  }

  private func draft(_ reader: RuleFileReader) throws(ProfileError) -> ProfileDraft {
    guard reader.root != nil else { throw ProfileError(errors: Set(reader.mistakes).sorted()) }
    return ProfileDraft(reader: reader)
  }
}

/// A profile whose YAML was read and whose names were not checked yet.
package struct ProfileDraft {
  let reader: RuleFileReader

  init(reader: RuleFileReader) { self.reader = reader }

  /// The directory of the rule pack that the profile names, seen from the working directory.
  package var rules: String? {
    guard let name = reader.root?.mapping?[ProfileKey.rules.rawValue]?.scalar?.string,
      !name.isEmpty
    else { return nil }
    guard !name.hasPrefix("/"), let slash = reader.file.lastIndex(of: "/") else { return name }
    return reader.file[...slash] + name
  }

  /// Reads the profile and looks its names up in the rules.
  ///
  /// - Parameters:
  ///   - pack: The rules.
  ///   - edition: Whose lists count if the profile does not say.
  ///   - year: Whose numbers items have if the profile does not say.
  /// - Returns: The profile.
  /// - Throws: ``ProfileError`` with every mistake.
  package func profile(
    for pack: RulePack,
    edition: String,
    year: FiscalYear? = nil
  ) throws(ProfileError) -> OrganisationProfile {
    var reader = reader
    let profile = reader.profile(for: pack, edition: edition, year: year)
    guard let profile, reader.mistakes.isEmpty else {
      throw ProfileError(errors: Set(reader.mistakes).sorted())
    }
    return profile
  }
}
