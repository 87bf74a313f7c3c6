/// The style sheet of the HTML report.
///
/// Colours are variables so that dark mode changes only them; every status sets a pair of ink `--c`
/// and tint `--t` that its pill, chip, cell and card share. The ink stands out from the tint and
/// from the surface by at least 4.5 to 1 in both modes.
enum HTMLStyle {
  static let sheet = "\n" + colours + layout + overview + lists + details + printing

  private static let colours = """
    :root {
      color-scheme: light dark;
      --back: #f4f5f7; --surface: #fff; --ink: #1b2330; --muted: #56606f; --line: #dde1e8;
      --accent: #14508f; --solid: #fff;
    }
    .s-disclosed, .o-satisfied { --c: #17693f; --t: #e2f3e9; }
    .s-declared-none { --c: #0c6265; --t: #dff2f2; }
    .s-attested, .o-manual, .v-note { --c: #1c56a6; --t: #e4edfa; }
    .s-not-applicable { --c: #555e6b; --t: #eceef1; }
    .s-not-due { --c: #4d5490; --t: #eaebf7; }
    .s-unverified, .o-unchecked, .v-warning { --c: #775000; --t: #fcf0d3; }
    .s-incomplete { --c: #963d00; --t: #fde8d8; }
    .s-outdated { --c: #6f35a5; --t: #f1e6fa; }
    .s-broken { --c: #a3195b; --t: #fce3ee; }
    .s-missing, .o-lacking, .v-error { --c: #b3201c; --t: #fde4e2; }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --back: #10141a; --surface: #181e27; --ink: #e5e9ef; --muted: #a4aebc; --line: #2d3643;
        --accent: #82bbf7; --solid: #10141a;
      }
      .s-disclosed, .o-satisfied { --c: #7ed6a5; --t: #16301f; }
      .s-declared-none { --c: #74cfd2; --t: #123032; }
      .s-attested, .o-manual, .v-note { --c: #8fbcf5; --t: #16283f; }
      .s-not-applicable { --c: #aab3c0; --t: #262d37; }
      .s-not-due { --c: #b3b9ee; --t: #23273f; }
      .s-unverified, .o-unchecked, .v-warning { --c: #ecc46b; --t: #362a0e; }
      .s-incomplete { --c: #f6a66b; --t: #3a2210; }
      .s-outdated { --c: #cda3f3; --t: #2d1d3f; }
      .s-broken { --c: #f58fbb; --t: #3d1526; }
      .s-missing, .o-lacking, .v-error { --c: #fb958f; --t: #40191a; }
    }

    """

  private static let layout = """
    *, *::before, *::after { box-sizing: border-box; }
    [hidden] { display: none !important; }
    html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
    body {
      margin: 0; background: var(--back); color: var(--ink);
      font: 1rem/1.7 "Noto Sans Thai", "Sarabun", "Leelawadee UI", Thonburi, Tahoma, sans-serif;
      overflow-wrap: anywhere;
    }
    h1, h2, h3, h4, p, ul, ol, dl, dd, blockquote, fieldset { margin: 0; padding: 0; }
    ul, ol { list-style: none; }
    fieldset { border: 0; min-width: 0; }
    a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: 1px; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: .3rem; }
    .th, .en, bdi { unicode-bidi: isolate; }
    #lang-th:checked ~ .page .en, #lang-en:checked ~ .page .th { display: none; }
    .switch, .away {
      position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap;
    }
    .sprite { position: absolute; }
    .pill .en, .chip .en, .outcome .en, .total-name .en { display: inline-block; }
    .pill .en::first-letter, .chip .en::first-letter, .outcome .en::first-letter,
    .total-name .en::first-letter { text-transform: uppercase; }
    .page { max-width: 66rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; }
    .skip { position: absolute; left: -100rem; background: var(--surface); padding: .5rem 1rem; }
    .skip:focus { left: 1rem; top: 1rem; z-index: 1; }
    .small { font-size: .875rem; color: var(--muted); font-weight: 400; }
    .mono { font-family: ui-monospace, Consolas, "DejaVu Sans Mono", monospace; font-size: .85em; }
    .icon { width: 1em; height: 1em; flex: none; }
    section { margin-top: 2.5rem; }
    h2 { font-size: 1.3rem; line-height: 1.5; margin-bottom: .75rem; }
    h2:not(:first-child) { margin-top: 2.5rem; }
    h4 { font-size: .875rem; color: var(--muted); font-weight: 600; margin-top: 1.25rem; }
    .masthead h1 { font-size: clamp(1.4rem, 4.5vw, 2rem); line-height: 1.45; }
    .masthead .subtitle { font-size: 1.0625rem; }
    .masthead .site { margin-top: .5rem; }
    .masthead .meta { color: var(--muted); }
    .languages { float: right; display: flex; margin: .3rem 0 .5rem 1rem; }
    .languages label {
      padding: .2rem .75rem; border: 1px solid var(--line); background: var(--surface);
      cursor: pointer; font-size: .875rem;
    }
    .languages label:first-child { border-radius: 2rem 0 0 2rem; }
    .languages label:last-child { border-radius: 0 2rem 2rem 0; border-left: 0; }
    #lang-th:checked ~ .page [for="lang-th"], #lang-en:checked ~ .page [for="lang-en"] {
      background: var(--accent); border-color: var(--accent); color: var(--solid);
    }
    #lang-th:focus-visible ~ .page [for="lang-th"],
    #lang-en:focus-visible ~ .page [for="lang-en"] {
      outline: 3px solid var(--accent); outline-offset: 2px;
    }
    .colophon {
      margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line);
      color: var(--muted); font-size: .875rem;
    }

    """

  private static let overview = """
    .overview { margin-top: 1.5rem; }
    .totals { display: grid; grid-template-columns: repeat(3, 1fr); gap: .75rem; }
    .total {
      background: var(--surface); border: 1px solid var(--line); border-top: 4px solid var(--c);
      border-radius: .6rem; padding: .5rem 1rem .6rem;
    }
    .total-count { display: block; font-size: 2.1rem; line-height: 1.3; font-weight: 700; }
    .total-name { color: var(--muted); }
    .passing { --c: #2f9d65; } .failing { --c: #d4453f; } .undecided { --c: #c98f1e; }
    .overview nav { margin-top: 1.25rem; }
    .strip {
      display: grid; grid-template-columns: repeat(auto-fill, minmax(2.9rem, 1fr)); gap: .3rem;
      margin-top: .35rem;
    }
    .cell {
      position: relative; display: flex; flex-direction: column; align-items: center;
      padding: .2rem 0 .4rem; border-radius: .45rem; border: 1px solid transparent;
      background: var(--t); color: var(--c); text-decoration: none; line-height: 1.5;
    }
    .cell-number { font-size: .875rem; font-weight: 600; }
    .cell.s-missing, .cell.s-broken, .cell.s-outdated, .cell.s-incomplete {
      background: var(--c); color: var(--solid);
    }
    .cell.s-unverified { border: 1px dashed var(--c); }
    .cell:hover { border: 1px solid var(--ink); }
    .cell.off { opacity: .3; }

    """

  private static let lists = """
    .filters { margin-bottom: 1rem; }
    .chips { display: flex; flex-wrap: wrap; gap: .4rem; margin-top: .25rem; }
    .chip {
      display: flex; align-items: center; gap: .4rem; padding: .15rem .75rem; border-radius: 2rem;
      border: 1px solid transparent; background: var(--t); color: var(--c);
    }
    .chip input { display: none; }
    .js .chip { cursor: pointer; }
    .js .chip input {
      display: block; appearance: none; position: absolute; opacity: 0; width: 1px; height: 1px;
    }
    .js .chip:hover { border-color: var(--c); }
    .chip:has(:checked) { background: var(--c); color: var(--solid); }
    .chip:focus-within { outline: 3px solid var(--accent); outline-offset: 2px; }
    .interactive { display: none; }
    .js .tools { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem .6rem; }
    .js span.interactive { display: inline; }
    .js .plain { display: none; }
    .tools { margin-top: .75rem; }
    .owner-filter { display: flex; align-items: center; gap: .5rem; max-width: 100%; }
    .owner-filter .small { white-space: nowrap; }
    select, button {
      font: inherit; font-size: .9375rem; color: inherit; background: var(--surface);
      border: 1px solid var(--line); border-radius: .45rem; padding: .15rem .7rem; max-width: 100%;
    }
    select { min-width: 0; }
    button { cursor: pointer; }
    button:hover, select:hover { border-color: var(--muted); }
    #shown { margin-left: auto; }
    .list { display: grid; gap: .5rem; grid-template-columns: minmax(0, 1fr); }
    .item, .finding, .card {
      background: var(--surface); border: 1px solid var(--line); border-radius: .6rem;
    }
    .item, .finding { border-left: 4px solid var(--c); }
    summary {
      display: grid; align-items: center; gap: .15rem 1rem; cursor: pointer;
      grid-template-columns: 9.5rem minmax(0, 1fr) minmax(0, 13rem) 1rem;
      padding: .6rem 1rem; list-style: none; border-radius: .5rem;
    }
    .finding summary { grid-template-columns: 9.5rem minmax(0, 1fr) auto 1rem; }
    summary::-webkit-details-marker { display: none; }
    summary::after {
      content: ""; width: .5rem; height: .5rem; border: solid var(--muted); justify-self: center;
      border-width: 0 2px 2px 0; transform: rotate(45deg) translate(-2px, -2px);
    }
    [open] > summary::after { transform: rotate(225deg) translate(-2px, -2px); }
    summary:hover h3 { text-decoration: underline; text-decoration-thickness: 1px; }
    summary h3 { font-size: 1rem; font-weight: 500; line-height: 1.6; }
    .number { font-weight: 700; margin-right: .25rem; }
    .owner { color: var(--muted); font-size: .875rem; line-height: 1.55; }
    .pill {
      display: inline-flex; align-items: center; gap: .4rem; justify-self: start;
      padding: .05rem .65rem; border-radius: 2rem; background: var(--t); color: var(--c);
      font-size: .875rem; font-weight: 500;
    }
    .count {
      font-size: .875rem; font-weight: 600; background: var(--back); color: var(--muted);
      padding: .05rem .6rem; border-radius: 2rem; border: 1px solid var(--line);
    }
    .nothing, .none { color: var(--muted); }

    """

  private static let details = """
    .body { padding: .25rem 1rem 1.1rem; border-top: 1px solid var(--line); }
    .item:target, .finding:target { border-color: var(--accent); border-left-color: var(--c); }
    :target::details-content { content-visibility: visible; block-size: auto; }
    .body h4 { margin-top: 1.1rem; }
    .advice {
      margin-top: 1rem; padding: .6rem 1rem .7rem; border-radius: .5rem; background: var(--back);
      border-left: 3px solid var(--accent);
    }
    .advice h4 { margin-top: 0; color: var(--accent); }
    .elements > li { padding: .45rem 0; border-top: 1px solid var(--line); }
    .elements > li:first-child { border-top: 0; }
    .outcome { margin-right: .35rem; color: var(--c); font-weight: 600; }
    .outcome .icon { margin-right: .35rem; vertical-align: -.125em; }
    .note { color: var(--muted); }
    .evidence > li {
      margin-top: .5rem; padding: .7rem 1rem; border: 1px solid var(--line); border-radius: .5rem;
    }
    .tags { display: flex; flex-wrap: wrap; gap: .35rem; margin: .3rem 0; }
    .tag {
      display: inline-block; font-size: .8125rem; line-height: 1.6; padding: 0 .55rem;
      border-radius: .3rem; background: var(--back); border: 1px solid var(--line);
      color: var(--ink);
    }
    a.tag { color: var(--accent); }
    .state-broken, .state-unreadable { border-color: currentColor; font-weight: 600; }
    blockquote {
      margin: .4rem 0; padding: .1rem 0 .1rem .9rem; border-left: 3px solid var(--line);
      white-space: pre-line; max-height: 22rem; overflow: auto;
    }
    .facts > div {
      display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 0 1rem;
      padding: .3rem 0; border-top: 1px solid var(--line);
    }
    .facts > div:first-child { border-top: 0; }
    .facts dt { color: var(--muted); font-size: .9375rem; }
    .body > .facts { margin-top: 1rem; border-top: 1px solid var(--line); }
    .evidence .facts { font-size: .9375rem; }
    .card { padding: .6rem 1rem; }
    .places > li { padding: .5rem 0; border-top: 1px solid var(--line); }
    .places > li:first-child { border-top: 0; }
    .legend > div {
      display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 0 1rem; padding: .3rem 0;
    }
    @media (max-width: 40rem) {
      .page { padding: 1rem .75rem 2rem; }
      .languages { float: none; justify-content: flex-end; margin: 0 0 .5rem; }
      .total { padding: .35rem .6rem .45rem; }
      .total-count { font-size: 1.6rem; }
      summary { grid-template-columns: minmax(0, 1fr) auto 1rem; padding: .6rem .75rem; }
      .finding summary { grid-template-columns: minmax(0, 1fr) auto 1rem; }
      summary .pill { grid-column: 1; grid-row: 1; }
      summary::after { grid-column: 3; grid-row: 1; }
      summary h3 { grid-column: 1 / -1; grid-row: 2; }
      summary .owner { grid-column: 1 / -1; grid-row: 3; }
      summary .count { grid-column: 2; grid-row: 1; }
      .body { padding: .25rem .75rem .9rem; }
      .facts > div, .legend > div { grid-template-columns: minmax(0, 1fr); }
      #shown { margin-left: 0; width: 100%; }
    }

    """

  private static let printing = """
    @page { size: A4; margin: 14mm 13mm; }
    @media print {
      :root { --back: #fff; }
      html { font-size: 9pt; }
      body { line-height: 1.55; print-color-adjust: exact; }
      .page { max-width: none; padding: 0; }
      .languages, .skip, .tools, .filters legend, summary::after { display: none !important; }
      section { margin-top: 1.4rem; }
      .strip { grid-template-columns: repeat(15, minmax(0, 1fr)); }
      .list { display: block; }
      .item, .finding { margin: 0 1px .5rem; }
      .facts > div { padding: .1rem 0; }
      .cell, .pill, .chip, .advice { -webkit-print-color-adjust: exact; }
      details::details-content { content-visibility: visible; block-size: auto; display: block; }
      blockquote { max-height: none; overflow: visible; }
      summary, .evidence > li, .elements > li, .places > li, .facts > div, .legend > div,
      .advice, .reason, .cell, .total { break-inside: avoid; }
      summary, h2, h3, h4 { break-after: avoid; }
      a { color: inherit; }
      summary { grid-template-columns: 8.5rem minmax(0, 1fr) minmax(0, 13rem); }
      .finding summary { grid-template-columns: 8.5rem minmax(0, 1fr) auto; }
    }

    """
}
