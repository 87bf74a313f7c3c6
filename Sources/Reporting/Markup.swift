internal import ComplianceModel

/// HTML that is safe to write into a page.
///
/// What stands in a literal is markup; what is interpolated is text and is escaped. So nothing that
/// a site says can become markup, and the compiler, not the author, remembers to escape.
struct Markup: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// The markup as a page holds it.
  private(set) var html: String

  init(stringLiteral literal: String) { html = literal }

  init(stringInterpolation: Interpolation) { html = stringInterpolation.html }

  /// Takes a text of the program for markup, such as a style sheet.
  init(trusted html: String) { self.html = html }

  static func += (markup: inout Markup, more: Markup) { markup.html += more.html }

  /// Collects literals and escaped texts.
  struct Interpolation: StringInterpolationProtocol {
    fileprivate var html = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      html.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { html += literal }

    /// Appends text, for an element's content or a quoted attribute.
    mutating func appendInterpolation(_ text: String) { html += HTMLEscaping.escaped(text) }

    mutating func appendInterpolation(_ number: Int) { html += String(number) }

    mutating func appendInterpolation(_ markup: Markup) { html += markup.html }

    mutating func appendInterpolation(_ markups: [Markup]) {
      for markup in markups { html += markup.html }
    }

    /// Appends both wordings, of which the reader's choice of language shows one.
    mutating func appendInterpolation(_ words: LocalizedText) {
      let thai = HTMLEscaping.escaped(words.shown(in: .thai))
      let english = HTMLEscaping.escaped(words.shown(in: .english))
      if words.en.isEmpty || thai == english {
        html += thai.isEmpty ? "" : "<span lang=\"th\">\(thai)</span>"
      } else if words.th.isEmpty {
        html += "<span lang=\"en\">\(english)</span>"
      } else {
        html += "<span class=\"th\" lang=\"th\">\(thai)</span>"
        html += "<span class=\"en\" lang=\"en\">\(english)</span>"
      }
    }
  }
}

extension Markup {
  /// Text from the site, kept apart from its surroundings whatever direction it is written in.
  static func siteText(_ text: String) -> Markup { "<bdi>\(text)</bdi>" }
}
