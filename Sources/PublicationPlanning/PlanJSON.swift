internal import Foundation

/// Writes values for other programs: equal values give equal bytes.
enum PlanJSON {
  static func text(of value: some Encodable) throws(PlanError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return defused(String(decoding: try encoder.encode(value), as: UTF8.self)) + "\n"
    } catch {
      throw .unrepresentable("\(error)")
    }
  }

  /// Escapes what a terminal or an editor would act upon; such characters occur only in strings.
  private static func defused(_ json: String) -> String {
    var defused = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
      switch scalar.properties.generalCategory {
      case _ where scalar == "\n": defused.append(scalar)
      case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          let escape = "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
          defused.append(contentsOf: escape.unicodeScalars)
        }
      default: defused.append(scalar)
      }
    }
    return String(defused)
  }
}
