internal import ComplianceModel

extension FactTable {
  /// The requirements whose titles a page or document bears itself, in order.
  func owners(of resource: Int) -> [Int] {
    if let titled = titled[resource] { return titled.sorted() }
    return candidates.indices.filter { requirement in
      candidates[requirement].contains { candidate in
        candidate.order == -1 && candidate.target.kind == .page(resource)
          && !candidate.signs.contains(.hint)
      }
    }
  }

  /// The requirements for which a page leads to evidence elsewhere.
  func listedRequirements(on page: Int) -> [Int] {
    candidates.indices.filter { requirement in
      candidates[requirement].contains { candidate in
        candidate.page == page && candidate.order >= 0 && !candidate.signs.contains(.furniture)
          && candidate.target.resource != page
      }
    }
  }
}
