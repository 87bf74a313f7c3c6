package import ComplianceModel

extension Evaluator {
  /// The pages and documents that judging submissions needs to have read, each once.
  package func requests(for submissions: [Submission]) -> [Request] {
    var seen: Set<Request> = []
    return submissions.flatMap { submission in
      judge(of: submission)?.groups.joined().compactMap { group in
        group.target.resource.map { Request(resource: $0, target: group.target) }
      } ?? []
    }
    .filter { seen.insert($0).inserted }
  }

  /// Judges each submission as if its addresses were the only evidence.
  ///
  /// - Parameters:
  ///   - submissions: What was submitted, in checklist order.
  ///   - texts: What was read for ``requests(for:)``.
  /// - Returns: A verdict on each submission whose item the checklist holds.
  package func judge(
    _ submissions: [Submission],
    _ texts: [Request: EvidenceText]
  ) -> [SubmissionVerdict] {
    let verdicts = submissions.compactMap { judge(of: $0)?.verdict(texts) }
    return marked(verdicts)
  }

  private func judge(of submission: Submission) -> SubmissionJudge? {
    guard
      let index = rules.checklist.items.firstIndex(where: { $0.id == submission.submitted.item }),
      let requirement = rules.requirementsByItem[index].first
    else { return nil }
    return SubmissionJudge(
      evaluator: self,
      item: rules.checklist.items[index],
      requirement: requirement,
      submission: submission,
      candidates: candidates(ofItem: index)
    )
  }

  /// Marks documents that are offered for several items whose requirements do not belong together.
  private func marked(_ verdicts: [SubmissionVerdict]) -> [SubmissionVerdict] {
    var rows: [String: [Int]] = [:]
    let requirements = verdicts.map { verdict in
      rules.requirements.firstIndex { $0.id == verdict.result.requirement } ?? 0
    }
    for (row, verdict) in verdicts.enumerated()
    where rules.requirements[requirements[row]].recognition.form == .document {
      for address in verdict.submitted.addresses { rows[address, default: []].append(row) }
    }
    var issues = verdicts.map(\.issues)
    for (address, sharing) in rows.sorted(by: { $0.key < $1.key }) {
      for row in sharing {
        let others = sharing.filter { other in
          requirements[other] != requirements[row]
            && !rules.areRelated(requirements[other], requirements[row])
        }
        guard !others.isEmpty else { continue }
        let names = others.map { verdicts[$0].submitted.item }.joined(separator: ", ")
        issues[row].append(
          .init(.duplicateEvidence, address: address, detail: .init(th: names, en: names))
        )
      }
    }
    return zip(verdicts, issues).map { verdict, issues in
      SubmissionVerdict(submitted: verdict.submitted, issues: issues, result: verdict.result)
    }
  }
}
