/// Characters by which a page could act on the reader's terminal or browser.
enum Hazard {
  /// Tells whether a character moves the cursor, switches modes or turns the writing direction;
  /// line feeds are how lines end.
  static func isActive(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar != "\n"
    case .lineSeparator, .paragraphSeparator: true
    default: scalar.properties.isBidiControl || (0xE0000...0xE007F).contains(scalar.value)
    }
  }
}
