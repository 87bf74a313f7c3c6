/// Counts the pages of a text by the breaks that its file holds.
///
/// A break that the author made stands twice in most files: as made, and as the program rendered it.
struct PageCounter {
  /// The current page, from 1.
  private(set) var page: Int32 = 1
  /// True if the file holds any break.
  private(set) var isCounted = false

  private var hasText = true
  private var hasAnyText = false
  private var rows: [(start: Int32, last: Int32)] = []

  /// Begins a page where the author asks for it.
  mutating func breakPage() { begin() }

  /// Begins a page where the program that wrote the file began one.
  mutating func renderBreak() {
    isCounted = true
    if hasText { begin() }
  }

  /// Begins a page before a paragraph that asks for a new one, unless it stands on one anyway.
  mutating func startPage() {
    isCounted = true
    if hasText, hasAnyText { begin() }
  }

  private mutating func begin() {
    isCounted = true
    page += 1
    hasText = false
  }

  mutating func noteText() {
    hasText = true
    hasAnyText = true
  }

  /// The cells of a row that is cut by the end of a page each hold the same break.
  mutating func beginRow() { rows.append((page, page)) }

  mutating func beginCell() {
    if let row = rows.last { page = row.start }
  }

  mutating func endCell() {
    guard let row = rows.last else { return }
    rows[rows.count - 1].last = max(row.last, page)
  }

  mutating func endRow() {
    if let row = rows.popLast() { page = row.last }
  }
}
