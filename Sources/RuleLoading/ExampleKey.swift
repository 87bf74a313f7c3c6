internal import ComplianceModel
internal import Yams

/// The keys of an example.
enum ExampleKey: String, FieldKey {
  case name, expect, year, item, lacking, evidence, findings, mirror, asOf, html, files, documents

  static let mirrors: [Report.Mirror.Completeness] = [.complete, .partial]

  var field: Field {
    switch self {
    case .name: .required("What the example shows.", .line)
    case .expect: .required("The status that the item must get.", .choice(Status.allCases))
    case .year:
      .optional(
        "The fiscal year of the checklist; by default the newest with this requirement.",
        .year
      )
    case .item:
      .optional(
        "The item that is judged where the list splits the requirement; the first by default.",
        .name(.itemCode)
      )
    case .lacking: .optional("Exactly the elements that must be lacking.", .names(.identifier))
    case .evidence: .optional("The address that must be the best evidence.", .line)
    case .findings:
      .optional(
        "Findings that must be reported.",
        SchemaValue.list(of: .choice(Finding.Rule.allCases)).adding([("uniqueItems", true)])
      )
    case .mirror:
      .optional(
        "Whether a link to a file that is not there is broken (complete, the default).",
        .choice(Self.mirrors)
      )
    case .asOf:
      .optional("The day of judging; by default 1 December after the fiscal year.", .date)
    case .html: .required("The page index.html; the markup of its body is enough.", .line)
    case .files:
      .optional(
        "Further files of the site, by path.",
        [
          "type": "object",
          "minProperties": 1,
          "propertyNames": ["pattern": "^[^/]", "not": ["const": "index.html"]],
          "additionalProperties": ["type": "string"],
        ]
      )
    case .documents:
      .optional(
        "Documents of the site, by path: the text of each page, its title before an empty line.",
        [
          "type": "object",
          "minProperties": 1,
          "propertyNames": ["pattern": "^[^/]", "not": ["const": "index.html"]],
          "additionalProperties": [
            "type": "array", "minItems": 1, "items": ["type": "string"],
          ],
        ]
      )
    }
  }
}

extension RuleFileReader {
  /// Reads the examples of a requirement and notes what kinds of them are lacking.
  mutating func examples(_ node: Node?) -> [RuleExample]? {
    var statuses: [Status?] = []
    let examples = list(node) { reader, node in reader.example(node, statuses: &statuses) }
    guard let node, let examples else { return nil }
    if statuses.count < 3 {
      let count = "expected at least 3 examples, found \(statuses.count)"
      note(.invalidValue("\(count); add sites that pass, fail and look alike"), at: node)
    }
    let known = statuses.compactMap(\.self)
    guard known.count == statuses.count else { return examples }
    if !known.contains(where: { $0 == .disclosed || $0 == .declaredNone }) {
      let mend = "add one that expects disclosed or declared-none"
      note(.invalidValue("no example shows what passes; \(mend)"), at: node)
    }
    if Status.failingByDefault.isDisjoint(with: known) {
      let mend = "add one that expects missing, outdated, broken or incomplete"
      note(.invalidValue("no example shows what fails; \(mend)"), at: node)
    }
    return examples
  }

  private mutating func example(_ node: Node, statuses: inout [Status?]) -> RuleExample? {
    guard let fields = fields(node, of: ExampleKey.self) else {
      statuses.append(nil)
      return nil
    }
    let name = text(fields[.name])
    if let name, let node = fields[.name] { declare(name, as: .example, at: node) }
    let expect = choice(fields[.expect], among: Status.allCases)
    statuses.append(expect)
    let year = fiscalYear(fields[.year])
    if let year, let node = fields[.year] {
      let position = Self.position(of: node)
      names.use(.init(kind: .checklist, name: "\(year)", position: position, requirement: stem))
    }
    let item = self.name(fields[.item], .itemCode)
    let lacking = usedNames(fields[.lacking], of: .element)
    let evidence = text(fields[.evidence])
    let findings = findings(fields[.findings])
    let mirror = choice(fields[.mirror], among: ExampleKey.mirrors)
    let asOf = date(fields[.asOf])
    let html = verbatimText(fields[.html])
    let files = files(fields[.files])
    let documents = documents(fields[.documents])
    guard let name, let expect, let html else { return nil }
    return RuleExample(
      name: name,
      year: year,
      expect: expect,
      item: item,
      lacking: lacking,
      evidence: evidence,
      findings: findings ?? [],
      mirror: mirror ?? .complete,
      asOf: asOf,
      html: html,
      files: files ?? [],
      documents: documents ?? []
    )
  }

  private mutating func findings(_ node: Node?) -> [Finding.Rule]? {
    var seen: Set<Finding.Rule> = []
    return list(node) { reader, node in
      guard let rule = reader.choice(node, among: Finding.Rule.allCases) else { return nil }
      if !seen.insert(rule).inserted { reader.note(.listedTwice(rule.rawValue), at: node) }
      return rule
    }
  }

  private mutating func files(_ node: Node?) -> [RuleExample.File]? {
    guard let entries = entries(node) else { return nil }
    return entries.compactMap { key, value in
      let path = filePath(key)
      let isEmpty = value.scalar.map { $0.string.isEmpty && $0.style != .plain } ?? false
      // An empty file is a thing to show: sites offer documents of no bytes.
      guard let path, let html = isEmpty ? "" : verbatimText(value) else { return nil }
      return RuleExample.File(path: path, html: html)
    }
  }

  private mutating func documents(_ node: Node?) -> [RuleExample.Document]? {
    guard let entries = entries(node) else { return nil }
    return entries.compactMap { key, value in
      let path = filePath(key)
      let pages: [String]? = list(value) { reader, node in reader.verbatimText(node) }
      guard let path, let pages, !pages.isEmpty else { return nil }
      return RuleExample.Document(path: path, pages: pages)
    }
  }

  /// Reads the path of a file below the site's root.
  private mutating func filePath(_ node: Node) -> String? {
    guard let path = text(node) else { return nil }
    guard path != "index.html" else {
      note(.invalidValue("index.html is the page under 'html'"), at: node)
      return nil
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
      note(.invalidValue("expected a path below the site's root, found '\(path)'"), at: node)
      return nil
    }
    return path
  }
}
