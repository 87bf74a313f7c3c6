"""Faults of what stands beside the pages: robots.txt and sitemaps."""

import gzip

import live_faults

# How a whole site answers for these two files, and what must come of it. A site whose robots.txt cannot be
# had is not read at all (RFC 9309, section 2.3.1.4).
SITES: dict = {}


def file(name, path, is_read=True, finds=(), avoids=()):
    def register(answer):
        SITES[name] = {"path": path, "answer": answer, "is_read": is_read, "finds": finds, "avoids": avoids}
        return answer
    return register


def robots(name, text, **settings):
    @file(name, "/robots.txt", **settings)
    def _(visit):
        visit.answer(text, kind="text/plain")


RULES = "User-agent: *\nDisallow: /private/\n"
HIDDEN = ("/private/page.html",)
robots("robots", RULES, avoids=HIDDEN)
robots("robots-mark", "\ufeff" + RULES, avoids=HIDDEN)
robots("robots-carriage-returns", RULES.replace("\n", "\r"), avoids=HIDDEN)
robots("robots-huge", RULES + "# filler\n" * 200_000, avoids=HIDDEN)
robots("robots-for-others", "User-agent: other\nDisallow: /\n", finds=HIDDEN)
robots("robots-for-us", "User-agent: oitcheck\nDisallow: /private\n\nUser-agent: *\nDisallow: /\n", avoids=HIDDEN)
robots("robots-as-page", "<!DOCTYPE html><html><body>Disallow: /</body></html>", finds=HIDDEN)


@file("robots-not-there", "/robots.txt", finds=HIDDEN)
def _(visit):
    visit.answer(status="404 Not Found")


@file("robots-failing", "/robots.txt", is_read=False)
def _(visit):
    visit.answer(status="500 Internal Server Error")


@file("robots-circle", "/robots.txt", finds=HIDDEN)
def _(visit):
    visit.redirect("/robots.txt")


SCHEMA = "xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
HINTED = ("/hinted.html",)


def sitemap(site, places, element="url"):
    container = "urlset" if element == "url" else "sitemapindex"
    items = "".join(f"<{element}><loc>{site.address}{place}</loc></{element}>" for place in places)
    return f"<?xml version='1.0' encoding='UTF-8'?><{container} {SCHEMA}>{items}</{container}>".encode()


@file("sitemap", "/sitemap.xml", finds=HINTED)
def _(visit):
    visit.answer(sitemap(visit.site, HINTED), kind="application/xml")


@file("sitemap-packed", "/sitemap.xml", finds=HINTED)
def _(visit):
    visit.answer(gzip.compress(sitemap(visit.site, HINTED)), kind="application/gzip")


@file("sitemap-of-itself", "/sitemap.xml")
def _(visit):
    visit.answer(sitemap(visit.site, ["/sitemap.xml"] * 100, "sitemap"), kind="application/xml")


@file("sitemap-too-long", "/sitemap.xml")
def _(visit):
    visit.answer(sitemap(visit.site, [f"/private/{number}" for number in range(50_001)]), kind="application/xml")


@file("sitemap-bomb", "/sitemap.xml")
def _(visit):
    visit.answer(live_faults.bomb(), kind="application/gzip")


@file("sitemap-of-entities", "/sitemap.xml")
def _(visit):
    entities = "".join(f"<!ENTITY a{n} '&a{n - 1};&a{n - 1};'>" for n in range(1, 31))
    text = f"<?xml version='1.0'?><!DOCTYPE u [<!ENTITY a0 'x'>{entities}<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
    visit.answer(f"{text}<urlset {SCHEMA}><url><loc>/&a30;&f;</loc></url></urlset>", kind="application/xml")
