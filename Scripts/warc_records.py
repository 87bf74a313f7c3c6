"""Reads what the checks need of a WARC file, with nothing of the program in it."""

import gzip
import sqlite3
import urllib.parse


def records(path, limit=None):
    """The header fields of each record, up to a number of bytes of the file."""
    with open(path, "rb") as file:
        data = file.read() if limit is None else file.read(limit)
    if data.startswith(b"\x1f\x8b"):
        data = gzip.decompress(data)
    found, start = [], 0
    while start < len(data):
        end = data.index(b"\r\n\r\n", start)
        lines = data[start:end].decode("utf-8").split("\r\n")
        fields = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
        block = end + 4
        start = block + int(fields["content-length"]) + 4
        fields["block"] = data[block:start - 4]
        found.append(fields)
    return found


def all_fetched(path, limit=None):
    """The addresses of all answers, and of all fetches without one, in their order."""
    addresses = []
    for fields in records(path, limit):
        is_answer = fields["warc-type"] in ("response", "revisit")
        is_failure = fields["warc-type"] == "metadata" and b"fetch-error:" in fields["block"]
        if is_answer or is_failure:
            addresses.append(fields["warc-target-uri"])
    return addresses


def fetched(path, limit):
    return set(all_fetched(path, limit))


def counted_bytes(database):
    """How many bytes of the archive a crawl that goes on builds upon."""
    connection = sqlite3.connect(database)
    try:
        row = connection.execute("SELECT archiveByteCount FROM state WHERE id = 1").fetchone()
    finally:
        connection.close()
    return row[0] if row else 0


def target(address):
    """An address as a server is asked for it."""
    parts = urllib.parse.urlsplit(address)
    return parts.path + (f"?{parts.query}" if parts.query else "")
