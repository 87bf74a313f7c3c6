extension HTMLStyle {
  static let overview = """
    .overview { margin-top: 1.5rem; clear: both; }
    .verdict { font-size: 1.1875rem; font-weight: 600; margin-bottom: 1rem; }
    .totals {
      display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .75rem;
    }
    .total {
      background: var(--surface); border: 1px solid var(--line); border-top: 4px solid var(--c);
      border-radius: .6rem; padding: .5rem 1rem .6rem;
    }
    .total-count { display: block; font-size: 2rem; line-height: 1.4; font-weight: 700; }
    .total-name { display: block; }
    .total .small { display: block; }
    .t-estimate { --c: var(--accent); }
    .t-estimate .total-count { font-size: 1.5rem; line-height: 1.87; }
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
    .cell-number { font-size: .875rem; font-weight: 600; max-width: 100%; overflow: hidden; }
    .cell.s-missing, .cell.s-broken, .cell.s-outdated, .cell.s-incomplete {
      background: var(--c); color: var(--solid);
    }
    .cell.s-unverified { border: 1px dashed var(--c); }
    .cell:hover { border: 1px solid var(--ink); }
    .cell.off { background: none; color: var(--muted); border: 1px dotted var(--line); }

    """

  static let indicators = """
    .lead { margin-bottom: .75rem; }
    .indicators {
      width: 100%; border-collapse: collapse; table-layout: fixed; background: var(--surface);
      border: 1px solid var(--line); border-radius: .6rem;
    }
    .indicators th, .indicators td {
      text-align: left; vertical-align: top; padding: .45rem 1rem; border-top: 1px solid var(--line);
    }
    .indicators th { font-weight: 500; width: 38%; }
    .indicators .figure { text-align: right; width: 18%; font-variant-numeric: tabular-nums; }
    .indicators thead th { font-size: .875rem; color: var(--muted); border-top: 0; }
    .indicators .sums, .indicators tfoot { background: var(--back); }
    .indicators .sums th, .indicators .sums .figure, .indicators tfoot th,
    .indicators tfoot .figure { font-weight: 700; }
    .indicators tfoot th, .indicators tfoot td { border-top: 2px solid var(--edge); }
    .parts { display: flex; flex-wrap: wrap; gap: 0 .9rem; }
    .part { color: var(--muted); font-size: .875rem; line-height: 1.95; }
    .bar { display: block; width: 100%; height: .6rem; border-radius: .3rem; margin: .15rem 0; }
    .bar-done { fill: var(--green); }
    .bar-undecided { fill: var(--amber); fill-opacity: .45; }
    .bar-failing { fill: var(--red-tint); }
    .sum {
      display: block; color: var(--muted); font-size: .8125rem; font-variant-numeric: tabular-nums;
    }
    .notes { list-style: disc; padding-left: 1.25rem; }
    section > h3 { font-size: 1.0625rem; margin-top: 1.25rem; }

    """

  static let finder = """
    .filters { display: grid; gap: .75rem; }
    .chips { display: flex; flex-wrap: wrap; gap: .4rem; margin-top: .25rem; }
    .chip {
      position: relative; display: flex; align-items: center; gap: .4rem; padding: .15rem .75rem;
      border-radius: 2rem; border: 1px solid transparent; background: var(--t); color: var(--c);
    }
    .chip input { display: none; }
    .js .chip { cursor: pointer; border-color: var(--c); }
    .js .chip input {
      display: block; appearance: none; position: absolute; opacity: 0; width: 1px; height: 1px;
    }
    .js .chip:hover { border-color: var(--ink); }
    .chip:has(:checked) { background: var(--c); color: var(--solid); }
    .chip:has(:checked) span { text-decoration: underline; text-underline-offset: .2em; }
    .chip:focus-within { outline: 3px solid var(--accent); outline-offset: 2px; }
    .interactive { display: none; }
    .js .tools { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem .6rem; }
    .js span.interactive { display: inline; }
    .js p.interactive { display: block; }
    .js .plain { display: none; }
    .query { flex: 1 1 16rem; }
    .owner-filter { flex: 0 1 18rem; }
    .query input, .owner-filter select { display: block; width: 100%; }
    input[type="search"], select, button {
      font: inherit; font-size: .9375rem; color: inherit; background: var(--surface);
      border: 1px solid var(--edge); border-radius: .45rem; padding: .2rem .7rem; max-width: 100%;
      min-width: 0;
    }
    button { cursor: pointer; }
    button:hover, select:hover { border-color: var(--ink); }
    .shortcut { display: flex; align-items: center; gap: .4rem; min-height: 1.6rem; }
    .shortcut input { width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--accent); }
    #shown { margin-left: auto; }
    #shown b { color: var(--ink); }

    """

  static let lists = """
    .gaps, .list { display: grid; gap: .5rem; grid-template-columns: minmax(0, 1fr); }
    .owner-gaps { margin-top: 1.5rem; }
    .owner-gaps h3 { font-size: 1.0625rem; margin: 0 0 .5rem; }
    .owner-gaps h3 .parts { display: inline-flex; margin-left: .5rem; }
    .gap, .item, .finding, .card {
      background: var(--surface); border: 1px solid var(--line); border-radius: .6rem;
    }
    .gap, .item, .finding { border-left: 4px solid var(--c); }
    .gap { padding: .6rem 1rem .7rem; }
    .gap-head { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem .8rem; }
    .gap-head a { flex: 1 1 16rem; min-width: 0; font-weight: 500; }
    .gap-advice { margin-top: .2rem; }
    .lacking { list-style: disc; padding-left: 1.25rem; }
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
    summary h3 { font-size: 1rem; font-weight: 500; line-height: 1.7; }
    .number { font-weight: 700; margin-right: .25rem; }
    .owner { color: var(--muted); font-size: .875rem; line-height: 1.65; }
    .pill {
      display: inline-flex; align-items: center; gap: .4rem; justify-self: start;
      padding: .05rem .65rem; border-radius: 2rem; background: var(--t); color: var(--c);
      border: 1px solid transparent; font-size: .875rem; font-weight: 500;
    }
    .count {
      font-size: .875rem; font-weight: 600; background: var(--back); color: var(--muted);
      padding: .05rem .6rem; border-radius: 2rem; border: 1px solid var(--line);
    }
    .part b { font-weight: 600; }
    .nothing, .none { color: var(--muted); }

    """

  static let details = """
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
      display: inline-block; font-size: .8125rem; line-height: 1.8; padding: 0 .55rem;
      border-radius: .3rem; background: var(--back); border: 1px solid var(--line);
      color: var(--ink); min-width: 1.5rem; text-align: center;
    }
    a.tag { color: var(--accent); }
    .state-broken, .state-unreadable { border-color: currentColor; font-weight: 600; }
    blockquote {
      margin: .4rem 0; padding: .1rem 0 .1rem .9rem; border-left: 3px solid var(--line);
      white-space: pre-line;
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

    """
}
