package import SpreadsheetWriting

extension Cell {
  /// A cell with an address, which is a link only where it is safe to follow out of a file.
  ///
  /// A relative address would lead to wherever the file is opened, so it stays text.
  package static func address(_ address: String) -> Cell {
    let shown = TerminalText.cleaned(ReadableAddress.text(address))
    guard let target = SafeLink.target(of: address), SafeLink.isWeb(target) else {
      return .text(shown)
    }
    return .link(shown, target: target)
  }

  /// What the cell shows.
  var text: String {
    switch self {
    case .empty: ""
    case .text(let text), .link(let text, _): text
    case .number(let number): "\(number)"
    case .date(let year, let month, let day): "\(year)-\(month)-\(day)"
    }
  }

  /// The cell without what a program that opens the file could act upon.
  package var cleaned: Cell {
    switch self {
    case .text(let text): text.isEmpty ? .empty : .text(TerminalText.cleaned(text))
    case .empty, .number, .date, .link: self
    }
  }
}
