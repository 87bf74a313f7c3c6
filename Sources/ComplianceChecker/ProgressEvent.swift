/// What a person may be shown while a site is read; never part of a report.
public enum ProgressEvent: Sendable, Hashable {
  /// So many pages of the site were read.
  case pagesRead(Int, of: Int)
  /// So many documents were opened.
  case documentsRead(Int, of: Int)
  /// So many pages were read in full as evidence.
  case evidenceRead(Int, of: Int)
}
