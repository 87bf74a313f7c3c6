/// Rewrites digits between the Thai and the Arabic form and leaves everything else alone.
package enum ThaiNumerals {
  /// Returns a text with Arabic digits for its Thai digits: `พ.ศ. ๒๕๖๖` becomes `พ.ศ. 2566`.
  package static func arabic(_ text: String) -> String {
    rewriting(text, digits: 0x0E50...0x0E59, zero: 0x30)
  }

  /// Returns a text with Thai digits for its Arabic digits: `พ.ศ. 2566` becomes `พ.ศ. ๒๕๖๖`.
  package static func thai(_ text: String) -> String {
    rewriting(text, digits: 0x30...0x39, zero: 0x0E50)
  }

  private static func rewriting(
    _ text: String,
    digits: ClosedRange<UInt32>,
    zero: UInt32
  ) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if digits.contains(scalar.value),
        let digit = Unicode.Scalar(scalar.value - digits.lowerBound + zero)
      {
        scalars.append(digit)
      } else {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
