/// The script of the HTML report: filters, deep links and printing; the rest works without it.
enum HTMLScript {
  static let source = """

    (function () {
      'use strict';
      var root = document.documentElement;
      var form = document.getElementById('filters');
      var items = Array.prototype.slice.call(document.querySelectorAll('.item'));
      var cells = Array.prototype.slice.call(document.querySelectorAll('.cell'));
      root.classList.add('js');

      function filter() {
        var statuses = Array.prototype.slice.call(
          form.querySelectorAll('input[name="status"]:checked')
        ).map(function (box) { return box.value; });
        var owner = form.elements.owner;
        var every = owner.selectedIndex === 0;
        var count = 0;
        items.forEach(function (item, index) {
          var fits = (statuses.length === 0 || statuses.indexOf(item.dataset.status) >= 0)
            && (every || item.dataset.owner === owner.value);
          item.hidden = !fits;
          if (cells[index]) { cells[index].classList.toggle('off', !fits); }
          if (fits) { count += 1; }
        });
        document.querySelector('#shown b').textContent = String(count);
        document.getElementById('nothing').hidden = count > 0;
      }

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

      form.addEventListener('change', filter);
      form.addEventListener('submit', function (event) { event.preventDefault(); });
      form.addEventListener('reset', function () { setTimeout(filter, 0); });
      document.getElementById('unfold').addEventListener('click', function () { fold(true); });
      document.getElementById('fold').addEventListener('click', function () { fold(false); });
      window.addEventListener('hashchange', reveal);
      // A second click on the same cell changes no hash but should open the item again.
      document.addEventListener('click', function (event) {
        var link = event.target.closest && event.target.closest('a[href^="#"]');
        if (link && link.getAttribute('href') === location.hash) { setTimeout(reveal, 0); }
      });

      ['th', 'en'].forEach(function (language) {
        var radio = document.getElementById('lang-' + language);
        radio.addEventListener('change', function () { root.lang = language; });
        if (radio.checked) { root.lang = language; }
      });

      // Browsers that cannot unfold by style print the details that a script has opened.
      var folded = [];
      window.addEventListener('beforeprint', function () {
        folded = Array.prototype.slice.call(document.querySelectorAll('details:not([open])'));
        folded.forEach(function (details) { details.open = true; });
      });
      window.addEventListener('afterprint', function () {
        folded.forEach(function (details) { details.open = false; });
      });

      filter();
      reveal();
    })();

    """
}
