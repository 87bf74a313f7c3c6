/// Something noticed beside the verdicts, under a stable name.
public struct Finding: Sendable, Hashable, Codable {
  /// How much a finding matters.
  public enum Severity: String, Sendable, Hashable, CaseIterable, Codable {
    case error, warning, note
  }

  /// The stable names of findings.
  public enum Rule: String, Sendable, Hashable, CaseIterable, Codable {
    /// A page uses the item numbers of another year's checklist, or a number and a title clash.
    case numberingDrift = "numbering-drift"
    /// A page follows the numbering of another sector's scheme.
    case otherScheme = "other-scheme"
    /// One document is offered for unrelated items.
    case duplicateEvidence = "duplicate-evidence"
    /// A link leads to `#`, `javascript:`, the page itself or the home page.
    case placeholderLink = "placeholder-link"
    /// A link leads to a page or document that does not exist.
    case brokenLink = "broken-link"
    /// Evidence lies on a host that is not the agency's.
    case foreignHost = "foreign-host"
    /// Evidence asks for a login.
    case loginRequired = "login-required"
    /// Evidence of a dated item states no period.
    case undatedDocument = "undated-document"
    /// The declared character encoding is not the one used.
    case encodingMismatch = "encoding-mismatch"
    /// A page mixes character encodings.
    case mixedEncoding = "mixed-encoding"
    /// A page's text is in Private Use characters and cannot be read.
    case unreadableText = "unreadable-text"
    /// A page answers 200 but says that it is an error page.
    case softError = "soft-404"
    /// A page is empty under a telling title.
    case emptyPage = "empty-page"
    /// A page is filled by JavaScript and says nothing without it.
    case scriptOnly = "script-only"
    /// The places that name a period disagree.
    case periodConflict = "period-conflict"
    /// An address of the site was asked for in vain; the message says why.
    case fetchFailed = "fetch-failed"
    /// Only a part of the site was read.
    case partialCrawl = "partial-crawl"
    /// A file of the mirror could not be read or was not read.
    case unreadFile = "unread-file"
    /// The mirror holds a symbolic link that leads out of it or in a circle.
    case refusedLink = "refused-symlink"
    /// A page is nested deeper, or is larger, than is read.
    case limitReached = "limit-reached"
    /// The official criteria are pasted where the evidence should stand.
    case pastedCriteria = "pasted-criteria"
    /// The text layer of a PDF differs from what its pages show; the message names the class.
    case textLayerDamaged = "text-layer-damaged"
    /// A document, or some of its pages, are pictures without text.
    case imageOnlyDocument = "image-only-document"
    /// The text of a scan was read by character recognition.
    case recognizedDocument = "recognized-document"
    /// A document asks for a password.
    case encryptedDocument = "encrypted-document"
    /// A document is cut off, or its structure makes no sense.
    case damagedDocument = "damaged-document"
    /// A document is of another kind than its name says.
    case mislabelledDocument = "mislabelled-document"
    /// A document holds no bytes or no text.
    case emptyDocument = "empty-document"
    /// A document is of a format that is not read.
    case unsupportedDocument = "unsupported-document"
    /// A program that reading a document needs is not installed.
    case toolMissing = "tool-missing"
    /// A program that read a document crashed or did not end in time.
    case toolFailed = "tool-failed"
    /// An attestation of the profile no longer counts.
    case attestationExpired = "attestation-expired"
    /// An entry of the profile changes nothing in this report.
    case profileUnused = "profile-unused"
  }

  /// What was noticed.
  public var rule: Rule
  /// How much it matters.
  public var severity: Severity
  /// The items concerned, in checklist order.
  public var items: [String]
  /// The page or file concerned.
  public var url: String
  /// What was noticed here, in a sentence.
  public var message: LocalizedText

  /// Creates a finding.
  public init(
    rule: Rule,
    severity: Severity,
    items: [String],
    url: String,
    message: LocalizedText
  ) {
    self.rule = rule
    self.severity = severity
    self.items = items
    self.url = url
    self.message = message
  }
}
