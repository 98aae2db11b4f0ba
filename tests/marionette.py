"""A small client for Firefox: its own remote protocol (Marionette) is JSON over a socket, so no driver is needed."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

NAMES = ("firefox-esr", "firefox")
STARTING = 60
"""How long Firefox may take to begin, in seconds."""
PREFERENCES = {
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "toolkit.telemetry.enabled": False,
}


def find_firefox() -> str | None:
    """The path of Firefox; None when there is none."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


class Firefox:
    """A running Firefox without a window; use it in a with statement. Errors of the page come back as RuntimeError."""

    def __init__(self, program: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = free.getsockname()[1]
        self._profile = tempfile.TemporaryDirectory()
        lines = {**PREFERENCES, "marionette.port": self._port}
        text = "".join(
            f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in lines.items()
        )
        Path(self._profile.name, "user.js").write_text(text, encoding="utf-8")
        self._process = subprocess.Popen(
            [program, "--headless", "--no-remote", "--marionette", "--profile", self._profile.name],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "MOZ_HEADLESS": "1", "HOME": self._profile.name},
        )
        self._number = 0

    def __enter__(self) -> Firefox:
        end = time.monotonic() + STARTING
        while True:
            try:
                self._socket = socket.create_connection(("127.0.0.1", self._port), timeout=STARTING)
                break
            except OSError:
                if time.monotonic() > end or self._process.poll() is not None:
                    self._stop()
                    raise RuntimeError("Firefox begint niet.") from None
                time.sleep(0.2)
        self._stream = self._socket.makefile("rb")
        self._message()  # it says hello first
        self.ask("WebDriver:NewSession", capabilities={"alwaysMatch": {"acceptInsecureCerts": False}})
        self.ask("WebDriver:SetTimeouts", script=60_000, pageLoad=60_000)
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()

    def _stop(self) -> None:
        self._process.terminate()
        self._process.wait(30)
        self._profile.cleanup()

    def _message(self) -> Any:
        """One message: its length in bytes, a colon, and the JSON."""
        size = b""
        while (sign := self._stream.read(1)) != b":":
            if not sign:
                raise RuntimeError("Firefox is gestopt.")
            size += sign
        return json.loads(self._stream.read(int(size)))

    def ask(self, command: str, **values: Any) -> Any:
        """The answer to one command of the protocol."""
        self._number += 1
        text = json.dumps([0, self._number, command, values]).encode()
        self._socket.sendall(str(len(text)).encode() + b":" + text)
        _, number, error, result = self._message()
        if error or number != self._number:
            raise RuntimeError(f"{command}: {error}")
        return result

    def open(self, address: str) -> None:
        """Load a page, up to its load event."""
        self.ask("WebDriver:Navigate", url=address)

    def run(self, script: str, *values: Any) -> Any:
        """What the body of a function gives in the page; the arguments are in `arguments`, a promise is waited for."""
        return self.ask("WebDriver:ExecuteScript", script=script, args=list(values), sandbox=None)["value"]

    def wait_for(self, script: str, *values: Any) -> Any:
        """The first answer that is not empty, within twenty seconds."""
        end = time.monotonic() + 20
        while not (found := self.run(script, *values)):
            if time.monotonic() > end:
                raise RuntimeError(f"Dit gebeurt niet: {script}")
            time.sleep(0.1)
        return found
