"""Every file of the data for others, by its path in the site."""

from __future__ import annotations

from collections.abc import Iterator

from kansrijk.agenda import agenda_files
from kansrijk.api.dcat import dcat_files
from kansrijk.api.documents import as_json, documents
from kansrijk.api.publication import FOLDER, Publication
from kansrijk.api.schemas import openapi, schemas
from kansrijk.api.tables import as_csv, as_workbook
from kansrijk.feed import PATH as FEED
from kansrijk.feed import change_feed
from kennisbank.knowledge import Kennisbank


def api_files(kb: Kennisbank, site: str = "") -> dict[str, bytes]:
    """path -> bytes, sorted by path; `site` is the address of the site with a slash at the end, or ''."""
    return dict(sorted(each_api_file(kb, site)))


def each_api_file(kb: Kennisbank, site: str = "") -> Iterator[tuple[str, bytes]]:
    """The files of `api_files` one by one: those of five thousand entries together take a lot of memory."""
    publication = Publication(kb, site)
    found = schemas(publication)
    for name, schema in found.items():
        yield f"{FOLDER}/schema/{name}.json", as_json(schema)
    yield f"{FOLDER}/openapi.json", as_json(openapi(publication, found))
    for document in documents(publication):
        yield f"{FOLDER}/{document.path}", as_json(document.content)
    yield f"{FOLDER}/kennisbank.csv", as_csv(publication)
    yield f"{FOLDER}/kennisbank.xlsx", as_workbook(publication)
    yield FEED, change_feed(publication)
    yield from agenda_files(publication).items()
    yield from dcat_files(publication).items()
