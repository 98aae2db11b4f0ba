"""The folders and files of a knowledge base, and reading them from disk: the only part of the core that touches it.

Imports nothing of the model, so that a command can look at the files before it loads anything heavy.
"""

from __future__ import annotations

from pathlib import Path

INTERVENTIES_MAP = "interventions"
PARELS_MAP = "parels"
PUZZELS_MAP = "puzzels"
TIPS_MAP = "tips"
BRONNEN_MAP = "vocabulaire/bronnen"
KERNCIJFERS_MAP = "kerncijfers"
EDITIE_BESTAND = "editie.yml"
MAX_BYTES = 256 * 1024
"""Largest file we read. The longest real entry is under 40 kB; beyond this it is a mistake or an attack."""
EDITIES_MAP = "edities"
"""What was published before: the records of editions, and the list of ids that stay for ever."""
IDS_BESTAND = f"{EDITIES_MAP}/ids.yml"
RECORD_BYTES = 64 * 1024 * 1024
"""Generated files may be larger than what a person writes: they hold a line for every entry."""


def folders() -> list[str]:
    """The folders that hold entries, vocabularies, key figures and what was published before, in order."""
    return [
        INTERVENTIES_MAP, PARELS_MAP, PUZZELS_MAP, TIPS_MAP, "vocabulaire", BRONNEN_MAP, KERNCIJFERS_MAP,
        EDITIES_MAP,
    ]  # fmt: skip


def read_folder(root: Path) -> dict[str, bytes]:
    """path -> bytes of every file of the knowledge base under `root`, sorted; hidden files are passed over.

    A file over the size limit is read only so far that the check can say it is too large. A link that leads out of
    the knowledge base is not followed: a message about what it leads to would tell somebody else's secrets. A folder
    that is none is there as its name with a slash: to pass it over would lose all that is in it.
    """
    home = root.resolve()
    found: dict[str, bytes] = {}
    for folder in folders():
        base = root / folder
        if not base.is_dir():
            if base.exists() or base.is_symlink():
                found[f"{folder}/"] = b""  # the check says that it does not belong
            continue
        for path in sorted(base.iterdir()):
            name = f"{folder}/{path.name}"
            if path.name.startswith(".") or name == BRONNEN_MAP:
                continue
            if folder == EDITIES_MAP and not _is_record(path):
                continue
            if path.is_symlink() and _leads_out(path, home):
                found[f"{name}/"] = b""
            elif path.is_file():
                with path.open("rb") as stream:
                    found[name] = stream.read(RECORD_BYTES if folder == EDITIES_MAP else MAX_BYTES + 1)
            else:
                found[name + ("/" if path.is_dir() else "")] = b""  # the check says that it does not belong
    edition = root / EDITIE_BESTAND
    if edition.is_file() and not (edition.is_symlink() and _leads_out(edition, home)):
        with edition.open("rb") as stream:
            found[EDITIE_BESTAND] = stream.read(MAX_BYTES + 1)
    return found


def _leads_out(link: Path, home: Path) -> bool:
    """Whether a link leads to something outside the knowledge base, or nowhere."""
    try:
        return not link.resolve().is_relative_to(home)
    except (OSError, RuntimeError):  # links that lead to each other
        return True


def _is_record(path: Path) -> bool:
    """Whether it is the list of ids or the record of an edition; the full content of old editions is not read here."""
    return path.is_file() and path.suffix in (".yml", ".json")
