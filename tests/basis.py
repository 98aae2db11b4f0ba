"""Where the repository is, and the fixed day on which every test runs."""

from __future__ import annotations

import datetime as dt
import os
from functools import cache
from pathlib import Path

from kennisbank.field_text import example_record
from kennisbank.load import read_folder
from kennisbank.model import SOORTEN, Kerncijfer
from kennisbank.template import example_entry

ROOT = Path(__file__).resolve().parent.parent
TODAY = dt.date(2026, 11, 24)
OP = ["--op", TODAY.isoformat()]
"""For a command: that day is today."""
THOROUGH = bool(os.environ.get("KANSRIJK_GRONDIG"))
"""`make thorough`: what takes long is tried in full. Without it a part, spread over all, so that a run stays short."""


@cache
def example_files() -> dict[str, bytes]:
    """The model's example entries with the real vocabularies: small, valid, and with nothing to report."""
    real_files = read_folder(ROOT)
    files = {
        path: data
        for path, data in real_files.items()
        if path.startswith("vocabulaire/") and not path.startswith("vocabulaire/bronnen/")
    }
    # Only the sources that the examples and the vocabularies cite: a source nobody uses is a problem.
    cited = (
        "actiz-2024-handreiking",
        "actiz-2022-kompas",
        "nji-2015-sterke-basis",
        "zhz-2012-visie",
        "nji-interventiematrix",
        "ggd-fryslan-csg-2022",
        "helpwanted-hulplijn",
        "henw-eetstoornissen",
        "linda-zelfbeschadiging",
        "nu-113-nummer-2020",
        "nu-achterlating-2018",
        "rijksoverheid-huiselijk-geweld",
        "slachtofferhulp-na-zelfdoding",
    )
    records = [
        record
        for path, data in real_files.items()
        if path.startswith("vocabulaire/bronnen/")
        for record in data.decode().split("\n- id: ")
    ]
    kept = [f"- id: {record.strip()}\n" for record in records if record.split("\n")[0] in cited]
    files["vocabulaire/bronnen/brondocumenten.yml"] = "".join(kept).encode()
    files["kerncijfers/voorbeeld.yml"] = example_record(Kerncijfer).encode()
    for soort in SOORTEN:
        text = example_entry(soort)
        item_id = "voorbeeld" + ("" if soort.naam == "interventie" else soort.naam)
        files[f"{soort.map}/{item_id}.yml"] = text.encode()
    other = example_entry(SOORTEN[0]).replace(
        "id: voorbeeld\nnaam: Voorbeeld\n", "id: ander-voorbeeld\nnaam: Tweede\n"
    )
    files["interventions/ander-voorbeeld.yml"] = other.replace("[Voorbeeldprogramma, VBP]", "[]").encode()
    return files
