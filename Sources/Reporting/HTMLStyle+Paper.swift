extension HTMLStyle {
  /// Paper: A4, in light colours, with rows that no page end cuts; what passes takes one line, all else
  /// is unfolded.
  static let printing = """
    @page { size: A4; margin: 13mm 13mm; }
    @media print {
      :root { --back: #fff; }
      html { font-size: 8.5pt; }
      body { line-height: 1.5; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .page { max-width: none; padding: 0; }
      .switches, .skip, .finder, .on-screen, .done > .body, summary::after {
        display: none !important;
      }
      section { margin-top: 1.2rem; }
      .overview { margin-top: .8rem; }
      .totals { grid-template-columns: repeat(4, minmax(0, 1fr)); }
      .strip { grid-template-columns: repeat(15, minmax(0, 1fr)); }
      .gaps, .list { display: block; }
      .gap, .item, .finding { margin: 0 1px .35rem; }
      .gap { padding: .25rem .8rem .3rem; }
      .gap .lacking { display: inline; padding: 0; }
      .gap .lacking li { display: inline; margin-right: .6rem; }
      .gap .lacking li::before { content: "• "; }
      .gap .gap-advice, .gap .small { display: inline; margin-right: .6rem; }
      .indicators th, .indicators td { padding: .1rem .8rem; }
      /* Browsers repeat the foot of a table on every page. */
      .indicators tfoot { display: table-row-group; }
      .sum { display: inline-block; margin-right: 1rem; }
      summary { grid-template-columns: 8.5rem minmax(0, 1fr) minmax(0, 13rem); padding: .25rem .8rem; }
      .finding summary { grid-template-columns: 8.5rem minmax(0, 1fr) auto; }
      .item.done { margin-bottom: .1rem; }
      .item.done summary { padding: 0 .8rem; }
      .item.done summary h3, .item.done .owner { font-size: .875rem; line-height: 1.5; }
      .body { padding: .2rem .8rem .4rem; }
      .body h4 { margin-top: .4rem; }
      .advice { margin-top: .3rem; padding: .15rem .8rem; }
      .reason h4, .reason p, .advice h4, .advice p { display: inline; margin-right: .5rem; }
      .elements > li { padding: .1rem 0; }
      .elements > li > p, .elements blockquote, .elements blockquote p {
        display: inline; margin: 0; padding: 0; border: 0;
      }
      .elements > li > p { margin-right: .5rem; }
      .elements blockquote::before { content: "“"; }
      .elements blockquote::after { content: "”"; margin-right: .5rem; }
      .evidence > li { margin-top: .25rem; padding: .25rem .7rem; }
      .evidence > li > p { display: inline-flex; margin: 0 .6rem 0 0; }
      .evidence blockquote { margin: .1rem 0; padding: 0 0 0 .7rem; }
      .evidence .facts > div, .body > .facts > div { display: inline; padding: 0; border: 0; }
      .body .facts dt, .body .facts dd { display: inline; font-size: .875rem; }
      .body .facts dt { white-space: nowrap; }
      .body .facts dt::after { content: ":"; }
      .body .facts dd { margin: 0 .9rem 0 .2rem; }
      .body > .facts { margin-top: .4rem; border-top: 0; }
      .places > li { padding: .15rem 0; }
      .places p { display: inline; margin-right: .5rem; }
      .facts > div, .legend > div { padding: .1rem 0; }
      .card { padding: .3rem .8rem; }
      .legend { columns: 2; column-gap: 1.5rem; }
      .colophon { margin-top: .8rem; padding-top: .3rem; break-before: avoid; }
      details:not(.done)::details-content {
        content-visibility: visible; block-size: auto; display: block;
      }
      .gap, .legend, summary, .evidence > li, .elements > li, .places > li, .facts > div, .legend > div,
      .advice, .reason, .cell, .total, .indicators tr, .notes > li { break-inside: avoid; }
      summary, h2, h3, h4, .lead, .indicators thead { break-after: avoid; }
      p, li { orphans: 3; widows: 3; }
      a { color: inherit; }
    }

    """
}
