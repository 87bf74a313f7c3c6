/// Joins lines that were wrapped.
enum LineJoint {
  /// Appends a line.
  ///
  /// Thai words are broken at the ends of lines without a mark, so Thai joins Thai without a blank; a
  /// blank stands where a phrase ended before the margin, and beside anything that is not Thai.
  static func join(
    _ letters: inout [UInt32],
    _ line: ArraySlice<UInt32>,
    mayRunOn: Bool
  ) {
    let last = letters.last ?? 0
    let first = line.first ?? 0
    let isThai =
      ThaiLetter.isThai(last) && ThaiLetter.isThai(first) && last != ThaiLetter.repetition
      && last != 0x0E2F && first != 0x0E2F
    // A number broken at a bracket, a dash or a slash goes on.
    let isOpen = last == 0x28 || last == 0x2F || first == 0x29 || last == 0x201C
    if !(isThai && mayRunOn), !isOpen { letters.append(ThaiLetter.blank) }
    letters.append(contentsOf: line)
  }
}
