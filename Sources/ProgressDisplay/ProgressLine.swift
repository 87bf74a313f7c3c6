internal import ComplianceModel
internal import Reporting

/// One line about how far a crawl is, cut to fit a terminal.
struct ProgressLine: Sendable, Hashable {
  var pageCount = 0
  var documentCount = 0
  var waiting = 0
  /// Fetches in a second.
  var rate: Double?
  var left: TimeLeft?
  var settled: SettledItems?
  /// The address that was fetched last.
  var address: String?

  /// What a line tells, in the order in which it is given up when there is no room.
  private enum Part: CaseIterable {
    case address, rate, waiting, documents, left, settled, pages
  }

  private static let separator = " · "
  private static let minimumAddressColumns = 20

  /// Returns the line in a language.
  ///
  /// - Parameters:
  ///   - language: The language of the words.
  ///   - columns: The most that it may take.
  /// - Returns: A line without control characters.
  func text(in language: Language, columns: Int) -> String {
    var parts: [(Part, String)] = []
    for part in [Part.pages, .documents, .waiting, .rate, .left, .settled] {
      if let words = words(part)?.text(in: language) { parts.append((part, words)) }
    }
    for part in Part.allCases where Self.columns(of: parts) > columns && parts.count > 1 {
      parts.removeAll { $0.0 == part }
    }
    var text = parts.map(\.1).joined(separator: Self.separator)
    let room = columns - Self.columns(of: parts) - Self.separator.count
    if let address, room >= Self.minimumAddressColumns {
      let shown = TerminalText.cleaned(ReadableAddress.text(address))
      text += Self.separator + TerminalText.truncated(shown, to: room)
    }
    return TerminalText.truncated(text, to: columns)
  }

  private static func columns(of parts: [(Part, String)]) -> Int {
    DisplayWidth.columns(of: parts.map(\.1).joined(separator: separator))
  }

  private func words(_ part: Part) -> LocalizedText? {
    switch part {
    case .pages: LocalizedText(th: "หน้า \(pageCount)", en: "pages \(pageCount)")
    case .documents: LocalizedText(th: "เอกสาร \(documentCount)", en: "documents \(documentCount)")
    case .waiting: LocalizedText(th: "รออยู่ \(waiting)", en: "waiting \(waiting)")
    case .rate: rate.map { LocalizedText(th: "\(Self.figure($0))/วิ", en: "\(Self.figure($0))/s") }
    case .left: left.map(Self.words)
    case .settled:
      settled.map {
        LocalizedText(
          th: "หลักฐาน \($0.count)/\($0.total)",
          en: "evidence \($0.count)/\($0.total)"
        )
      }
    case .address: nil
    }
  }

  private static func words(_ left: TimeLeft) -> LocalizedText {
    switch left {
    case .about(let duration):
      let words = DurationWords.rough(duration)
      return LocalizedText(th: "เหลือราว \(words.th)", en: "about \(words.en) left")
    case .atMost(let duration):
      let words = DurationWords.rough(duration)
      return LocalizedText(th: "เหลือไม่เกิน \(words.th)", en: "at most \(words.en) left")
    }
  }

  private static func figure(_ rate: Double) -> String {
    guard rate < 10 else { return "\(Int(rate.rounded()))" }
    let tenths = Int((rate * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
