internal import Foundation

/// Finds where a text stops being JSON.
enum JSONFault {
  /// Returns the place in words, such as `line 12, column 5 makes no sense`.
  ///
  /// The decoder does not say where; the older reader names an offset, though only in a sentence.
  static func description(of data: Data) -> String {
    guard !data.isEmpty else { return "the file is empty" }
    var words = ""
    do {
      _ = try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
    } catch {
      words = "\((error as NSError).userInfo[NSDebugDescriptionErrorKey] ?? "")"
    }
    guard let match = words.firstMatch(of: /character (\d+)/), let offset = Int(match.output.1)
    else {
      return "it ends too early, in line \(lines(in: data).count)"
    }
    let before = lines(in: data.prefix(offset))
    let column = String(decoding: before.last ?? Data(), as: UTF8.self).unicodeScalars.count + 1
    return "line \(before.count), column \(column) makes no sense"
  }

  private static func lines(in data: Data) -> [Data] {
    data.split(separator: 10, omittingEmptySubsequences: false)
  }
}
