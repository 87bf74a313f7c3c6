internal import ComplianceModel

/// Reads the text layer of a PDF: mends its spelling, lays it out, and finds its title.
package struct TextLayerReader: Sendable {
  private let words: WordList

  /// A page with fewer letters says nothing: it is a picture, perhaps with a stamp.
  private static let fewestLetters = 4

  /// - Parameter words: The words that decide between spellings.
  package init(words: WordList) {
    self.words = words
  }

  /// Reads the pages of a document.
  ///
  /// - Parameters:
  ///   - pages: The text of each page in the order in which it was drawn, one line to a line.
  ///   - metadataTitle: The title that the file carries; used only if the text states none.
  /// - Returns: The document, equal for equal pages.
  package func read(pages: [String], metadataTitle: String?) -> ReadTextLayer {
    var mended = mend(pages)
    RunningLines.mark(&mended.text)
    var decider =
      mended.evidence.needsWords
      ? SpellingDecider(words: words, doubts: SpellingDoubts(mended.evidence)) : nil
    var maker = BlockMaker(text: mended.text)
    var content = maker.make { letters, spelled in
      guard decider != nil else {
        spelled.append(contentsOf: letters)
        return
      }
      decider?.decide(letters, into: &spelled)
    }
    if content.title.isEmpty {
      content.title = MetadataTitle.sensible(metadataTitle) ?? ""
    }
    return ReadTextLayer(
      content: content,
      damage: mended.evidence.damage,
      unreadablePages: Self.unreadablePages(mended.text)
    )
  }

  private struct Mended {
    var text: LayerText
    var evidence: LayerEvidence
  }

  private func mend(_ pages: [String]) -> Mended {
    var mender = LetterMender()
    var letters: [[UInt32]] = []
    letters.reserveCapacity(pages.count)
    for page in pages {
      mender.mend(page)
      letters.append(mender.letters)
    }
    let evidence = LayerEvidence(
      letters: Array(letters.joined(separator: CollectionOfOne(0x0A))),
      privateMarks: mender.privateMarks,
      decomposed: mender.decomposed
    )
    var text = LayerText()
    for (page, var letters) in letters.enumerated() {
      if evidence.damage.contains(.saraAaAsSaraAm) { LineTurner.turnInverted(&letters) }
      if evidence.hasBlankForRing { LineTurner.fillRings(&letters) }
      text.append(letters, page: page + 1)
    }
    text.pageCount = pages.count
    return Mended(text: text, evidence: evidence)
  }

  private static func unreadablePages(_ text: LayerText) -> [Int] {
    var readable = [Int](repeating: 0, count: text.pageCount + 1)
    var unreadable = readable
    for line in text.lines where line.role == .own {
      for letter in text.letters[line.range] {
        if ThaiLetter.isThai(letter) || ThaiLetter.isLatin(letter) {
          readable[Int(line.page)] += 1
        } else if LetterCensus.isUnreadable(letter) {
          unreadable[Int(line.page)] += 1
        }
      }
    }
    return (1..<max(text.pageCount + 1, 1)).filter {
      readable[$0] < fewestLetters || unreadable[$0] * 3 > readable[$0]
    }
  }
}
