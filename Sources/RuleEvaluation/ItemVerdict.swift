internal import ComplianceModel

/// A verdict before it is put into words.
struct ItemVerdict {
  var status: Status
  var best: EvidenceGroup?
  var elements: [ElementResult]
  var confidence: Double
  var cause: Cause?
  /// Where the agency states that there was nothing to disclose.
  var declaration: ElementResult.Place?
  /// True if the site also has a link for the item that leads nowhere.
  var isPlaceholderToo = false

  /// Why a verdict is what it is, where the status alone does not tell.
  enum Cause: Sendable, Hashable {
    case unread(EvidenceGroup.UnreadReason)
    case noPeriod
    case recalledElements
    /// An element asks for a period of its own, which is not over or which nothing names.
    case partOfPeriod
    case listIsShell(String)
    /// Only a part of the site was read.
    case partlyFetched(Report.Crawl.Ending)
    /// The link for the item leads to something else, with this title.
    case otherDocument(String)
  }

  init(_ status: Status, _ best: EvidenceGroup?, _ elements: [ElementResult]) {
    self.status = status
    self.best = best
    self.elements = elements
    confidence = best?.confidence ?? 0
  }
}
