internal import SiteSources

/// Answers by address, in little memory: an archive may hold a million.
///
/// Texts stand one behind the other in one array, what many answers share is kept once, and what few
/// have is kept apart.
struct AnswerTable: Sendable {
  private struct Row: Sendable {
    /// Where the texts begin: the key, the moment, and the answer's own address if that is another.
    var start: Int
    var keyCount: Int32
    var dateCount: Int32
    var addressCount: Int32
    var contentType: Int32
    var status: Int32
    /// The number in ``further``, or -1.
    var further: Int32
    /// Where the body is; the number is -1 if there is none.
    var place: Int
    var placeNumber: Int32
    var isCutOff: Bool
    var byteCount: Int
  }

  /// What few answers have.
  private struct Further: Sendable {
    var redirect: SiteAddress?
    var fetchError: String?
    var fetchReason: String?
    var rendered: WARCReader.Place?
  }

  private var rows: [Row] = []
  private var texts: [UInt8] = []
  private var contentTypes: [String] = []
  private var contentTypeNumbers: [String: Int32] = [:]
  private var further: [Further] = []
  /// Numbers of rows, or -1; the count is a power of two.
  private var slots: [Int32] = Array(repeating: -1, count: 64)

  /// How many answers there are; they have the numbers below.
  var count: Int { rows.count }

  /// Returns the number of the answer under a key, or `nil` if there is none.
  func number(of key: SiteAddress) -> Int? {
    let number = slots[slot(of: key.description)]
    return number < 0 ? nil : Int(number)
  }

  subscript(key: SiteAddress) -> ArchivedAnswer? { number(of: key).map(answer) }

  /// The key of an answer, as text.
  func key(_ number: Int) -> String {
    let row = rows[number]
    return text(row.start, row.keyCount)
  }

  /// Puts an answer in the place of what is under its key, if anything is.
  mutating func set(_ answer: ArchivedAnswer, for key: SiteAddress) {
    let name = key.description
    let slot = slot(of: name)
    let row = makeRow(answer, key: name)
    if slots[slot] >= 0 {
      rows[Int(slots[slot])] = row
      return
    }
    slots[slot] = Int32(rows.count)
    rows.append(row)
    if rows.count * 2 > slots.count { grow() }
  }

  /// Gives back the room that the table has grown in vain, once all answers are in it.
  mutating func trim() {
    // A new array has the size that it needs.
    texts = texts.map { $0 }
    rows = rows.map { $0 }
  }

  func answer(_ number: Int) -> ArchivedAnswer {
    let row = rows[number]
    let dateStart = row.start + Int(row.keyCount)
    let address =
      row.addressCount == 0
      ? text(row.start, row.keyCount) : text(dateStart + Int(row.dateCount), row.addressCount)
    let more = row.further < 0 ? Further() : further[Int(row.further)]
    let contentType = contentTypes[Int(row.contentType)]
    return ArchivedAnswer(
      // Only addresses that were read from text get in, so they can be read again.
      address: SiteAddress(address) ?? SiteAddress(origin: nil),
      status: Int(row.status),
      mediaType: MediaType.name(in: contentType),
      contentType: contentType,
      redirect: more.redirect,
      fetchError: more.fetchError,
      fetchReason: more.fetchReason,
      isCutOff: row.isCutOff,
      date: text(dateStart, row.dateCount),
      byteCount: row.byteCount,
      place: row.placeNumber < 0
        ? nil : WARCReader.Place(offset: row.place, number: Int(row.placeNumber)),
      rendered: more.rendered
    )
  }

  private mutating func makeRow(_ answer: ArchivedAnswer, key: String) -> Row {
    let address = answer.address.description
    var row = Row(
      start: texts.count,
      keyCount: Int32(clamping: key.utf8.count),
      dateCount: Int32(clamping: answer.date.utf8.count),
      addressCount: address == key ? 0 : Int32(clamping: address.utf8.count),
      contentType: number(ofContentType: answer.contentType),
      status: Int32(clamping: answer.status),
      further: -1,
      place: answer.place?.offset ?? 0,
      placeNumber: answer.place.map { Int32(clamping: $0.number) } ?? -1,
      isCutOff: answer.isCutOff,
      byteCount: answer.byteCount
    )
    texts.append(contentsOf: key.utf8)
    texts.append(contentsOf: answer.date.utf8)
    if address != key { texts.append(contentsOf: address.utf8) }
    if answer.redirect != nil || answer.fetchError != nil || answer.fetchReason != nil
      || answer.rendered != nil
    {
      row.further = Int32(further.count)
      further.append(
        Further(
          redirect: answer.redirect,
          fetchError: answer.fetchError,
          fetchReason: answer.fetchReason,
          rendered: answer.rendered
        )
      )
    }
    return row
  }

  private mutating func number(ofContentType text: String) -> Int32 {
    if let number = contentTypeNumbers[text] { return number }
    let number = Int32(contentTypes.count)
    contentTypes.append(text)
    contentTypeNumbers[text] = number
    return number
  }

  private func text(_ start: Int, _ count: Int32) -> String {
    String(decoding: texts[start..<(start + Int(count))], as: UTF8.self)
  }

  /// The place in ``slots`` of a key, or of the gap where it belongs.
  private func slot(of key: String) -> Int {
    // The standard library's hash is seeded anew in each run, so no archive can be made to collide.
    var hasher = Hasher()
    for byte in key.utf8 { hasher.combine(byte) }
    let mask = slots.count - 1
    var slot = hasher.finalize() & mask
    while slots[slot] >= 0 {
      let row = rows[Int(slots[slot])]
      if texts[row.start..<(row.start + Int(row.keyCount))].elementsEqual(key.utf8) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for number in rows.indices { slots[slot(of: key(number))] = Int32(number) }
  }
}
