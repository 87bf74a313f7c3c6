internal import ComplianceModel
internal import DocumentExtraction
internal import SiteSources
internal import TextMatching

/// Reads single cells of a sheet: the number of an item, and addresses.
struct CellReader {
  private let checklist: Checklist
  private let takesPaths: Bool
  private let codes: ItemCodeReader
  private let items: Set<String>

  init(checklist: Checklist, takesPaths: Bool) {
    self.checklist = checklist
    self.takesPaths = takesPaths
    codes = ItemCodeReader(letter: checklist.codeLetter)
    items = Set(checklist.items.map(\.id))
  }

  /// A reason why a cell names no item.
  struct Refusal: Error {
    var problem: SheetMistake.Problem
  }

  /// What people write where there is nothing.
  private static let nothing: Set<String> = ["", "-", "–", "—", "ไม่มี", "n/a"]

  /// Returns the item that a cell names: `o11`, `11`, `ข้อ ๑๑`.
  func item(in text: String) -> Result<String, Refusal> {
    let plain = text.trimmingPrefix { $0.isWhitespace }
    guard !plain.isEmpty else { return .failure(Refusal(problem: .noItem)) }
    let unknown = Refusal(
      problem: .unknownItem(String(plain.prefix(40)), checklist: checklist.id)
    )
    guard let match = codes.read(atStartOf: text) else { return .failure(unknown) }
    guard match.numbers.count == 1 else {
      return .failure(Refusal(problem: .severalItems(String(plain.prefix(40)))))
    }
    let id = "\(checklist.codeLetter)\(match.code.number)"
    return items.contains(id) ? .success(id) : .failure(unknown)
  }

  /// Returns the addresses in a cell: of its text or, where that names none, of its link.
  func addresses(
    in cell: SheetTable.Cell
  ) -> (addresses: [String], problems: [SheetMistake.Problem]) {
    let words = Self.words(of: cell.text)
    let named = words.compactMap(address)
    let link = cell.link.flatMap(SiteAddress.init)?.description
    if let link, named.isEmpty { return ([link], []) }
    if let link, named.count == 1, Self.withoutFragment(named[0]) != Self.withoutFragment(link) {
      return ([], [.otherLink(text: named[0], link: link)])
    }
    let wrong = words.filter { address($0) == nil && !Self.nothing.contains($0.lowercased()) }
    return (named, wrong.map { .noAddress(String($0.prefix(80))) })
  }

  private func address(_ word: String) -> String? {
    if let address = SiteAddress(word), address.origin?.host.isEmpty == false {
      return address.description
    }
    guard takesPaths, !word.contains(":"), word.contains(where: { $0 == "." || $0 == "/" }),
      word.first != "#"
    else { return nil }
    return word
  }

  private static func withoutFragment(_ address: String) -> Substring {
    address.prefix { $0 != "#" }
  }

  /// Parts a text at blanks, and at semicolons and commas behind which an address begins.
  private static func words(of text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).flatMap { word in
      word.replacing(/[;,]+(?=https?:)/.ignoresCase(), with: " ").split(separator: " ")
    }
    .map { word in
      var word = word
      while let last = word.last, last == ";" || last == "," { word = word.dropLast() }
      return String(word)
    }
    .filter { !$0.isEmpty }
  }
}
