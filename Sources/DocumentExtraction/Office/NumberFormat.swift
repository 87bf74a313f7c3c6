/// How a cell shows its number.
enum NumberFormat: Equatable {
  case general
  case text
  case date(DateParts)
  case decimal(Decimal)

  /// What of a moment is shown.
  struct DateParts: Equatable {
    var hasDay = false
    var hasMonth = false
    var hasYear = false
    var hasTime = false
    /// Years of the Buddhist Era, Thai names of months.
    var isThai = false
  }

  /// A number of digits with what stands around it.
  struct Decimal: Equatable {
    var prefix = ""
    var suffix = ""
    var integerDigits = 0
    var fractionDigits = 0
    var isGrouped = false
    var isPercent = false
  }

  /// The formats that have numbers instead of codes; from 59 on those of Thai programs.
  static let builtIn: [Int: String] = [
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "#,##0", 6: "#,##0",
    7: "#,##0.00", 8: "#,##0.00", 9: "0%", 10: "0.00%", 14: "d/m/yyyy", 15: "d-mmm-yy",
    16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss",
    22: "d/m/yyyy h:mm", 27: "d/m/yyyy", 28: "d/m/yyyy", 29: "d/m/yyyy", 30: "d/m/yyyy",
    31: "d/m/yyyy", 32: "h:mm", 33: "h:mm:ss", 36: "d/m/yyyy", 37: "#,##0", 38: "#,##0",
    39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "#,##0", 43: "#,##0.00", 44: "#,##0.00",
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss", 49: "@", 50: "d/m/yyyy", 57: "d/m/yyyy",
    59: "0", 60: "0.00", 61: "#,##0", 62: "#,##0.00", 67: "0%", 68: "0.00%", 71: "d/m/bbbb",
    72: "d-mmm-bb", 73: "d-mmm-bb", 74: "mmm-bb", 75: "h:mm", 76: "h:mm:ss",
    77: "d/m/bbbb h:mm", 78: "mm:ss", 79: "[h]:mm:ss", 80: "mm:ss", 81: "d/m/bb",
  ]

  /// Reads a code such as `#,##0.00" บาท"` or `[$-D07041E]d mmmm yyyy`.
  ///
  /// Only the part for positive numbers is read; a negative one gets its sign before it.
  init(code: String) {
    var scanner = FormatScanner(code)
    self = scanner.scan()
  }
}

/// Takes the code of a number format apart.
private struct FormatScanner {
  private var rest: Substring
  private var decimal = NumberFormat.Decimal()
  private var parts = NumberFormat.DateParts()
  private var hasDigits = false
  private var hasPoint = false
  private var hasMonthOrMinute = false
  private var isGeneral = false

  init(_ code: String) {
    rest = code[...]
  }

  mutating func scan() -> NumberFormat {
    if rest.lowercased().hasPrefix("general") { return .general }
    while let character = rest.popFirst(), character != ";" {
      switch character {
      case "\"": literal(String(taken(until: "\"")))
      case "[": bracket(taken(until: "]"))
      case "\\": if let next = rest.popFirst() { literal(String(next)) }
      case "_", "*":
        _ = rest.popFirst()
        if character == "_" { literal(" ") }
      case "@": return .text
      default: if !scan(character) { return .general }
      }
    }
    if hasMonthOrMinute { settleMonth() }
    if parts.hasDay || parts.hasMonth || parts.hasYear || parts.hasTime { return .date(parts) }
    return hasDigits ? .decimal(decimal) : .general
  }

  /// Takes in a letter or sign, or returns false for a format that is not read.
  private mutating func scan(_ character: Character) -> Bool {
    switch character {
    case "0", "#", "?": digit(character)
    case ".": hasPoint = true
    case ",": decimal.isGrouped = true
    case "%":
      decimal.isPercent = true
      literal("%")
    case "d", "D", "ว": parts.hasDay = true
    case "y", "Y", "ป": parts.hasYear = true
    case "b", "B":
      parts.hasYear = true
      parts.isThai = true
    case "e" where !hasDigits: parts.hasYear = true
    case "E", "e": return false
    case "m", "M": hasMonthOrMinute = true
    case "ด": parts.hasMonth = true
    case "h", "H", "s", "S", "ช", "น", "ท": parts.hasTime = true
    case "t" where !hasDigits: break
    case "/" where hasDigits: return false
    default: literal(String(character))
    }
    return true
  }

  private mutating func digit(_ character: Character) {
    hasDigits = true
    if hasPoint {
      // Digits that are shown only if they are not zero count as shown.
      decimal.fractionDigits += 1
    } else if character == "0" {
      decimal.integerDigits += 1
    }
  }

  private mutating func literal(_ text: String) {
    if hasDigits { decimal.suffix += text } else { decimal.prefix += text }
  }

  private mutating func taken(until end: Character) -> Substring {
    let text = rest.prefix { $0 != end }
    rest = rest[text.endIndex...].dropFirst()
    return text
  }

  /// Reads `$฿-41E`, a currency with a language, or `$-D07041E`, digits, calendar and language.
  private mutating func bracket(_ text: Substring) {
    if let unit = text.first, "hHmMsS".contains(unit) { parts.hasTime = true }
    guard text.first == "$" else { return }
    let fields = text.dropFirst().split(
      separator: "-",
      maxSplits: 1,
      omittingEmptySubsequences: false
    )
    if let currency = fields.first, !currency.isEmpty { literal(String(currency)) }
    let locale = fields.dropFirst().first?.prefix { $0 != "," } ?? ""
    guard let bits = UInt32(locale, radix: 16) else {
      if locale.lowercased().hasPrefix("th") { parts.isThai = true }
      return
    }
    let calendar = bits >> 16 & 0xFF
    if calendar == 7 || bits & 0xFFFF == 0x041E { parts.isThai = true }
  }

  /// `m` beside hours or seconds means minutes, unless a day or a year stands there, too.
  private mutating func settleMonth() {
    if parts.hasDay || parts.hasYear || !parts.hasTime { parts.hasMonth = true }
  }
}
