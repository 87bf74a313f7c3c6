/// Reads the years, dates and other periods that Thai text and addresses state.
///
/// Years count in either era and in either set of digits; a year without a word about it is taken
/// as a fiscal year. Years of laws, copyrights and counters, telephone numbers, amounts and numbers
/// of standards are not periods. The reader never guesses: digits that may be a period and may be
/// something else are left out.
package struct PeriodReader: Sendable {
  private let words: WordTable<PeriodWord>

  /// Words that start the name of a law, whose year is not the document's.
  ///
  /// The budget ordinances of local governments (ข้อบัญญัติ, เทศบัญญัติ) are not among them: their
  /// year is the year that matters.
  package static let defaultLawWords = [
    "พระราชบัญญัติ", "พระราชกฤษฎีกา", "พระราชกำหนด", "พ.ร.บ", "พรบ", "พ.ร.ก", "พ.ร.ฎ", "พรก", "พรฎ",
    "รัฐธรรมนูญ", "ประมวลกฎหมาย", "กฎกระทรวง", "ระเบียบกระทรวง", "ระเบียบสำนัก", "ระเบียบคณะ",
    "ระเบียบฯ", "ว่าด้วย", "ข้อบังคับ", "ประกาศกระทรวง", "ประกาศคณะกรรมการ", "ประกาศสำนักนายก",
    "ประกาศ ก.", "คำสั่งหัวหน้าคณะ", "คำสั่ง คสช", "มติคณะรัฐมนตรี", "มติ ครม", "หนังสือกระทรวง",
    "หนังสือกรม",
  ]

  /// - Parameter lawWords: Words that start the name of a law: the years behind them, up to the end
  ///   of the line or the next word for a fiscal year, are not the document's.
  package init(lawWords: [String] = PeriodReader.defaultLawWords) {
    words = PeriodWord.table(lawWords: lawWords)
  }

  /// Reads a label, a heading or a page of text.
  package func read(_ text: String) -> PeriodReading {
    var parser = PeriodParser(text: SymbolText(text), words: words, isAddress: false)
    parser.parse()
    return PeriodReading(
      mentions: Self.mentions(of: parser),
      hasHalfYearWords: parser.hasHalfYearWords
    )
  }

  /// Reads an address or the name of a file, percent escapes decoded; the host is passed over.
  ///
  /// - Parameter address: An absolute or relative address, a path or the name of a file.
  /// - Returns: The periods in order of appearance, with their places in the raw address.
  package func read(inAddress address: String) -> [PeriodMention] {
    let text = SymbolText(address: address)
    var parser = PeriodParser(text: text, words: words, isAddress: true)
    parser.parse(from: text.startOfPath)
    return Self.mentions(of: parser)
  }

  private static func mentions(of parser: PeriodParser) -> [PeriodMention] {
    var mentions: [PeriodMention] = []
    for found in parser.found {
      let mention = PeriodMention(
        period: found.period,
        range: parser.text.range(found.start, found.end),
        form: found.form
      )
      if mention != mentions.last { mentions.append(mention) }
    }
    return mentions
  }
}
