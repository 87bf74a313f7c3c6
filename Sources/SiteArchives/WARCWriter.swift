internal import Compression
package import SiteSources
package import WebCrawling

/// Writes a crawl as a WARC 1.1 file.
///
/// Everything that belongs to one fetch is written at once and ends in a `metadata` record. What a
/// killed program left half written is therefore known by its lack of one, and cut off when the file
/// is opened again.
package struct WARCWriter: ~Copyable {
  /// What the archive says of itself.
  package struct Settings: Sendable {
    /// The name and version of the program.
    package var software: String
    /// Further facts for the `warcinfo` record, for example the address that was crawled.
    package var facts: [WARCField]
    /// True to pack every record by itself, as names ending in `.gz` promise.
    package var isPacked: Bool

    package init(software: String, facts: [WARCField] = [], isPacked: Bool = true) {
      self.software = software
      self.facts = facts
      self.isPacked = isPacked
    }
  }

  /// How long the file is; a whole number of fetches.
  package private(set) var byteCount: Int
  /// Where the answers are.
  private(set) var answers = AnswerPlaces()
  /// How many fetches the file holds, also those without an answer.
  package private(set) var fetchCount = 0

  let settings: Settings
  private let file: ArchiveFile
  /// Returns a new UUID.
  private let makeIdentifier: @Sendable () -> String

  /// A record whose head is longer than readers take would make the whole archive unreadable.
  private static let maximumValueLength = 16 << 10
  /// Shorter bodies are written again: a reference would be as long.
  private static let minimumRevisitByteCount = 512
  /// A crawl must not wait for its archive; see ``Gzip/pack(_:level:)``.
  private static let packingLevel: Int32 = 3
  private static let revisitProfile = "http://netpreserve.org/warc/1.1/revisit/"

  /// Opens an archive, and creates it if it is not there.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - settings: What the archive says of itself; of an archive that is there already nothing is
  ///     changed.
  ///   - byteCount: How much of it counts, if somebody else keeps count; what lies behind is cut off.
  ///   - makeIdentifier: Returns a new UUID.
  ///   - now: Milliseconds since 1970.
  /// - Returns: The writer, at the end of the last whole fetch that counts.
  /// - Throws: ``ArchiveError`` if the file cannot be written, or was written by something else.
  package static func open(
    path: String,
    settings: Settings,
    keeping byteCount: Int? = nil,
    makeIdentifier: @escaping @Sendable () -> String,
    now: Int64
  ) throws(ArchiveError) -> WARCWriter {
    let file = try ArchiveFile(writing: path)
    var writer = WARCWriter(file: file, settings: settings, makeIdentifier: makeIdentifier)
    if try file.byteCount() > 0 {
      let found = try ArchiveRecovery(
        path: path,
        software: settings.software,
        limit: byteCount ?? .max
      )
      // Nothing is cut off that somebody counts on.
      if let byteCount, found.byteCount < byteCount {
        throw .damaged(path: path, offset: found.byteCount)
      }
      try file.truncate(to: found.byteCount)
      writer.byteCount = found.byteCount
      writer.fetchCount = found.fetchCount
      writer.answers = found.answers
    }
    if writer.byteCount == 0 { try writer.begin(now: now) }
    return writer
  }

  private init(
    file: ArchiveFile,
    settings: Settings,
    makeIdentifier: @escaping @Sendable () -> String
  ) {
    self.file = file
    self.settings = settings
    self.makeIdentifier = makeIdentifier
    byteCount = 0
  }

  /// Appends what a fetch yielded.
  ///
  /// - Parameters:
  ///   - resource: The redirects and the answer.
  ///   - rendered: What scripts made of the page, as HTML in UTF-8, if it was rendered.
  ///   - facts: What the crawl knows of it: where it was linked, how deep it lies.
  /// - Throws: ``ArchiveError`` if it cannot be written.
  package mutating func append(
    _ resource: FetchedResource,
    rendered: [UInt8]? = nil,
    facts: [WARCField] = []
  ) throws(ArchiveError) {
    var bytes: [UInt8] = []
    var added: [(answer: WARCRecord, offset: Int, byteCount: Int)] = []
    var last: (identifier: String, exchange: FetchedResource.Exchange)?
    let exchanges = resource.answers
    for (number, exchange) in exchanges.enumerated() {
      let isCutOff = resource.isCutOff && number == exchanges.count - 1
      let isConfirmation = resource.confirmation != nil && number == exchanges.count - 1
      var answer = try answer(exchange, isCutOff: isCutOff, confirms: isConfirmation ? last : nil)
      let identifier = answer.value(of: "WARC-Record-ID") ?? ""
      let packed = try pack(answer)
      answer.block = []
      added.append((answer, byteCount + bytes.count, packed.count))
      bytes += packed
      // What an earlier crawl saw is kept as it was, so that the archive stands alone; its request
      // was made then.
      let wasSentNow = resource.confirmation == nil || number != exchanges.count - 2
      if wasSentNow { bytes += try pack(request(exchange, answeredBy: identifier)) }
      last = (identifier, exchange)
    }
    guard let last else { return }
    if let rendered { bytes += try pack(conversion(rendered, of: last.exchange, last.identifier)) }
    var fields = fields(of: last.exchange, type: "application/warc-fields")
    fields.append(WARCField("WARC-Refers-To", last.identifier))
    bytes += try pack(record(.metadata, fields, block: Self.lines(facts)))
    try append(bytes)
    for (answer, offset, byteCount) in added {
      answers.note(answer, offset: offset, byteCount: byteCount)
    }
  }

  /// Appends that a fetch failed, and why.
  ///
  /// - Parameters:
  ///   - error: What went wrong.
  ///   - address: What was to be fetched.
  ///   - facts: What the crawl knows of it.
  ///   - now: Milliseconds since 1970.
  /// - Throws: ``ArchiveError`` if it cannot be written.
  package mutating func append(
    _ error: FetchError,
    of address: SiteAddress,
    facts: [WARCField] = [],
    now: Int64
  ) throws(ArchiveError) {
    var bare = address
    bare.origin?.userInfo = ""
    let fields = [
      WARCField("WARC-Target-URI", "\(bare)"), WARCField("WARC-Date", UTCTime.text(now)),
      WARCField("Content-Type", "application/warc-fields"),
    ]
    let reasons = [WARCField("fetch-error", error.name), WARCField("fetch-reason", "\(error)")]
    try append(pack(record(.metadata, fields, block: Self.lines(reasons + facts))))
  }

  /// Appends what is to be said of the crawl as a whole, when it ends.
  ///
  /// - Parameters:
  ///   - crawl: How it ended.
  ///   - start: The address that it began at.
  ///   - now: Milliseconds since 1970.
  /// - Throws: ``ArchiveError`` if it cannot be written.
  package mutating func append(
    _ crawl: ArchivedCrawl,
    start: SiteAddress,
    now: Int64
  ) throws(ArchiveError) {
    var bare = start
    bare.origin?.userInfo = ""
    let fields = [
      WARCField("WARC-Target-URI", "\(bare)"), WARCField("WARC-Date", UTCTime.text(now)),
      WARCField("Content-Type", "application/warc-fields"),
    ]
    let bytes = try pack(record(.metadata, fields, block: Self.lines(crawl.fields)))
    try file.append(bytes)
    byteCount += bytes.count
  }

  /// Waits until everything is on the disk; do so before a state that counts on it is saved.
  ///
  /// - Throws: ``ArchiveError`` if the disk fails.
  package func synchronize() throws(ArchiveError) { try file.synchronize() }

  var path: String { file.path }

  private mutating func begin(now: Int64) throws(ArchiveError) {
    let fields = [
      WARCField("WARC-Date", UTCTime.text(now)),
      WARCField("Content-Type", "application/warc-fields"),
    ]
    let facts =
      [
        WARCField("software", settings.software), WARCField("format", "WARC File Format 1.1"),
      ] + settings.facts
    let bytes = try pack(record(.warcinfo, fields, block: Self.lines(facts)))
    try file.append(bytes)
    byteCount = bytes.count
  }

  private mutating func append(_ bytes: [UInt8]) throws(ArchiveError) {
    do throws(ArchiveError) {
      try file.append(bytes)
    } catch {
      // Half a fetch, for example on a full disk: what comes next must not stand behind it. If the
      // file cannot be cut now, it is when it is opened again.
      try? file.truncate(to: byteCount)
      throw error
    }
    byteCount += bytes.count
    fetchCount += 1
  }

  /// Returns an earlier answer with the same body, read back from the file.
  private func original(of digest: String) throws(ArchiveError) -> ArchiveEntry? {
    guard let place = answers.body(of: digest) else { return nil }
    let record = try WARCReader(path: path).beginning(at: place.offset)
    let entry = ArchiveEntry(record, offset: place.offset, byteCount: place.byteCount)
    // Two digests may share the number that places are known by.
    return entry?.payloadDigest == digest ? entry : nil
  }

  // Makes the record of an answer, or of a reference to an equal one; `earlier` is the record before
  // it, if the answer says that it still holds.
  private func answer(
    _ exchange: FetchedResource.Exchange,
    isCutOff: Bool,
    confirms earlier: (identifier: String, exchange: FetchedResource.Exchange)?
  ) throws(ArchiveError) -> WARCRecord {
    let head = ArchivedHead.text(of: exchange)
    let digest = WARCDigest.text(of: exchange.rawBody)
    var fields = fields(of: exchange, type: "application/http; msgtype=response")
    // A 304 has no body of its own.
    if exchange.status != 304 { fields.append(WARCField("WARC-Payload-Digest", digest)) }
    if exchange.httpVersion == "HTTP/2" { fields.append(WARCField("WARC-Protocol", "h2")) }
    if exchange.status == 304 {
      fields.append(WARCField("WARC-Profile", Self.revisitProfile + "server-not-modified"))
      if let earlier { fields.append(WARCField("WARC-Refers-To", earlier.identifier)) }
      fields.append(WARCField("WARC-Refers-To-Target-URI", "\(exchange.address)"))
      if let earlier {
        let moment = UTCTime.text(earlier.exchange.fetchedAt)
        fields.append(WARCField("WARC-Refers-To-Date", moment))
      }
      return record(.revisit, fields, block: head)
    }
    if !isCutOff, exchange.rawBody.count >= Self.minimumRevisitByteCount,
      let original = try original(of: digest)
    {
      fields += [
        WARCField("WARC-Profile", Self.revisitProfile + "identical-payload-digest"),
        WARCField("WARC-Refers-To", original.identifier),
        WARCField("WARC-Refers-To-Target-URI", original.address),
        WARCField("WARC-Refers-To-Date", original.date),
      ]
      return record(.revisit, fields, block: head)
    }
    if isCutOff { fields.append(WARCField("WARC-Truncated", "unspecified")) }
    return record(.response, fields, block: head + exchange.rawBody)
  }

  private func request(
    _ exchange: FetchedResource.Exchange,
    answeredBy identifier: String
  ) -> WARCRecord {
    var fields = fields(of: exchange, type: "application/http; msgtype=request")
    fields.append(WARCField("WARC-Concurrent-To", identifier))
    return record(.request, fields, block: Array(exchange.requestHead.utf8))
  }

  /// Makes the record of a page as it stood after its scripts had run.
  private func conversion(
    _ html: [UInt8],
    of exchange: FetchedResource.Exchange,
    _ original: String
  ) -> WARCRecord {
    var fields = fields(of: exchange, type: "text/html; charset=utf-8")
    fields.append(WARCField("WARC-Refers-To", original))
    fields.append(WARCField("WARC-Payload-Digest", WARCDigest.text(of: html)))
    return record(.conversion, fields, block: html)
  }

  private func fields(of exchange: FetchedResource.Exchange, type: String) -> [WARCField] {
    var address = exchange.address
    address.origin?.userInfo = ""
    var fields = [
      WARCField("WARC-Target-URI", "\(address)"),
      WARCField("WARC-Date", UTCTime.text(exchange.fetchedAt)),
    ]
    if let remote = exchange.remoteAddress { fields.append(WARCField("WARC-IP-Address", remote)) }
    fields.append(WARCField("Content-Type", type))
    return fields
  }

  private func record(
    _ kind: WARCRecord.Kind,
    _ fields: [WARCField],
    block: [UInt8]
  ) -> WARCRecord {
    var own = [WARCField("WARC-Record-ID", "<urn:uuid:\(makeIdentifier().lowercased())>")]
    // The body of an answer has its digest already, and a crawl must not wait for a second one.
    if kind != .response {
      own.append(WARCField("WARC-Block-Digest", WARCDigest.text(of: block)))
    }
    let bounded = fields.map { field in
      field.value.utf8.count <= Self.maximumValueLength
        ? field
        : WARCField(
          field.name,
          String(decoding: field.value.utf8.prefix(Self.maximumValueLength), as: UTF8.self)
        )
    }
    return WARCRecord(kind, fields: own + bounded, block: block)
  }

  private func pack(_ record: WARCRecord) throws(ArchiveError) -> [UInt8] {
    guard settings.isPacked else { return record.bytes }
    do throws(CompressionError) {
      return try Gzip.pack(record.head, record.block, WARCRecord.end, level: Self.packingLevel)
    } catch {
      throw .unwritable(path: file.path, why: "\(error)")
    }
  }

  private static func lines(_ fields: [WARCField]) -> [UInt8] {
    Array(fields.map { "\($0.name): \($0.value)\r\n" }.joined().utf8)
  }
}
