internal import ComplianceModel
internal import SiteArchives
internal import SiteSources

/// A site that can be read, whatever it is kept in.
struct OpenedSite {
  var pages: any PageSource
  var kind: Report.Source.Kind
  /// The address under which it is published.
  var baseURL: String?

  /// Opens a mirror or an archive.
  ///
  /// - Parameters:
  ///   - location: What the command was given; a live site is crawled before, into an archive.
  ///   - baseURL: The address under which a mirror is published.
  /// - Throws: ``RunFailure`` if it cannot be read.
  init(_ location: SiteLocation, baseURL: String?) throws {
    switch location {
    case .directory(let path):
      do throws(SiteReadError) {
        pages = try MirrorSite(directory: path)
      } catch {
        throw RunFailure.unreadableSource("oitcheck: \(error); name the directory of a mirror")
      }
      kind = .directory
      self.baseURL = baseURL
    case .archive(let path):
      let archive = try Self.open(archive: path)
      pages = archive
      kind = .warc
      self.baseURL = archive.baseURL
    case .address(let address):
      throw RunFailure.wrongInput("'\(address)' is a live site, which this command does not read")
    }
  }

  /// Opens what was just fetched of a live site.
  init(live archive: String) throws(ArchiveError) {
    let opened = try WARCSite(path: archive)
    pages = opened
    kind = .live
    baseURL = opened.baseURL
  }

  private static func open(archive path: String) throws -> WARCSite {
    do throws(ArchiveError) {
      return try WARCSite(path: path)
    } catch {
      throw RunFailure.unreadableSource("oitcheck: \(error)")
    }
  }
}
