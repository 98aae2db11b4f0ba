"""Rules about sources and links: no fact without a source, no source without a use, no link to nowhere."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator
from typing import Any

from kennisbank.fields import Groep, fields_of, per_class
from kennisbank.handreiking import HANDREIKING
from kennisbank.kinds import Lijst
from kennisbank.knowledge import Kennisbank, file_of
from kennisbank.model.interventie import Interventie
from kennisbank.model.soorten import soort_of
from kennisbank.model.vocabulaire import CITING
from kennisbank.no_value import GEEN, ONBEKEND
from kennisbank.problems import did_you_mean
from kennisbank.reading import Path
from kennisbank.rules.registry import Finding, Voorbeeld, finding, geheelregel, itemregel

UNREAD = "?"
"""What stands for a source that could not be read; that was told where it stands."""


@per_class
def sourced_fields(cls: type[Any]) -> tuple[str, ...]:
    """The top-level fields of a kind that rest on a source named under `bronnen.onderbouwt`."""
    return tuple(name for name, f in fields_of(cls).items() if not f.los and not _carries_own_source(f.kind))


def _carries_own_source(kind: Any) -> bool:
    if isinstance(kind, Lijst):
        return _carries_own_source(kind.van)
    if isinstance(kind, Groep):
        inner = fields_of(kind.cls)
        return "bron" in inner or any(_carries_own_source(f.kind) for f in inner.values())
    return False


def _says_something(value: Any) -> bool:
    if value in (ONBEKEND, GEEN, (), False):
        return False
    inner = _inner_fields(type(value))
    return any(_says_something(getattr(value, name)) for name, _ in inner) if inner else True


def _facts_with_source(value: Any, where: Path) -> Iterator[tuple[Path, str]]:
    """Every (path, source id) of the facts inside a value that carry their own source."""
    if isinstance(value, tuple):
        for index, part in enumerate(value):
            if not isinstance(part, str):
                yield from _facts_with_source(part, (*where, index))
        return
    for name, f in _inner_fields(type(value)):
        if name == "bron":
            yield (*where, name), value.bron
        elif isinstance(f.kind, Lijst | Groep):
            yield from _facts_with_source(getattr(value, name), (*where, name))


@per_class
def _inner_fields(cls: type[Any]) -> tuple[tuple[str, Any], ...]:
    return tuple(fields_of(cls).items()) if dataclasses.is_dataclass(cls) else ()


@per_class
def _fact_fields(cls: type[Any]) -> tuple[str, ...]:
    return tuple(
        name for name, f in fields_of(cls).items() if name != "bronnen" and _carries_own_source(f.kind)
    )


def _facts(item: Any) -> list[tuple[Path, str]]:
    return [
        fact for name in _fact_fields(type(item)) for fact in _facts_with_source(getattr(item, name), (name,))
    ]


@itemregel(
    "feit-zonder-bron",
    "bronnen:\n  - {bron: actiz-2024-handreiking, plaats: paragraaf 5.4, geraadpleegd: 2026-11-22, onderbouwt: [doel]}",
    velden=("bronnen",),
)
def fact_has_source(item: Any, _kb: Kennisbank, _today: dt.date) -> Iterator[Finding]:
    """Elk ingevuld veld over het onderwerp zelf staat bij een bron onder onderbouwt, of draagt zelf een bron."""
    supported = {name for vermelding in item.bronnen for name in vermelding.onderbouwt}
    for name in sourced_fields(type(item)):
        if name not in supported and _says_something(getattr(item, name)):
            yield finding((name,), "feit-zonder-bron", veld=name)


@itemregel(
    "onderbouwt-onbekend",
    Voorbeeld(
        "bronnen:\n  - bron: actiz-2024-handreiking\n    plaats: paragraaf 5.4\n    geraadpleegd: 2026-11-22\n"
        "    onderbouwt: [aanleiding, aanpak, waar, organisaties, doelgreop]",
        "parels/voorbeeldparel.yml",
    ),
    velden=("bronnen",),
)
def support_names_field(item: Any, _kb: Kennisbank, _today: dt.date) -> Iterator[Finding]:
    """Onder onderbouwt staan alleen velden van dit item die een bron nodig hebben."""
    known = sourced_fields(type(item))
    for index, vermelding in enumerate(item.bronnen):
        for place, name in enumerate(vermelding.onderbouwt):
            if name not in known:
                melding = "onderbouwt-eigen" if name in fields_of(type(item)) else "onderbouwt-onbekend"
                yield finding(
                    ("bronnen", index, "onderbouwt", place), melding,
                    veld=name, bedoeld=did_you_mean(name, known), verwacht=", ".join(known),
                )  # fmt: skip


@itemregel(
    "bron-niet-genoemd",
    "verspreiding:\n  - {wat: In drie gemeenten., wanneer: 2024, bron: nji-2015-sterke-basis}",
    velden=("bronnen",),
)
def fact_source_is_listed(item: Any, _kb: Kennisbank, _today: dt.date) -> Iterator[Finding]:
    """De bron van een feit staat ook onder bronnen, met plaats en datum."""
    listed = {vermelding.bron for vermelding in item.bronnen}
    for where, bron in _facts(item):
        if bron not in (*listed, UNREAD):
            yield finding(where, "bron-niet-genoemd", bron=bron)
    handreiking = getattr(getattr(item, "bewijs", None), "handreiking", None)
    if handreiking is not None and handreiking.zegt != GEEN and HANDREIKING not in listed:
        yield finding(("bewijs", "handreiking"), "handreiking-niet-genoemd", bron=HANDREIKING)


_TWEE_BRONNEN = """\
bronnen:
  - bron: actiz-2024-handreiking
    plaats: paragraaf 5.4
    geraadpleegd: 2026-11-22
    onderbouwt: [aanleiding, aanpak, waar, organisaties]
  - {{bron: {bron}, plaats: hoofdstuk 3, geraadpleegd: 2026-11-22, onderbouwt: {velden}}}
"""


@itemregel(
    "bron-ongebruikt",
    Voorbeeld(_TWEE_BRONNEN.format(bron="nji-2015-sterke-basis", velden="[]"), "parels/voorbeeldparel.yml"),
    velden=("bronnen",),
)
def listed_source_is_used(item: Any, _kb: Kennisbank, _today: dt.date) -> Iterator[Finding]:
    """Een bron die er staat, onderbouwt minstens één veld of feit."""
    used = {bron for _, bron in _facts(item)}
    handreiking = getattr(getattr(item, "bewijs", None), "handreiking", None)
    if handreiking is not None and handreiking.zegt != GEEN:
        used.add(HANDREIKING)
    for index, vermelding in enumerate(item.bronnen):
        if not vermelding.onderbouwt and vermelding.bron not in used:
            yield finding(("bronnen", index), "bron-ongebruikt", bron=vermelding.bron)


@itemregel(
    "bron-dubbel",
    Voorbeeld(
        _TWEE_BRONNEN.format(bron="actiz-2024-handreiking", velden="[aanpak]"), "parels/voorbeeldparel.yml"
    ),
    velden=("bronnen",),
)
def source_listed_once(item: Any, _kb: Kennisbank, _today: dt.date) -> Iterator[Finding]:
    """Elke bron staat één keer onder bronnen."""
    seen: set[str] = set()
    for index, vermelding in enumerate(item.bronnen):
        if vermelding.bron in seen:
            yield finding(("bronnen", index, "bron"), "bron-dubbel", bron=vermelding.bron)
        seen.add(vermelding.bron)


@itemregel("verwijzing-zichzelf", "status: vervallen\nvervangen_door: [voorbeeld]", velden=("id",))
def no_link_to_itself(item: Any, _kb: Kennisbank, _today: dt.date) -> Iterator[Finding]:
    """Een item verwijst niet naar zichzelf."""
    if isinstance(item, Interventie):
        for index, relatie in enumerate(item.relaties):
            if relatie.met == item.id:
                yield finding(("relaties", index, "met"), "relatie-zichzelf")
    for index, other in enumerate(item.vervangen_door):
        if other == item.id:
            yield finding(("vervangen_door", index), "verwijzing-zichzelf")


_VERVALLEN = "status: vervallen\nvervangen_door: [{}]"


@geheelregel(
    "opvolger-kring",
    Voorbeeld(
        _VERVALLEN.format("ander-voorbeeld"),
        erbij={"interventions/ander-voorbeeld.yml": _VERVALLEN.format("voorbeeld")},
    ),
)
def successors_end(kb: Kennisbank, _today: dt.date) -> Iterator[tuple[str, Finding]]:
    """Wie de opvolgers volgt, komt uit bij een item dat nog bestaat, niet weer bij het begin."""
    for item in kb.items():
        pool = kb.of(soort_of(item).meervoud)
        seen: set[str] = set()
        todo = [i for i in item.vervangen_door if i != item.id]
        while todo:
            current = todo.pop()
            if current == item.id:
                # Both ends of a circle would report; one message is enough to mend it.
                if item.id == min(seen | {item.id}):
                    yield file_of(item), finding(("vervangen_door",), "opvolger-kring")
                break
            if current in seen or current not in pool:
                continue
            seen.add(current)
            todo.extend(pool[current].vervangen_door)


@geheelregel(
    "link-naar-concept",
    Voorbeeld("status: concept", erbij={"parels/voorbeeldparel.yml": "interventies: [voorbeeld]"}),
    ernst="waarschuwing",
)
def published_links_to_published(kb: Kennisbank, _today: dt.date) -> Iterator[tuple[str, Finding]]:
    """Een gepubliceerd item verwijst liever niet naar een concept: lezers zien die link niet."""
    concepts = {
        (name, i)
        for name in ("interventies", "parels", "puzzels", "tips")
        for i, x in kb.of(name).items()
        if x.status == "concept"
    }
    if not concepts:
        return
    for item in kb.items():
        if item.status == "concept":
            continue
        for name in ("interventies", "parels", "puzzels", "tips"):
            for index, other in enumerate(getattr(item, name, ())):
                if (name, other) in concepts:
                    yield file_of(item), finding((name, index), "link-naar-concept", id=other)


@geheelregel(
    "bron-zonder-gebruik",
    Voorbeeld(
        "- id: ongebruikte-bron\n  auteur: onbekend\n  titel: Ongebruikt\n  jaar: onbekend\n  url: geen\n  licentie: onbekend\n"
        "  wijze: opgeslagen-kopie\n  geraadpleegd: 2026-11-22\n",
        "vocabulaire/bronnen/extra.yml",
        heel=True,
    ),
    alleen_compleet=True,
)
def every_source_is_used(kb: Kennisbank, _today: dt.date) -> Iterator[tuple[str, Finding]]:
    """Elke bron in de bronnenlijst wordt door minstens één item, kerncijfer of vocabulaire gebruikt."""
    used = {vermelding.bron for item in kb.items() for vermelding in item.bronnen}
    used |= {plaats.bron for cijfer in kb.kerncijfers.values() for plaats in cijfer.bronnen}
    for name in CITING:
        for value in kb.vocabulaire.get(name, {}).values():
            used |= {bron for _, bron in _facts_with_source(value, ())}
    for bron_id, bestand in kb.bron_bestanden.items():
        if bron_id not in used:
            yield (
                bestand,
                Finding(
                    (bron_id,),
                    f"Geen enkel item gebruikt '{bron_id}'.",
                    "Gebruik de bron in een item, of haal hem uit de lijst.",
                ),
            )
