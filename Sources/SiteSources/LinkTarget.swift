/// Where a link leads.
package enum LinkTarget: Sendable, Hashable {
  /// A place on the site itself.
  ///
  /// - path: The key under which ``MirrorIndex`` knows the file, without escapes or a leading slash;
  ///   empty for the home page, with a slash at its end for a directory.
  /// - query: The query without escapes, or `nil` if there is none.
  /// - fragment: The fragment without escapes.
  /// - address: The address to report, with query and fragment.
  case site(path: String, query: String?, fragment: String?, address: String)
  /// A place on another server, or outside the part of the web that the mirror holds; the host is
  /// empty for an address that nothing can open, such as `http://`.
  case foreign(address: String, host: String)
  /// A place on the page that holds the link.
  case samePage(fragment: String?)
  /// A link that is only there for looks or for a script: `#`, `#!`, `javascript:`, or nothing.
  case placeholder(String)
  /// A scheme that is no page: `mailto`, `tel`, `data`.
  case other(scheme: String)
}
