package import ComplianceModel

extension Evidence {
  /// The address of the evidence; that of the page whose link leads nowhere, for a link such as `#`.
  package var place: String { SafeLink.target(of: url) == nil ? foundOn : url }
}
