"""Reports of a profile as a test reads them."""

from __future__ import annotations

import json
from typing import Any

from basis import TODAY

from kansrijk.report.facts import Answered
from kansrijk.report.outcome import as_markdown, as_text
from kansrijk.report.prepare_report import prepare_report
from kennisbank.knowledge import Kennisbank
from matcher.match import match
from matcher.profile import read_profile

Model = dict[str, Any]


def parts_of(profile: dict[str, Any], kb: Kennisbank, model: Model) -> Answered:
    """What every form of a report is made of."""
    profiel = read_profile(json.dumps(profile).encode(), "profiel.json", model, TODAY)
    texts = json.loads(json.dumps(prepare_report(kb)))
    return Answered(match(profiel, model, TODAY), profiel, model, texts, TODAY)


def short(profile: dict[str, Any], kb: Kennisbank, model: Model, *, whole: bool = False) -> str:
    """The page for five minutes as one line, or the whole report."""
    parts = parts_of(profile, kb, model)
    return as_markdown(parts) if whole else " ".join(as_text(parts, short=True).split())
