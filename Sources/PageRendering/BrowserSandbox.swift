/// What stands between the scripts of a page and the system, beside the limits of the cage.
package enum BrowserSandbox: String, Sendable, Hashable, CaseIterable {
  /// The browser's own sandbox, as the user who runs the program.
  case ofBrowser = "browser"
  /// The browser's own sandbox, and a user without any rights: for programs run by root.
  case ofBrowserAndUser = "browser-and-user"
  /// Only a user without any rights.
  case ofUser = "user"
  /// Nothing.
  case none
}
