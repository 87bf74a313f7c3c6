import ComplianceModel
import TextMatching
import Testing

/// A text and the canonical names of the periods that it states.
struct PeriodCase: Sendable, CustomTestStringConvertible {
  var text: String
  var names: [String]
  var testDescription: String { text }

  init(_ text: String, _ names: String...) {
    self.text = text
    self.names = names
  }
}

/// A text and the form in which it writes its one period.
struct FormCase: Sendable, CustomTestStringConvertible {
  var text: String
  var form: PeriodMention.Form
  var kind: StatedPeriod.Kind
  var testDescription: String { text }

  init(_ text: String, _ form: PeriodMention.Form, _ kind: StatedPeriod.Kind) {
    self.text = text
    self.form = form
    self.kind = kind
  }
}

extension PeriodReading {
  var names: [String] { mentions.map(\.period.name) }
}

/// Returns the raw text at a mention's place.
func quote(_ mention: PeriodMention, in text: String) -> String {
  String(decoding: Array(text.utf8)[mention.range], as: UTF8.self)
}

/// A small generator of repeatable numbers for property tests.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state = state &+ 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
