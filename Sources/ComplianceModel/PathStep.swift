/// One link that a visitor follows on the way from the home page to a piece of evidence.
public struct PathStep: Sendable, Hashable, Codable {
  /// What the visitor clicks: the link's text, or the text that stands for its picture; empty for a
  /// link without either.
  public var label: String
  /// Where the link leads.
  public var url: String
  /// The entry of a menu under which the link stands, if it stands in one.
  public var menu: String?

  /// Creates a step.
  public init(label: String, url: String, menu: String? = nil) {
    self.label = label
    self.url = url
    self.menu = menu
  }
}
