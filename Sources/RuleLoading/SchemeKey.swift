internal import ComplianceModel
internal import Yams

/// The keys of a scheme of another sector.
enum SchemeKey: String, FieldKey {
  case id, title, codes, addresses, phrases, titles

  /// Identifier, title and at least one way to recognise the scheme.
  static let minimumCount = 3

  var field: Field {
    switch self {
    case .id: .required("The name of the scheme.", .name(.identifier))
    case .title: .required("What the scheme is called.", .reference(.localizedText))
    case .codes: .optional("Letters before the numbers of its items, such as MOIT.", .phrases)
    case .addresses: .optional("Parts of addresses that show the scheme.", .phrases)
    case .phrases: .optional("Phrases that only this scheme uses.", .phrases)
    case .titles:
      .optional("Phrases that show the scheme only in the title of a list of items.", .phrases)
    }
  }
}

extension RuleFileReader {
  mutating func scheme(_ node: Node) -> Vocabulary.Scheme? {
    guard let fields = fields(node, of: SchemeKey.self) else { return nil }
    if fields[.codes] == nil, fields[.addresses] == nil, fields[.phrases] == nil,
      fields[.titles] == nil
    {
      let problem = "a scheme needs codes, addresses, phrases or titles to be recognised by"
      note(.invalidValue(problem), at: node)
    }
    let id = newName(fields[.id], of: .scheme)
    let title = localizedText(fields[.title])
    let codes = phrases(fields[.codes]) ?? []
    let addresses = phrases(fields[.addresses]) ?? []
    let titles = phrases(fields[.titles]) ?? []
    let phrases = phrases(fields[.phrases]) ?? []
    guard let id, let title else { return nil }
    return Vocabulary.Scheme(
      id: id,
      title: title,
      codes: codes,
      addresses: addresses,
      phrases: phrases,
      titles: titles
    )
  }
}
