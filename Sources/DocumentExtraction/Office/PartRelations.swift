internal import ComplianceModel
internal import MarkupParsing

/// Where a part of an office file points to, by the names that it uses itself.
struct PartRelations {
  struct Relation {
    /// The last word of its type, such as `hyperlink`.
    var type: String
    /// An address, or the name of a part.
    var target: String
    var isExternal: Bool
  }

  private(set) var all: [(id: String, relation: Relation)] = []
  private var byID: [String: Relation] = [:]

  init() {}

  /// Reads the relations of a part; one without any has an empty list.
  ///
  /// - Parameters:
  ///   - part: The part's name, or an empty one for the file as a whole.
  ///   - package: The file.
  /// - Throws: ``DocumentError`` if they cannot be read.
  init(of part: String, in package: inout OfficePackage) throws(DocumentError) {
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    var found: [(String, Relation)] = []
    try package.read(Self.place(of: part)) { cursor throws(XMLCursorError) in
      while try cursor.nextElement(of: 1) {
        guard let id = cursor.attribute("Id"), let type = cursor.attribute("Type"),
          let target = cursor.attribute("Target")
        else { continue }
        let isExternal = cursor.attribute("TargetMode") == "External"
        let relation = Relation(
          type: type.split(separator: "/").last.map(String.init) ?? "",
          target: isExternal ? target : Self.resolved(target, from: folder),
          isExternal: isExternal
        )
        found.append((id, relation))
      }
    }
    for (id, relation) in found where byID[id] == nil {
      byID[id] = relation
      all.append((id, relation))
    }
  }

  /// Where the relations of a part stand.
  static func place(of part: String) -> String {
    let name = part.split(separator: "/").last ?? ""
    return "\(part.dropLast(name.count))_rels/\(name).rels"
  }

  subscript(id: String) -> Relation? { byID[id] }

  /// The parts of a type, in the order of the list.
  func targets(ofType type: String) -> [String] {
    all.filter { $0.relation.type == type && !$0.relation.isExternal }.map(\.relation.target)
  }

  /// The address of a link, as a page would write it.
  func address(_ id: String) -> String? {
    guard let relation = byID[id], relation.isExternal, !relation.target.isEmpty else { return nil }
    return relation.target
  }

  private static func resolved(_ target: String, from folder: String) -> String {
    let path = target.hasPrefix("/") ? target : folder + target
    var steps: [Substring] = []
    for step in path.split(separator: "/") where step != "." {
      if step == ".." {
        _ = steps.popLast()
      } else {
        steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }
}
