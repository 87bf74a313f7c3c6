internal import ComplianceModel
internal import Yams

/// The keys of `vocabulary.yaml`.
enum VocabularyKey: String, FieldKey {
  case fillers, agencies, listTitles, criteriaLeads, instructions, errorNotices, emptyNotices
  case loadingNotices, loginNotices, templateTexts, lawWords, homeLabels, assessorHosts, schemes

  var field: Field {
    switch self {
    case .fillers:
      .optional("Words around a title that do not tell one item from another.", .phrases)
    case .agencies:
      .optional("Words before an agency's name; the name that follows belongs to them.", .phrases)
    case .listTitles: .optional("Words that make a page a list of items.", .phrases)
    case .criteriaLeads:
      .optional("Beginnings of sentences that show pasted official criteria.", .phrases)
    case .instructions:
      .optional("Words that make a statement of \"none\" an instruction.", .phrases)
    case .errorNotices: .optional("What a page says in place of an error.", .phrases)
    case .emptyNotices: .optional("What a page says that has nothing to show yet.", .phrases)
    case .loadingNotices: .optional("What a page says before a script fills it.", .phrases)
    case .loginNotices: .optional("What a page says that asks for a login.", .phrases)
    case .templateTexts: .optional("Texts of templates that were never filled in.", .phrases)
    case .lawWords:
      .optional("Words before a year that make it a law's or a standard's.", .phrases)
    case .homeLabels: .optional("Labels of the home page.", .phrases)
    case .assessorHosts:
      .optional("Hosts that only assess or survey and are never evidence.", .phrases)
    case .schemes:
      .optional(
        "Other schemes whose lists look like this one.",
        .list(
          of: SchemaValue.mapping(of: SchemeKey.self)
            .adding([("minProperties", .number(SchemeKey.minimumCount))])
        )
      )
    }
  }
}

extension RuleFileReader {
  mutating func vocabulary() -> Vocabulary? {
    guard let fields = fields(root, of: VocabularyKey.self) else { return nil }
    return Vocabulary(
      fillers: phrases(fields[.fillers]) ?? [],
      agencies: phrases(fields[.agencies]) ?? [],
      listTitles: phrases(fields[.listTitles]) ?? [],
      criteriaLeads: phrases(fields[.criteriaLeads]) ?? [],
      instructions: phrases(fields[.instructions]) ?? [],
      errorNotices: phrases(fields[.errorNotices]) ?? [],
      emptyNotices: phrases(fields[.emptyNotices]) ?? [],
      loadingNotices: phrases(fields[.loadingNotices]) ?? [],
      loginNotices: phrases(fields[.loginNotices]) ?? [],
      templateTexts: phrases(fields[.templateTexts]) ?? [],
      lawWords: phrases(fields[.lawWords]) ?? [],
      homeLabels: phrases(fields[.homeLabels]) ?? [],
      schemes: list(fields[.schemes]) { reader, node in reader.scheme(node) } ?? [],
      assessorHosts: phrases(fields[.assessorHosts]) ?? []
    )
  }
}
