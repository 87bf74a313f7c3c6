/// What is asked of a page in the end.
enum BrowserScript {
  /// An expression that comes to the document as HTML, its whole length and its address.
  ///
  /// It runs in a world of its own, where the page's scripts cannot have changed what it calls.
  ///
  /// - Parameter maximumLength: The most that is taken, in UTF-16 code units.
  /// - Returns: The expression.
  static func document(maximumLength: Int) -> String {
    """
    (() => {
      const root = document.documentElement;
      const type = document.doctype;
      const head = type ? new XMLSerializer().serializeToString(type) + "\\n" : "";
      const html = head + (root ? root.outerHTML : "");
      return {
        html: html.slice(0, \(maximumLength)).toWellFormed(),
        length: html.length,
        url: document.URL,
      };
    })()
    """
  }
}
