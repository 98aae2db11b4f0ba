"""An ordinary web server under load: nginx gives the site, packed and with far-future caching, and wrk asks for it.

Both come from Debian (`apt install nginx-light wrk`); without them the rows are left out. They share the processor,
so the numbers say what one small machine does at the least.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from measuring import Row, row, say
from serving import Server, requests_per_second

SECONDS, CONNECTIONS = 5, 64
PORT = 18_973
CONFIG = """
user root root; daemon off; worker_processes 1; pid {work}/nginx.pid; error_log {work}/error.log;
events {{ worker_connections 1024; }}
http {{
  types {{ text/html html; text/css css; application/javascript js; image/svg+xml svg; application/json json; }}
  access_log off; sendfile on; open_file_cache max=20000;
  client_body_temp_path {work}/a; proxy_temp_path {work}/b; fastcgi_temp_path {work}/c; uwsgi_temp_path {work}/d;
  scgi_temp_path {work}/e;
  gzip on; gzip_static on; gzip_types text/css application/javascript image/svg+xml application/json;
  server {{ listen 127.0.0.1:{port}; root {site}; error_page 404 /404.html; expires 1y; }}
}}
"""
ASK = """
local paths = {{ {paths} }}
local at = 0
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at], {{ ["Accept-Encoding"] = "gzip" }})
end
"""


def server_rows(site: Path, paths: list[str], size: int, work: Path) -> list[Row]:
    """Requests per second for these pages of a site: a bare server, and nginx that packs at every request or not."""
    with Server(site) as bare:
        rate = requests_per_second(bare.port, paths)
    found = [row("server", "kale Python-server, één proces", size, rate, "verzoeken per seconde")]
    nginx, wrk = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/bin"), shutil.which("wrk")
    if nginx is None or wrk is None:
        print("nginx of wrk ontbreekt (apt install nginx-light wrk); die rijen blijven weg.", file=sys.stderr)
        return found
    say("nginx onder belasting")
    folder = work / "nginx"
    copy = folder / "site"
    shutil.copytree(site, copy)
    (folder / "nginx.conf").write_text(CONFIG.format(work=folder, port=PORT, site=copy), encoding="utf-8")
    asked = ", ".join(f'"{path}"' for path in paths)
    (folder / "vraag.lua").write_text(ASK.format(paths=asked), encoding="utf-8")
    server = subprocess.Popen([nginx, "-p", folder, "-c", folder / "nginx.conf"])
    try:
        _wait()
        for wat in ("nginx, inpakken per verzoek", "nginx, vooraf ingepakt"):
            if "vooraf" in wat:
                subprocess.run(["gzip", "-6", "-k", "-n", "-r", copy], check=True)
            rate = _rate(wrk, folder / "vraag.lua")
            found.append(row("server", wat, size, rate, "verzoeken per seconde"))
        return found
    finally:
        server.terminate()
        server.wait()


def _wait() -> None:
    """Until the server answers, and answers as a reader needs it: packed, and to be kept for a year."""
    request = urllib.request.Request(f"http://127.0.0.1:{PORT}/", headers={"Accept-Encoding": "gzip"})
    for _ in range(100):
        try:
            with urllib.request.urlopen(request) as answer:
                assert answer.headers["Content-Encoding"] == "gzip", "niet ingepakt"
                assert answer.headers["Cache-Control"] == "max-age=31536000", "niet te bewaren"
                return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError("nginx antwoordt niet")


def _rate(wrk: str, script: Path) -> float:
    """Good answers per second; one answer that is not good and there is no number."""
    done = subprocess.run(
        [wrk, "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "-s", script, f"http://127.0.0.1:{PORT}"],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    if "Non-2xx" in done.stdout or "Socket errors" in done.stdout:
        raise RuntimeError(done.stdout)
    found = re.search(r"Requests/sec:\s+([\d.]+)", done.stdout)
    assert found is not None, done.stdout
    return float(found[1])
