"""The JSON files: a list per kind, a file per entry, the key figures, sources and vocabularies, and an index of it all."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from kansrijk.agenda import agenda_paths
from kansrijk.api.publication import FOLDER, Publication
from kennisbank.due import terms
from kennisbank.model import SOORTEN, Soort
from kennisbank.plain import as_plain
from kennisbank.published_ids import former_ids


class Document(NamedTuple):
    """One JSON file: its path under the folder of the API, the name of its schema, and what stands in it."""

    path: str
    schema: str
    content: dict[str, Any]


def documents(publication: Publication) -> Iterator[Document]:
    """Every JSON file but the schemas; concepts are left out, as on the site."""
    kb = publication.kb
    about = publication.about()
    for soort in SOORTEN:
        rows = [_entry(row, soort, publication) for row in publication.rows[soort.meervoud]]
        yield Document(f"{soort.meervoud}.json", soort.meervoud, {"gegevens": about, "items": rows})
        for row in rows:
            yield Document(f"{soort.meervoud}/{row['id']}.json", soort.naam, {"gegevens": about, **row})
        # A file cannot redirect: at the address of a former id stands the entry that it became.
        by_id = {row["id"]: row for row in rows}
        for former, now in former_ids(kb, soort.meervoud).items():
            content = {"gegevens": about, **by_id[now]}
            yield Document(f"{soort.meervoud}/{former}.json", soort.naam, content)
    figures = [as_plain(figure) for figure in kb.kerncijfers.values()]
    yield Document("kerncijfers.json", "kerncijfers", {"gegevens": about, "items": figures})
    sources = [as_plain(kb.bronnen[i]) for i in sorted(kb.bronnen)]
    yield Document("bronnen.json", "bronnen", {"gegevens": about, "items": sources})
    vocabularies = {
        name: [as_plain(value) for value in values.values()]
        for name, values in sorted(kb.vocabulaire.items())
    }
    yield Document("vocabulaires.json", "vocabulaires", {"gegevens": about, "vocabulaires": vocabularies})
    yield Document("index.json", "index", {"gegevens": about, **_index(publication)})


def _entry(row: dict[str, Any], soort: Soort, publication: Publication) -> dict[str, Any]:
    """An entry with every field of the model, after its kind and the address of its page."""
    return {"soort": soort.naam, "pagina": publication.page(soort, row["id"]), **row}


def _index(publication: Publication) -> dict[str, Any]:
    kinds = [
        {
            "soort": soort.naam,
            "lijst": publication.address(f"{FOLDER}/{soort.meervoud}.json"),
            "schema": publication.address(f"{FOLDER}/schema/{soort.naam}.json"),
            "aantal": len(publication.rows[soort.meervoud]),
            "items": [
                {
                    "id": row["id"],
                    "naam": row["naam"],
                    "status": row["status"],
                    "adres": publication.address(f"{FOLDER}/{soort.meervoud}/{row['id']}.json"),
                }
                for row in publication.rows[soort.meervoud]
            ],
        }
        for soort in SOORTEN
    ]
    agendas = agenda_paths(terms(publication.kb))
    return {
        "soorten": kinds,
        "agendas": [{"eigenaar": name, "adres": publication.address(path)} for name, path in agendas.items()],
        "bestanden": [{"adres": publication.address(path), "wat": about} for path, about in OTHER_FILES],
    }


OTHER_FILES = (
    (f"{FOLDER}/kerncijfers.json", "kerncijfers over jeugd en preventie"),
    (f"{FOLDER}/bronnen.json", "alle bronnen, waar items met een id naar verwijzen"),
    (f"{FOLDER}/vocabulaires.json", "de toegestane waarden, met label, betekenis en synoniemen"),
    (f"{FOLDER}/openapi.json", "de beschrijving van deze bestanden voor programma's (OpenAPI 3.1)"),
    (f"{FOLDER}/kennisbank.csv", "alle items met elk veld, voor Excel en R"),
    (f"{FOLDER}/kennisbank.xlsx", "hetzelfde als werkboek, met een blad per soort"),
    ("wijzigingen.xml", "wat er veranderde (Atom)"),
    ("herzien.ics", "wat wanneer herzien moet worden (iCalendar)"),
    ("dcat.jsonld", "de beschrijving voor dataportalen (DCAT-AP-NL 3.0, JSON-LD)"),
    ("dcat.ttl", "dezelfde beschrijving (Turtle)"),
)
"""What is not a list of entries: (path in the site, what it is)."""


def as_json(content: dict[str, Any]) -> bytes:
    """The bytes of a JSON file: UTF-8, a field on a line and a member of a list on a line.

    So two versions can be compared, and it is written ten times as fast as with every value on a line.
    """
    out = io.BytesIO()  # of a large list every copy counts in memory, and as text it is twice as large
    for number, (key, value) in enumerate(content.items()):
        out.write(f"{',' if number else '{'}\n {_compact(key)}: ".encode())
        if isinstance(value, list) and value and isinstance(value[0], dict):
            for place, member in enumerate(value):
                out.write(f"{',' if place else '['}\n  {_compact(member)}".encode())
            out.write(b"\n ]")
        else:
            out.write(_compact(value).encode())
    out.write(b"\n}\n" if content else b"{\n\n}\n")
    return out.getvalue()


_compact = json.JSONEncoder(ensure_ascii=False).encode
