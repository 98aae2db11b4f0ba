"""What this software is made of: the parts in the lock file with their licences, as a page and as an SBOM.

Pure: the text of the lock file and the licences as installed go in, values come out. `read_licences` is the
one function that looks at what is installed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

ALLOWED = frozenset(
    {
        "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "MIT", "MPL-2.0", "PSF-2.0", "Zlib",
    }
)  # fmt: skip
"""Licences (SPDX) that go with publishing our own code under the EUPL-1.2: free to use, change and pass on.

MPL-2.0 asks that changes in its own files stay open; we change none.
"""
WRITTEN: Mapping[str, str] = {
    "Apache Software License": "Apache-2.0", "Apache 2.0": "Apache-2.0",
    "BSD": "BSD-3-Clause", "BSD License": "BSD-3-Clause", "BSD 2-Clause License": "BSD-2-Clause",
    "Two-clause BSD license": "BSD-2-Clause", "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}  # fmt: skip
"""How packages wrote their licence before SPDX; 'BSD License' says no more than one of the BSD family."""
LOOKED_UP: Mapping[str, str] = {"axe-playwright-python": "MIT AND MPL-2.0"}
"""Packages whose metadata says nothing; read in the package itself (its LICENSE file, and that of axe-core)."""
_LINE = re.compile(r"^([a-z0-9][a-z0-9._-]*)==([^ ;\\]+)(?: ; ([^\\]+?))?(?: \\)?$")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_VIA = re.compile(r"^\s*#\s+(?:via\s+)?([a-z0-9][a-z0-9._-]*)(?: \(.*\))?$")
_OPERATORS = re.compile(r"\s+(?:AND|OR)\s+|[()]")


class Part(NamedTuple):
    """One package of the lock file: exact version, for which machines, its hashes, and which parts ask for it."""

    name: str
    version: str
    marker: str
    hashes: tuple[str, ...]
    asked_by: tuple[str, ...]


def read_lock(text: str) -> list[Part]:
    """The packages of a lock file as `make lock` writes it, in its order. Raises ValueError for a line without hash."""
    parts: list[Part] = []
    for line in text.splitlines():
        if found := _LINE.match(line):
            parts.append(Part(found[1], found[2], (found[3] or "").strip(), (), ()))
        elif parts and (digest := _HASH.search(line)):
            parts[-1] = parts[-1]._replace(hashes=(*parts[-1].hashes, digest[1]))
        elif parts and (via := _VIA.match(line)) and via[1] != "via":
            parts[-1] = parts[-1]._replace(asked_by=(*parts[-1].asked_by, via[1]))
    bare = [part.name for part in parts if not part.hashes]
    if bare or not parts:
        raise ValueError("Het slotbestand noemt geen hash bij: " + (", ".join(bare) or "alles"))
    return parts


def asked_for(project: str) -> list[str]:
    """The names of the dependencies in the text of a pyproject.toml."""
    import tomllib

    lines = tomllib.loads(project)["project"]["dependencies"]
    return [re.split(r"[<>=!~\[ ]", line)[0] for line in lines]


def needed_to_run(parts: Iterable[Part], wanted: Iterable[str]) -> frozenset[str]:
    """The names that `wanted` (the dependencies of pyproject.toml) bring along; the rest is for developers only."""
    asked: dict[str, set[str]] = {}
    for part in parts:
        for name in part.asked_by:
            asked.setdefault(name, set()).add(part.name)
    found: set[str] = set()
    waiting = list(wanted)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += asked.get(name, ())
    return frozenset(found)


def read_licences(names: Iterable[str]) -> dict[str, str]:
    """Per installed package its licence as an SPDX expression; '' when its metadata does not say."""
    from importlib import metadata

    found = {}
    for name in sorted(set(names)):
        try:
            about = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            continue
        fields = ("License-Expression", "License", "Classifier")
        lines = [text for field in fields for text in about.get_all(field) or ()]
        known = (WRITTEN.get(text, text) for text in (line.split(" :: ")[-1] for line in lines))
        found[name] = LOOKED_UP.get(name) or next((text for text in known if not refused(text)), "")
    return found


def refused(licence: str) -> list[str]:
    """The licences in an SPDX expression that do not stand on the list; of an 'OR' one that does is enough."""
    names = [name for name in _OPERATORS.split(licence) if name.strip()]
    outside = [name for name in names if name not in ALLOWED]
    if not names:
        return [licence]
    return [] if " OR " in licence and len(outside) < len(names) else outside


def parts_page(parts: Iterable[Part], licences: Mapping[str, str], running: frozenset[str]) -> Iterator[str]:
    """The page that lists every part: lines of Markdown."""
    rows = sorted({(part.name, part.version) for part in parts})
    yield "<!-- Gemaakt door: make parts. Verander dit bestand niet met de hand. -->"
    yield "# Waar de software van gemaakt is"
    yield ""
    yield (
        "Kansrijk gebruikt bestaande, vrije software. Elk onderdeel staat met zijn versie en controlegetal in "
        "`requirements.lock`. Op deze pagina staat elk onderdeel met zijn licentie. Een onderdeel met een licentie "
        "buiten de lijst komt er niet in: een test houdt dat tegen."
    )
    yield ""
    yield f"Toegestane licenties: {', '.join(sorted(ALLOWED))}."
    for title, inside in (("Nodig om te draaien", True), ("Alleen nodig om eraan te werken", False)):
        yield ""
        yield f"## {title}"
        yield ""
        yield "| Onderdeel | Versie | Licentie |"
        yield "|---|---|---|"
        for name, version in rows:
            if (name in running) == inside:
                yield f"| {name} | {version} | {licences.get(name) or 'onbekend'} |"


def bill_of_materials(
    parts: Iterable[Part], licences: Mapping[str, str], running: frozenset[str], version: str
) -> str:
    """The parts as a CycloneDX 1.6 document (JSON text), the same bytes for the same lock file."""
    components: list[dict[str, Any]] = []
    for part in sorted(parts):
        purl = f"pkg:pypi/{part.name}@{part.version}"
        component: dict[str, Any] = {
            "type": "library",
            "bom-ref": purl,
            "name": part.name,
            "version": part.version,
            "purl": purl,
            "scope": "required" if part.name in running else "optional",
            # One version has a file, and so a hash, per kind of machine; the format wants one hash per component.
            "properties": [{"name": "kansrijk:sha256", "value": digest} for digest in part.hashes],
        }
        if licences.get(part.name):
            component["licenses"] = [{"expression": licences[part.name]}]
        components.append(component)
    document = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": f"kansrijk@{version}",
                "name": "kansrijk",
                "version": version,
                "licenses": [{"license": {"id": "EUPL-1.2"}}],
            }
        },
        "components": components,
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
