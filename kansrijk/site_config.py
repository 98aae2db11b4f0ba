"""Reading `mkdocs.yml` and looking at the written pages before anything is made of them.

Both are looked at as closely as an entry, because mkdocs is not: a file that refers to itself a million times fills
its memory, and of a link in `docs` it would publish whatever that leads to. What may be in the file is left to mkdocs.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Any

import yaml

from kansrijk.errors import UserError, why
from kennisbank.folder import MAX_BYTES
from kennisbank.strict_yaml import Report, decode, refuse_anchors_and_depth

CONFIG = "mkdocs.yml"
TEMPLATES = Path(__file__).parent / "theme"
"""Our own templates, which come before those of Material."""
MOST_PAGE = 1024 * 1024
"""Bytes of a written page; the longest of ours has a twentieth of that, and mkdocs takes minutes for more."""
_MOST_BASES = 5
_RUNS = ("tag:yaml.org,2002:python/object", "tag:yaml.org,2002:python/module")
"""Tags with which a file would run what it likes; nothing of mkdocs needs them."""


def read_config(path: Path, *, tags: bool = True) -> dict[str, Any]:
    """The fields of an mkdocs.yml that is safe to read; raises UserError with what is wrong with it.

    Tags of mkdocs (`!ENV`, `!!python/name:`) have no value here; without `tags` they are refused as well.
    """
    return _read(path, _Loader if tags else yaml.CSafeLoader, _MOST_BASES)


def _read(path: Path, loader: type[Any], bases: int) -> dict[str, Any]:
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise UserError(f"{path.name} is niet te lezen ({why(error)}).", "Kijk naar de rechten.") from error
    report = Report(path.name)
    text = decode(data, report)
    if text is not None:
        refuse_anchors_and_depth(text, report)
    if text is None or report.problems:
        raise UserError(
            "\n    ".join(
                [f"{path.name} is niet te gebruiken.", *(p.as_text() for p in report.problems[:5])]
            ),
            "Herstel het bestand, of zet het terug; git heeft het nog.",
        )
    try:
        fields = yaml.load(text, Loader=loader)
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f" (regel {mark.line + 1})" if mark else ""
        raise UserError(f"{path.name} is niet te lezen{place}.", "Herstel het bestand.") from error
    if not isinstance(fields, dict):
        raise UserError(f"{path.name} heeft geen velden.", "Zet het bestand terug; git heeft het nog.")
    base = fields.get("INHERIT")
    if base is not None:
        if not isinstance(base, str) or not bases:
            raise UserError(f"Bij INHERIT in {path.name} staat geen bestand.", "Haal die regel weg.")
        _read(path.parent / base, loader, bases - 1)
    return fields


class _Loader(yaml.CSafeLoader):
    """Takes tags of mkdocs for nothing, and refuses those that run something."""


def _unknown(loader: _Loader, suffix: str, node: yaml.Node) -> None:
    if node.tag.startswith(_RUNS):
        raise yaml.constructor.ConstructorError(None, None, node.tag, node.start_mark)


_Loader.add_multi_constructor("", _unknown)


def check_pages(docs: Path) -> None:
    """Raises UserError when something in `docs` is no plain file, leads out of it, or is too long for a page."""
    home = Path(os.path.realpath(docs))
    for place, folders, names in os.walk(docs):
        for name in sorted((*folders, *names)):
            path = Path(place, name)
            found = path.lstat()
            if stat.S_ISLNK(found.st_mode):
                end = Path(os.path.realpath(path))
                if not end.is_relative_to(home) or not end.is_file():
                    told, hulp = (
                        "is een koppeling naar buiten of naar een map",
                        "Zet het bestand zelf daar neer.",
                    )
                    raise UserError(f"'{path}' {told}.", hulp)
            elif not stat.S_ISDIR(found.st_mode) and not stat.S_ISREG(found.st_mode):
                raise UserError(f"'{path}' is geen gewoon bestand.", "Haal het daar weg.")
            elif path.suffix == ".md" and found.st_size > MOST_PAGE:
                raise UserError(f"'{path}' is groter dan 1 MB.", "Verdeel de tekst over meer pagina's.")
