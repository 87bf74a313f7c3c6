package import SiteSources
internal import WebCrawling

/// The archive of an earlier crawl, whose answers a server may say still hold.
package struct EarlierArchive: Sendable {
  private let path: String
  private let limits: ArchiveLimits
  private let answers: AnswerTable

  /// Reads the archive, except for the bodies.
  ///
  /// - Parameters:
  ///   - path: The file, packed or not.
  ///   - limits: How much is read.
  /// - Throws: ``ArchiveError`` if the file is no archive, or damaged.
  package init(path: String, limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveError) {
    self.path = path
    self.limits = limits
    answers = try ArchiveContents(path: path, limits: limits).answers
  }

  /// Returns the answer of an address, if it is whole, a success, and can be confirmed.
  ///
  /// - Parameter address: What is to be asked for, as it is asked for.
  /// - Returns: The answer, or `nil` if the address must be asked for without a condition.
  package func answer(at address: SiteAddress) -> EarlierAnswer? {
    var address = address
    address.fragment = nil
    guard let answer = answers[address], answer.status == 200, !answer.isCutOff,
      let place = answer.place,
      let record = try? WARCReader(path: path, limits: limits).record(at: place),
      // An equal body of another address has that one's entity tag.
      record.target.flatMap(SiteAddress.init) == address
    else { return nil }
    return EarlierAnswer(record, of: address, limits: limits)
  }
}
