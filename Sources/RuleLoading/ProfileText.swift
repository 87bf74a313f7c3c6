package import ComplianceModel

/// A profile as the text of its file.
package enum ProfileText {
  /// The address of the profile's schema, which editors load.
  package static let schemaAddress = "https://oitcheck.dev/schema/profile-1.json"

  /// Writes a profile that reads back as the same profile.
  ///
  /// - Parameters:
  ///   - profile: The profile.
  ///   - comments: Lines to put below the first one, without their `#`.
  /// - Returns: YAML, ending with a line feed.
  package static func text(for profile: OrganisationProfile, comments: [String] = []) -> String {
    var lines = ["# yaml-language-server: $schema=\(schemaAddress)"]
    lines += comments.map { $0.isEmpty ? "#" : "# \($0)" }
    lines.append("\(ProfileKey.name.rawValue): \(quoted(profile.name))")
    if let edition = profile.edition { lines.append("\(ProfileKey.edition.rawValue): \(edition)") }
    if let year = profile.year { lines.append("\(ProfileKey.year.rawValue): \(year)") }
    lines += list(.addresses, profile.addresses)
    if !profile.owners.isEmpty {
      lines.append("\(ProfileKey.owners.rawValue):")
      lines += profile.owners.map { "  \($0.subject.name): \(quoted($0.owner))" }
    }
    lines += entries(.exemptions, profile.exemptions.map(members))
    lines += entries(.attestations, profile.attestations.map(members))
    lines += crawl(profile.crawl)
    if let failOn = profile.failOn {
      let names = Status.allCases.filter { failOn.contains($0) }.map(\.rawValue)
      let list = names.isEmpty ? "none" : names.joined(separator: ", ")
      lines.append("\(ProfileKey.failOn.rawValue): [\(list)]")
    }
    if let rules = profile.rules { lines.append("\(ProfileKey.rules.rawValue): \(quoted(rules))") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func members(_ exemption: OrganisationProfile.Exemption) -> [String] {
    var members = [
      "\(ExemptionKey.for.rawValue): \(exemption.subject.name)",
      "\(ExemptionKey.reason.rawValue): \(quoted(exemption.reason))",
    ]
    if let year = exemption.year { members.append("\(ExemptionKey.year.rawValue): \(year)") }
    return members
  }

  private static func members(_ attestation: OrganisationProfile.Attestation) -> [String] {
    var members = [
      "\(AttestationKey.for.rawValue): \(attestation.subject.name)",
      "\(AttestationKey.year.rawValue): \(attestation.year)",
      "\(AttestationKey.who.rawValue): \(quoted(attestation.who))",
      "\(AttestationKey.reason.rawValue): \(quoted(attestation.reason))",
    ]
    if let evidence = attestation.evidence {
      members.append("\(AttestationKey.evidence.rawValue): \(quoted(evidence))")
    }
    members.append("\(AttestationKey.expires.rawValue): \(attestation.expires)")
    return members
  }

  private static func crawl(_ settings: CrawlPreferences) -> [String] {
    var lines: [String] = []
    if let delay = settings.delay {
      let parts = delay.components
      let milliseconds = parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000
      let thousandths = String(1000 + milliseconds % 1000).dropFirst()
      lines.append("\(CrawlKey.delay.rawValue): \(milliseconds / 1000).\(thousandths)")
    }
    if let connections = settings.connections {
      lines.append("\(CrawlKey.connections.rawValue): \(connections)")
    }
    for (key, paths) in [(CrawlKey.include, settings.include), (.exclude, settings.exclude)]
    where !paths.isEmpty {
      lines.append("\(key.rawValue): [\(paths.map(quoted).joined(separator: ", "))]")
    }
    if let subdomains = settings.followsSubdomains {
      lines.append("\(CrawlKey.subdomains.rawValue): \(subdomains)")
    }
    if let contact = settings.contact {
      lines.append("\(CrawlKey.contact.rawValue): \(quoted(contact))")
    }
    guard !lines.isEmpty else { return [] }
    return ["\(ProfileKey.crawl.rawValue):"] + lines.map { "  \($0)" }
  }

  private static func list(_ key: ProfileKey, _ texts: [String]) -> [String] {
    guard !texts.isEmpty else { return [] }
    return ["\(key.rawValue):"] + texts.map { "  - \(quoted($0))" }
  }

  private static func entries(_ key: ProfileKey, _ entries: [[String]]) -> [String] {
    guard !entries.isEmpty else { return [] }
    return ["\(key.rawValue):"]
      + entries.flatMap { members in
        members.enumerated().map { index, member in (index == 0 ? "  - " : "    ") + member }
      }
  }

  /// Quotes a text so that no reader of YAML takes it for anything else.
  package static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where isHidden(scalar):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Controls, and marks that a file may not hold as they are.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
