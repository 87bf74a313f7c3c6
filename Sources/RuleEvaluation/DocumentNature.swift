package import ComplianceModel

/// What is known of a document beside its text.
package struct DocumentNature: Sendable, Hashable {
  /// Why the document tells nothing, or `nil`.
  package var error: DocumentError?
  /// What was wrong with its text layer before it was repaired.
  package var damage: Set<TextLayerDamage> = []
  package var pageCount: Int?
  /// 1-based pages that are pictures without text.
  package var imageOnlyPages: [Int] = []
  /// 1-based pages whose text was read from pictures.
  package var recognizedPages: [Int] = []
  /// The format that the bytes really have, where the name says another; `nil` otherwise.
  package var actualFormat: String?
  /// True if the file is damaged or longer than is read, so that only a part of it is known.
  package var isPartial = false

  package init() {}

  /// A document that could not be read.
  package init(error: DocumentError) { self.error = error }

  /// True if every page is a picture and none was recognised.
  package var isImageOnly: Bool {
    pageCount.map { $0 > 0 && imageOnlyPages.count == $0 } ?? false && recognizedPages.isEmpty
  }

  /// Why what the text lacks may be there all the same, or `nil` if all of it was read.
  var unreadPart: EvidenceGroup.UnreadReason? {
    if !recognizedPages.isEmpty { return .recognized }
    if !imageOnlyPages.isEmpty { return .imageOnly }
    return isPartial ? .partlyRead : nil
  }

  /// What the evidence is worth, and why, where it is not simply read.
  var obstacle: (state: EvidenceState, reason: EvidenceGroup.UnreadReason)? {
    if isImageOnly {
      return (.unreadable, damage.contains(.privateFont) ? .unreadableText : .imageOnly)
    }
    guard let error else { return nil }
    switch error {
    case .empty: return (.broken, .emptyDocument)
    case .mislabelled: return (.broken, .unopened(error))
    // Nobody can tell whether the office published a damaged file or the copy was cut off.
    case .damaged, .unsupported, .encrypted, .overLimit, .timedOut, .crashed, .toolMissing:
      return (.unreadable, .unopened(error))
    }
  }
}
