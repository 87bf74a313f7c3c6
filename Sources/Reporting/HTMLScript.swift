/// The script of the HTML report: search, filters, deep links, keys and printing; the rest works
/// without it.
enum HTMLScript {
  static let source = "\n(function () {\n'use strict';\n" + finding + showing + keys + "})();\n"

  private static let finding = #"""
    var root = document.documentElement;
    var form = document.getElementById('filters');
    var query = document.getElementById('query');
    var owner = form.elements.owner;
    root.classList.add('js');

    function all(selector, place) {
      return Array.prototype.slice.call((place || document).querySelectorAll(selector));
    }

    var items = all('.item');
    var entries = all('.findings .places > li');
    var texts = new Map();

    // Spellings that a reader takes for the same are the same: case, Thai digits, blanks, and a
    // sara am in two pieces.
    function plain(text) {
      return text.normalize('NFC').toLowerCase()
        .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
        .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33')
        .replace(/[\u0e50-\u0e59]/g, function (digit) {
          return String(digit.charCodeAt(0) - 0x0e50);
        })
        .replace(/\s+/g, ' ').trim();
    }

    function holds(element, words) {
      if (words.length === 0) { return true; }
      if (!texts.has(element)) { texts.set(element, plain(element.textContent)); }
      var text = texts.get(element);
      return words.every(function (word) { return text.indexOf(word) >= 0; });
    }

    function isNumber(text) {
      return items.some(function (item) { return plain(item.id) === text; });
    }

    function isShown(element) { return !element.hidden; }

    // What a heading counts is what stands under it.
    function count(place, shown, whole) {
      place.textContent = shown === whole ? String(whole) : shown + ' / ' + whole;
    }

    function tell(section, elements) {
      var shown = elements.filter(isShown).length;
      count(document.querySelector('#' + section + ' .count'), shown, elements.length);
      var nothing = document.getElementById('nothing-' + section);
      if (nothing) { nothing.hidden = shown > 0; }
    }

    function filter() {
      var statuses = all('input[name="status"]:checked', form).map(function (box) {
        return box.value;
      });
      var every = owner.selectedIndex === 0;
      var asked = plain(query.value);
      var one = isNumber(asked) ? asked : null;
      var words = asked.split(' ').filter(Boolean);
      var shown = new Set();
      items.forEach(function (item) {
        var fits = (statuses.length === 0 || statuses.indexOf(item.dataset.status) >= 0)
          && (every || item.dataset.owner === owner.value)
          && (one === null ? holds(item, words) : plain(item.id) === one);
        item.hidden = !fits;
        if (fits) { shown.add(item.id); }
      });
      all('.cell').forEach(function (cell) {
        cell.classList.toggle('off', !shown.has(cell.hash.slice(1)));
      });
      all('.gap').forEach(function (gap) { gap.hidden = !shown.has(gap.dataset.item); });
      all('.owner-gaps').forEach(function (group) {
        group.hidden = !group.querySelector('.gap:not([hidden])');
      });
      entries.forEach(function (entry) {
        // The name of a rule stands over all of its places.
        var rule = entry.closest('.finding');
        var name = rule.querySelector('summary');
        entry.hidden = !holds(entry, words.filter(function (word) { return !holds(name, [word]); }));
      });
      all('.finding').forEach(function (rule) {
        rule.hidden = !rule.querySelector('.places > li:not([hidden])');
      });
      all('.finding').forEach(function (rule) {
        var places = all('.places > li', rule);
        count(rule.querySelector('summary .count'), places.filter(isShown).length, places.length);
      });
      all('.owner-gaps .part').forEach(function (part) {
        var group = part.closest('.owner-gaps');
        var gaps = all('.gap', group).filter(function (gap) {
          return gap.matches('.s-unverified') === (part.dataset.kind === 'undecided');
        });
        count(part.querySelector('b'), gaps.filter(isShown).length, gaps.length);
      });
      tell('gaps', all('.gap'));
      tell('items', items);
      tell('findings', entries);
      document.querySelector('#shown b').textContent = String(shown.size);
    }

    form.addEventListener('change', filter);
    query.addEventListener('input', filter);
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    form.addEventListener('reset', function () { setTimeout(filter, 0); });

    """#

  private static let showing = #"""
    function reveal() {
      var id = location.hash.slice(1);
      try { id = decodeURIComponent(id); } catch (error) { return; }
      var target = id && document.getElementById(id);
      if (!target || !target.matches('details')) { return; }
      if (target.hidden) { form.reset(); filter(); }
      target.open = true;
      target.scrollIntoView();
      target.querySelector('summary').focus({ preventScroll: true });
    }

    function fold(open) {
      items.forEach(function (item) { if (!item.hidden) { item.open = open; } });
    }

    document.getElementById('unfold').addEventListener('click', function () { fold(true); });
    document.getElementById('fold').addEventListener('click', function () { fold(false); });
    window.addEventListener('hashchange', reveal);
    // A second click on the same link changes no hash but should open the item again.
    document.addEventListener('click', function (event) {
      var link = event.target.closest && event.target.closest('a[href^="#"]');
      if (link && link.getAttribute('href') === location.hash) { setTimeout(reveal, 0); }
    });

    all('input[name="language"]').forEach(function (radio) {
      var language = radio.id.slice('lang-'.length);
      radio.addEventListener('change', function () { root.lang = language; });
      if (radio.checked) { root.lang = language; }
    });

    // Browsers that cannot unfold by style print the details that a script has opened.
    var folded = [];
    window.addEventListener('beforeprint', function () {
      folded = all('details:not([open]):not(.done)');
      folded.forEach(function (details) { details.open = true; });
    });
    window.addEventListener('afterprint', function () {
      folded.forEach(function (details) { details.open = false; });
    });

    """#

  private static let keys = #"""
    document.addEventListener('keydown', function (event) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) { return; }
      var isTyping = event.target.matches && event.target.matches('input[type="search"], select');
      if (event.key === '/' && !isTyping && document.getElementById('shortcut').checked) {
        event.preventDefault();
        query.focus();
        query.select();
      } else if (event.key === 'Escape' && event.target === query) {
        event.preventDefault();
        if (query.value) { query.value = ''; filter(); } else { form.reset(); }
      }
    });

    filter();
    reveal();
    // Once a page has loaded, browsers go to the fragment by themselves and take the focus away.
    window.addEventListener('load', function () { setTimeout(reveal, 0); });

    """#
}
