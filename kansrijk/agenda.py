"""What has to be reviewed as a calendar (iCalendar, RFC 5545): one for all, one per owner.

Made of `kennisbank.due.terms`, which does not know the day of today, so the bytes change only when the
knowledge base does. A recognition has an event of its own, with a warning half a year ahead; the yearly
reading of many pages by one owner on one day is one event with a list.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kansrijk.api.publication import NAME, Publication
from kennisbank.due import BRON, BRONNEN, ERKENNING, INHOUD, NIET_NAGELEZEN, Term, doer, terms
from kennisbank.hidden import HIDDEN
from kennisbank.model.soorten import soort_of
from kennisbank.names import words

PATH = "herzien.ics"
FOLDER = "herzien"
_LINE = 75
"""RFC 5545: no line is longer than 75 octets; the rest goes on the next, after a space."""

_LISTED = 25
"""Pages named in one event; a calendar shows no more."""

_TASKS = {
    NIET_NAGELEZEN: "Pagina voor het eerst nalezen",
    INHOUD: "Pagina opnieuw nalezen",
    BRONNEN: "Bronnen opnieuw nalezen",
}
"""What is to be done at a term; the same for many pages at once."""


class Event(NamedTuple):
    """One whole day in a calendar. `stamp` is when what it says last changed."""

    uid: str
    day: dt.date
    title: str
    text: str
    url: str
    stamp: dt.date


def agenda_files(publication: Publication) -> dict[str, bytes]:
    """path -> bytes: the calendar of all, and one for each owner that has a published entry."""
    found = list(terms(publication.kb))
    files = {PATH: calendar(events(found, publication), f"{NAME}: wat herzien moet worden")}
    own: dict[str, list[Term]] = {}
    for term in found:
        own.setdefault(doer(term), []).append(term)
    for name, path in agenda_paths(found).items():
        files[path] = calendar(events(own[name], publication), f"{NAME}: wat {name} herziet")
    return files


def agenda_paths(found: Iterable[Term]) -> dict[str, str]:
    """owner -> path of its calendar, in order of name; two names that look alike get a number."""
    paths: dict[str, str] = {}
    taken: set[str] = set()
    for name in sorted({doer(term) for term in found}):
        slug = "-".join(words(name))[:60].strip("-") or "eigenaar"
        path, number = f"{FOLDER}/{slug}.ics", 1
        while path in taken:
            number += 1
            path = f"{FOLDER}/{slug}-{number}.ics"
        paths[name] = path
        taken.add(path)
    return paths


def events(found: Iterable[Term], publication: Publication) -> list[Event]:
    """The events of these terms, in order of day.

    A single old source has none: the yearly reading of the sources comes first.
    """
    together: dict[tuple[dt.date, str, str], list[Term]] = {}
    result: list[Event] = []
    for term in found:
        if term.deadline is None or term.reden == BRON:
            continue
        if term.reden == ERKENNING:
            result += _recognition(term, publication)
        else:
            together.setdefault((term.deadline, term.reden, doer(term)), []).append(term)
    for (day, reden, name), group in together.items():
        result.append(_reading(day, reden, name, group, publication))
    return sorted(result, key=lambda e: (e.day, e.uid))


def _recognition(term: Term, publication: Publication) -> Iterator[Event]:
    """Two events: a warning when the time to apply for a new one begins, and the last day."""
    item, page, stamp = term.item, publication.page_of(term.item), _changed([term])
    assert term.deadline is not None
    if term.vanaf is not None:
        title = f"Begin met de herbeoordeling: {item.naam}"
        yield Event(f"erkenning-begin-{item.id}", term.vanaf, title, f"{term.tekst}\n{page}", page, stamp)
    title = f"Laatste dag van de erkenning: {item.naam}"
    yield Event(f"erkenning-einde-{item.id}", term.deadline, title, f"{term.tekst}\n{page}", page, stamp)


def _reading(day: dt.date, reden: str, name: str, group: list[Term], publication: Publication) -> Event:
    first = group[0].item
    page = publication.page_of(first) if len(group) == 1 else publication.address("over/nalezen/")
    what = first.naam if len(group) == 1 else f"{len(group)} pagina's"
    lines = [
        f"- {term.item.naam} ({soort_of(term.item).naam}): {publication.page_of(term.item)}" for term in group
    ]
    if len(lines) > _LISTED:
        rest = len(lines) - _LISTED
        lines = [*lines[:_LISTED], f"… en nog {rest}. Alle pagina's: {publication.address('over/nalezen/')}"]
    uid = f"{reden}-{day.isoformat()}-{'-'.join(words(name)) or 'eigenaar'}"
    return Event(uid, day, f"{_TASKS[reden]}: {what} ({name})", "\n".join(lines), page, _changed(group))


def _changed(group: Iterable[Term]) -> dt.date:
    return max(change.op for term in group for change in term.item.wijzigingen)


def calendar(found: Iterable[Event], name: str) -> bytes:
    """The bytes of a calendar: lines end in CRLF and none is longer than 75 octets."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Kansrijk//herzien//NL",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_text(name)}",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "X-PUBLISHED-TTL:P1D",
    ]
    for event in found:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{event.uid}@kansrijk",
            f"DTSTAMP:{event.stamp:%Y%m%d}T000000Z",
            f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{event.day + dt.timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{_text(event.title)}",
            f"DESCRIPTION:{_text(event.text)}",
            *([f"URL:{event.url}"] if event.url.startswith("http") else []),
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def _text(text: str) -> str:
    """A value of type TEXT: what means something to the format has a backslash before it, and controls are left out."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    plain = HIDDEN.sub("", lines).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return plain.replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """A line as octets, cut between letters and never inside one."""
    whole = line.encode()
    if len(whole) <= _LINE:
        return whole + b"\r\n"
    parts: list[bytes] = []
    start, room = 0, _LINE
    while len(whole) - start > room:
        end = start + room
        while whole[end] & 0xC0 == 0x80:  # inside a letter of more octets
            end -= 1
        parts.append(whole[start:end])
        start, room = end, _LINE - 1  # the next begins with a space
    return b"\r\n ".join([*parts, whole[start:]]) + b"\r\n"
