internal import ComplianceModel

extension LocalizedText {
  /// Both wordings on one line, Thai first, for places that are read by either reader.
  var both: String {
    let (thai, english) = (TerminalText.cleaned(th), TerminalText.cleaned(en))
    if thai.isEmpty || thai == english { return english }
    return english.isEmpty ? thai : "\(thai) / \(english)"
  }
}
