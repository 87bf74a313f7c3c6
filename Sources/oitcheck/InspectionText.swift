internal import ComplianceChecker
internal import Reporting

/// An inspection for people.
struct InspectionText {
  let inspection: Inspection

  init(_ inspection: Inspection) { self.inspection = inspection }

  var text: String {
    (facts + blocks + links + candidates).map { line in
      String(line.prefix { $0 == " " }) + TerminalText.cleaned(line)
    }.joined(separator: "\n") + "\n"
  }

  private var facts: [String] {
    let issues = inspection.issues.isEmpty ? "none" : inspection.issues.joined(separator: ", ")
    return [
      "address    \(inspection.address)",
      "title      \(inspection.title)",
      "bytes      \(inspection.bytes), SHA-256 \(inspection.sha256)",
    ]
      + (inspection.document.map { documentFacts($0) } ?? [
        "encoding   \(inspection.encoding), declared \(inspection.declared ?? "nothing");"
          + " issues: \(issues)"
      ])
      + (inspection.base.map { ["base       \($0)"] } ?? [])
  }

  private func documentFacts(_ document: Inspection.Document) -> [String] {
    let pages = document.pageCount.map { "\($0)" } ?? "unknown"
    func list(_ numbers: [Int]) -> String {
      numbers.isEmpty ? "none" : numbers.map { "\($0)" }.joined(separator: ", ")
    }
    let facts: [String?] = [
      "format     \(document.format)"
        + (document.actualFormat.map { ", although named otherwise: \($0)" } ?? "")
        + (document.isPartial ? "; read in part" : ""),
      "pages      \(pages); pictures \(list(document.imageOnlyPages));"
        + " recognised \(list(document.recognizedPages))",
      "producer   \(document.producer ?? "not stated"),"
        + " created \(document.created ?? "not stated")",
      document.damage.isEmpty
        ? nil : "text layer \(document.damage.joined(separator: ", ")); mended",
      "periods    "
        + (document.titlePeriods.isEmpty
          ? "none in the title block" : document.titlePeriods.joined(separator: ", ")),
    ]
    return facts.compactMap(\.self)
  }

  private var blocks: [String] {
    ["", "text (\(inspection.blocks.count) blocks)"]
      + inspection.blocks.map { block in
        let under = block.headings.isEmpty ? "" : "   ‹ \(block.headings.joined(separator: " › "))"
        let place = block.cell ?? block.page.map { "p. \($0)" }
        let kind = place.map { "\(block.kind), \($0)" } ?? block.kind
        return "  \(block.isFurniture ? "~" : " ") [\(kind)] \(block.text)\(under)"
      }
  }

  private var links: [String] {
    guard inspection.document == nil else { return [] }
    return ["", "links (\(inspection.links.count))"]
      + inspection.links.map { link in
        let name = [link.label, link.caption].filter { !$0.isEmpty }.joined(separator: " | ")
        let resolved = link.resolved == link.written ? "" : " → \(link.resolved)"
        return "  [\(link.target)] “\(name)” \(link.written)\(resolved)"
      }
  }

  private var candidates: [String] {
    ["", "candidates (\(inspection.candidates.count))"]
      + inspection.candidates.map { candidate in
        let code = candidate.code.map { ", number \($0)" } ?? ""
        let periods = candidate.periods.isEmpty ? "none" : candidate.periods.joined(separator: ", ")
        return "  \(candidate.item) \(candidate.requirement) (\(candidate.strength)\(code))"
          + " “\(candidate.quote)” → \(candidate.address); periods: \(periods)"
      }
  }
}
