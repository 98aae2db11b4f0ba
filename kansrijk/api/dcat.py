"""The description for data portals: DCAT-AP-NL 3.0, as JSON-LD and as Turtle.

One catalogue with one dataset, its distributions and the API as a data service. Both files are written
from the same nodes, so that they say the same. Without the address of the site the links are written
from the place of the file.
"""

from __future__ import annotations

import json
from typing import Any

from kansrijk.api.publication import FOLDER, NAME, Publication

PREFIXES = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
PROFILE = "http://modellen.geostandaarden.nl/dcat-ap-nl/id/shape/300/"
EU = "http://publications.europa.eu/resource/authority/"
LICENCE = "http://creativecommons.org/licenses/by/4.0/deed.nl"
"""As the list of licences of DCAT-AP-NL writes it."""
THEMES = ("HEAL", "SOCI", "EDUC")
"""Health, population and society, and education, in the list of themes of the EU."""
KEYWORDS = ("jeugd", "gezin", "preventie", "interventies", "jeugdgezondheidszorg", "erkende interventies", "opvoeden", "onderwijs")  # fmt: skip
DESCRIPTION = (
    "Preventieve programma's voor jeugd en gezin in Nederland, met doel, doelgroep, bewijs, kosten en bron per feit. "
    "Met goede voorbeelden (parels), open vragen (puzzels) en tips uit de praktijk."
)
DISTRIBUTIONS = (
    ("json", f"{FOLDER}/interventies.json", "Alle interventies als JSON", "JSON", "application/json"),
    ("parels", f"{FOLDER}/parels.json", "Alle parels als JSON", "JSON", "application/json"),
    ("puzzels", f"{FOLDER}/puzzels.json", "Alle puzzels als JSON", "JSON", "application/json"),
    ("tips", f"{FOLDER}/tips.json", "Alle tips als JSON", "JSON", "application/json"),
    ("csv", f"{FOLDER}/kennisbank.csv", "Alle items als CSV", "CSV", "text/csv"),
    (
        "xlsx",
        f"{FOLDER}/kennisbank.xlsx",
        "Alle items als werkboek",
        "XLSX",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
)
"""(name, path, title, type in the list of the EU, media type) of the files of the dataset."""

Node = dict[str, Any]


def dcat_files(publication: Publication) -> dict[str, bytes]:
    """path -> bytes of the description in both notations."""
    nodes = _nodes(publication)
    document = {"@context": PREFIXES, "@graph": nodes}
    return {
        "dcat.jsonld": (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode(),
        "dcat.ttl": _turtle(nodes).encode(),
    }


def _nodes(publication: Publication) -> list[Node]:
    at = publication.address
    catalogue, dataset, service = (at(f"dcat.jsonld#{name}") for name in ("catalogus", "dataset", "api"))
    agent = {"@type": "foaf:Agent", "foaf:name": _nl(NAME)}
    contact = {
        "@type": "vcard:Kind",
        "vcard:fn": _nl(NAME),
        "vcard:hasURL": _iri(at("over/meedoen/")),
    }
    language = _iri(f"{EU}language/NLD", "dct:LinguisticSystem")
    changed = {"@value": publication.changed.isoformat(), "@type": "xsd:date"}
    shared: Node = {
        "dct:publisher": agent,
        "dct:creator": agent,
        "dcat:contactPoint": contact,
        "dct:language": language,
        "dct:license": _iri(LICENCE, "dct:LicenseDocument"),
    }
    described: Node = {
        "dct:accessRights": _iri(f"{EU}access-right/PUBLIC", "dct:RightsStatement"),
        "dcat:theme": [_iri(f"{EU}data-theme/{theme}", "skos:Concept") for theme in THEMES],
        "dcat:keyword": [_nl(word) for word in KEYWORDS],
    }
    return [
        {
            "@id": catalogue,
            "@type": "dcat:Catalog",
            "dct:title": _nl(f"{NAME}: open gegevens"),
            "dct:description": _nl("De open gegevens van Kansrijk."),
            **shared,
            "dct:modified": changed,
            "foaf:homepage": _iri(publication.site or "./", "foaf:Document"),
            "dcat:dataset": _iri(dataset),
            "dcat:service": _iri(service),
        },
        {
            "@id": dataset,
            "@type": "dcat:Dataset",
            "dct:identifier": {"@value": dataset},
            "dct:title": _nl(f"{NAME}: kennisbank van preventieve programma's voor jeugd en gezin"),
            "dct:description": _nl(DESCRIPTION),
            **{key: value for key, value in shared.items() if key != "dct:license"},
            **described,
            "dct:modified": changed,
            "dcat:version": {"@value": publication.kb.editie},
            "dct:accrualPeriodicity": _iri(f"{EU}frequency/ANNUAL", "dct:Frequency"),
            "dct:spatial": _iri(f"{EU}country/NLD", "dct:Location"),
            "dcat:landingPage": _iri(publication.site or "./", "foaf:Document"),
            "foaf:page": _iri(at("over/gegevens/"), "foaf:Document"),
            "dct:conformsTo": _iri(at(f"{FOLDER}/schema/interventie.json"), "dct:Standard"),
            "dcat:distribution": [_iri(at(f"dcat.jsonld#{row[0]}")) for row in DISTRIBUTIONS],
        },
        {
            "@id": service,
            "@type": "dcat:DataService",
            "dct:identifier": {"@value": service},
            "dct:title": _nl(f"{NAME}: JSON-bestanden"),
            "dct:description": _nl(
                "Alleen lezen, zonder aanmelden. Beschreven met OpenAPI 3.1 en JSON Schema."
            ),
            **shared,
            **described,
            "dcat:endpointURL": _iri(at(FOLDER)),
            "dcat:endpointDescription": _iri(at(f"{FOLDER}/openapi.json")),
            "dcat:servesDataset": _iri(dataset),
        },
        *(_distribution(row, publication, language, changed, service) for row in DISTRIBUTIONS),
    ]


def _distribution(
    row: tuple[str, str, str, str, str], publication: Publication, language: Node, changed: Node, service: str
) -> Node:
    name, path, title, kind, media_type = row
    address = publication.address(path)
    served: Node = {}
    if kind == "JSON":
        schema = publication.address(f"{FOLDER}/schema/{path.rsplit('/', 1)[-1]}")
        served = {"dcat:accessService": _iri(service), "dct:conformsTo": _iri(schema, "dct:Standard")}
    return {
        "@id": publication.address(f"dcat.jsonld#{name}"),
        "@type": "dcat:Distribution",
        "dct:title": _nl(title),
        "dct:description": _nl(f"{title}, met elk veld."),
        "dcat:accessURL": _iri(address),
        "dcat:downloadURL": _iri(address),
        **served,
        "dct:format": _iri(f"{EU}file-type/{kind}", "dct:MediaTypeOrExtent"),
        "dcat:mediaType": _iri(f"http://www.iana.org/assignments/media-types/{media_type}", "dct:MediaType"),
        "dct:license": _iri(LICENCE, "dct:LicenseDocument"),
        "dct:language": language,
        "dct:modified": changed,
    }


def _nl(text: str) -> Node:
    return {"@value": text, "@language": "nl"}


def _iri(address: str, kind: str = "") -> Node:
    """A reference to something elsewhere; with its kind, because who checks may not look it up."""
    return {"@id": address, "@type": kind} if kind else {"@id": address}


def _turtle(nodes: list[Node]) -> str:
    """The same nodes in Turtle; a reference that has a kind is told once, at the end."""
    lines = [f"@prefix {name}: <{address}> ." for name, address in PREFIXES.items()]
    kinds: dict[str, str] = {}
    for node in nodes:
        lines += ["", f"<{node['@id']}> a {node['@type']} ;"]
        pairs = [(key, value) for key, value in node.items() if not key.startswith("@")]
        told = [f"    {key} {_objects(value, kinds)}" for key, value in pairs]
        lines.append(" ;\n".join(told) + " .")
    lines += ["", *(f"<{address}> a {kind} ." for address, kind in sorted(kinds.items()))]
    return "\n".join(lines) + "\n"


def _objects(value: Any, kinds: dict[str, str]) -> str:
    if isinstance(value, list):
        return ", ".join(_objects(part, kinds) for part in value)
    if "@value" in value:
        text = json.dumps(value["@value"], ensure_ascii=False)  # the escapes of JSON are those of Turtle
        if "@language" in value:
            return f"{text}@{value['@language']}"
        return f"{text}^^{value['@type']}" if "@type" in value else text
    if "@id" in value:
        if "@type" in value:
            kinds[value["@id"]] = value["@type"]
        return f"<{value['@id']}>"
    inside = "; ".join(
        [
            f"a {value['@type']}",
            *(f"{key} {_objects(part, kinds)}" for key, part in value.items() if key != "@type"),
        ]
    )
    return f"[ {inside} ]"
