"""Making an edition: everything checked, the frozen set written whole, and the record left in the repository."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from kansrijk.api.files import api_files
from kansrijk.citation import citation_cff
from kansrijk.disk import progress, read_knowledge, read_web_modules, write_inside
from kansrijk.editions import KEPT, NAME, content_bytes, content_path, record_path
from kansrijk.errors import UsageError, UserError
from kansrijk.git_run import changes as git_changes
from kansrijk.gitinfo import commit_of, is_tracked
from kansrijk.mkdocs_messages import listed_messages
from kansrijk.pages.build import build_pages
from kansrijk.pages.markup import box, escape
from kansrijk.pages.paper import paper_pages
from kansrijk.pages.words import count, day
from kansrijk.parts import asked_for, bill_of_materials, needed_to_run, read_licences, read_lock
from kansrijk.site_config import CONFIG, check_pages, read_config
from kansrijk.states import read_state
from kansrijk.swap import EDITION, check_target, replaced
from kansrijk.versions import NEWER, version_menu
from kansrijk.webfiles import web_files
from kennisbank.difference import Moment, difference
from kennisbank.editions import Uitgave, record_text
from kennisbank.folder import EDITIE_BESTAND, IDS_BESTAND, folders, read_folder
from kennisbank.knowledge import Kennisbank
from kennisbank.problems import errors
from kennisbank.published_ids import ids_text
from kennisbank.releasing import new_edition, overdue_without_note
from matcher.evidence import evidence

_SHOWN = 10
SOFTWARE = "software.cdx.json"


def obstacles(root: Path, name: str, today: dt.date) -> list[str]:
    """Why no edition of this name can come out now, each with what to do; empty when it can."""
    loaded = read_knowledge(root, today, slow=True)
    kb = loaded.kennisbank
    found: list[str] = []
    if faults := errors(loaded.problems):
        first = "".join(f"\n    {p.bestand}:{p.regel}  {p.tekst}" for p in faults[:_SHOWN])
        found.append(
            f"De controle vindt {count(len(faults), 'fout', 'fouten')}. Draai: kansrijk check{first}"
        )
    if kb.editie != name:
        found.append(f"In {EDITIE_BESTAND} staat '{kb.editie}', niet '{name}'. Zet daar: editie: \"{name}\"")
    if any(u.naam == name for u in kb.uitgaven):
        found.append(
            f"De editie '{name}' is al uitgegeven. Een editie verandert nooit; kies een nieuwe naam."
        )
    if not faults:
        late = overdue_without_note(kb, today, evidence)
        if late:
            named = ", ".join(item.id for item in late[:_SHOWN])
            more = f" en nog {len(late) - _SHOWN}" if len(late) > _SHOWN else ""
            found.append(
                f"Van {count(len(late), 'programma', 'programmas').replace('programmas', 'programma’s')} is de erkenning over haar tijd heen, "
                f"zonder dat de kanttekeningen daar iets over zeggen: {named}{more}. "
                "Zoek het nieuwe oordeel op, of schrijf bij kanttekeningen wat u weet over de erkenning."
            )
    changed = _uncommitted(root)
    if changed:
        some = ", ".join(changed[:_SHOWN]) + (" …" if len(changed) > _SHOWN else "")
        found.append(f"Er zijn wijzigingen die nog niet in git staan: {some}. Leg ze eerst vast.")
    return found


def _uncommitted(root: Path) -> list[str]:
    """Files of the knowledge base and the written pages that differ from what git has; empty without git of its own."""
    if not is_tracked(root):
        return []
    names = [f for f in (*folders(), EDITIE_BESTAND, CONFIG, "docs") if (root / f).exists()]
    told = git_changes(root, "--untracked-files=all", "--", *names)
    return [line[3:] for line in (told or b"").decode("utf-8", "replace").splitlines()]


def release(root: Path, name: str, target: Path | None, today: dt.date) -> tuple[Uitgave, Path]:
    """Write the edition and its record; (the record, the folder). Raises UserError with every reason why it cannot."""
    if NAME.fullmatch(name) is None or name == "ids":
        raise UsageError(
            f"'{name}' kan geen naam van een editie zijn.",
            "Gebruik kleine letters, cijfers, punten en streepjes, bijvoorbeeld 2027 of 2027.1.",
        )
    place = target or root / KEPT / name
    check_target(place, root, EDITION)
    if (root / CONFIG).is_file():
        read_config(root / CONFIG)
        check_pages(root / "docs")
    with progress("De kennisbank wordt gecontroleerd"):
        reasons = obstacles(root, name, today)
    if reasons:
        raise UserError(
            f"De editie '{name}' kan nog niet uit:\n" + "\n".join(f"  - {reason}" for reason in reasons),
            "Herstel dit en probeer het opnieuw.",
        )
    files = read_folder(root)
    kb = read_knowledge(root, today).require_valid()
    commit = commit_of(root)
    changes = []
    if kb.uitgaven:
        former = read_state(root, kb.uitgaven[0].naam, today)
        changes = difference(former.moment, Moment(kb, today), evidence)
    made = new_edition(name, kb, files, today, commit, evidence, changes)
    _write_set(root, place, made, replace(kb, uitgaven=(made, *kb.uitgaven)), files, today)
    singular = {"interventie": "interventies", "parel": "parels", "puzzel": "puzzels", "tip": "tips"}
    ids = {singular[kind]: found for kind, found in made.ids().items()}
    write_inside(root, IDS_BESTAND, ids_text(kb, ids).encode())
    write_inside(root, content_path(name), content_bytes(files, today, commit))
    write_inside(root, record_path(name), record_text(made).encode())
    return made, place


def _write_set(
    root: Path, place: Path, made: Uitgave, kb: Kennisbank, files: Mapping[str, bytes], today: dt.date
) -> None:
    """The frozen set: the site, the YAML as it is, how to refer to it, and the sums of all files."""
    from kansrijk.mkdocs_adapter import BuildError, build_into

    pages = build_pages(kb, today)
    papers = {page.path: page for page in paper_pages(pages, kb)}
    web = web_files(kb, today, made.commit, read_web_modules())
    # The data of an edition bears its name; where the edition will stand is not known here.
    others = api_files(replace(kb, editie=made.naam))
    menu = version_menu(kb)
    with progress(f"De editie wordt gemaakt: {len(pages)} pagina's"), replaced(place, EDITION) as fresh:
        with _fixed_clock(today):
            try:
                build_into(
                    root / CONFIG, fresh / "site", {**pages, **papers}, web, _notice(made), others, menu
                )
            except BuildError as error:
                raise UserError(
                    "De site van deze editie is niet gebouwd.\n" + listed_messages(error.messages),
                    "Herstel dit en probeer het opnieuw.",
                ) from error
        for path, data in files.items():
            (fresh / "bestanden" / path).parent.mkdir(parents=True, exist_ok=True)
            (fresh / "bestanden" / path).write_bytes(data)
        (fresh / "CITATION.cff").write_text(citation_cff(made.naam, today, made.commit), encoding="utf-8")
        (fresh / "editie.json").write_text(record_text(made), encoding="utf-8")
        software = _software(root, made.naam)
        if software:
            (fresh / SOFTWARE).write_text(software, encoding="utf-8")
        about = _readme(made, list(papers), bool(software))
        (fresh / "LEESMIJ.txt").write_text(about, encoding="utf-8")
        (fresh / "SHA256SUMS").write_text(sums(fresh), encoding="ascii")


def _software(root: Path, version: str) -> str:
    """What the software that made the edition is made of; '' for a knowledge base without that software beside it."""
    lock, project = root / "requirements.lock", root / "pyproject.toml"
    if not lock.is_file() or not project.is_file():
        return ""
    parts = read_lock(lock.read_text(encoding="utf-8"))
    running = needed_to_run(parts, asked_for(project.read_text(encoding="utf-8")))
    return bill_of_materials(parts, read_licences(p.name for p in parts), running, version)


class _fixed_clock:  # noqa: N801 (used as a word: `with _fixed_clock(day)`)
    """While it lasts mkdocs writes this day into the sitemap, and not the moment of building."""

    def __init__(self, today: dt.date) -> None:
        self.stamp = int(dt.datetime(today.year, today.month, today.day, tzinfo=dt.UTC).timestamp())
        self.before: str | None = None

    def __enter__(self) -> None:
        self.before = os.environ.get("SOURCE_DATE_EPOCH")
        os.environ["SOURCE_DATE_EPOCH"] = str(self.stamp)

    def __exit__(self, *_: object) -> None:
        if self.before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = self.before


def sums(folder: Path) -> str:
    """A line 'sum  path' for every file in the folder, in order of path, as `sha256sum -c` reads it."""
    paths = sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
    return "".join(f"{hashlib.sha256((folder / p).read_bytes()).hexdigest()}  {p}\n" for p in paths)


def _notice(made: Uitgave) -> str:
    text = (
        f"Dit is editie {escape(made.naam)}, vastgelegd op {day(made.op)}. "
        f"Wat daarna veranderde, staat hier niet in. {NEWER}"
    )
    return box("info editie", "Een vaste editie", text)


def _readme(made: Uitgave, papers: list[str], has_software: bool) -> str:
    printed = "".join(f"  site/{p.removesuffix('.md')}/index.html\n" for p in papers)
    software = (
        f"{SOFTWARE}  de onderdelen van de software, met licentie (CycloneDX)\n" if has_software else ""
    )
    return (
        f"Kansrijk, editie {made.naam}, vastgelegd op {day(made.op)}.\n"
        f"Commit: {made.commit or 'onbekend'}\n\n"
        "site/         de site; open site/index.html, ook zonder internet\n"
        "site/api/     alle gegevens als JSON, CSV en XLSX; de uitleg staat op de site onder Over\n"
        "bestanden/    de kennisbank zelf, een YAML-bestand per item\n"
        "editie.json   alle items van deze editie met versie en erkenning, en wat er sinds de vorige veranderde\n"
        "CITATION.cff  hoe u naar deze editie verwijst\n"
        f"{software}"
        "SHA256SUMS    controleer met: sha256sum -c SHA256SUMS\n\n"
        "Om af te drukken, of als PDF te bewaren:\n"
        f"{printed}\n"
        "Onze teksten: CC BY 4.0. Noem de bron en de editie.\n"
    )
