/// What a reporter must know about a character of a page before it shows it.
enum ScalarKind {
  /// Shown as it is.
  case visible
  /// White space of any kind, shown as one blank.
  case blank
  /// Without a width or a shape of its own: zero-width blanks, joiners, variation selectors.
  case invisible
  /// A control or a change of writing direction, which must not reach a terminal or a browser.
  case active

  init(_ scalar: Unicode.Scalar) {
    if Self.isActive(scalar) {
      self = Self.isLineBreak(scalar) ? .blank : .active
      return
    }
    switch scalar.value {
    case 0x20..<0x7F: self = scalar == " " ? .blank : .visible
    case 0x09...0x0D: self = .blank
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: self = .invisible
    default: self.init(scalar.properties.generalCategory)
    }
  }

  private init(_ category: Unicode.GeneralCategory) {
    self =
      switch category {
      case .control, .surrogate, .unassigned: .active
      case .format: .invisible
      case .spaceSeparator, .lineSeparator, .paragraphSeparator: .blank
      default: .visible
      }
  }

  /// Tells whether a character moves the cursor, ends a line or turns the writing direction.
  ///
  /// Line feeds and tabs do not count: the formats themselves are written with them.
  static func isActive(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20..<0x7F: false
    case 0..<0x20, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// The visible stand-in for a character that must not be shown, for example `\u{1B}`.
  static func standIn(for scalar: Unicode.Scalar) -> String {
    "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
  }
}
