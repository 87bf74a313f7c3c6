extension HTMLStyle {
  /// Telephones.
  static let narrow = """
    @media screen and (max-width: 40rem) {
      .page { padding: 1rem .75rem 2rem; }
      .switches { float: none; margin: 0 0 .5rem; }
      .totals { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .5rem; }
      .total { padding: .35rem .6rem .45rem; }
      .total-count { font-size: 1.6rem; }
      .t-estimate .total-count { font-size: 1.2rem; line-height: 1.87; }
      .indicators th, .indicators td { padding: .4rem .5rem; }
      .indicators th { width: 34%; }
      .indicators .figure { width: 24%; font-size: .875rem; }
      summary { grid-template-columns: minmax(0, 1fr) auto 1rem; padding: .6rem .75rem; }
      .finding summary { grid-template-columns: minmax(0, 1fr) auto 1rem; }
      summary .pill { grid-column: 1; grid-row: 1; }
      summary::after { grid-column: 3; grid-row: 1; }
      summary h3 { grid-column: 1 / -1; grid-row: 2; }
      summary .owner { grid-column: 1 / -1; grid-row: 3; }
      summary .count { grid-column: 2; grid-row: 1; }
      .gap, .card { padding-left: .75rem; padding-right: .75rem; }
      .body { padding: .25rem .75rem .9rem; }
      .facts > div, .legend > div { grid-template-columns: minmax(0, 1fr); }
      .query, .owner-filter { flex: 1 1 100%; }
      #shown { margin-left: 0; width: 100%; }
    }

    """

  /// Systems that paint pages in few colours of their own: what is chosen or filled says so again.
  static let forcedColours = """
    @media (forced-colors: active) {
      .cell, .chip, .pill { border: 1px solid CanvasText; }
      .cell.off { border-style: dotted; }
      .chip:has(:checked), .switches :checked + label {
        forced-color-adjust: none; background: Highlight; color: HighlightText;
        border-color: Highlight;
      }
      .bar { border: 1px solid CanvasText; }
      .bar-done { fill: CanvasText; }
      .bar-undecided { fill: GrayText; fill-opacity: 1; }
      .bar-failing { fill: Canvas; }
      .gap, .item, .finding { border-left-color: CanvasText; }
    }

    """
}
