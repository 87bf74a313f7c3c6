internal import ComplianceModel
internal import TextMatching

/// What is wrong with one submitted address.
struct SubmittedAddress {
  let judge: SubmissionJudge
  let address: String
  let groups: [EvidenceGroup]

  /// What a page or document says that it is.
  enum Recognition: Hashable {
    /// It, or a link to it, bears the item's title.
    case item
    /// Its own title is that of these requirements, none of which is related to the item's.
    case others([Int])
    case unknown
  }

  /// Pages with evidence of more items than this only list it.
  private static let maximumItems = 3

  private var rules: CompiledRules { judge.evaluator.rules }
  private var table: FactTable { judge.evaluator.table }
  private var best: EvidenceGroup { groups.min { $0.rank < $1.rank } ?? groups[0] }

  var recognition: Recognition {
    if groups.contains(where: { $0.candidates.contains { $0.page >= 0 } }) { return .item }
    guard let resource = best.target.resource else { return .unknown }
    let owners = table.owners(of: resource)
    let own = rules.requirementsByItem[
      rules.checklist.items.firstIndex { $0.id == judge.item.id } ?? 0
    ]
    let mayServe = owners.contains { owner in
      own.contains(owner) || rules.areRelated(owner, judge.requirement)
    }
    return owners.isEmpty || mayServe ? .unknown : .others(owners)
  }

  var issues: [SubmissionVerdict.Issue] {
    if let problem = obstacle {
      return [issue(problem, best.reason.map { Wording.unread($0) })]
    }
    if listsItems { return [issue(.notDirect)] }
    if case .others(let owners) = recognition {
      let names = owners.compactMap { rules.item(ofRequirement: $0)?.title }
      let title = best.text?.titleText ?? ""
      return [
        issue(
          .wrongPage,
          .init(
            th: names.first.map { "“\(title)” คือ \($0.th)" } ?? "“\(title)”",
            en: names.first.map { "“\(title)” is \($0.en)" } ?? "“\(title)”"
          )
        )
      ]
    }
    if best.reason == .otherDocument {
      let title = best.text?.titleText ?? ""
      return [issue(.wrongPage, .init(th: "“\(title)”", en: "“\(title)”"))]
    }
    guard case .wrong = best.fit else { return [] }
    let wanted = judge.item.period.words(for: rules.checklist.fiscalYear)
    let stated = best.periods.first?.period.name ?? "?"
    return [
      issue(
        .otherPeriod,
        .init(
          th: "เป็นของ \(stated) แต่ข้อนี้ต้องการ\(wanted.th)",
          en: "it is of \(stated), but the item wants \(wanted.en)"
        )
      )
    ]
  }

  private func issue(
    _ problem: SubmissionProblem,
    _ detail: LocalizedText? = nil
  ) -> SubmissionVerdict.Issue {
    SubmissionVerdict.Issue(problem, address: address, detail: detail)
  }

  /// Why the address shows nothing to a visitor or to the machine, if it does not.
  private var obstacle: SubmissionProblem? {
    let group = best
    if isHome { return .homePage }
    switch group.reason {
    case nil, .otherDocument: return nil
    case .home: return .homePage
    case .placeholder: return .placeholder
    case .missingTarget: return .dead
    case .errorPage: return .errorPage
    case .emptyPage, .emptyDocument, .template: return .empty
    case .foreignHost: return foreignHost(group)
    case .login: return .loginRequired
    case .outsideMirror: return .outsideMirror
    case .unfetched(.forbidden): return .loginRequired
    case .unfetched: return .unreadable
    case .unopened, .imageOnly, .recognized, .partlyRead, .document, .picture, .shell,
      .unreadableText, .notRead:
      return .unreadable
    }
  }

  private var isHome: Bool {
    if best.target.kind == .home { return true }
    return best.target.resource != nil && best.target.resource == judge.evaluator.home
  }

  /// A form, a board or a profile may lie on another host; a report may not.
  private func foreignHost(_ group: EvidenceGroup) -> SubmissionProblem? {
    let recognition = rules.requirements[judge.requirement].recognition
    guard recognition.form == .channel else { return .foreignHost }
    let address = group.target.address.lowercased()
    let isKnown = recognition.addresses.contains { address.contains($0.lowercased()) }
    return isKnown ? nil : .unreadable
  }

  /// A page that leads to the evidence of several items is no direct link to that of one.
  private var listsItems: Bool {
    guard case .page(let page) = best.target.kind, best.target.fragment == nil,
      best.text.map({ $0.isIndex || table.fullLists.contains(page) }) ?? false
    else { return false }
    if table.fullLists.contains(page) { return true }
    return table.listedRequirements(on: page).count > Self.maximumItems
  }
}
