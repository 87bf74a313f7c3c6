internal import ComplianceModel
internal import Yams

/// The keys of a register of measures.
enum MeasureRegisterKey: String, FieldKey {
  case title, organisation, fiscalYear, numberingYear, introduction, sections, obstacles,
    suggestions, remarks, signatures

  var field: Field {
    switch self {
    case .title: .required("What the report is called.", .line)
    case .organisation: .optional("The agency.", .line)
    case .fiscalYear: .required("The year in which the measures are carried out.", .year)
    case .numberingYear:
      .optional(
        "The year of the checklist whose item numbers are used; fiscalYear if left out.",
        .year
      )
    case .introduction: .optional("The paragraphs before the tables.", .list(of: .line))
    case .sections:
      .required("The measures by indicator.", .list(of: .mapping(of: MeasureSectionKey.self)))
    case .obstacles: .optional("What stood in the way (ปัญหาและอุปสรรค).", .list(of: .line))
    case .suggestions: .optional("What is suggested (ข้อเสนอแนะ).", .list(of: .line))
    case .remarks: .optional("What else the report says.", .list(of: .line))
    case .signatures: .optional("Who signs, by role.", .list(of: .line))
    }
  }
}

/// The keys of a section of a register.
enum MeasureSectionKey: String, FieldKey {
  case indicator, title, measures

  var field: Field {
    switch self {
    case .indicator: .optional("The number of the indicator, in quotes: \"9\".", .name(.key))
    case .title: .optional("What the indicator is called.", .line)
    case .measures: .required("The measures.", .list(of: .mapping(of: MeasureKey.self)))
    }
  }
}

extension RuleFileReader {
  mutating func measureRegister(knownRequirements: Set<String>) -> MeasureRegister? {
    guard let fields = fields(root, of: MeasureRegisterKey.self) else { return nil }
    let title = trimmedText(fields[.title])
    let organisation = trimmedText(fields[.organisation])
    let year = fiscalYear(fields[.fiscalYear])
    let numbering = fiscalYear(fields[.numberingYear])
    let introduction = lines(fields[.introduction])
    let sections = list(fields[.sections]) { reader, node in
      reader.measureSection(node, knownRequirements: knownRequirements)
    }
    let obstacles = lines(fields[.obstacles])
    let suggestions = lines(fields[.suggestions])
    let remarks = lines(fields[.remarks])
    let signatures = lines(fields[.signatures])
    guard let title, let year, let sections else { return nil }
    return MeasureRegister(
      title: title,
      organisation: organisation,
      fiscalYear: year,
      numberingYear: numbering ?? year,
      introduction: introduction,
      sections: sections,
      obstacles: obstacles,
      suggestions: suggestions,
      remarks: remarks,
      signatures: signatures
    )
  }

  private mutating func measureSection(
    _ node: Node,
    knownRequirements: Set<String>
  ) -> MeasureRegister.Section? {
    guard let fields = fields(node, of: MeasureSectionKey.self) else { return nil }
    let indicator = name(fields[.indicator], .key)
    let title = trimmedText(fields[.title])
    let measures = list(fields[.measures]) { reader, node in
      reader.noteMeasurePlace(node)
      return reader.measure(node, knownRequirements: knownRequirements)
    }
    return measures.map {
      MeasureRegister.Section(indicator: indicator, title: title, measures: $0)
    }
  }

  private mutating func lines(_ node: Node?) -> [String] {
    list(node) { reader, node in reader.trimmedText(node) } ?? []
  }
}
