/// Makes names of sheets that spreadsheet programs take: short, without certain signs, each once.
struct SheetNames {
  private static let maximumUnits = 31
  private var used: Set<String> = []

  /// Returns a name as near as possible to a wanted one.
  mutating func name(for wanted: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in wanted.unicodeScalars {
      let isRefused = "[]:*?/\\'".unicodeScalars.contains(scalar) || scalar.value < 0x20
      scalars.append(isRefused ? " " : scalar)
    }
    let words = String(scalars).split(separator: " ").joined(separator: " ")
    let base = words.isEmpty ? "-" : words
    var name = Self.cut(base, to: Self.maximumUnits)
    var number = 2
    while !used.insert(name.lowercased()).inserted {
      let mark = " (\(number))"
      name = Self.cut(base, to: Self.maximumUnits - mark.utf16.count) + mark
      number += 1
    }
    return name
  }

  private static func cut(_ text: String, to units: Int) -> String {
    var cut = ""
    for letter in text {
      guard cut.utf16.count + letter.utf16.count <= units else { break }
      cut.append(letter)
    }
    return cut
  }
}
