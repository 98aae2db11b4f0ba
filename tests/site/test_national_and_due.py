"""The national picture and the list of what is due: counted from the entries, and true to NJi's own numbers."""

from __future__ import annotations

import re

from basis import TODAY

from kansrijk.pages.build import build_pages
from kansrijk.pages.national import LEVELS, recognised_in
from kennisbank.knowledge import Kennisbank
from kennisbank.model.vocabulaire import Matrixtelling


def test_nji_counts_are_those_of_its_matrix(kb: Kennisbank) -> None:
    """Ten problems, 33 universal, 17 selective, 72 indicated and 75 treatment; five cells empty."""
    cells = [
        v.nji_matrix
        for v in (kb.vraagstuk(i) for i in kb.vocabulaire["vraagstukken"])
        if isinstance(v.nji_matrix, Matrixtelling)
    ]
    assert len(cells) == 10
    assert [sum(getattr(c, n) for c in cells) for n in LEVELS] == [33, 17, 72, 75]
    assert sum(getattr(c, n) == 0 for c in cells for n in LEVELS) == 5


def test_own_counts_follow_the_entries(kb: Kennisbank) -> None:
    """A recognised programme counts in each of its cells; a rejected or unrecognised one in none."""
    page = build_pages(kb, TODAY)["over/landelijk-beeld.md"].markdown
    assert f"{recognised_in(kb, TODAY, 'schoolverzuim', 'geindiceerd')} (NJi: 3)" in page
    assert recognised_in(kb, TODAY, "schoolverzuim", "geindiceerd") >= 1
    assert recognised_in(kb, TODAY, "schoolverzuim", "universeel") == 0
    assert "5 plekken van de 40" in page


def test_what_is_due_names_every_owner(kb: Kennisbank) -> None:
    """Each published programme that is due stands under its owner, with the state of its recognition in words."""
    page = build_pages(kb, TODAY)["over/nalezen.md"].markdown
    row = next(line for line in page.split("\n") if "[VoorZorg](" in line)
    assert "ouder dan vijf jaar; huidige status niet bevestigd" in row
    assert "de eigenaar las de pagina nog niet na" in row
    listed = len(re.findall(r"^\| \[", page, re.MULTILINE))
    due = [
        x for x in kb.interventies.values() if x.status == "gepubliceerd" and x.controle.inhoud == "onbekend"
    ]
    assert listed == len(due) > 100
