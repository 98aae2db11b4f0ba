"""Fixtures every test shares: the real knowledge base, and a small one made of the model's own examples."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from basis import ROOT, TODAY

from kennisbank.knowledge import Kennisbank
from kennisbank.load import Loaded, load, read_folder
from kennisbank.model import SOORTEN
from kennisbank.template import example_entry



@pytest.fixture(scope="session")
def real_files() -> dict[str, bytes]:
    """The files of the real knowledge base."""
    return read_folder(ROOT)


@pytest.fixture(scope="session")
def real(real_files: dict[str, bytes]) -> Loaded:
    """The real knowledge base as loaded on the fixed day."""
    return load(real_files, TODAY)


@pytest.fixture(scope="session")
def kb(real: Loaded) -> Kennisbank:
    """The real Kennisbank; the test stops here when it has errors."""
    return real.require_valid()


@pytest.fixture(scope="session")
def example_files(real_files: dict[str, bytes]) -> dict[str, bytes]:
    """The model's example entries with the real vocabularies: small, valid, and with nothing to report."""
    files = {
        path: data
        for path, data in real_files.items()
        if path.startswith("vocabulaire/") and not path.startswith("vocabulaire/bronnen/")
    }
    sources = real_files["vocabulaire/bronnen/brondocumenten.yml"].decode().split("\n- id: ")
    kept = [
        sources[0],
        *(
            s
            for s in sources[1:]
            if s.startswith(("actiz-2024", "actiz-2022-kompas", "nji-2015", "zhz-2012"))
        ),
    ]
    files["vocabulaire/bronnen/brondocumenten.yml"] = "\n- id: ".join(kept).encode()
    for soort in SOORTEN:
        text = example_entry(soort)
        item_id = "voorbeeld" + ("" if soort.naam == "interventie" else soort.naam)
        files[f"{soort.map}/{item_id}.yml"] = text.encode()
    other = example_entry(SOORTEN[0]).replace(
        "id: voorbeeld\nnaam: Voorbeeld\n", "id: ander-voorbeeld\nnaam: Tweede\n"
    )
    files["interventions/ander-voorbeeld.yml"] = other.replace("[Voorbeeldprogramma, VBP]", "[]").encode()
    return files


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A private copy of the real knowledge base, to break things in."""
    for name in ("interventions", "parels", "puzzels", "tips", "vocabulaire", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("mkdocs.yml", "editie.yml"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path
