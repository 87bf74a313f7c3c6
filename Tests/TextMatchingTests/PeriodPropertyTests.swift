import ComplianceModel
import TextMatching
import Testing

@Suite struct PeriodPropertyTests {
  private let reader = PeriodReader()

  private static let pieces = [
    "2566", "๒๕๖๖", "66", "6", "12", "31", "1", "0", "-", "–", "/", ".", ",", ":", " ", "\n", "(",
    ")", "ปี", "ปีงบประมาณ", "พ.ศ.", "ค.ศ.", "ต.ค.", "มีนาคม", "กันยายน", "รอบ", "เดือน", "แรก",
    "ไตรมาส", "ถึง", "พ.ร.บ.", "©", "ผู้เข้าชม", "โทร", "บาท", "ครั้ง", "o", "ข้อ", "OIT", "M", "ก",
    "ี", "่", "ํ", "า", "\u{200B}", "%E0", "%B8", "%2", "?", "#", "=", "&", "_", "jan", "25650819",
    "2023", "é", "中", "👩‍👩‍👧", "\u{F70A}",
  ]

  private static func text(seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...40, using: &generator)
    return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  private static func bytes(seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &generator) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func expectSoundPlaces(_ mentions: [PeriodMention], in text: String) {
    for mention in mentions {
      #expect(!mention.range.isEmpty)
      #expect(mention.range.upperBound <= text.utf8.count)
      #expect(mention.period.span.first <= mention.period.span.last)
    }
    let starts = mentions.map(\.range.lowerBound)
    #expect(starts == starts.sorted())
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `keeps every place inside the text`(seed: UInt64) {
    for round in 0..<25 as Range<UInt64> {
      for text in [Self.text(seed: seed * 1_000 + round), Self.bytes(seed: seed * 1_000 + round)] {
        expectSoundPlaces(reader.read(text).mentions, in: text)
        expectSoundPlaces(reader.read(inAddress: text), in: text)
        if let match = ItemCodeReader().read(atStartOf: text) {
          #expect(match.range.upperBound <= text.utf8.count)
        }
        if let match = ItemCodeReader().read(inAddress: text) {
          #expect(match.range.upperBound <= text.utf8.count)
        }
      }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `reads the same in both sets of digits`(seed: UInt64) {
    for round in 0..<50 as Range<UInt64> {
      let text = Self.text(seed: 77_000 + seed * 1_000 + round)
      let arabic = reader.read(ThaiNumerals.arabic(text))
      let thai = reader.read(ThaiNumerals.thai(text))
      #expect(arabic.periods == thai.periods)
      #expect(arabic.hasHalfYearWords == thai.hasHalfYearWords)
      #expect(arabic.mentions.map(\.form) == thai.mentions.map(\.form))
    }
  }

  @Test(arguments: 2550...2580)
  func `reads every fiscal year as itself`(year: Int) throws {
    let expected = try #require(FiscalYear(year: year))
    #expect(reader.read("ปีงบประมาณ พ.ศ. \(year)").periods == [.fiscalYear(expected)])
    #expect(
      reader.read("ตุลาคม \(year - 1) - กันยายน \(year)").periods == [.fiscalYear(expected)]
    )
    #expect(reader.read("1 ต.ค.\(year - 1) - 31 มี.ค.\(year)").periods == [.half(1, of: expected)])
    #expect(reader.read("ค.ศ. \(year - 543)").periods == [.fiscalYear(expected, named: .year)])
  }

  @Test(arguments: [
    "9", "2566 ", "2566-", "๒๕๖๖/", "1.", "ปี ", "รอบ 6 เดือน ", "ต.ค.", "พ.", "ี", "ปีงบประมาณ",
    "พระราชบัญญัติ", "%", "%E0", "/2022/04", "0-", "โทร 0 ", "o", "- ", "ไตรมาส 1-", "a1",
  ])
  func `takes time in proportion to hostile text`(piece: String) {
    let byteCount = piece == "9" ? 1_000_000 : 200_000
    let text = String(repeating: piece, count: byteCount / piece.utf8.count)
    let elapsed = ContinuousClock().measure {
      _ = reader.read(text)
      _ = reader.read(inAddress: text)
      _ = ItemCodeReader().read(atStartOf: text)
      _ = ItemCodeReader().read(inAddress: text)
    }
    // About a second in a debug build; time that grows with the square would be many minutes.
    #expect(elapsed < .seconds(60))
  }
}
