"""Supply chain: every part has hashes, an allowed licence and a line in the page and the SBOM; no registry host."""

from __future__ import annotations

import json

import pytest
from basis import ROOT
from parts import PAGE, lock, page, running

from kansrijk.parts import bill_of_materials, needed_to_run, read_licences, read_lock, refused


def test_every_part_is_pinned_with_hashes_and_no_registry_is_named() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    parts = read_lock(text)
    assert len(parts) > 30
    assert all(part.hashes and part.version for part in parts)
    assert "http" not in text
    assert "--index" not in text


def test_every_licence_stands_on_the_list() -> None:
    licences = read_licences(part.name for part in lock())
    assert len(licences) > 30
    assert {name: text for name, text in licences.items() if refused(text)} == {}


@pytest.mark.parametrize(
    ("licence", "outside"),
    [
        ("MIT", []),
        ("MIT AND PSF-2.0", []),
        ("GPL-3.0-only OR MIT", []),
        ("(BSD-3-Clause AND MIT)", []),
        ("GPL-3.0-only", ["GPL-3.0-only"]),
        ("MIT AND AGPL-3.0-only", ["AGPL-3.0-only"]),
        ("", [""]),
    ],
)
def test_a_licence_outside_the_list_is_refused(licence: str, outside: list[str]) -> None:
    assert refused(licence) == outside


def test_a_line_without_hash_is_refused() -> None:
    with pytest.raises(ValueError, match="jinja2"):
        read_lock("jinja2==3.1.6\n    # via mkdocs\n")


def test_what_only_developers_need_is_told_apart() -> None:
    names = running(lock())
    assert {"mkdocs", "jinja2", "numpy", "pyyaml"} <= names
    assert not {"pytest", "playwright", "mypy"} & names
    assert needed_to_run([], ["mkdocs"]) == {"mkdocs"}


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "Draai: make parts"


def test_the_sbom_names_every_part_once_and_is_the_same_each_time() -> None:
    parts = lock()
    licences = read_licences(p.name for p in parts)
    text = bill_of_materials(parts, licences, running(parts), "1.0")
    assert text == bill_of_materials(list(reversed(parts)), licences, running(parts), "1.0")
    document = json.loads(text)
    assert document["specVersion"] == "1.6"
    refs = [component["bom-ref"] for component in document["components"]]
    assert sorted(refs) == sorted({f"pkg:pypi/{p.name}@{p.version}" for p in parts})
    assert {c["scope"] for c in document["components"]} == {"required", "optional"}
    assert all(c["properties"] and c["licenses"] for c in document["components"])
