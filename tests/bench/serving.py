"""A plain static server: compressed files, kept by browsers for as long as their name stays, and nothing else.

Enough to measure what a reader fetches and how many requests one processor answers; a real web server does better.
"""

from __future__ import annotations

import asyncio
import gzip
import mimetypes
import threading
from pathlib import Path
from urllib.parse import unquote

TEXT = (".html", ".js", ".css", ".json", ".xml", ".svg", ".txt", ".md")


class Server:
    """Serves a folder on this machine from a thread of its own; `fetched` counts requests and bytes."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self.fetched: list[tuple[str, int]] = []
        self._answers: dict[str, bytes] = {}
        self._ready = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Server:
        self._thread.start()
        self._ready.wait()
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(lambda: [task.cancel() for task in asyncio.all_tasks(self._loop)])
        self._loop.call_soon_threadsafe(self._loop.call_later, 0.05, self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(asyncio.start_server(self._talk, "127.0.0.1", 0))
        self.port: int = server.sockets[0].getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self._ready.set()
        self._loop.run_forever()
        server.close()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while request := await reader.readuntil(b"\r\n\r\n"):
                path = request.split(b" ", 2)[1].decode()
                answer = self._answers.get(path) or self._answer(path)
                self.fetched.append((path, len(answer)))
                writer.write(answer)
                await writer.drain()
        except (asyncio.IncompleteReadError, asyncio.CancelledError, ConnectionError):
            pass
        finally:
            writer.close()

    def _answer(self, path: str) -> bytes:
        place = (self.root / unquote(path.partition("?")[0]).lstrip("/")).resolve()
        if place.is_dir():
            place /= "index.html"
        status = "200 OK"
        if self.root not in place.parents or not place.is_file():
            status, place = "404 Not Found", self.root / "404.html"
        body = place.read_bytes() if place.is_file() else b""
        kind = mimetypes.guess_type(place.name)[0] or "application/octet-stream"
        head = [
            f"HTTP/1.1 {status}",
            f"Content-Type: {kind}; charset=utf-8",
            "Cache-Control: max-age=31536000",
        ]
        if place.suffix in TEXT:
            body = gzip.compress(body, 6)
            head.append("Content-Encoding: gzip")
        head.append(f"Content-Length: {len(body)}")
        self._answers[path] = "\r\n".join(head).encode() + b"\r\n\r\n" + body
        return self._answers[path]


async def _ask(port: int, paths: list[str], until: float) -> int:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    loop = asyncio.get_running_loop()
    count = 0
    while loop.time() < until:
        path = paths[count % len(paths)]
        writer.write(f"GET {path} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n\r\n".encode())
        head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
        length = int(head.split("content-length: ")[1].split("\r\n")[0])
        await reader.readexactly(length)
        count += 1
    writer.close()
    return count


def requests_per_second(port: int, paths: list[str], seconds: float = 3.0, connections: int = 32) -> float:
    """How many requests are answered in a second, over many connections at once."""

    async def all_at_once() -> int:
        until = asyncio.get_running_loop().time() + seconds
        return sum(await asyncio.gather(*(_ask(port, paths, until) for _ in range(connections))))

    return asyncio.run(all_at_once()) / seconds
