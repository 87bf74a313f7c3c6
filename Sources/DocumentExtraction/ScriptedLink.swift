/// Reads the address out of a script that a click runs.
enum ScriptedLink {
  private static let verbs = ["location", "window.open", "open(", "navigate("]

  /// Returns the first quoted address behind `location` or `open`, or `nil`.
  static func target(in script: String) -> String? {
    let lowered = script.lowercased()
    guard let verb = verbs.compactMap({ find($0, in: lowered) }).min() else { return nil }
    let bytes = Array(script.utf8.dropFirst(verb))
    guard let quote = bytes.firstIndex(where: { $0 == 0x22 || $0 == 0x27 }) else { return nil }
    let rest = bytes[(quote + 1)...]
    guard let end = rest.firstIndex(of: bytes[quote]), end > quote + 1 else { return nil }
    return String(decoding: rest[..<end], as: UTF8.self)
  }

  /// Tells whether an address as written leads nowhere.
  static func isPlaceholder(_ address: String) -> Bool {
    guard let first = address.utf8.first(where: { $0 > 0x20 }) else { return true }
    if first == UInt8(ascii: "#") { return true }
    guard first | 0x20 == UInt8(ascii: "j") else { return false }
    let bytes = address.utf8.drop { $0 <= 0x20 }.prefix(11)
    return bytes.count == 11
      && zip(bytes, "javascript:".utf8).allSatisfy { $0 | 0x20 == $1 || $0 == $1 }
  }

  private static func find(_ word: String, in text: String) -> Int? {
    let word = Array(word.utf8)
    let text = Array(text.utf8)
    guard text.count >= word.count else { return nil }
    return (0...(text.count - word.count)).first { start in
      text[start..<(start + word.count)].elementsEqual(word)
    }
  }
}
