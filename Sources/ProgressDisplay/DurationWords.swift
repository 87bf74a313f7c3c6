internal import ComplianceModel

/// Spans of time in words that promise no more than is known.
enum DurationWords {
  /// Returns a span in one unit: seconds in tens below a minute, then minutes, then hours.
  static func rough(_ duration: Duration) -> LocalizedText {
    let seconds = max(0, Int((duration / .seconds(1)).rounded()))
    switch seconds {
    case ..<55:
      let tens = max(10, (seconds + 9) / 10 * 10)
      return LocalizedText(th: "\(tens) วินาที", en: "\(tens) s")
    case ..<5_400:
      let minutes = max(1, (seconds + 30) / 60)
      return LocalizedText(th: "\(minutes) นาที", en: "\(minutes) min")
    default:
      let halves = (seconds + 900) / 1_800
      let hours = halves % 2 == 0 ? "\(halves / 2)" : "\(halves / 2).5"
      return LocalizedText(th: "\(hours) ชั่วโมง", en: "\(hours) h")
    }
  }

  /// Returns a span that has passed: `1 h 02 min 03 s`, without what is nothing in front.
  static func exact(_ duration: Duration) -> LocalizedText {
    let seconds = max(0, Int(duration / .seconds(1)))
    let (hours, minutes, rest) = (seconds / 3_600, seconds / 60 % 60, seconds % 60)
    if hours > 0 {
      return LocalizedText(th: "\(hours) ชม. \(minutes) นาที", en: "\(hours) h \(minutes) min")
    }
    if minutes > 0 {
      return LocalizedText(th: "\(minutes) นาที \(rest) วินาที", en: "\(minutes) min \(rest) s")
    }
    return LocalizedText(th: "\(rest) วินาที", en: "\(rest) s")
  }
}
