internal import ComplianceModel
internal import TextMatching

/// A page's text with every phrase of the rules found in it.
struct PageText: Sendable {
  let content: DocumentContent
  /// Over the visible text.
  let visible: MatchedText
  /// Over titles, alternative texts and accessible names.
  let captions: MatchedText
  /// Over the document's own title.
  let title: MatchedText

  init(_ content: DocumentContent, rules: CompiledRules) {
    self.content = content
    visible = MatchedText(content.text, index: rules.index)
    captions = MatchedText(content.captions, index: rules.index)
    title = MatchedText(Array(content.title.utf8), index: rules.index)
  }
}

/// A text, its folded form and the phrases in it, ordered by where they begin.
struct MatchedText: Sendable {
  let raw: [UInt8]
  let folded: FoldedText
  let matches: [PhraseIndex.Match]

  /// - Parameters:
  ///   - raw: Valid UTF-8.
  ///   - index: The phrases that are sought.
  ///   - isLoose: Whether to fold loosely; by default the text's own looks decide.
  init(_ raw: [UInt8], index: PhraseIndices, isLoose: Bool? = nil) {
    self.raw = raw
    var (folded, found) = index.matches(in: raw, isLoose: isLoose)
    found.sort {
      ($0.range.lowerBound, $0.range.upperBound, $0.phrase)
        < ($1.range.lowerBound, $1.range.upperBound, $1.phrase)
    }
    self.folded = folded
    matches = found
  }

  /// The place in ``matches`` of the first that begins at an offset or behind it.
  func firstMatch(from offset: Int) -> Int {
    var low = 0
    var high = matches.count
    while low < high {
      let middle = (low + high) / 2
      if matches[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The matches that lie wholly within a range of the folded text.
  func matches(within range: Range<Int>) -> [PhraseIndex.Match] {
    var low = firstMatch(from: range.lowerBound)
    var result: [PhraseIndex.Match] = []
    while low < matches.count, matches[low].range.lowerBound < range.upperBound {
      if matches[low].range.upperBound <= range.upperBound { result.append(matches[low]) }
      low += 1
    }
    return result
  }

  /// Returns a range of the raw text as a string.
  func string(_ range: Range<Int>) -> String { String(decoding: raw[range], as: UTF8.self) }
}
