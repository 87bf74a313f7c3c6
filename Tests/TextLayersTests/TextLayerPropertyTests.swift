import ComplianceModel
import Testing
import TextLayers

struct TextLayerPropertyTests {
  /// A generator that yields the same numbers every time.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let letters = Array(
    "กขงจดตนบปมรลวสอะัาำิีึืุูเแโใไ็่้๊๋์ํๆฯ๐๓ab1 .-(\n\u{F70A}\u{F712}\u{100004}é\u{200B}".unicodeScalars
  )

  @Test(arguments: 1...40)
  func `reads anything, the same way every time`(_ seed: Int) {
    var numbers = Numbers(state: UInt64(seed))
    let pages = (0..<Int.random(in: 0...5, using: &numbers)).map { _ in
      var page = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...400, using: &numbers) {
        if let letter = Self.letters.randomElement(using: &numbers) { page.append(letter) }
      }
      return String(page)
    }
    let reader = TextLayerReader(words: SmallWords.list)
    let first = reader.read(pages: pages, metadataTitle: nil)
    let second = reader.read(pages: pages, metadataTitle: nil)
    #expect(first.content.text == second.content.text)
    #expect(first.content.blocks == second.content.blocks)
    #expect(first.unreadablePages == second.unreadablePages)
    #expect(String(validating: first.content.text, as: UTF8.self) != nil)
    #expect(first.content.blocks.allSatisfy { (1...pages.count).contains(Int($0.page)) })
    let ranges = first.content.blocks.map(\.range)
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
  }

  private static let sound = [
    "สำนักงาน", "ตำบล", "อำเภอ", "กำหนด", "จำนวน", "ประจำปี", "ดำเนินการ", "จัดทำ", "การ", "งาน", "แผน",
    "พื้นที่", "น้ำ", "ป้องกัน",
  ]

  /// A class of damage, done to sound text.
  struct Harm: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var harm: @Sendable (String) -> String
  }

  static let harms = [
    Harm(testDescription: "lost") { $0.replacing("ำ", with: "า") },
    Harm(testDescription: "lost with a blank") { $0.replacing("ำ", with: " า") },
    Harm(testDescription: "inverted") { $0.replacing("า", with: "ำ") },
    Harm(testDescription: "decomposed") { $0.replacing("ำ", with: "\u{0E4D}\u{0E32}") },
    Harm(testDescription: "mai tho") { $0.replacing("ำ", with: "้า") },
    Harm(testDescription: "private marks") { $0.replacing("้", with: "\u{F70B}") },
  ]

  @Test(arguments: harms)
  func `gives back the words that were damaged`(_ harm: Harm) {
    var numbers = Numbers(state: 7)
    let lines = (0..<60).map { _ in
      (0..<6).compactMap { _ in Self.sound.randomElement(using: &numbers) }.joined()
    }
    let found = lines.map { line in
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: Self.replace(line, harm))
      return String(scalars)
    }
    let read = TextLayerReader(words: SmallWords.list)
      .read(pages: [found.joined(separator: "\n")], metadataTitle: nil)
    let text = String(decoding: read.content.text, as: UTF8.self)
      .unicodeScalars.filter { $0 != "\n" && $0 != " " }
    #expect(String(String.UnicodeScalarView(text)) == lines.joined())
  }

  /// Replaces single letters; a `String` would take a consonant and its marks for one.
  private static func replace(_ line: String, _ harm: Harm) -> String.UnicodeScalarView {
    var result = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      result.append(contentsOf: harm.harm(String(scalar)).unicodeScalars)
    }
    return result
  }

  @Test func `yields text in proportion to what it reads`() {
    let page = "- สานักงานตาบลดี\n- จานวนงานที่ทาให้จัดทาแผนประจาปี\n"
    let reader = TextLayerReader(words: SmallWords.list)
    let once = reader.read(pages: [String(repeating: page, count: 10)], metadataTitle: nil)
    let often = reader.read(pages: [String(repeating: page, count: 100)], metadataTitle: nil)
    #expect(often.content.text.count <= once.content.text.count * 10 + 10)
    #expect(often.content.text.count >= once.content.text.count * 9)
  }
}
