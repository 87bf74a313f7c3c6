internal import SiteSources

/// All answers of an archive, without their bodies.
struct ArchiveContents {
  private(set) var answers = AnswerTable()
  /// The address that the crawl began at, if the archive says so.
  private(set) var start: SiteAddress?
  /// What the program that wrote the archive says of the whole crawl, the last word of it.
  private(set) var crawl: ArchivedCrawl?
  /// The first address that was answered with a page.
  private(set) var firstPage: SiteAddress?
  private var places: [String: WARCReader.Place] = [:]

  init(path: String, limits: ArchiveLimits) throws(ArchiveError) {
    let reader = try WARCReader(path: path, limits: limits)
    var contents = ArchiveContents()
    _ = try reader.forEachRecord { record, place, _ in
      switch record.kind {
      case .response, .revisit: contents.addAnswer(record, place)
      case .metadata: contents.addFacts(record)
      case .conversion: contents.addRendered(record, place)
      case .warcinfo: contents.addStart(record)
      case .request, .resource, .other: break
      }
    }
    contents.places = [:]
    self = contents
  }

  private init() {}

  /// Returns the address that a redirect leads to in the end, or `nil` if the archive does not say.
  func finalAddress(_ address: SiteAddress) -> SiteAddress? {
    var address = Self.withoutFragment(address)
    for _ in 0..<WARCSite.maximumRedirects {
      guard let answer = answers[address] else { return nil }
      guard let next = answer.redirect else { return answer.isRead ? address : nil }
      address = next
    }
    return nil
  }

  private mutating func addAnswer(_ record: WARCRecord, _ place: WARCReader.Place) {
    guard let address = Self.address(of: record),
      let (head, bodyStart) = ArchivedHead.split(record.block)
    else { return }
    let contentType = Self.bounded(head.value(of: "content-type") ?? "", 256)
    var answer = ArchivedAnswer(
      address: address,
      status: head.status,
      mediaType: MediaType.name(in: contentType),
      contentType: contentType,
      isCutOff: record.isCutOff || record.value(of: "WARC-Truncated") != nil,
      date: record.value(of: "WARC-Date") ?? "",
      byteCount: record.block.count - bodyStart
    )
    if (300..<400).contains(head.status), let location = head.value(of: "location") {
      answer.redirect = Self.resolve(location, on: address)
    }
    let digest = record.value(of: "WARC-Payload-Digest") ?? ""
    if record.kind == .response {
      answer.place = place
      if !digest.isEmpty, places[digest] == nil { places[digest] = place }
    } else {
      refer(&answer, to: record, digest: digest)
    }
    if firstPage == nil, answer.isRead, answer.mediaType.contains("html") { firstPage = address }
    if let known = answers[address], !answer.outweighs(known) { return }
    answers.set(answer, for: address)
  }

  /// Finds the body of a record that says "the same as before".
  private func refer(_ answer: inout ArchivedAnswer, to record: WARCRecord, digest: String) {
    let original = record.value(of: "WARC-Refers-To-Target-URI").flatMap { text in
      SiteAddress(text.hasPrefix("<") ? String(text.dropFirst().dropLast()) : text)
    }
    let known = original.flatMap { answers[$0] }
    // The digest beside a 304 may be that of its own body, which is empty as others are.
    answer.place = answer.status == 304 ? known?.place : places[digest] ?? known?.place
    answer.byteCount = known?.byteCount ?? 0
    if answer.status == 304, let known {
      answer.status = known.status
      answer.isCutOff = answer.isCutOff || known.isCutOff
      answer.mediaType = known.mediaType
      answer.contentType = known.contentType
    }
  }

  private mutating func addStart(_ record: WARCRecord) {
    let facts = WARCField.parse(record.block[...])
    guard start == nil, let field = facts.first(where: { $0.name == ArchivedCrawl.startField })
    else { return }
    start = SiteAddress(field.value)
  }

  /// A page as scripts made it takes the place of the page as it was sent.
  private mutating func addRendered(_ record: WARCRecord, _ place: WARCReader.Place) {
    guard let address = Self.address(of: record), var answer = answers[address], answer.isRead,
      record.value(of: "Content-Type")?.hasPrefix("text/html") == true
    else { return }
    answer.rendered = place
    answer.contentType = "text/html; charset=utf-8"
    answers.set(answer, for: address)
  }

  private mutating func addFacts(_ record: WARCRecord) {
    guard let address = Self.address(of: record) else { return }
    let facts = WARCField.parse(record.block[...])
    if let crawl = ArchivedCrawl(facts) {
      self.crawl = crawl
      return
    }
    guard let error = facts.first(where: { $0.name == "fetch-error" })?.value else { return }
    let answer = ArchivedAnswer(
      address: address,
      status: 0,
      mediaType: "",
      contentType: "",
      fetchError: Self.bounded(error, 64),
      fetchReason: facts.first { $0.name == "fetch-reason" }.map { Self.bounded($0.value, 500) },
      isCutOff: false,
      date: record.value(of: "WARC-Date") ?? "",
      byteCount: 0
    )
    if let known = answers[address], !answer.outweighs(known) { return }
    answers.set(answer, for: address)
  }

  /// Addresses that are longer were never asked for by anybody.
  private static let maximumAddressLength = 16 << 10

  /// What is kept of a text that may be as long as its record.
  private static func bounded(_ text: String, _ length: Int) -> String {
    text.utf8.count <= length ? text : String(decoding: text.utf8.prefix(length), as: UTF8.self)
  }

  private static func address(of record: WARCRecord) -> SiteAddress? {
    guard let target = record.target, target.utf8.count <= maximumAddressLength else { return nil }
    var address = SiteAddress(target)
    address?.fragment = nil
    return address
  }

  private static func resolve(_ location: String, on address: SiteAddress) -> SiteAddress? {
    guard let origin = address.origin, location.utf8.count <= maximumAddressLength else {
      return nil
    }
    let isSchemeless = location.hasPrefix("//")
    let text = isSchemeless ? (origin.isSecure ? "https:" : "http:") + location : location
    if let absolute = SiteAddress(text) { return withoutFragment(absolute) }
    let resolver = LinkResolver(baseURL: "\(origin)/")
    guard
      case .site(_, _, _, let target) = resolver.resolve(
        location,
        onPage: String(address.path.dropFirst())
      )
    else { return nil }
    return SiteAddress(target).map(withoutFragment)
  }

  private static func withoutFragment(_ address: SiteAddress) -> SiteAddress {
    var address = address
    address.fragment = nil
    return address
  }
}
