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

  /// Paper: A4, everything unfolded, in light colours, with rows that no page end cuts.
  static let printing = """
    @page { size: A4; margin: 14mm 13mm; }
    @media print {
      :root { --back: #fff; }
      html { font-size: 9pt; }
      body { line-height: 1.6; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .page { max-width: none; padding: 0; }
      .switches, .skip, .finder, summary::after { display: none !important; }
      section { margin-top: 1.4rem; }
      .overview { margin-top: .8rem; }
      .totals { grid-template-columns: repeat(4, minmax(0, 1fr)); }
      .strip { grid-template-columns: repeat(15, minmax(0, 1fr)); }
      .gaps, .list { display: block; }
      .gap, .item, .finding { margin: 0 1px .5rem; }
      .indicators th, .indicators td { padding: .15rem .8rem; }
      /* Browsers repeat the foot of a table on every page. */
      .indicators tfoot { display: table-row-group; }
      .sum { display: inline-block; margin-right: 1rem; }
      .body .facts { columns: 2; column-gap: 1.5rem; }
      .body .facts > div:first-child { border-top: 1px solid var(--line); }
      .body .facts > div { grid-template-columns: 10rem minmax(0, 1fr); }
      .facts > div { padding: .1rem 0; }
      .elements > li, .places > li { padding: .25rem 0; }
      .body h4, .advice { margin-top: .7rem; }
      details::details-content { content-visibility: visible; block-size: auto; display: block; }
      .gap, summary, .evidence > li, .elements > li, .places > li, .facts > div, .legend > div,
      .advice, .reason, .cell, .total, .indicators tr, .notes > li { break-inside: avoid; }
      summary, h2, h3, h4, .lead, .indicators thead { break-after: avoid; }
      p, li { orphans: 3; widows: 3; }
      a { color: inherit; }
      summary { grid-template-columns: 8.5rem minmax(0, 1fr) minmax(0, 13rem); }
      .finding summary { grid-template-columns: 8.5rem minmax(0, 1fr) auto; }
    }

    """
}
