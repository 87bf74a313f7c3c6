import ComplianceModel

extension ReportFixture {
  static func item(
    _ id: String,
    _ requirement: String,
    _ title: LocalizedText,
    _ status: Status,
    owner: String = "สำนักปลัด",
    confidence: Double = 0.5,
    reason: LocalizedText? = nil,
    advice: LocalizedText? = nil,
    evidence: [Evidence] = [],
    elements: [ElementResult] = []
  ) -> ItemResult {
    ItemResult(
      id: id,
      requirement: requirement,
      title: title,
      indicator: "9.1",
      status: status,
      confidence: confidence,
      owner: owner,
      due: status == .notApplicable ? nil : day(2023, 4, 30),
      period: status == .disclosed ? standing : thisYear,
      reason: reason
        ?? LocalizedText(th: "เหตุผลของข้อ \(id)", en: "The reason of item \(id)."),
      advice: advice ?? LocalizedText(th: "คำแนะนำของข้อ \(id)", en: "The advice on item \(id)."),
      evidence: evidence,
      elements: elements
    )
  }

  static func evidence(
    _ url: String,
    kind: Evidence.Kind = .page,
    title: String,
    strength: EvidenceStrength,
    state: EvidenceState,
    periods: [String] = [],
    locator: Evidence.Locator = Evidence.Locator()
  ) -> Evidence {
    Evidence(
      url: url,
      kind: kind,
      foundOn: kind == .page ? url : "\(site)/ita-2566.html",
      title: title,
      locator: locator,
      quote: "\(title) ของเทศบาลตำบลบ้านสมมุติ",
      periods: periods,
      sha256: state == .read ? String(repeating: "0a1b2c3d", count: 8) : nil,
      strength: strength,
      confidence: 0.75,
      state: state
    )
  }

  static func element(
    _ id: String,
    _ outcome: ElementOutcome,
    _ thai: String,
    _ english: String,
    basis: ElementBasis = .evidenced
  ) -> ElementResult {
    let note: LocalizedText? =
      switch outcome {
      case .satisfied, .lacking: nil
      case .unchecked: LocalizedText(th: "เอกสารเป็นภาพสแกน", en: "The document is a scan.")
      case .manual: LocalizedText(th: "ข้อมูลตรงกับปัจจุบันหรือไม่", en: "Is it up to date?")
      }
    let place = ElementResult.Place(
      url: "\(site)/structure.html",
      locator: Evidence.Locator(heading: "โครงสร้าง", cell: "Sheet1!B4"),
      quote: "สำนักปลัด กองคลัง กองช่าง"
    )
    return ElementResult(
      id: id,
      outcome: outcome,
      text: LocalizedText(th: thai, en: english),
      source: "manual-2566",
      basis: basis,
      note: note,
      evidence: outcome == .satisfied ? place : nil
    )
  }
}
