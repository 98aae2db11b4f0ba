"""Where a rule has a limit: what lies on it is let through, and the first thing past it is told."""

from __future__ import annotations

import datetime as dt

import pytest
from basis import TODAY
from failing import with_fragment

from kennisbank.load import load
from kennisbank.rules import REGELS
from kennisbank.validity import calculated_end

ENTRY = "interventions/voorbeeld.yml"
FIGURE = "kerncijfers/voorbeeld.yml"
FORM = {rule.id for rule in REGELS.values() if not (rule.per_item or rule.geheel)}
"""The rules about reading: a field that one of these is about, is looked at by no other."""
_VERDICT = """\
    - instelling: {instelling}
      commissie: onbekend
      niveau: goed-onderbouwd
      datum: {datum}
      geldig_tot: {tot}
      staat: {staat}
      geldt_voor: []
      bron: actiz-2024-handreiking
"""


def verdict(
    datum: str = "2024-03-29",
    tot: str = "onbekend",
    staat: str = "huidig",
    instelling: str = "erkenningscommissie",
) -> str:
    return _VERDICT.format(datum=datum, tot=tot, staat=staat, instelling=instelling)


def evidence(*verdicts: str) -> str:
    return (
        f"bewijs:\n  oordelen:\n{''.join(verdicts)}  resultaten: []\n  handreiking: {{zegt: geen, plaats: geen}}\n"
        "  betwist: {is_betwist: false, waarover: geen, geldt_voor: [], uitleg: geen}\n"
    )


def history(*days: str) -> str:
    steps = "".join(f"  - {{op: {day}, wat: Stap {n}.}}\n" for n, day in enumerate(days, 1))
    return f"versie: {len(days)}\nwijzigingen:\n{steps}"


_UNKNOWN = ["doel", "doelgroep", "intensiteit", "uitvoering", "randvoorwaarden"]
_BASE = (
    evidence(verdict())
    .replace("zegt: geen, plaats: geen", "zegt: Moet er zijn., plaats: paragraaf 5.4")
    .replace("resultaten: []", "resultaten: onbekend")
)


def base_offer(unknown: int) -> str:
    """What belongs to the base offering, with so many of its 49 fields unknown: the licence, the results and these."""
    fields = "".join(f"{name}: onbekend\n" for name in _UNKNOWN[: unknown - 2])
    return f"basisaanbod: true\n{_BASE}{fields}"


_YEAR_AGO = TODAY.replace(year=TODAY.year - 1)
LIMITS = {
    "controle-verouderd": (
        f"controle: {{inhoud: onbekend, bronnen: {_YEAR_AGO}}}",
        f"controle: {{inhoud: onbekend, bronnen: {_YEAR_AGO - dt.timedelta(days=1)}}}",
    ),
    "oordeel-te-lang-geldig": (
        evidence(verdict("2022-03-29", "2027-03-29")),
        evidence(verdict("2022-03-29", "2027-03-30")),
    ),
    "basisaanbod-gevuld": (base_offer(4), base_offer(5)),
    "leeftijd-volgorde": ("leeftijd: {van: 4, tot: 4}", "leeftijd: {van: 4.25, tot: 4}"),
    "wijzigingen-volgorde": (history("2026-03-01", "2026-03-01"), history("2026-03-01", "2026-02-28")),
    "oordeel-geldigheid": (
        evidence(verdict("2024-03-29", "2024-03-29")),
        evidence(verdict("2024-03-29", "2024-03-28")),
    ),
    "gepubliceerd-te-dun": (
        "intensiteit: onbekend\nuitvoering: onbekend",
        "doelgroep: onbekend\nintensiteit: onbekend\nuitvoering: onbekend",
    ),
}
"""rule -> (fields of the example programme on the limit, fields just past it)"""


def told(files: dict[str, bytes], path: str, text: str) -> set[str]:
    """The rules that say something about the example files with this text in one of them."""
    return {problem.regel_id for problem in load({**files, path: text.encode()}, TODAY).problems}


@pytest.mark.parametrize("rule", LIMITS)
def test_the_limit_itself_is_let_through(rule: str, example_files: dict[str, bytes]) -> None:
    text = example_files[ENTRY].decode()
    on_it, past_it = (told(example_files, ENTRY, with_fragment(text, fields)) for fields in LIMITS[rule])
    assert rule in past_it
    assert on_it.isdisjoint({rule, *FORM})


@pytest.mark.parametrize(
    ("rule", "old", "let_through", "refused"),
    [
        ("kerncijfer-tot", "tot: geen", "tot: 13.5", "tot: 13"),
        ("kerncijfer-toekomst", "jaar: 2016", "jaar: 2026", "jaar: 2027"),
        ("kerncijfer-bron-ouder", "jaar: 2016", "jaar: 2024", "jaar: 2025"),
    ],
)
def test_the_limits_of_a_key_figure(
    rule: str, old: str, let_through: str, refused: str, example_files: dict[str, bytes]
) -> None:
    """Two equal numbers are no range; this year has been; a source of the same year is not older."""
    text = example_files[FIGURE].decode()
    assert old in text
    assert rule in told(example_files, FIGURE, text.replace(old, refused))
    assert told(example_files, FIGURE, text.replace(old, let_through)).isdisjoint({rule, *FORM})


@pytest.mark.parametrize(
    ("rule", "fields"),
    [
        ("oordeel-te-lang-geldig", evidence(verdict("2016", "2028", instelling="buitenlands-register"))),
        ("oordeel-huidig-dubbel", evidence(verdict(), verdict("2018-03-29", staat="opgevolgd"))),
        ("betwist-verzwegen", evidence(verdict(), verdict("2018-03-29", staat="opgevolgd").replace("goed-onderbouwd", "niet-erkend"))),
    ],
)  # fmt: skip
def test_what_a_rule_is_not_about(rule: str, fields: str, example_files: dict[str, bytes]) -> None:
    """A register abroad has terms of its own, and a verdict that was followed up contradicts nothing."""
    found = told(example_files, ENTRY, with_fragment(example_files[ENTRY].decode(), fields))
    assert found.isdisjoint({rule, *FORM})


def test_five_years_after_a_leap_day_is_the_last_of_february() -> None:
    assert calculated_end("2020-02-29") == dt.date(2025, 2, 28)
    assert calculated_end("2020-03-01") == dt.date(2025, 3, 1)
    assert calculated_end("2020-02") == dt.date(2025, 2, 28)
    assert calculated_end("2020") == dt.date(2025, 12, 31)
