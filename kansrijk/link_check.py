"""Asking web addresses whether they are still there. The only part that uses the network, and only when asked.

Nothing of an answer is kept but its code. An address that refuses machines (401, 403, 405, 429) is not dead.
"""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor

SECONDS = 20
AT_ONCE = 8
ALIVE = (401, 403, 405, 406, 429, 503, 999)
_WHO = {"User-Agent": "Mozilla/5.0 (compatible; kansrijk-linkcontrole)"}


def check_links(addresses: Iterable[str], seconds: float = SECONDS) -> dict[str, str]:
    """address -> what went wrong, in Dutch, for every address that is dead; sorted."""
    unique = sorted(set(addresses))
    with ThreadPoolExecutor(AT_ONCE) as pool:
        faults = list(pool.map(lambda address: _fault(address, seconds), unique))
    return {address: fault for address, fault in zip(unique, faults, strict=True) if fault}


def _fault(address: str, seconds: float) -> str:
    if not address.startswith(("https://", "http://")):
        return "geen webadres"
    try:
        request = urllib.request.Request(address, headers=_WHO)
        with urllib.request.urlopen(request, timeout=seconds):
            return ""
    except urllib.error.HTTPError as error:
        with error:
            return "" if error.code in ALIVE else f"antwoord {error.code}"
    except (OSError, ValueError):
        return "geen antwoord"
