"""Web servers on loopback addresses whose every byte is scripted, and what they saw of their visitors."""

import os
import socket
import struct
import threading
import time
import urllib.parse

KINDS = {".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript",
         ".gif": "image/gif", ".pdf": "application/pdf", ".xml": "application/xml", ".txt": "text/plain"}


class Visit:
    """One request, and the way to answer it."""

    def __init__(self, site, connection, target, fields):
        self.site, self.connection, self.target, self.fields = site, connection, target, fields
        self.path, _, self.query = target.partition("?")
        self.began = time.monotonic()

    def send(self, data: bytes):
        self.connection.sendall(data)

    def head(self, status="200 OK", kind="text/html; charset=utf-8", length=None, fields=()):
        lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", *fields, "Connection: close"]
        if length is not None:
            lines.append(f"Content-Length: {length}")
        self.send("\r\n".join(lines).encode() + b"\r\n\r\n")

    def answer(self, body=b"", status="200 OK", kind="text/html; charset=utf-8", fields=()):
        body = body.encode() if isinstance(body, str) else body
        self.head(status, kind, len(body), fields)
        self.send(body)

    def redirect(self, target, fields=()):
        self.answer(status="302 Found", fields=[f"Location: {target}", *fields])

    def wait(self, seconds=600.0):
        """Waits until the site closes or the time is up."""
        self.site.closing.wait(seconds)
        if self.site.closing.is_set():
            raise OSError("closing")

    def repeat(self, data, pause=0.0):
        """Sends the same for ever; ends when the visitor does."""
        while True:
            self.send(data)
            if pause:
                self.wait(pause)

    def reset(self):
        """Ends the connection as a crashed server does, with RST in the place of FIN."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()


class Site:
    """A server of pages, and of answers that are written by functions."""

    def __init__(self, pages=None, answers=None, host="127.0.0.1", tls=None, delay=0.0):
        self.pages, self.answers, self.tls, self.delay = pages or {}, answers or {}, tls, delay
        self.log, self.counts, self.hits = [], {}, 0
        self.open, self.most_open = 0, 0
        self.lock, self.closing = threading.Lock(), threading.Event()
        self.connections = set()
        self.noticed = threading.Condition(self.lock)
        self.socket = socket.socket()
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind((host, 0))
        self.socket.listen(256)
        self.port = self.socket.getsockname()[1]
        self.address = f"{'https' if tls else 'http'}://{host}:{self.port}"
        threading.Thread(target=self.listen, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        """Ends at once, like a server that dies: also what is being answered breaks off."""
        self.closing.set()
        try:
            self.socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self.socket.close()
        with self.lock:
            connections, self.connections = self.connections, set()
        for connection in connections:
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def listen(self):
        while not self.closing.is_set():
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            with self.lock:
                self.hits += 1
                self.connections.add(connection)
            threading.Thread(target=self.serve, args=(connection,), daemon=True).start()

    def serve(self, connection):
        with self.lock:
            self.open += 1
            self.most_open = max(self.most_open, self.open)
        raw = connection
        try:
            connection.settimeout(60)
            if self.tls:
                connection = self.tls.wrap_socket(connection, server_side=True)
            data = b""
            while b"\r\n\r\n" not in data:
                part = connection.recv(65_536)
                if not part or len(data) > 1 << 20:
                    return
                data += part
            self.reply(connection, data)
        except OSError:
            pass
        finally:
            with self.lock:
                self.open -= 1
                self.connections.discard(raw)
            for end in (connection, raw):
                try:
                    end.close()
                except OSError:
                    pass

    def reply(self, connection, data):
        line, *rest = data.split(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
        target = line.split(" ")[1]
        fields = {name.strip().lower(): value.strip() for name, _, value in (part.partition(":") for part in rest)}
        visit = Visit(self, connection, target, fields)
        with self.lock:
            self.log.append((visit.began, target))
            self.counts[target] = visit.number = self.counts.get(target, 0) + 1
            self.noticed.notify_all()
        if self.delay:
            self.closing.wait(self.delay)
        answer = self.find(visit.path)
        if answer:
            answer(visit)
            return
        name = urllib.parse.unquote(visit.path)
        body = self.pages.get(name, self.pages.get(name + "index.html") if name.endswith("/") else None)
        if body is None:
            visit.answer("<!DOCTYPE html><title>404</title><h1>404 Not Found</h1>", "404 Not Found")
        else:
            visit.answer(body, kind=KINDS.get(os.path.splitext(name)[1] or ".html", "application/octet-stream"))

    def find(self, path):
        """The function of the path, or of the directory in which it lies."""
        while path:
            if path in self.answers:
                return self.answers[path]
            path = path.rstrip("/").rpartition("/")[0]
        return None

    def wait_for(self, count, seconds=60.0):
        """Waits until so many requests were seen."""
        with self.noticed:
            return self.noticed.wait_for(lambda: len(self.log) >= count, seconds)

    def asked(self, path):
        """How often an address was asked for."""
        return self.counts.get(path, 0)


def tree(folder):
    """The files of a directory, by the paths that a server has for them."""
    pages = {}
    for place, _, names in os.walk(folder):
        for name in names:
            full = os.path.join(place, name)
            with open(full, "rb") as file:
                pages["/" + os.path.relpath(full, folder).replace(os.sep, "/")] = file.read()
    return pages
