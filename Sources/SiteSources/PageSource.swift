package import ComplianceModel

/// The files of a site, wherever they are kept.
package protocol PageSource: Sendable {
  var index: MirrorIndex { get }

  /// The place of the home page in the index, if it is there.
  var home: Int? { get }

  /// How the files were fetched; `nil` if nobody wrote that down, as for a mirror.
  var crawl: Report.Crawl? { get }

  /// Addresses that were asked for in vain, in the order of their bytes.
  var faults: [FetchFault] { get }

  /// Addresses of which only a part arrived, in the order of their bytes.
  var cutOff: [String] { get }

  /// Reads a file.
  ///
  /// - Throws: ``SiteReadError`` if it cannot be read.
  func read(_ entry: MirrorEntry) throws(SiteReadError) -> [UInt8]

  /// The field `Content-Type` that the server sent with a file.
  func contentType(of entry: MirrorEntry) -> String?

  /// The address of a file, as reports show it.
  func address(of entry: MirrorEntry, links: LinkResolver) -> String

  /// True for a file of another site that pages of this one link to.
  func isForeign(_ entry: MirrorEntry) -> Bool

  /// What is known of an address, or `nil` if the names of the files say all.
  ///
  /// - Parameter address: An absolute address, without a fragment.
  /// - Returns: What it leads to.
  func outcome(of address: String) -> AddressOutcome?
}

/// What a mirror knows: its files and nothing else.
extension PageSource {
  package var home: Int? { index.index(ofPath: "") }
  package var crawl: Report.Crawl? { nil }
  package var faults: [FetchFault] { [] }
  package var cutOff: [String] { [] }

  package func contentType(of entry: MirrorEntry) -> String? { nil }

  package func address(of entry: MirrorEntry, links: LinkResolver) -> String {
    links.reportedAddress(of: entry.path)
  }

  package func isForeign(_ entry: MirrorEntry) -> Bool { false }

  package func outcome(of address: String) -> AddressOutcome? { nil }
}

extension MirrorSite: PageSource {}
