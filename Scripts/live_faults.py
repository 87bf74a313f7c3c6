"""What web servers do wrong, by accident or on purpose: each fault as a function that answers a request."""

import dataclasses
import functools
import gzip
import zlib
from typing import Callable


@dataclasses.dataclass(frozen=True)
class Fault:
    name: str
    answer: Callable
    # Rules, one of which names the fault in the report; none where the answer is only odd.
    rules: tuple = ()
    # Reasons, one of which the report counts: of refused addresses, or of fetches in vain.
    refused: tuple = ()
    # The links that lead to the fault; `{f}` is its address, `{canary}` the port of the canary.
    links: tuple = ("{f}",)
    # The path that it answers, if not its own.
    path: str = ""
    # What the page says that a fetch must have found behind the fault, if it is to be read at all.
    found: str = ""
    # Statuses of the item that its link names.
    item: tuple = ()
    # Further options of the program.
    options: tuple = ()


FAULTS: dict = {}


def fault(name, **settings):
    def register(answer):
        FAULTS[name] = Fault(name=name, answer=answer, **settings)
        return answer
    return register


def page(content, head=""):
    text = f"<!DOCTYPE html><html lang=th><head><meta charset=utf-8><title>หน้า</title>{head}</head><body>"
    return text.encode() + (content if isinstance(content, bytes) else content.encode()) + b"</body></html>"


FAILED = {"rules": ("fetch-failed",), "item": ("unverified",)}
INNER = "/inner.html"
LINK = f"<p>ข้อความ <a href='{INNER}'>ต่อไป</a></p>"
CHUNKED = ["Transfer-Encoding: chunked"]


# Stalls and floods.

@fault("never-answers", **FAILED)
def _(visit):
    visit.wait()


@fault("slow-headers", **FAILED)
def _(visit):
    visit.send(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    visit.repeat(b"a", 0.5)


@fault("slow-body", **FAILED)
def _(visit):
    visit.head(length=100_000)
    visit.repeat(b"a", 0.5)


@fault("stalled-body", **FAILED)
def _(visit):
    visit.head(length=100_000)
    visit.send(page(LINK))
    visit.wait()


@fault("endless-body", rules=("limit-reached", "fetch-failed"))
def _(visit):
    visit.head()
    visit.repeat(b"<p>" + "ข้อความ ".encode() * 3_000)


@fault("endless-chunks", rules=("limit-reached", "fetch-failed"))
def _(visit):
    visit.head(fields=CHUNKED)
    visit.repeat(b"4000\r\n" + b"a" * 0x4000 + b"\r\n")


@fault("endless-informational", **FAILED)
def _(visit):
    visit.repeat(b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n", 0.001)


# Connections that break.

@fault("reset-before-headers", **FAILED)
def _(visit):
    visit.reset()


@fault("reset-after-headers", **FAILED)
def _(visit):
    visit.head(length=9_999)
    visit.wait(0.1)
    visit.reset()


@fault("reset-in-body", rules=("limit-reached", "fetch-failed"))
def _(visit):
    visit.head(length=9_999)
    visit.send(page(LINK))
    visit.wait(0.2)
    visit.reset()


@fault("closes-empty", **FAILED)
def _(visit):
    pass


@fault("length-too-long", rules=("limit-reached", "fetch-failed"))
def _(visit):
    visit.head(length=50_000)
    visit.send(page(LINK))


@fault("length-too-short")
def _(visit):
    body = page(LINK)
    visit.head(length=len(body))
    visit.send(body + b"z" * 5_000)


@fault("bad-chunk", **FAILED)
def _(visit):
    visit.head(fields=CHUNKED)
    visit.send(b"ZZZ\r\nhello\r\n0\r\n\r\n")


@fault("cut-chunk", rules=("limit-reached", "fetch-failed"))
def _(visit):
    visit.head(fields=CHUNKED)
    visit.send(b"ffff\r\n" + page(LINK))


# Codings.

@functools.cache
def bomb():
    """1 GiB of blanks as a gzip member of 1 MB: one block that is compressed once, sixty-four times."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    blanks = b" " * (16 << 20)
    block = packer.compress(blanks) + packer.flush(zlib.Z_FULL_FLUSH)
    check = 0
    for _ in range(64):
        check = zlib.crc32(blanks, check)
    head, end = b"\x1f\x8b\x08\0\0\0\0\0\x02\x03", b"\x03\0"
    return head + block * 64 + end + check.to_bytes(4, "little") + (1 << 30).to_bytes(4, "little")


@fault("gzip-bomb", rules=("fetch-failed", "limit-reached"), item=("unverified",))
def _(visit):
    visit.answer(bomb(), fields=["Content-Encoding: gzip"])


@fault("gzip-damaged", **FAILED)
def _(visit):
    visit.answer(b"\x1f\x8b\x08\0damaged" * 10, fields=["Content-Encoding: gzip"])


@fault("gzip-cut", rules=("limit-reached", "fetch-failed"))
def _(visit):
    text = "".join(f"<p>{number}</p>" for number in range(9_999))
    visit.answer(gzip.compress(page(LINK + text))[:-3_000], fields=["Content-Encoding: gzip"])


@fault("gzip-lie", **FAILED)
def _(visit):
    visit.answer(page(LINK), fields=["Content-Encoding: gzip"])


@fault("unknown-coding", **FAILED)
def _(visit):
    visit.answer(b"abcd", fields=["Content-Encoding: zork"])


# Heads.

@fault("huge-header", **FAILED)
def _(visit):
    visit.send(b"HTTP/1.1 200 OK\r\nX-Large: " + b"a" * (4 << 20) + b"\r\n\r\nhello")


@fault("many-headers", **FAILED)
def _(visit):
    visit.send(b"HTTP/1.1 200 OK\r\n" + b"X-Many-Headers: 1\r\n" * 200_000 + b"\r\nhello")


@fault("no-header", **FAILED)
def _(visit):
    visit.send(page(LINK))


@fault("absurd-status", **FAILED)
def _(visit):
    visit.send(b"HTTP/1.1 999999 \xff\xfe\r\nContent-Length: 0\r\n\r\n")


@fault("odd-status", **FAILED)
def _(visit):
    visit.answer(page(LINK), "700 Seven")


@fault("header-injection")
def _(visit):
    body = page(LINK)
    visit.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX-A: \xe0\xb8\x01WARC/1.1\x7f\r\nX-B: a\r\n WARC/1.1\r\n"
               b"Content-Length: " + str(len(body)).encode() + b"\r\nConnection: close\r\n\r\n" + body)


# Redirects.

def redirect(name, target, **settings):
    @fault(name, **(settings or FAILED))
    def _(visit):
        visit.redirect(target.format(canary=visit.site.canary.port, f=visit.path))


redirect("redirect-to-itself", "{f}")
redirect("redirect-to-file", "file:///etc/passwd")
redirect("redirect-to-canary", "http://127.0.0.1:{canary}/redirect")
redirect("redirect-to-metadata", "http://169.254.169.254/latest/meta-data/")
redirect("redirect-to-injection", "/a%0d%0aX-Injected: yes\tb", rules=("broken-link",), item=("broken", "unverified"))
redirect("redirect-to-nonsense", "http://[bad")
redirect("redirect-to-other-loopback", "http://127.0.0.2:{canary}/redirect")
redirect("redirect-to-short-loopback", "http://127.1:{canary}/redirect")
redirect("redirect-to-number", "http://2130706433:{canary}/redirect")


@fault("redirect-without-target", **FAILED)
def _(visit):
    visit.answer(status="302 Found")


@fault("redirect-without-end", **FAILED)
def _(visit):
    visit.redirect(f"{visit.path}?n={int(visit.query.rpartition('=')[2] or 0) + 1}")


@fault("refresh-to-itself")
def _(visit):
    visit.answer(page("<p>รอสักครู่</p>", f"<meta http-equiv=refresh content='0;url={visit.path}'>"))


@fault("cookie-wall", found="ต่อไป")
def _(visit):
    if "seen=1" in visit.fields.get("cookie", ""):
        visit.answer(page(LINK))
    else:
        visit.redirect(visit.path, ["Set-Cookie: seen=1; Path=/"])


# Sites without an end.

@fault("calendar", refused=("trap", "depth"))
def _(visit):
    month = int(visit.query.rpartition("=")[2] or 0)
    links = [f"<a href='{visit.path}?m={month + step}'>{name}</a>" for step, name in ((-1, "ก่อน"), (1, "ถัดไป"))]
    visit.answer(page(f"<h1>เดือนที่ {month}</h1>" + "".join(links)))


@fault("deep-path", refused=("trap", "depth"))
def _(visit):
    visit.answer(page(f"<p>{len(visit.path)}</p><a href='{visit.path.rstrip('/')}/a/b'>ลึกลงไป</a>"))


# The name of the parameter tells, so that all of them are one page.
@fault("session-identifiers")
def _(visit):
    numbers = [zlib.crc32(f"{visit.target}{number}".encode()) for number in range(20)]
    visit.answer(page("".join(f"<a href='{visit.path}?sid={number:08x}{number:08x}'>x</a>" for number in numbers)))


@fault("relative-error-pages", refused=("trap", "depth"))
def _(visit):
    visit.answer(page("<h1>ไม่พบหน้าที่ต้องการ</h1>"
                      "<a href='relative-error-pages/x/index.html'>หน้าแรก</a>"))


# Servers that want to be left alone.

@fault("busy-for-a-second", found="ต่อไป")
def _(visit):
    if visit.number == 1:
        visit.answer(status="429 Too Many Requests", fields=["Retry-After: 1"])
    else:
        visit.answer(page(LINK))


@fault("busy-for-a-year", **FAILED)
def _(visit):
    visit.answer(status="429 Too Many Requests", fields=["Retry-After: 31536000"])


@fault("unavailable-twice", found="ต่อไป")
def _(visit):
    if visit.number <= 2:
        visit.answer(status="503 Service Unavailable")
    else:
        visit.answer(page(LINK))


@fault("always-failing", **FAILED)
def _(visit):
    visit.answer(page("<h1>500</h1>"), "500 Internal Server Error")


@fault("forbidden", **FAILED)
def _(visit):
    visit.answer(page("<h1>403</h1>"), "403 Forbidden")


@fault("not-there", rules=("broken-link",), item=("broken",))
def _(visit):
    visit.answer(page("<h1>404</h1>"), "404 Not Found")


@fault("error-page-with-success", rules=("soft-404",), item=("broken", "unverified"))
def _(visit):
    visit.answer("<!DOCTYPE html><html><head><meta charset=utf-8><title>404 Not Found</title></head><body>"
                 "<h1>404 Not Found</h1><p>ไม่พบหน้าที่ท่านต้องการ</p></body></html>")


# Pages beyond all measure.

@fault("deep-nesting", found="ต่อไป")
def _(visit):
    visit.answer(page(b"<div>" * 200_000 + LINK.encode()))


@fault("huge-text", rules=("limit-reached",))
def _(visit):
    visit.answer(page("<p>" + "ก" * 8_000_000 + "</p>" + LINK))


@fault("huge-attribute", found="ต่อไป")
def _(visit):
    visit.answer(page("<a title='" + "x" * 12_000_000 + f"' href='{INNER}'>ต่อไป</a>"))


# Thousands of sound pages behind it would measure the speed of crawls; that of one page is meant.
@fault("many-links", rules=("limit-reached",), options=("--max-pages", "500"))
def _(visit):
    if visit.path.endswith("many-links"):
        visit.answer(page("".join(f"<a href='{visit.path}/{number}'>x</a>" for number in range(300_000))))
    else:
        visit.answer(page(f"<p>{visit.path}</p>"))


@fault("long-address", refused=("trap",))
def _(visit):
    visit.answer(page(f"<a href='/{'a' * 1_000_000}'>x</a>"))


# Characters.

@fault("nul", found="ต่อไป")
def _(visit):
    visit.answer(page("<p>ก่อน\0หลัง</p>" + LINK))


@fault("invalid-utf-8", found="ต่อไป")
def _(visit):
    visit.answer(page(b"<p>\xff\xfe\xe0\xb8 </p>" + LINK.encode()))


@fault("utf-16", found="ต่อไป")
def _(visit):
    visit.answer(f"<html><body>{LINK}</body></html>".encode("utf-16"), kind="text/html")


@fault("windows-874", found="ต่อไป")
def _(visit):
    visit.answer(f"<html><body>{LINK}</body></html>".encode("cp874"), kind="text/html; charset=windows-874")


@fault("charsets-in-conflict", found="ต่อไป")
def _(visit):
    text = f"<html><head><meta charset=utf-8></head><body>{LINK}</body></html>"
    visit.answer(text.encode("cp874"), kind="text/html; charset=TIS-620")


@fault("unknown-charset", found="ต่อไป")
def _(visit):
    visit.answer(page(LINK), kind="text/html; charset=x-nonsense")


@fault("windows-874-with-utf-8", found="ต่อไป")
def _(visit):
    visit.answer(f"<html><body>{LINK}</body></html>", kind="text/html; charset=windows-874")


@fault("pdf-as-page")
def _(visit):
    noise = b"".join(zlib.crc32(bytes([number % 256])).to_bytes(4, "big") for number in range(250_000))
    visit.answer(b"%PDF-1.4\n" + noise)


@fault("page-as-bytes", found="ต่อไป")
def _(visit):
    visit.answer(page(LINK), kind="application/octet-stream")


# Addresses that lead to machines behind the one that reads.

def links(name, *targets, **settings):
    @fault(name, links=targets, **settings)
    def _(visit):
        visit.answer(page(LINK))


links("link-forms-of-loopback", "http://127.1:{canary}/", "http://0x7f000001:{canary}/",
      "http://2130706433:{canary}/", "http://[::ffff:127.0.0.1]:{canary}/", "http://0.0.0.0:{canary}/",
      "http://localhost:{canary}/", "http://127.0.0.1:{canary}/a.pdf", "http://127.0.0.2:{canary}/a.pdf",
      "http://0177.0.0.1:{canary}/a.pdf", "http://[::1]:{canary}/a.pdf", "\\\\127.0.0.1:{canary}\\a.pdf")
links("link-schemes", "file:///etc/passwd", "gopher://127.0.0.1:{canary}/x", "javascript:alert(1)",
      "data:text/html,x", "ftp://127.0.0.1:{canary}/a.pdf")
links("link-spellings", "/INNER2.html", "/with space/หน้า หนึ่ง.html", "/with%20space/%E0%B8%81.html")
