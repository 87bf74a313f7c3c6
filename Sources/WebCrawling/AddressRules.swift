/// What parts of addresses tell nothing about what they lead to; all names are in lower case.
///
/// A name that ends in `*` stands for all names that begin so.
package struct AddressRules: Sendable, Hashable, Codable {
  /// Parameters and `;` parts that hold a visitor's session, whatever their value.
  package var sessionNames = [
    "jsessionid", "phpsessid", "aspsessionid*", "cfid", "cftoken", "sessionid", "session_id",
    "osclsid", "zenid", "__cfduid",
  ]
  /// Parameters that hold a session only if their value looks like one: elsewhere, `sid` may well
  /// be the number of a section.
  package var ambiguousSessionNames = ["sid", "session", "sess", "s_id", "token"]
  /// Parameters that say where a visitor came from.
  package var trackingNames = [
    "utm_*", "fbclid", "gclid", "gclsrc", "dclid", "gad_source", "gbraid", "wbraid", "msclkid",
    "yclid", "twclid", "ttclid", "igshid", "igsh", "mc_cid", "mc_eid", "_ga", "_gl", "_hsenc",
    "_hsmi", "mkt_tok",
  ]
  /// Parameters, with or without a value, that make another view of the same page.
  package var viewParameters: [DuplicateView: [String]] = [
    .sorted: [
      "sort", "sortby", "sort_by", "sortdir", "sort_dir", "sortorder", "sort_order", "orderby",
      "order_by", "orderdir", "filter_order", "filter_order_dir", "order=asc", "order=desc",
      "dir=asc", "dir=desc", "sord",
    ],
    .printed: [
      "print", "printable", "printpage", "printview", "format=print", "view=print", "mode=print",
      "action=print", "task=print", "output=print", "tmpl=component", "pop=1",
    ],
    .shared: ["share", "replytocom", "action=share", "action=email", "view=share"],
  ]
  /// Parts of paths, without an ending, that make another view of the same page.
  package var viewSegments: [DuplicateView: [String]] = [
    .printed: ["print", "printpage", "print-page", "printview"],
    .shared: ["share"],
  ]

  package init() {}

  static func matches(_ name: String, _ list: [String]) -> Bool {
    list.contains { entry in
      entry.hasSuffix("*") ? name.hasPrefix(entry.dropLast()) : name == entry
    }
  }
}
