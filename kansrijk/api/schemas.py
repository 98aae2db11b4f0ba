"""JSON Schema of every JSON file, each complete in itself, and the OpenAPI description. All of it from the model."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kansrijk.api.publication import FOLDER, LICENCE_NAME, LICENCE_URL, VERSION, Publication, about_schema
from kennisbank.json_schema import entry_schema, figures_schema, vocabulary_schema
from kennisbank.kinds import Id
from kennisbank.model import SOORTEN, VOCABULARIES, Bron, Soort

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]


def schemas(publication: Publication) -> dict[str, Schema]:
    """name -> JSON Schema (draft 2020-12): of one entry by the name of its kind, of a list by its plural.

    Each stands on its own, without references to other files. A later edition may bring more fields,
    so a file is checked with the schema that was published beside it.
    """
    kb = publication.kb
    found: dict[str, Schema] = {}
    for soort in SOORTEN:
        entry = _published_entry(soort, publication)
        found[soort.naam] = {**entry, "$id": _address(publication, soort.naam)}
        found[soort.meervoud] = _list(soort.meervoud, f"Alle {soort.meervoud}.", _inner(entry), publication)
    figure = figures_schema(kb)["items"]
    found["kerncijfer"] = _document("kerncijfer", "Een kerncijfer.", figure, publication)
    found["kerncijfers"] = _list("kerncijfers", "Alle kerncijfers.", figure, publication)
    source = vocabulary_schema(Bron, kb)
    found["bron"] = _document("bron", "Een bron.", source, publication)
    found["bronnen"] = _list("bronnen", "Alle bronnen.", source, publication)
    found["vocabulaires"] = _vocabularies(publication)
    found["index"] = _index(publication)
    return dict(sorted(found.items()))


def _address(publication: Publication, name: str) -> str:
    """The `$id` of a schema; an address is needed even when nobody knows the site yet."""
    return (
        publication.address(f"{FOLDER}/schema/{name}.json")
        if publication.site
        else f"urn:kansrijk:v{VERSION}:{name}"
    )


def _document(name: str, about: str, schema: Mapping[str, Any], publication: Publication) -> Schema:
    return {
        "$schema": DIALECT,
        "$id": _address(publication, name),
        "title": name.capitalize(),
        "description": about,
        **{key: value for key, value in schema.items() if key not in ("$schema", "title", "description")},
    }


def _list(name: str, about: str, item: Mapping[str, Any], publication: Publication) -> Schema:
    shape = {
        "type": "object",
        "properties": {"gegevens": about_schema(), "items": {"type": "array", "items": dict(item)}},
        "required": ["gegevens", "items"],
    }
    return _document(name, about, shape, publication)


def _published_entry(soort: Soort, publication: Publication) -> Schema:
    """The schema of the entry as it is written, with what the file adds: its kind, its page and `gegevens`."""
    written = entry_schema(soort, publication.kb)
    added = {
        "gegevens": about_schema(),
        "soort": {"description": "De soort.", "const": soort.naam},
        "pagina": {"description": "Het adres van de pagina.", "type": "string", "format": "uri-reference"},
    }
    # Every field of the model stands in the file, also the ones that the YAML may leave out.
    properties = {**added, **written["properties"]}
    return {
        **written,
        "description": f"Een {soort.naam}, zoals in {FOLDER}/{soort.meervoud}/<id>.json. In een lijst ontbreekt gegevens.",
        "properties": properties,
        "required": [name for name in properties if name != "gegevens"],
    }


def _inner(entry: Schema) -> Schema:
    return {key: value for key, value in entry.items() if key not in ("$schema", "title")}


def _vocabularies(publication: Publication) -> Schema:
    lists = {
        name: {"type": "array", "items": vocabulary_schema(cls, publication.kb)}
        for name, cls in sorted(VOCABULARIES.items())
    }
    shape = {
        "type": "object",
        "properties": {
            "gegevens": about_schema(),
            "vocabulaires": {"type": "object", "properties": lists, "required": list(lists)},
        },
        "required": ["gegevens", "vocabulaires"],
    }
    return _document("vocabulaires", "De toegestane waarden, per vocabulaire.", shape, publication)


def _index(publication: Publication) -> Schema:
    address = {"type": "string", "format": "uri-reference"}
    text = {"type": "string", "minLength": 1}
    item = {
        "type": "object",
        "properties": {
            "id": Id().schema(),
            "naam": text,
            "status": {"enum": list(publication.kb.vocabulaire["statussen"])},
            "adres": address,
        },
        "required": ["id", "naam", "status", "adres"],
    }
    kind = {
        "type": "object",
        "properties": {
            "soort": {"enum": [s.naam for s in SOORTEN]},
            "lijst": address,
            "schema": address,
            "aantal": {"type": "integer", "minimum": 0},
            "items": {"type": "array", "items": item},
        },
        "required": ["soort", "lijst", "schema", "aantal", "items"],
    }
    agenda = {
        "type": "object",
        "properties": {"eigenaar": text, "adres": address},
        "required": ["eigenaar", "adres"],
    }
    file = {"type": "object", "properties": {"adres": address, "wat": text}, "required": ["adres", "wat"]}
    shape = {
        "type": "object",
        "properties": {
            "gegevens": about_schema(),
            "soorten": {"type": "array", "items": kind},
            "agendas": {"type": "array", "items": agenda},
            "bestanden": {"type": "array", "items": file},
        },
        "required": ["gegevens", "soorten", "agendas", "bestanden"],
    }
    return _document("index", "Wat er is: alle items en alle bestanden.", shape, publication)


def openapi(publication: Publication, found: Mapping[str, Schema]) -> Schema:
    """The OpenAPI 3.1 description of the JSON files, with `found` (from `schemas`) inside it."""
    paths: Schema = {"/index.json": _get("wat er is", "index")}
    for soort in SOORTEN:
        paths[f"/{soort.meervoud}.json"] = _get(f"alle {soort.meervoud}", soort.meervoud)
        ids = list(publication.kb.published(soort.meervoud))
        paths[f"/{soort.meervoud}/{{id}}.json"] = _get(f"een {soort.naam}", soort.naam, ids[:1])
    for name in ("kerncijfers", "bronnen", "vocabulaires"):
        paths[f"/{name}.json"] = _get(f"alle {name}", name)
    paths["/kennisbank.csv"] = _file("alle items met elk veld, gescheiden door puntkomma's", "text/csv")
    paths["/kennisbank.xlsx"] = _file(
        "alle items met elk veld, een blad per soort",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    )
    components = {
        name: {key: value for key, value in schema.items() if key not in ("$schema", "$id")}
        for name, schema in found.items()
    }
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Kansrijk",
            "version": f"{VERSION}",
            "summary": "Een open kennisbank van preventieve programma's voor jeugd en gezin.",
            "description": "Alleen lezen, zonder aanmelden. Binnen een versie komen er alleen velden en bestanden bij.",
            "license": {"name": LICENCE_NAME, "url": LICENCE_URL},
        },
        "jsonSchemaDialect": DIALECT,
        # From the address of this file one step up and down again: so it works wherever the site stands.
        "servers": [{"url": publication.address(FOLDER) if publication.site else f"../v{VERSION}"}],
        "paths": paths,
        "components": {"schemas": components},
    }


def _get(about: str, schema: str, example: list[str] | None = None) -> Schema:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    operation: Schema = {
        "operationId": schema,
        "summary": f"{about[0].upper()}{about[1:]}",
        "security": [],
        "responses": {"200": {"description": f"{about[0].upper()}{about[1:]}.", "content": content}},
    }
    if example is None:
        return {"get": operation}
    operation["responses"]["404"] = {"description": "Dit id bestaat niet."}
    parameter: Schema = {"name": "id", "in": "path", "required": True, "schema": Id().schema()}
    if example:
        parameter["example"] = example[0]
    return {"parameters": [parameter], "get": operation}


def _file(about: str, media_type: str) -> Schema:
    name = media_type.rsplit("/", 1)[-1].rsplit(".", 1)[-1]
    return {
        "get": {
            "operationId": f"kennisbank-{name}",
            "summary": f"{about[0].upper()}{about[1:]}",
            "security": [],
            "responses": {
                "200": {"description": f"{about[0].upper()}{about[1:]}.", "content": {media_type: {}}}
            },
        }
    }
