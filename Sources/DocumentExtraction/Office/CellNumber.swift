/// Writes the number of a cell as its format shows it.
enum CellNumber {
  /// Numbers above this are written as the file has them.
  private static let largest = 1e15

  static func text(_ value: Double, as format: NumberFormat, countsFrom1904: Bool) -> String {
    guard value.isFinite else { return "" }
    switch format {
    case .general, .text: return general(value)
    case .date(let parts):
      return SerialDate(value, countsFrom1904: countsFrom1904)?.text(parts) ?? general(value)
    case .decimal(let decimal): return text(value, as: decimal)
    }
  }

  private static func text(_ value: Double, as format: NumberFormat.Decimal) -> String {
    let scaled = format.isPercent ? value * 100 : value
    guard abs(scaled) < largest else { return general(value) }
    let (whole, fraction) = rounded(abs(scaled), to: min(format.fractionDigits, 12))
    var digits = "\(whole)"
    if digits.utf8.count < format.integerDigits {
      let missing = min(format.integerDigits, 30) - digits.utf8.count
      digits = String(repeating: "0", count: max(0, missing)) + digits
    }
    if format.isGrouped { digits = grouped(digits) }
    if !fraction.isEmpty { digits += "." + fraction }
    let isNegative = scaled < 0 && digits.contains { $0 != "0" && $0 != "." }
    return (isNegative ? "-" : "") + format.prefix + digits + format.suffix
  }

  /// The shortest form that differs from the number by less than its twelfth digit.
  private static func general(_ value: Double) -> String {
    let size = abs(value)
    guard size < largest, size == 0 || size > 1e-9 else { return "\(value)" }
    let sign = value < 0 ? "-" : ""
    let shortest = "\(size)"
    if shortest.utf8.count <= 12, !shortest.utf8.contains(UInt8(ascii: "e")) {
      return sign + (shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest)
    }
    for digits in 0...10 {
      let (whole, fraction) = rounded(size, to: digits)
      let text = fraction.isEmpty ? "\(whole)" : "\(whole).\(fraction)"
      guard let back = Double(text), abs(back - size) <= size * 1e-11 else { continue }
      return sign + text
    }
    return "\(value)"
  }

  private static func rounded(_ value: Double, to digits: Int) -> (whole: Int, fraction: String) {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    var whole = value.rounded(.down)
    var part = ((value - whole) * scale).rounded()
    if part >= scale {
      whole += 1
      part = 0
    }
    guard digits > 0 else { return (Int(value.rounded()), "") }
    let text = "\(Int(part))"
    return (Int(whole), String(repeating: "0", count: digits - text.utf8.count) + text)
  }

  private static func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { result += "," }
      result.append(digit)
    }
    return result
  }
}
