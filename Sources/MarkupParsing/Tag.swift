/// The elements that matter to reading a page; all others are ``Tag/other``.
package enum Tag: UInt8, Sendable, CaseIterable {
  case other, html, head, body, title, base, meta, frameset, frame, iframe, object, embed, param
  case div, p, section, article, main, nav, header, footer, aside, form, fieldset, legend, figure
  case figcaption, address, blockquote, center, pre, hr, br, noscript, script, style, template, svg
  case h1, h2, h3, h4, h5, h6, details, summary, dialog
  case table, thead, tbody, tfoot, caption, colgroup, col, tr, td, th
  case ul, ol, menu, li, dl, dt, dd
  case a, b, strong, i, em, u, font, span, big, small, mark, label, img, map, area
  case button, input, select, option, textarea, noframes, marquee, audio, video, source

  /// Elements whose text no reader sees.
  package var hidesText: Bool {
    switch self {
    case .script, .style, .template, .svg, .noframes, .select, .textarea, .audio, .video, .noscript:
      true
    default: false
    }
  }

  /// The level of a heading, or `nil`.
  package var headingLevel: UInt8? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  /// Elements that flow within a line of text; all others begin a new block.
  package var isInline: Bool {
    switch self {
    case .a, .b, .strong, .i, .em, .u, .font, .span, .big, .small, .mark, .label, .img, .map, .area,
      .br, .input, .other, .base, .meta, .param, .noscript, .source, .script, .style, .object,
      .embed, .iframe:
      true
    default: false
    }
  }
}
