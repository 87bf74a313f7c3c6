/// The style sheet of the pages: light, dark, of forced colours, on paper.
///
/// Statuses set the pair of ink `--c` and tint `--t` that pills, chips, cells and cards use; see
/// ``HTMLPalette``. Nothing is told by colour alone, and nothing moves.
enum HTMLStyle {
  static let sheet =
    "\n" + HTMLPalette.rules + layout + switches + overview + indicators + finder + lists + details
    + narrow + forcedColours + printing

  private static let layout = """
    *, *::before, *::after { box-sizing: border-box; }
    [hidden] { display: none !important; }
    html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; background: var(--back); }
    body {
      margin: 0; color: var(--ink); overflow-wrap: break-word; word-break: normal;
      font: 1rem/1.7 \(HTMLFont.stack);
    }
    h1, h2, h3, h4, p, ul, ol, dl, dd, blockquote, fieldset { margin: 0; padding: 0; }
    ul, ol { list-style: none; }
    fieldset { border: 0; min-width: 0; }
    legend { padding: 0; }
    a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: 1px; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: .3rem; }
    .th, .en, bdi { unicode-bidi: isolate; }
    .address, .mono, blockquote, bdi { overflow-wrap: anywhere; }
    .away {
      position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap;
    }
    .sprite { position: absolute; }
    .pill .en, .chip .en, .outcome .en, .total-name .en, .part .en { display: inline-block; }
    .pill .en::first-letter, .chip .en::first-letter, .outcome .en::first-letter,
    .total-name .en::first-letter, .part .en::first-letter { text-transform: uppercase; }
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
    .masthead h1 { font-size: clamp(1.4rem, 4.5vw, 2rem); line-height: 1.5; }
    .masthead .subtitle { font-size: 1.0625rem; }
    .masthead .site { margin-top: .5rem; }
    .masthead .meta { color: var(--muted); }
    .colophon {
      margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line);
      color: var(--muted); font-size: .875rem;
    }

    """

  /// Browsers that cannot ask what a page holds show the language of the page and follow the system.
  private static let switches = """
    :root:has(#lang-th:checked) .en, :root:has(#lang-en:checked) .th { display: none; }
    @supports not selector(:has(*)) {
      :root[lang="th"] .en, :root[lang="en"] .th, .themes { display: none; }
    }
    .switches {
      float: right; display: flex; flex-wrap: wrap; gap: .4rem; justify-content: flex-end;
      margin: .3rem 0 .5rem 1rem;
    }
    .switches fieldset { position: relative; display: flex; }
    .switches label {
      padding: .15rem .75rem; border: 1px solid var(--edge); background: var(--surface);
      cursor: pointer; font-size: .875rem; margin-left: -1px;
    }
    .switches label:first-of-type { border-radius: 2rem 0 0 2rem; }
    .switches label:last-of-type { border-radius: 0 2rem 2rem 0; }
    .switches :checked + label {
      background: var(--accent); border-color: var(--accent); color: var(--solid);
    }
    .switches :focus-visible + label {
      outline: 3px solid var(--accent); outline-offset: 2px; z-index: 1;
    }

    """
}
