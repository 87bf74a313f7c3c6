/// What a YAML value without quotes means to other readers of YAML.
///
/// A title written as `9.1` is text to one program and a number to the next, so text that looks
/// like something else has to stand in quotes. The forms are those of YAML 1.2's core schema.
enum PlainScalar {
  case nothing, truth, number, text

  init(_ value: String) {
    switch value {
    case "", "~", "null", "Null", "NULL": self = .nothing
    case "true", "True", "TRUE", "false", "False", "FALSE": self = .truth
    default: self = Self.isNumber(value) ? .number : .text
    }
  }

  private static func isNumber(_ value: String) -> Bool {
    guard let first = value.utf8.first, first < 0x3A else { return false }
    if value.hasPrefix("0x") { return Int(value.dropFirst(2), radix: 16) != nil }
    if value.hasPrefix("0o") { return Int(value.dropFirst(2), radix: 8) != nil }
    let isWrittenSo = value.utf8.allSatisfy { "+-.0123456789eE".utf8.contains($0) }
    return isWrittenSo && (Double(value) != nil || Double(value + "0") != nil)
  }
}
