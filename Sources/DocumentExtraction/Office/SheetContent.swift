/// The filled cells of a sheet in reading order.
struct SheetContent {
  struct Cell {
    var place: CellReference
    /// Into ``SheetContent/text``.
    var range: Range<Int>
    var link: String?
    /// True for the result of a formula that is no link.
    var isFormula = false
  }

  var name: String
  private(set) var text: [UInt8] = []
  private(set) var cells: [Cell] = []
  private(set) var merges: [CellRange] = []
  private var links: [CellReference: String] = [:]

  private let maximumTextByteCount: Int

  private static let maximumCellCount = 500_000
  private static let maximumMergeCount = 50_000

  init(name: String, maximumTextByteCount: Int) {
    self.name = name
    self.maximumTextByteCount = maximumTextByteCount
  }

  /// True if no more cells are taken.
  var isFull: Bool { cells.count >= Self.maximumCellCount || text.count >= maximumTextByteCount }

  /// Adds a cell, unless it is empty.
  mutating func add(
    _ plain: PlainText,
    at place: CellReference,
    link: String? = nil,
    isFormula: Bool = false
  ) {
    guard !isFull, !plain.isEmpty else { return }
    let start = text.count
    text.append(contentsOf: plain.bytes)
    cells.append(
      Cell(place: place, range: start..<text.count, link: link, isFormula: isFormula)
    )
  }

  mutating func addMerge(_ range: CellRange) {
    if merges.count < Self.maximumMergeCount, range.first != range.last { merges.append(range) }
  }

  mutating func addLink(_ target: String, at range: CellRange) { links[range.first] = target }

  func link(of cell: Cell) -> String? { cell.link ?? links[cell.place] }
}
