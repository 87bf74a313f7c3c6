internal import MarkupParsing

/// Recognises the parts of a page that its own markup calls navigation, header or footer.
enum Furniture {
  private static let words: [[UInt8]] = [
    "nav", "navbar", "navigation", "menu", "mainmenu", "main-menu", "topmenu", "sidemenu",
    "footer", "site-footer", "site-header", "topbar", "breadcrumb", "breadcrumbs", "sidebar",
  ].map { Array($0.utf8) }

  private static let roles: Set<String> = ["navigation", "banner", "contentinfo"]

  static func isMarked(_ element: PageDocument.Element, in page: PageDocument) -> Bool {
    switch element.tag {
    case .nav, .header, .footer, .aside: return true
    case .div, .ul, .ol, .table, .td, .section, .menu: break
    default: return false
    }
    guard element.attributeStart < element.attributeEnd else { return false }
    if let role = page.value(.role, of: element), roles.contains(role) { return true }
    return hasWord(page.bytes(.class, of: element)) || hasWord(page.bytes(.id, of: element))
  }

  private static func hasWord(_ value: ArraySlice<UInt8>?) -> Bool {
    guard let value else { return false }
    return value.split(separator: 0x20).contains { word in
      words.contains { known in
        known.count == word.count && zip(known, word).allSatisfy { $0 == $1 | 0x20 || $0 == $1 }
      }
    }
  }
}
