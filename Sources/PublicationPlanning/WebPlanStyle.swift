internal import Reporting

/// The style sheet of plans and roll-ups: tables on wide screens, cards on narrow ones, A4 on paper.
enum WebPlanStyle {
  static let sheet = "\n" + page + tables + cards + paper

  private static let page = """
    :root { color-scheme: light dark; --ink: #1b2330; --muted: #56606f; --line: #dde1e8;
      --back: #fff; --head: #f4f5f7; --accent: #14508f; }
    @media screen and (prefers-color-scheme: dark) {
      :root { --ink: #e5e9ef; --muted: #a4aebc; --line: #2d3643; --back: #10141a; --head: #181e27;
        --accent: #82bbf7; }
    }
    *, *::before { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body { margin: 0; padding: 1.5rem 1.25rem; background: var(--back); color: var(--ink);
      font: 1rem/1.7 \(HTMLFont.stack); }
    main, footer { max-width: 84rem; margin: 0 auto; }
    h1 { font-size: 1.6rem; line-height: 1.4; margin: 0 0 .75rem; }
    h2 { font-size: 1.2rem; line-height: 1.5; margin: 2rem 0 .5rem; }
    small, footer, dt { color: var(--muted); font-weight: 400; }
    dl { margin: 0 0 1rem; } dl div { display: flex; flex-wrap: wrap; gap: 0 1rem; }
    dt { min-width: 9rem; } dd { margin: 0; overflow-wrap: anywhere; }
    .note { border-left: 3px solid var(--accent); padding-left: .75rem; margin: .75rem 0; }
    a { color: var(--accent); } :focus-visible { outline: 3px solid var(--accent); }
    bdi { unicode-bidi: isolate; }
    footer { margin-top: 2rem; font-size: .875rem; }

    """

  /// Widths in shares of the table: what is read longest gets most.
  private static let tables = """
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.6; }
    th, td { border: 1px solid var(--line); padding: .35rem .6rem; text-align: left;
      vertical-align: top; overflow-wrap: anywhere; }
    th { background: var(--head); } td.number { text-align: right; }
    .item, .number, .failing, .passing, .unverified, .all { white-space: nowrap;
      overflow-wrap: normal; }
    .due, .date { width: 9.5rem; } .status, .begins { width: 7rem; } .effort { width: 8.5rem; }
    .records .title, .event { width: 18%; } .needs { width: 34%; } .items { width: 60%; }
    .grid .title { width: 34%; } .grid .status { width: auto; }
    .evidence, .found-on { width: 11rem; } .confidence { width: 9rem; }
    .title, .event { font-weight: 600; }
    td.many { columns: 17rem; }

    """

  /// Each row becomes a card, each cell a line of it with the name of its column.
  private static let cards = """
    @media screen and (max-width: 48rem) {
      body { padding: 1rem .875rem; } dt { min-width: 100%; } dl div { margin-bottom: .35rem; }
      h1 { font-size: 1.3rem; }
      .scroll { overflow: visible; }
      table, tbody, tr, td { display: block; width: auto; }
      thead { position: absolute; width: 1px; height: 1px; overflow: hidden;
        clip-path: inset(50%); }
      table { line-height: 1.5; }
      tr { border: 1px solid var(--line); border-radius: .5rem; padding: .6rem .8rem;
        margin: 0 0 .75rem; display: flex; flex-wrap: wrap; gap: .15rem .75rem; }
      td { border: 0; padding: 0; flex: 1 1 100%; }
      td:empty { display: none; } td.number { text-align: left; }
      td::before { content: attr(data-name) ": "; color: var(--muted); font-weight: 400;
        font-size: .875rem; }
      .title::before, .event::before, .item::before, .name::before { content: none; }
      .item { flex: 0 0 auto; font-weight: 600; order: -2; }
      .title, .event, .name { flex: 1 1 60%; font-weight: 600; order: -1; }
      td.failing, td.passing, td.unverified, td.all, td.indicator, td[class^="report-"] {
        flex: 0 1 auto; }
      td.many { columns: auto; }
    }

    """

  /// No row is cut, no heading stands alone, and the headings of a table stand on each page.
  private static let paper = """
    @page { size: A4 landscape; margin: 12mm 12mm 14mm;
      @bottom-center { content: counter(page) " / " counter(pages); font-size: 8pt; } }
    @media print {
      body { padding: 0; font-size: 9pt; line-height: 1.45; } main, footer { max-width: none; }
      h1 { font-size: 14pt; margin: 0 0 3mm; } h2 { font-size: 11pt; margin: 4mm 0 1.5mm; }
      h1, h2 { break-after: avoid; }
      .scroll { overflow: visible; }
      table { font-size: 8pt; line-height: 1.4; } th, td { padding: .8mm 1.4mm; }
      .due, .date { width: 25mm; } .status, .begins, .effort { width: 20mm; }
      .evidence, .found-on { width: 30mm; } .confidence { width: 22mm; } td.many { columns: 42mm; }
      thead { display: table-header-group; } tr { break-inside: avoid; }
      a { color: inherit; text-decoration: none; }
    }

    """
}
