"""Every file of the data for others, by its path in the site."""

from __future__ import annotations

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
    publication = Publication(kb, site)
    found = schemas(publication)
    files = {f"{FOLDER}/{d.path}": as_json(d.content) for d in documents(publication)}
    files |= {f"{FOLDER}/schema/{name}.json": as_json(schema) for name, schema in found.items()}
    files[f"{FOLDER}/openapi.json"] = as_json(openapi(publication, found))
    files[f"{FOLDER}/kennisbank.csv"] = as_csv(publication)
    files[f"{FOLDER}/kennisbank.xlsx"] = as_workbook(publication)
    files[FEED] = change_feed(publication)
    files |= agenda_files(publication) | dcat_files(publication)
    return dict(sorted(files.items()))
