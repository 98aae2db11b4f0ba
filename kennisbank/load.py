"""Files -> Kennisbank, with every problem found on the way.

`load` takes bytes and a date and returns values; `kennisbank.folder` reads the bytes from disk.
"""

from __future__ import annotations

import datetime as dt
import gc
import hashlib
import sys
import types
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from os import PathLike
from typing import Any, cast

import yaml

from kennisbank.editions import read_editions
from kennisbank.fields import Groep, group_reader
from kennisbank.folder import (
    BRONNEN_MAP,
    EDITIE_BESTAND,
    IDS_BESTAND,
    KERNCIJFERS_MAP,
    folders,
    read_folder,
)
from kennisbank.knowledge import Kennisbank
from kennisbank.locate import Locator
from kennisbank.messages import said
from kennisbank.model.gepubliceerd import EMPTY, GepubliceerdeIds
from kennisbank.model.interventie import Interventie
from kennisbank.model.kerncijfer import Kerncijfer
from kennisbank.model.praktijk import Parel, Puzzel, Tip
from kennisbank.model.soorten import SOORTEN, Item, Soort
from kennisbank.model.vocabulaire import CITING, VOCABULARIES, Bron, Editie, Waarde
from kennisbank.problems import Problem, ProblemsFoundError, did_you_mean, errors, shorten
from kennisbank.read_entry import ReadEntry, read_entry
from kennisbank.read_lists import Lists, ReadLists, read_now
from kennisbank.reading import Reading
from kennisbank.run_rules import run_rules
from kennisbank.strict_yaml import PLAIN, QUOTED, Report, TooManyProblemsError, compose, decode

Files = Mapping[str, bytes]

__all__ = [
    "BRONNEN_MAP",
    "EDITIE_BESTAND",
    "KERNCIJFERS_MAP",
    "Files",
    "Loaded",
    "folders",
    "load",
    "read_folder",
]

Question = tuple[Soort, str, str]
"""A kind, an id and the path of its file."""
Each = Callable[[Sequence[Question], Callable[[Question], ReadEntry]], Iterable[ReadEntry]]


def one_by_one(questions: Sequence[Question], answer: Callable[[Question], ReadEntry]) -> Iterable[ReadEntry]:
    """The answers in order, worked out here."""
    return map(answer, questions)


@dataclass(frozen=True)
class Loaded:
    """The outcome of a load: the knowledge base as far as it could be read, and all problems, sorted."""

    kennisbank: Kennisbank
    problems: list[Problem]
    n_files: int
    invalid: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def require_valid(self) -> Kennisbank:
        """The Kennisbank; raises ProblemsFoundError when there is any error."""
        if found := errors(self.problems):
            raise ProblemsFoundError(found)
        return self.kennisbank


def load(
    files: Files,
    today: dt.date,
    *,
    with_rules: bool = True,
    slow: bool = False,
    bronteksten: Mapping[str, str] | None = None,
    each: Each = one_by_one,
    lists: Lists = read_now,
) -> Loaded:
    """Read and check everything; never raises on bad content. Without rules only form is checked.

    `slow` also runs the rules that compare all texts with each other; `bronteksten` (name -> text) are
    sources from which nothing may have been copied. `each` gives the answers to many questions in order, as
    `one_by_one` does; somebody with more processors can spread the reading over them. `lists` gives what the function
    that it is given does; somebody who knows its answer already can give that.
    """
    was_enabled = gc.isenabled()
    gc.disable()  # hundreds of thousands of small objects that all live on: collecting in between only costs
    try:
        return _Loader(files, today).run(with_rules, slow, bronteksten or {}, each, lists)
    finally:
        if was_enabled:
            gc.enable()


class _Loader:
    def __init__(self, files: Files, today: dt.date) -> None:
        self.files = files
        self.today = today
        self.problems: list[Problem] = []
        self.invalid: dict[str, frozenset[str]] = {}
        self.left_out: dict[str, tuple[str, ...]] = {}
        self.comments: dict[str, Mapping[str, Any]] = {}
        self.choices: dict[str, Mapping[str, Any]] = {}
        self.bron_bestanden: dict[str, str] = {}
        self.kerncijfers: dict[str, Kerncijfer] = {}
        self.kerncijfer_bestanden: dict[str, str] = {}
        self.unreadable = False

    def run(
        self, with_rules: bool, slow: bool, bronteksten: Mapping[str, str], each: Each, lists: Lists
    ) -> Loaded:
        self._look_at_folders()
        entries = {soort: self._yaml_files(soort.map) for soort in SOORTEN}
        for soort, paths in entries.items():
            self.choices[soort.meervoud] = dict.fromkeys(paths)
        if (known := lists(self._read_lists)) is not None:
            self.choices.update(known.choices)
            self.bron_bestanden = dict(known.source_files)
            self.kerncijfers, self.kerncijfer_bestanden = dict(known.figures), dict(known.figure_files)
        items = self._read_items(entries, each)
        edition = self._read_single(EDITIE_BESTAND, Editie)
        editions, unreadable = read_editions(self.files)
        self.problems += unreadable
        kennisbank = Kennisbank(
            interventies=cast("dict[str, Interventie]", items["interventies"]),
            parels=cast("dict[str, Parel]", items["parels"]),
            puzzels=cast("dict[str, Puzzel]", items["puzzels"]),
            tips=cast("dict[str, Tip]", items["tips"]),
            vocabulaire={name: self.choices.get(name, {}) for name in VOCABULARIES},
            bronnen=self.choices.get("bronnen", {}),
            bron_bestanden=self.bron_bestanden,
            kerncijfers=self.kerncijfers,
            kerncijfer_bestanden=self.kerncijfer_bestanden,
            editie=edition.editie if edition is not None else "",
            gepubliceerd=self._read_single(IDS_BESTAND, GepubliceerdeIds) or EMPTY,
            uitgaven=editions,
            bronteksten=bronteksten,
            weggelaten=self.left_out,
            opmerkingen=self.comments,
            sommen=self._sums(entries) if editions else {},
        )
        if with_rules:
            readable = not self.unreadable
            found = run_rules(
                kennisbank, self.files, self.today, invalid=self.invalid, readable=readable, slow=slow
            )
            locator = Locator(self.files)
            self.problems += [
                locator.problem(path, rule.id, rule.ernst, finding) for path, rule, finding in found
            ]
        return Loaded(kennisbank, sorted(set(self.problems)), len(self.files), self.invalid)

    def _sums(self, entries: Mapping[Soort, Mapping[str, str]]) -> dict[str, str]:
        return {
            p: hashlib.sha256(self.files[p]).hexdigest() for found in entries.values() for p in found.values()
        }

    def _fault(self, path: str, regel: str, told: str, hulp: str) -> None:
        """Report what is wrong with a file as a whole."""
        self.problems.append(Problem(path, 1, 1, "", regel, "fout", told, hulp))

    def _look_at_folders(self) -> None:
        for path in (f"{folder}/" for folder in folders() if f"{folder}/" in self.files):
            self.unreadable = True
            told = f"'{path}' is geen map, of een koppeling naar niets; wat erin hoort, ontbreekt nu."
            hulp = "Zet de map terug; git heeft haar nog."
            self._fault(path, "bestand-extensie", told, hulp)

    def _yaml_files(self, folder: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for path in sorted(p for p in self.files if p.startswith(folder + "/") and p != folder + "/"):
            name = path.split("/", 1)[1]
            if name.endswith(".yml"):
                found[name[:-4]] = path
            else:
                folder_text = "is een map, of een koppeling naar buiten"
                found_text = folder_text if name.endswith("/") else "eindigt niet op .yml"
                hulp = "Geef het bestand de naam <id>.yml, of haal het weg."
                told = f"'{name}' {found_text}."
                self._fault(path, "bestand-extensie", told, hulp)
        return found

    def _report(self, path: str) -> Report:
        report = Report(path)
        report.problems = self.problems
        return report

    def _compose(self, path: str, report: Report) -> yaml.Node | None:
        text = decode(self.files[path], report)
        return None if text is None else compose(text, report)

    def _read_items(
        self, entries: Mapping[Soort, Mapping[str, str]], each: Each
    ) -> dict[str, dict[str, Item]]:
        """plural of the kind -> its entries that could be read, by the name of their file."""
        asked: list[Question] = [
            (soort, item_id, path) for soort, paths in entries.items() for item_id, path in paths.items()
        ]

        def read(question: Question) -> ReadEntry:
            return read_entry(*question, self.files[question[2]], self.choices, self.today)

        items: dict[str, dict[str, Item]] = {soort.meervoud: {} for soort in entries}
        for (soort, item_id, path), found in zip(asked, each(asked, read), strict=True):
            self.problems += found.problems
            if found.item is None:
                self.unreadable = True
                continue
            items[soort.meervoud][item_id] = found.item
            if found.invalid:
                self.invalid[path] = found.invalid
            if found.left_out:
                self.left_out[path] = found.left_out
            if found.comments:
                self.comments[path] = found.comments
        return items

    def _read_lists(self) -> ReadLists | None:
        before = len(self.problems)
        self._read_vocabularies()
        self._read_figures()
        if len(self.problems) > before or self.unreadable:
            return None
        names = [*VOCABULARIES, "bronnen"]
        choices = {name: self.choices[name] for name in names if name in self.choices}
        return ReadLists(choices, self.bron_bestanden, self.kerncijfers, self.kerncijfer_bestanden)

    def _read_vocabularies(self) -> None:
        # A vocabulary is read after those it chooses from; the ones that cite a source come last.
        plain = [name for name, cls in VOCABULARIES.items() if cls is Waarde]
        for name in (*plain, *(n for n in VOCABULARIES if n not in plain and n not in CITING)):
            self._read_vocabulary(name)
        sources: dict[str, Any] = {}
        whole = True
        for path in sorted(p for p in self.files if p.startswith(BRONNEN_MAP + "/") and p[-1] != "/"):
            found = self._read_list(path, Bron, sources)
            whole = whole and found is not None
            for source_id, source in (found or {}).items():
                sources[source_id] = source
                self.bron_bestanden[source_id] = path
        if whole:
            self.choices["bronnen"] = dict(sorted(sources.items()))
        for name in CITING:
            self._read_vocabulary(name)
        known = {f"vocabulaire/{name}.yml" for name in VOCABULARIES}
        for path in self.files:
            if (
                path.startswith("vocabulaire/")
                and path != "vocabulaire/"
                and not path.startswith(BRONNEN_MAP + "/")
                and path not in known
            ):
                told = f"'{path}' is geen vocabulaire.{did_you_mean(path, known)}"
                self._fault(
                    path, "bestand-extensie", told, "Haal het bestand weg, of geef het de juiste naam."
                )

    def _read_figures(self) -> None:
        """Read the key figures of all files; a faulty one is told about once, and no rule looks at it."""
        for path in self._yaml_files(KERNCIJFERS_MAP).values():
            faulty: set[str] = set()
            found = self._read_list(path, Kerncijfer, self.kerncijfers, faulty)
            if found is None or faulty:
                self.unreadable = True  # what it cites or is cited by cannot be known
            for figure_id, figure in (found or {}).items():
                if figure_id not in faulty:
                    self.kerncijfers[figure_id] = figure
                    self.kerncijfer_bestanden[figure_id] = path

    def _read_vocabulary(self, name: str) -> None:
        """Read one vocabulary; one that cannot be read stays out of `choices`, so that nothing is held against it."""
        path = f"vocabulaire/{name}.yml"
        if path not in self.files:
            hulp = "Zet het bestand terug; git heeft het nog."
            self._fault(path, "bestand-leeg", "Dit vocabulaire ontbreekt.", hulp)
            self.unreadable = True
            return
        values = self._read_list(path, VOCABULARIES[name], {})
        if values is None:
            self.unreadable = True
        else:
            self.choices[name] = values

    def _read_list(
        self, path: str, cls: type[Any], known: Mapping[str, Any], faulty: set[str] | None = None
    ) -> dict[str, Any] | None:
        """id -> value of a file that is a list; None when it is not one. `known` are ids taken by other files.

        The ids of values that could not be read well are added to `faulty`.
        """
        report = self._report(path)
        node = self._compose(path, report)
        if node is None:
            return None
        if not isinstance(node, yaml.SequenceNode):
            report.add(
                node,
                "",
                "veld-soort",
                "Het bestand begint niet met een lijst.",
                "Verwacht: regels als '- id: …'.",
            )
            return None
        if node.tag is not PLAIN and node.tag is not QUOTED:
            report.add(node, "", *said("tag", wat=shorten(node.tag)))
            return None
        try:
            return self._read_values(node, cls, known, faulty, report)
        except TooManyProblemsError:
            return None

    def _read_values(
        self,
        node: yaml.SequenceNode,
        cls: type[Any],
        known: Mapping[str, Any],
        faulty: set[str] | None,
        report: Report,
    ) -> dict[str, Any]:
        read = group_reader(cls)
        values: dict[str, Any] = {}
        for index, child in enumerate(node.value):
            if not isinstance(child, yaml.MappingNode):
                report.add(
                    child,
                    f"[{index}]",
                    "veld-soort",
                    "Hier staan geen velden met een dubbele punt.",
                    "Verwacht: '- id: …' met daaronder de andere velden.",
                )
                continue
            reading = Reading(report, self.choices, self.today)
            value = read(child, (index,), reading)
            if faulty is not None and reading.invalid:
                faulty.add(value.id)
            if value.id in values or value.id in known:
                report.add(child, f"[{index}].id", *said("id-dubbel", waarde=value.id))
                continue
            values[value.id] = value
        return values

    def _read_single(self, path: str, cls: type[Any]) -> Any:
        """The one group of fields in a file of its own; None when there is no such file or it cannot be read."""
        if path not in self.files:
            return None
        report = self._report(path)
        node = self._compose(path, report)
        if node is None:
            return None
        try:
            return Groep(cls=cls).read(node, (), Reading(report, self.choices, self.today))
        except TooManyProblemsError:
            return None


class _Callable(types.ModuleType):
    """This module, but one that can be called: `from kennisbank import load` gives the module, whoever imported it first."""

    def __call__(self, path: str | PathLike[str] | None = None, *, op: dt.date | None = None) -> Kennisbank:
        """See `kennisbank.opening.open_knowledge`."""
        from kennisbank.opening import open_knowledge

        return open_knowledge(path, op=op)


sys.modules[__name__].__class__ = _Callable
