internal import ComplianceModel

/// What became of the items since an earlier report, by number.
package struct BaselineSummary: Sendable, Hashable {
  /// Items that fail now and did not, or fail worse than they did.
  package var regressed: [String]
  /// Items that fail as they did in the earlier report.
  package var known: [String]
  /// Items that failed and fail no more.
  package var fixed: [String]

  package init(regressed: [String], known: [String], fixed: [String]) {
    self.regressed = regressed
    self.known = known
    self.fixed = fixed
  }

  static let heading = LocalizedText(th: "เทียบกับรายงานก่อน", en: "Against the baseline")

  /// The three lists with their names, where there is none with a dash.
  var lines: [(name: LocalizedText, value: String)] {
    [
      (LocalizedText(th: "แย่ลง", en: "Got worse"), regressed),
      (LocalizedText(th: "ทราบอยู่แล้ว", en: "Known already"), known),
      (LocalizedText(th: "แก้แล้ว", en: "Mended"), fixed),
    ]
    .map { (name: $0.0, value: $0.1.isEmpty ? "–" : $0.1.joined(separator: ", ")) }
  }
}
