internal import ComplianceModel

/// The lines of a profile while it is rewritten; comments and spacing stay where lines stay.
struct ProfileLines {
  typealias Place = ProfileSubject.Place

  private var lines: [String]
  private let originals: [String]
  /// Lines, counted from 1, that are to become comments.
  private var dropped: Set<Int> = []
  /// Lines to add behind a line.
  private var additions: [Int: [String]] = [:]
  private var replacements: [(place: Place, old: String, new: String)] = []

  init(_ text: String) {
    // By scalars, for a carriage return and a line feed are one character.
    originals = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
    lines = originals
  }

  /// Puts a name in the place of another one, once everything else was read.
  mutating func replace(_ old: String, with new: String, at place: Place) {
    guard old != new else { return }
    replacements.append((place, old, new))
  }

  /// Makes a comment of an entry.
  ///
  /// - Returns: False if the entry shares its lines with others; it is left alone then.
  mutating func drop(_ start: Place?) -> Bool {
    guard let start, let range = block(at: start) else { return false }
    dropped.formUnion(range)
    return true
  }

  /// Adds a commented copy of an entry behind it.
  ///
  /// - Parameters:
  ///   - start: Where the entry begins.
  ///   - heading: What the comment says first.
  ///   - edit: Changes a line of the copy.
  /// - Returns: False if the entry shares its lines with others.
  mutating func offer(
    copyOf start: Place?,
    heading: String,
    _ edit: (_ number: Int, _ line: String) -> String
  ) -> Bool {
    guard let start, let range = block(at: start), let last = range.last else { return false }
    let indentation = String(originals[start.line - 1].prefix { $0 == " " })
    let copy = range.map { Self.comment(edit($0, originals[$0 - 1])) }
    additions[last, default: []] += ["\(indentation)# \(heading)"] + copy
    return true
  }

  /// Replaces the number behind a key at the margin.
  mutating func replaceYear(_ old: FiscalYear, with new: FiscalYear) -> Bool {
    guard let index = lines.firstIndex(where: { $0.hasPrefix("year:") }) else { return false }
    for written in ["\(old.buddhistYear)", "\(old.gregorianYear)"] {
      guard let range = lines[index].firstRange(of: written) else { continue }
      lines[index].replaceSubrange(range, with: "\(new)")
      return true
    }
    return false
  }

  var text: String {
    var result = lines
    // From the right, so that what stands to the left keeps its column.
    for (place, old, new) in replacements.sorted(by: { $0.place.column > $1.place.column }) {
      guard result.indices.contains(place.line - 1) else { continue }
      result[place.line - 1] = Self.replacing(old, with: new, in: result[place.line - 1], place)
    }
    for number in dropped { result[number - 1] = Self.comment(result[number - 1]) }
    for number in emptySections { result[number - 1] = Self.comment(result[number - 1]) }
    return result.enumerated().flatMap { [$1] + (additions[$0 + 1] ?? []) }
      .joined(separator: "\n")
  }

  /// The keys at the margin under which nothing is left.
  private var emptySections: [Int] {
    let numbers = 1...originals.count
    return numbers.filter { number in
      guard originals[number - 1].first?.isLetter == true else { return false }
      let content = numbers.dropFirst(number)
        .prefix { originals[$0 - 1].first?.isLetter != true }
        .filter { !Self.isSilent(originals[$0 - 1]) }
      return !content.isEmpty && content.allSatisfy { dropped.contains($0) }
    }
  }

  /// The lines of an entry that begins a line, or `nil`.
  private func block(at start: Place) -> ClosedRange<Int>? {
    guard originals.indices.contains(start.line - 1) else { return nil }
    let before = originals[start.line - 1].unicodeScalars.prefix(start.column - 1)
    guard before.allSatisfy({ $0 == " " || $0 == "-" }) else { return nil }
    var last = start.line
    for number in (start.line..<originals.count).map({ $0 + 1 }) {
      let line = originals[number - 1]
      if Self.isSilent(line) { continue }
      guard line.prefix(while: { $0 == " " }).count >= start.column - 1, !isEntry(number, start)
      else { break }
      last = number
    }
    return start.line...last
  }

  /// Tells whether a line begins the next entry of a mapping.
  private func isEntry(_ number: Int, _ start: Place) -> Bool {
    let isListed = originals[start.line - 1].unicodeScalars.prefix(start.column - 1).contains("-")
    return !isListed && originals[number - 1].prefix { $0 == " " }.count == start.column - 1
  }

  private static func isSilent(_ line: String) -> Bool {
    let rest = line.drop { $0.isWhitespace }
    return rest.isEmpty || rest.first == "#"
  }

  private static func comment(_ line: String) -> String {
    let rest = line.drop { $0 == " " }
    return rest.isEmpty || rest.first == "#"
      ? line : String(repeating: " ", count: line.count - rest.count) + "# " + rest
  }

  private static func replacing(
    _ old: String,
    with new: String,
    in line: String,
    _ place: Place
  ) -> String {
    let scalars = Array(line.unicodeScalars)
    var start = place.column - 1
    guard scalars.indices.contains(start) else { return line }
    if scalars[start] == "\"" || scalars[start] == "'" { start += 1 }
    guard scalars.dropFirst(start).starts(with: old.unicodeScalars) else { return line }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars[..<start])
    result.append(contentsOf: new.unicodeScalars)
    result.append(contentsOf: scalars[(start + old.unicodeScalars.count)...])
    return String(result)
  }

  /// Replaces a name in a single line, for copies of entries.
  static func renamed(_ line: String, _ old: String, _ new: String, at place: Place) -> String {
    replacing(old, with: new, in: line, place)
  }
}
