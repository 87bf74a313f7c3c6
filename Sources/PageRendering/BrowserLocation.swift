internal import Foundation
package import ToolRunning

/// Where the browser is.
package enum BrowserLocation {
  /// In the order of preference: the first starts three times as fast as the others.
  static let names = [
    "chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser",
    "google-chrome", "google-chrome-stable",
  ]

  /// Looks for a browser.
  ///
  /// - Parameters:
  ///   - chosen: The path that the person who runs the program named; no other is looked for then.
  ///   - toolBox: Where browsers are looked for.
  /// - Returns: The absolute path of a browser, or `nil` if there is none.
  package static func find(_ chosen: String? = nil, in toolBox: ToolBox = ToolBox()) -> String? {
    if let chosen {
      let path = URL(filePath: chosen).path
      return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }
    return names.lazy.compactMap { toolBox.path(of: $0) }.first
  }
}
