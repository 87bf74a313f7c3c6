import ComplianceTestSupport
import Foundation
import PublicationPlanning
import Testing

@Suite struct ContentLineTests {
  /// Letters that take one to four octets, marks that belong to the letter before, and signs that
  /// the format gives a meaning.
  private static let letters: [Unicode.Scalar] = [
    "a", "é", "ก", "ำ", "่", "ู", "𝄞", "\u{1F600}", "\u{200D}", ";", ",", "\\", " ", ":", "\"",
    "n", "N",
  ]

  @Test(arguments: 0..<200)
  func `folds so that unfolding gives the line back`(seed: UInt64) {
    var generator = SmallGenerator(seed: seed)
    let value = String(
      String.UnicodeScalarView(
        (0..<Int.random(in: 0...400, using: &generator)).map { _ in
          Self.letters[Int.random(in: 0..<Self.letters.count, using: &generator)]
        }
      )
    )
    let folded = ContentLine.text("SUMMARY", value)
    #expect(ContentLine.unfolded(folded) == ["SUMMARY:\(value)"])
    for line in folded.utf8.split(separator: UInt8(ascii: "\n")) {
      #expect(line.count <= 76)
      #expect(String(validating: Array(line), as: UTF8.self) != nil)
    }
    #expect(Self.unescaped(ContentLine.escaped(value)).utf8.elementsEqual(value.utf8))
  }

  @Test(arguments: [
    ("ก;ข,ค\\ง", "ก\\;ข\\,ค\\\\ง"), ("หนึ่ง\nสอง", "หนึ่ง\\nสอง"),
    ("a\r\nEND:VCALENDAR\r\nb", "a\\nEND:VCALENDAR\\nb"), ("a\rb\u{0}c\u{7}", "abc"),
    ("ซ้าย\u{202E}ขวา\u{2066}", "ซ้ายขวา"), ("a\tb", "a b"), ("\u{2028}", " "),
  ])
  func `escapes text so that it cannot end its line`(text: String, escaped: String) {
    #expect(ContentLine.escaped(text).utf8.elementsEqual(escaped.utf8))
  }

  /// Reads a value of the type TEXT as RFC 5545 has it.
  private static func unescaped(_ value: String) -> String {
    var scalars = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in value.unicodeScalars {
      if isEscaped {
        scalars.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}

/// A small generator of repeatable numbers.
struct SmallGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
